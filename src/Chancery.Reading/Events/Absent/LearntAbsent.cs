using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Absent;

/// <summary>A trained model that says who is the side of an act that its own words do not name: whom "demanded an apology" is addressed to, who "were arrested" by.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class LearntAbsent
{
    /// <summary>The command that makes such a model.</summary>
    public const string Make = "dotnet run -c Release --project training/Chancery.Training -- absent --out models/en/absent.model";

    /// <summary>What a weight of 1 is in the table.</summary>
    internal const float Scale = 256;

    private static readonly LearntFile File = new("absent", format: 1, Make);

    internal LearntAbsent(WeightTable weights, float least, string name, string version) => (Weights, Least, Name, Version) = (weights, least, name, version);

    /// <summary>Weights of those who may be a side: the first column.</summary>
    internal WeightTable Weights { get; }

    /// <summary>How likely a side must be to be given: more of it means fewer and surer sides.</summary>
    internal float Least { get; }

    /// <summary>Name of the model, language first: "en/absent". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training. For the provenance of readings.</summary>
    public string Version { get; }

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no such model, damaged, or of another format version; the message says which and what mends it.</exception>
    public static LearntAbsent Load(Stream stream, string name) => File.Load(stream, name, (reader, of, version) => new LearntAbsent(SparseWeights.Read(reader), reader.ReadSingle(), of, version));

    /// <summary>Writes the model file.</summary>
    internal void Save(Stream stream) => File.Save(stream, Name, Version, writer =>
    {
        SparseWeights.Write(writer, Weights);
        writer.Write(Least);
    });

    /// <summary>Who is a side of an act that it lacks; null: nobody who is named.</summary>
    internal AbsentCandidate? Choose(AbsentScene scene, CodedEvent coded, AbsentSide side)
    {
        var candidates = scene.CandidatesOf(coded);
        if (candidates.Count == 0) return null;
        var features = new AbsentFeatures(scene, coded, side, candidates);
        Span<int> room = stackalloc int[AbsentFeatures.Most];
        var chances = new float[candidates.Count + 1];
        for (var c = 0; c < candidates.Count; c++) chances[c] = Weights.SumOfFour(features.Of(c, Weights.Bits, room))[0] / Scale;
        chances[^1] = Weights.SumOfFour(features.Of(-1, Weights.Bits, room))[0] / Scale;
        Shares.Of(chances);
        return Likeliest(candidates, chances, Least);
    }

    // Which of "the government", "the premier" and "Chad" is meant is often open where the country is not: those of one country stand together.
    private static AbsentCandidate? Likeliest(List<AbsentCandidate> candidates, float[] chances, float least)
    {
        var ofCountry = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var c = 0; c < candidates.Count; c++)
        {
            if (candidates[c].Referent.Country is { } country) ofCountry[country] = ofCountry.GetValueOrDefault(country) + chances[c];
        }
        var (best, together, alone) = (-1, least, 0f);
        for (var c = 0; c < candidates.Count; c++)
        {
            var sum = candidates[c].Referent.Country is { } country ? ofCountry[country] : chances[c];
            if (sum > together || (sum == together && best >= 0 && chances[c] > alone)) (best, together, alone) = (c, sum, chances[c]);
        }
        return best < 0 ? null : candidates[best];
    }
}
