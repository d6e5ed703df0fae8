using Chancery.Text.Models;

namespace Chancery.Text.Neural;

/// <summary>The accurate model of a language: a neural network that tags and parses at once, slower than <see cref="LanguageModel"/> and better.</summary>
/// <remarks>Immutable; load it once and share it among all threads. The English model takes some 50 MB, and 25 MB more for the words it has met.</remarks>
public sealed class AccurateModel
{
    /// <summary>Version of the file's sections and of the features of words. A file of another version is refused.</summary>
    public const int FormatVersion = 1;

    private const string Make = "python3 training/neural/train.py --data DIR --out models/en/accurate.model";

    private AccurateModel(ModelFile file, string path)
    {
        (Name, Version) = (file.Name, file.Version);
        using var names = file.Open("names", path, Make);
        using var sizes = file.Open("sizes", path, Make);
        using var words = file.Open("words", path, Make);
        using var weights = file.Open("weights", path, Make);
        Network = new(sizes, words, weights, Inventory.Read(names));
        Parser = new(Network);
    }

    /// <summary>Name of the model, language first: "en/accurate". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training, as "2026.11.24". For the provenance of readings.</summary>
    public string Version { get; }

    /// <summary>Gives <see cref="Layers.Tags"/> and <see cref="Layers.Trees"/>.</summary>
    public AccurateParser Parser { get; }

    /// <summary>The same with the fast model's opinion on tags, which makes them better: what readings use.</summary>
    public AccurateParser With(LanguageModel fast)
    {
        ArgumentNullException.ThrowIfNull(fast);
        return new(Network, new(fast.Tagger.Model, Network.Names));
    }

    internal Network Network { get; }

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no model, damaged, or of another format version; the message says which and what mends it.</exception>
    public static AccurateModel Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new(ModelFile.Read(stream, name, FormatVersion, Make), name);
    }
}
