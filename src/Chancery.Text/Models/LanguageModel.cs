using Chancery.Text.Lemmas;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Text.Models;

/// <summary>A trained model of one language: the annotators that tag, lemmatise and parse.</summary>
/// <remarks>Immutable; load it once and share it among all threads. Loaded, the English model takes some 100 MB.</remarks>
public sealed class LanguageModel
{
    /// <summary>Version of the file's sections and of the features of words. A file of another version is refused.</summary>
    public const int FormatVersion = 3;

    private LanguageModel(ModelFile file, string path)
    {
        Name = file.Name;
        Version = file.Version;
        // Opened one after the other, so that the first section that is missing is the one named; read side by side, for each run waits for them.
        using var classes = file.Open("clusters", path);
        using var tagger = file.Open("tagger", path);
        using var lemmas = file.Open("lemmas", path);
        using var parser = file.Open("parser", path);
        Clusters = WordClusters.Read(classes);
        var parsing = Task.Run(() => ParserModel.Read(parser, Clusters));
        Tagger = new(TaggerModel.Read(tagger, Clusters));
        Lemmatiser = new(LemmaModel.Read(lemmas));
        Parser = new(parsing.GetAwaiter().GetResult());
    }

    /// <summary>Name of the model, language first: "en/fast". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training, as "2026.11.23". For the provenance of readings.</summary>
    public string Version { get; }

    /// <summary>Classes of words, which trainers use too.</summary>
    internal WordClusters Clusters { get; }

    /// <summary>Gives <see cref="Layers.Tags"/>.</summary>
    public Tagger Tagger { get; }

    /// <summary>Gives <see cref="Layers.Lemmas"/>.</summary>
    public Lemmatiser Lemmatiser { get; }

    /// <summary>Gives <see cref="Layers.Trees"/>.</summary>
    public Parser Parser { get; }

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no model, damaged, or of another format version; the message says which and what mends it.</exception>
    public static LanguageModel Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new(ModelFile.Read(stream, name, FormatVersion), name);
    }
}
