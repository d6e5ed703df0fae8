using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Learning;
using Chancery.Reading.Learning.Network;
using Chancery.Text.Models;
using Chancery.Text.Neural;

namespace Chancery.Reading.Statements.Learnt.Network;

/// <summary>
/// A small network that reads the words of a document with their neighbours, heads and children, and says which of them are cues; and, of the words around a cue, which are its source and its content.
/// </summary>
/// <remarks>training/speech trains it and writes it. Immutable; one serves all threads.</remarks>
internal sealed class SpeechNetwork
{
    /// <summary>What a word can be: nothing, a cue's first word, a later one; or nothing, source, content.</summary>
    public const int Labels = 3;

    /// <summary>The command that makes such a file.</summary>
    public const string Make = "python3 training/speech/modelfile.py … (training/speech/README.md)";

    private static readonly LearntFile File = new("speech", format: 1, Make);

    private readonly byte[] _content;
    private readonly Dictionary<int, int> _entries;
    private readonly WordInputs _words;
    private readonly ImmutableArray<NetworkLayer> _layers;
    private readonly PackedMatrix _cues;
    private readonly float[] _cueBias;

    private SpeechNetwork(byte[] content)
    {
        _content = content;
        using var reader = new BinaryReader(new MemoryStream(content));
        Units = reader.ReadInt32();
        var (layers, hidden, inner, rank, entries) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        _entries = Enumerable.Range(0, entries).ToDictionary(_ => int.Parse(reader.ReadString(), CultureInfo.InvariantCulture));
        _words = new(reader, Units, more: 2);
        var weights = new WeightReader(reader);
        _layers = [.. Enumerable.Range(0, layers).Select(_ => new NetworkLayer(weights, Units, rank))];
        _cues = new(weights.Floats(Labels * Units), Units);
        _cueBias = weights.Floats(Labels);
        Parts = new(weights, Units, hidden, inner, rank);
    }

    /// <summary>Numbers that stand for a word.</summary>
    public int Units { get; }

    /// <summary>Who speaks, and what.</summary>
    public PartHead Parts { get; }

    /// <summary>Columns of what <see cref="ReadCues"/> gives.</summary>
    public int CueStride => _cues.Outputs;

    /// <summary>Reads a file that training/speech wrote.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="path">What to call it in messages.</param>
    /// <exception cref="ModelException">It is no such file, damaged, or of another format version.</exception>
    public static SpeechNetwork Load(Stream stream, string path) => File.Load(stream, path, (reader, _, _) => new SpeechNetwork(reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position))));

    /// <summary>Reads a network inside of another model; null where there is none.</summary>
    public static SpeechNetwork? Read(BinaryReader reader) => reader.ReadInt32() is > 0 and var length ? new(reader.ReadBytes(length)) : null;

    /// <summary>Writes a network, or that there is none.</summary>
    public static void Write(BinaryWriter writer, SpeechNetwork? network)
    {
        writer.Write(network?._content.Length ?? 0);
        if (network is not null) writer.Write(network._content);
    }

    /// <summary>What is known of a word before anything around it is looked at.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="token">The word.</param>
    /// <param name="referent">Kind and first sector of whom it stands for; empty for nobody.</param>
    /// <param name="vector">Shape (<see cref="Units"/>): filled.</param>
    public void ReadWord(SpeechScene scene, int token, string referent, Span<float> vector) =>
        _words.Read(scene.Document, token, referent, vector, _entries.GetValueOrDefault(scene.Entries[token], -1), scene.Quotes[token] + 4 * scene.RuleCues[token]);

    /// <summary>Runs all layers.</summary>
    /// <param name="links">Who stands beside whom.</param>
    /// <param name="words">Shape (words, <see cref="Units"/>): what is known of each; changed to what the last layer makes of it.</param>
    public void Run(WordLinks links, float[] words)
    {
        foreach (var layer in _layers) layer.Run(links, words);
    }

    /// <summary>Log chances that a word is no part of a cue, its first, or a later one.</summary>
    /// <param name="words">What <see cref="Run"/> made.</param>
    /// <param name="count">Number of words.</param>
    /// <returns>Shape (count, <see cref="CueStride"/>); what is above <see cref="Labels"/> means nothing.</returns>
    public float[] ReadCues(float[] words, int count)
    {
        var chances = new float[count * CueStride];
        for (var t = 0; t < count; t++) _cueBias.CopyTo(chances.AsSpan(t * CueStride));
        _cues.AddProduct(words, Units, count, chances, CueStride);
        for (var t = 0; t < count; t++) Shares.LogOf(chances.AsSpan(t * CueStride, Labels));
        return chances;
    }
}
