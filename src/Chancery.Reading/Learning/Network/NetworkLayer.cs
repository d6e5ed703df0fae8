using System.Buffers;
using Chancery.Text.Neural;

namespace Chancery.Reading.Learning.Network;

/// <summary>One layer: to a word is added what the word itself, those before and behind, its head and its children together make of it.</summary>
internal sealed class NetworkLayer
{
    /// <summary>Words that are looked at: before, itself, behind, head, children.</summary>
    private const int Looks = 5;

    // Rows multiplied at once: their inputs stay in the processor's cache.
    private const int Rows = 48;

    private readonly int _units, _told;
    private readonly PackedMatrix? _short;
    private readonly PackedMatrix _weights;
    private readonly float[] _bias;

    /// <summary>Reads the weights.</summary>
    /// <param name="weights">Where they stand.</param>
    /// <param name="units">Numbers that stand for a word.</param>
    /// <param name="rank">How many of them tell the layer of a word; 0 for all as they are.</param>
    public NetworkLayer(WeightReader weights, int units, int rank = 0)
    {
        _units = units;
        _short = rank == 0 ? null : new(weights.Floats(rank * units), units);
        // What is multiplied is filled up with zeros, so that lengths stay multiples of the vectors'.
        _told = _short?.Outputs ?? units;
        _weights = new(rank == 0 ? weights.Floats(units * Looks * units) : Spread(weights.Floats(units * Looks * rank), rank, _told), Looks * _told);
        _bias = weights.Floats(units);
    }

    /// <summary>Changes the words of a sentence.</summary>
    /// <param name="links">Who stands beside whom.</param>
    /// <param name="words">Shape (words, units).</param>
    public void Run(WordLinks links, float[] words)
    {
        var pool = ArrayPool<float>.Shared;
        var (inputs, made, children) = (pool.Rent(Rows * Looks * _told), pool.Rent(links.Count * _weights.Outputs), pool.Rent(links.Count * _told));
        var told = _short is null ? words : Shortened(words, links.Count, pool);
        AddChildren(links, told, children);
        for (var first = 0; first < links.Count; first += Rows)
        {
            var count = Math.Min(Rows, links.Count - first);
            for (var r = 0; r < count; r++)
            {
                var t = first + r;
                var row = inputs.AsSpan(r * Looks * _told, Looks * _told);
                Copy(told, t - 1, row);
                Copy(told, t, row[_told..]);
                Copy(told, t + 1 < links.Count ? t + 1 : -1, row[(2 * _told)..]);
                Copy(told, links.Heads[t], row[(3 * _told)..]);
                Copy(children, t, row[(4 * _told)..]);
                _bias.CopyTo(made.AsSpan(t * _weights.Outputs));
            }
            _weights.AddProduct(inputs, Looks * _told, count, made.AsSpan(first * _weights.Outputs), _weights.Outputs);
        }
        for (var t = 0; t < links.Count; t++)
        {
            Vectors.AddPositive(words.AsSpan(t * _units, _units), made.AsSpan(t * _weights.Outputs, _units));
        }
        pool.Return(inputs);
        pool.Return(made);
        pool.Return(children);
        if (_short is not null) pool.Return(told);
    }

    private float[] Shortened(float[] words, int count, ArrayPool<float> pool)
    {
        var told = pool.Rent(count * _told);
        told.AsSpan(0, count * _told).Clear();
        _short!.AddProduct(words, _units, count, told, _told);
        return told;
    }

    // Rows of Looks times rank numbers, with zeros behind each look.
    private static float[] Spread(float[] weights, int rank, int padded)
    {
        if (rank == padded) return weights;
        var spread = new float[weights.Length / rank * padded];
        for (var i = 0; i < weights.Length / rank; i++) weights.AsSpan(i * rank, rank).CopyTo(spread.AsSpan(i * padded));
        return spread;
    }

    // The sum of a word's children by the root of their number: many weigh more than one, but not many times as much.
    private void AddChildren(WordLinks links, float[] told, float[] children)
    {
        children.AsSpan(0, links.Count * _told).Clear();
        for (var t = 0; t < links.Count; t++)
        {
            if (links.Heads[t] is not (>= 0 and var head)) continue;
            Vectors.Add(children.AsSpan(head * _told, _told), told.AsSpan(t * _told, _told));
        }
        for (var t = 0; t < links.Count; t++)
        {
            if (links.Children[t] > 1) Vectors.Scale(children.AsSpan(t * _told, _told), 1 / MathF.Sqrt(links.Children[t]));
        }
    }

    private void Copy(float[] words, int token, Span<float> to)
    {
        if (token < 0) to[.._told].Clear();
        else words.AsSpan(token * _told, _told).CopyTo(to);
    }
}
