using System.Buffers;
using System.Collections.Immutable;

namespace Chancery.Text.Neural;

/// <summary>The whole network: words, bidirectional LSTMs, heads. Immutable but for what it keeps of words; serves all threads.</summary>
internal sealed class Network
{
    private readonly ImmutableArray<LstmLayer> _layers;
    private readonly InputCache _words;

    /// <summary>Reads the sections of a model.</summary>
    /// <param name="sizes">Units of words, layers, arcs and relations, and the number of layers.</param>
    /// <param name="words">Keys and vectors.</param>
    /// <param name="weights">Weights of layers and heads.</param>
    /// <param name="names">What the numbers mean.</param>
    public Network(BinaryReader sizes, BinaryReader words, BinaryReader weights, Inventory names)
    {
        int embedding = sizes.ReadInt32(), units = sizes.ReadInt32(), layers = sizes.ReadInt32(), arc = sizes.ReadInt32(), label = sizes.ReadInt32();
        Names = names;
        var keys = words.ReadInt32();
        var table = new WeightReader(words);
        var all = new WeightReader(weights);
        var known = table.Keys(keys);
        _layers = [.. Enumerable.Range(0, layers).Select(i => Layer(all, i == 0 ? embedding : 2 * units, units))];
        _words = new(new(known, table.Halves((keys + 2) * embedding), embedding), _layers[0]);
        Heads = new(all, 2 * units, names, arc, label);
    }

    /// <summary>What the numbers mean.</summary>
    public Inventory Names { get; }

    /// <summary>What is read off the last layer.</summary>
    public OutputHeads Heads { get; }

    /// <summary>Runs the network over sentences.</summary>
    /// <param name="document">Tokens.</param>
    /// <param name="sentences">Which stretches of tokens, none of them empty.</param>
    /// <param name="batch">The sentences' lengths, packed.</param>
    /// <returns>Scores (<see cref="OutputHeads.Read"/>) of the batch's rows, from the shared pool: the caller gives them back.</returns>
    public float[] Run(Document document, ReadOnlySpan<TokenRange> sentences, Batch batch)
    {
        var pool = ArrayPool<float>.Shared;
        int words = batch.Words, width = 2 * _layers[0].Units;
        var gates = pool.Rent(words * _layers[0].Gates);
        var outputs = pool.Rent(words * width);
        ReadWords(document, sentences, batch, gates);
        _layers[0].Run(batch, gates, outputs);
        foreach (var layer in _layers.AsSpan()[1..])
        {
            for (var w = 0; w < words; w++) layer.Bias.CopyTo(gates.AsSpan(w * layer.Gates));
            layer.Input.AddProduct(outputs, width, words, gates, layer.Gates);
            layer.Run(batch, gates, outputs);
        }
        pool.Return(gates);
        var scores = pool.Rent(words * Heads.Width);
        Heads.Read(outputs, words, scores);
        pool.Return(outputs);
        return scores;
    }

    private void ReadWords(Document document, ReadOnlySpan<TokenRange> sentences, Batch batch, float[] gates)
    {
        var width = _layers[0].Gates;
        for (var s = 0; s < batch.Sentences; s++)
        {
            var sentence = sentences[batch.Sentence(s)];
            for (var t = 0; t < sentence.Count; t++)
                _words.Gates(document.FormOf(sentence.First + t)).CopyTo(gates.AsSpan((batch.Start(t) + s) * width));
        }
    }

    // Both directions of the inputs in one matrix; the order of weights is torch's.
    private static LstmLayer Layer(WeightReader weights, int inputs, int units)
    {
        var (forwardInput, forward, forwardBias) = (weights.Floats(4 * units * inputs), weights.Floats(4 * units * units), weights.Floats(4 * units));
        var (backwardInput, backward, backwardBias) = (weights.Floats(4 * units * inputs), weights.Floats(4 * units * units), weights.Floats(4 * units));
        return new(units, new([.. forwardInput, .. backwardInput], inputs), [.. forwardBias, .. backwardBias], new(forward, units), new(backward, units));
    }
}
