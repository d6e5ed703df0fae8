using Chancery.Text.Models;

namespace Chancery.Text.Naming;

/// <summary>Finds the names of persons, bodies, places, states, gatherings, agreements and groups: a structured perceptron over each sentence.</summary>
/// <remarks>
/// After Collins (2002), with labels that spell names (BILOU), decoded by Viterbi; the features look at the whole document. It knows lists of names, which
/// are part of the model. Immutable; serves all threads.
/// </remarks>
public sealed class NameTagger : IAnnotator
{
    /// <summary>Version of the file's sections and of the features. A file of another version is refused.</summary>
    public const int FormatVersion = 3;

    private const string Make =
        "dotnet run -c Release --project training/Chancery.Training -- names --data DIR --gold gold/names --knowledge knowledge --out models/en/names.model";

    private readonly NameModel _model;

    internal WordClusters Clusters => _model.Gazetteer.Clusters;

    internal NameTagger(NameModel model, string name, string version) => (_model, Name, Version) = (model, name, version);

    /// <summary>Name of the model, language first: "en/names". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training, as "2026.11.24". For the provenance of readings.</summary>
    public string Version { get; }

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Trees;

    /// <inheritdoc />
    public Layers Provides => Layers.Names;

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no model of names, damaged, or of another format version; the message says which and what mends it.</exception>
    public static NameTagger Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var file = ModelFile.Read(stream, name, FormatVersion, Make);
        using var reader = file.Open("names", name, Make);
        return new(NameModel.Read(reader), file.Name, file.Version);
    }

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var longest = 0;
        foreach (var sentence in document.Sentences) longest = Math.Max(longest, sentence.Count);
        var scene = new NameScene(document, _model.Gazetteer);
        var decoder = new NameDecoder();
        var emissions = new float[longest * NameModel.Stride];
        var labels = new byte[longest];
        var names = new List<Name>();
        var kinds = new OneKind();
        foreach (var sentence in document.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = labels.AsSpan(0, sentence.Count);
            _model.Label(scene, sentence, decoder, emissions, found);
            NameLabels.Read(found, sentence.First, names);
            foreach (var name in names) kinds.Add(scene, name, sentence, emissions);
            names.Clear();
        }
        return document with { Names = [.. kinds.Settled(scene).Concat(kinds.Missed(scene)).OrderBy(n => n.Range.First)], Layers = document.Layers | Layers.Names };
    }
}
