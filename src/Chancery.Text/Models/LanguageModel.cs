using Chancery.Text.Lemmas;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Text.Models;

/// <summary>A trained model of one language: the annotators that tag, lemmatise and parse.</summary>
/// <remarks>Immutable; load it once and share it among all threads. Loaded, the English model takes some 100 MB.</remarks>
public sealed class LanguageModel
{
    private LanguageModel(ModelFile file, string path)
    {
        Name = file.Name;
        Version = file.Version;
        using (var reader = file.Open("tagger", path)) Tagger = new(TaggerModel.Read(reader));
        using (var reader = file.Open("lemmas", path)) Lemmatiser = new(LemmaModel.Read(reader));
        using (var reader = file.Open("parser", path)) Parser = new(ParserModel.Read(reader));
    }

    /// <summary>Name of the model, language first: "en/fast". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training, as "2026.11.23". For the provenance of readings.</summary>
    public string Version { get; }

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
        return new(ModelFile.Read(stream, name), name);
    }
}
