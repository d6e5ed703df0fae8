using System.Collections.Immutable;
using Chancery.Reading.Learning;
using Chancery.Reading.Learning.Network;
using Chancery.Text.Models;
using Chancery.Text.Neural;

namespace Chancery.Reading.Events.Learnt.Network;

/// <summary>
/// A small network that reads the words of a document with their neighbours, heads and children, and says what acts they tell and who has which part in them.
/// The linear model knows a word by its own features; this one knows what stands around it.
/// </summary>
/// <remarks>training/network trains it and writes it. Immutable; one serves all threads.</remarks>
internal sealed class ActNetwork
{
    /// <summary>The command that makes such a file.</summary>
    public const string Make = "python3 training/network/modelfile.py … (training/network/README.md)";

    private static readonly LearntFile File = new("network", format: 2, Make);

    private readonly byte[] _content;
    private readonly ImmutableArray<NetworkLayer> _layers;
    private readonly PackedMatrix _types;
    private readonly float[] _typeBias;

    private ActNetwork(byte[] content)
    {
        _content = content;
        using var reader = new BinaryReader(new MemoryStream(content));
        Units = reader.ReadInt32();
        var (layers, rank) = (reader.ReadInt32(), reader.ReadInt32());
        Words = new(reader, Units);
        _layers = [.. Enumerable.Range(0, layers).Select(_ => new NetworkLayer(new(reader), Units, rank))];
        var weights = new WeightReader(reader);
        _types = new(weights.Floats(ActLabels.All.Length * Units), Units);
        _typeBias = weights.Floats(ActLabels.All.Length);
        Sides = new(weights, Units);
    }

    /// <summary>Numbers that stand for a word.</summary>
    public int Units { get; }

    /// <summary>What is known of a word before anything around it is looked at.</summary>
    public WordInputs Words { get; }

    /// <summary>Who has which part in an act.</summary>
    public PairHead Sides { get; }

    /// <summary>Columns of what <see cref="ReadTypes"/> gives.</summary>
    public int TypeStride => _types.Outputs;

    /// <summary>Reads a file that training/network wrote.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="path">What to call it in messages.</param>
    /// <exception cref="ModelException">It is no such file, damaged, or of another format version.</exception>
    public static ActNetwork Load(Stream stream, string path) => File.Load(stream, path, (reader, _, _) => new ActNetwork(reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position))));

    /// <summary>Reads a network inside of another model; null where there is none.</summary>
    public static ActNetwork? Read(BinaryReader reader) => reader.ReadInt32() is > 0 and var length ? new(reader.ReadBytes(length)) : null;

    /// <summary>Writes a network, or that there is none.</summary>
    public static void Write(BinaryWriter writer, ActNetwork? network)
    {
        writer.Write(network?._content.Length ?? 0);
        if (network is not null) writer.Write(network._content);
    }

    /// <summary>Runs all layers.</summary>
    /// <param name="links">Who stands beside whom.</param>
    /// <param name="words">Shape (words, <see cref="Units"/>): what is known of each; changed to what the last layer makes of it.</param>
    public void Run(WordLinks links, float[] words)
    {
        foreach (var layer in _layers) layer.Run(links, words);
    }

    /// <summary>Log chances of the classes, of each word.</summary>
    /// <param name="words">What <see cref="Run"/> made.</param>
    /// <param name="count">Number of words.</param>
    /// <returns>Shape (count, <see cref="TypeStride"/>), as <see cref="ActLabels"/>; what is above them means nothing.</returns>
    public float[] ReadTypes(float[] words, int count)
    {
        var chances = new float[count * TypeStride];
        for (var t = 0; t < count; t++) _typeBias.CopyTo(chances.AsSpan(t * TypeStride));
        _types.AddProduct(words, Units, count, chances, TypeStride);
        for (var t = 0; t < count; t++) Shares.LogOf(chances.AsSpan(t * TypeStride, ActLabels.All.Length));
        return chances;
    }
}
