using Chancery.Reading.Knowledge;
using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Entities.Learnt;

/// <summary>A trained model that says whose "the police", "the mayor", "two soldiers" are: of which of the countries that the article names, or of none.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class LearntHomes
{
    /// <summary>The command that makes such a model.</summary>
    public const string Make = "dotnet run -c Release --project training/Chancery.Training -- homes --out models/en/homes.model";

    /// <summary>What a weight of 1 is in the table.</summary>
    internal const float Scale = 256;

    // What a name says beside all else, in log odds for each point of its fit; 0.2 was best of 0, 0.1, 0.2 and 0.3 on articles kept apart.
    private const float NameTrust = 0.2f;

    private static readonly LearntFile File = new("homes", format: 1, Make);

    internal LearntHomes(WeightTable homelands, WeightTable weights, float reserve, string name, string version) =>
        (Homelands, Weights, Reserve, Name, Version) = (homelands, weights, reserve, name, version);

    /// <summary>Weights of the countries of an article as the one that it is told from: the first column.</summary>
    internal WeightTable Homelands { get; }

    /// <summary>Weights of them as somebody's own: the first column.</summary>
    internal WeightTable Weights { get; }

    /// <summary>What "no country" gets for nothing, in log odds.</summary>
    internal float Reserve { get; }

    /// <summary>Name of the model, language first: "en/homes". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training. For the provenance of readings.</summary>
    public string Version { get; }

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no such model, damaged, or of another format version; the message says which and what mends it.</exception>
    public static LearntHomes Load(Stream stream, string name) => File.Load(stream, name, (reader, of, version) => new LearntHomes(SparseWeights.Read(reader), SparseWeights.Read(reader), reader.ReadSingle(), of, version));

    /// <summary>Writes the model file.</summary>
    internal void Save(Stream stream) => File.Save(stream, Name, Version, writer =>
    {
        SparseWeights.Write(writer, Homelands);
        SparseWeights.Write(writer, Weights);
        writer.Write(Reserve);
    });

    /// <summary>The referents, some of them with a country; its basis is "context".</summary>
    internal Referents Fill(HomeScene scene)
    {
        var all = scene.Referents.All;
        var filled = all.ToBuilder();
        var homelands = HomelandsOf(scene);
        Span<int> room = stackalloc int[HomeFeatures.Most];
        foreach (var referent in all)
        {
            if (!HomeRules.IsInNeed(scene, referent)) continue;
            var features = new HomeFeatures(scene, homelands, referent);
            var (best, most) = (-1, (Weights.SumOfFour(features.Of(-1, Weights.Bits, room))[0] / Scale) + Reserve);
            for (var c = 0; c < scene.Countries.Length; c++)
            {
                if (!HomeRules.MayBeOf(scene, referent, c)) continue;
                var sum = (Weights.SumOfFour(features.Of(c, Weights.Bits, room))[0] / Scale) + NameOf(scene, referent, c);
                if (sum > most) (best, most) = (c, sum);
            }
            if (HomeRules.OpeningOf(scene, referent) is >= 0 and var opening) best = opening;
            if (best >= 0) filled[referent.Index] = referent with { Country = scene.Countries[best], Basis = "context" };
        }
        return new(filled.ToImmutable(), scene.Document.Count);
    }

    // What the letters of a person's name say for a country, whatever stands around it.
    private static float NameOf(HomeScene scene, Referent referent, int country) =>
        referent is { IsNamed: true, Kind: EntityKind.Person } ? NameTrust * (scene.Knowledge.Origins.Fit(referent.Name, scene.Countries[country]) - NameOrigins.Stranger) : 0;

    /// <summary>How likely an article is told from each of its states; the last: from none of them. Shape (states + 1).</summary>
    internal float[] HomelandsOf(HomeScene scene)
    {
        var chances = new float[scene.States + 1];
        Span<int> room = stackalloc int[HomelandFeatures.Most];
        for (var c = 0; c < chances.Length; c++) chances[c] = Homelands.SumOfFour(HomelandFeatures.Of(scene, c < chances.Length - 1 ? c : -1, Homelands.Bits, room))[0] / Scale;
        Shares.Of(chances);
        return chances;
    }
}
