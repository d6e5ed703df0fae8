using System.Buffers;
using Chancery.Text.Neural;

namespace Chancery.Reading.Events.Learnt.Network;

/// <summary>One layer: to a word is added what the word itself, those before and behind, its head and its children together make of it.</summary>
internal sealed class NetworkLayer
{
    /// <summary>Words that are looked at: before, itself, behind, head, children.</summary>
    private const int Looks = 5;

    // Rows multiplied at once: their inputs stay in the processor's cache.
    private const int Rows = 48;

    private readonly int _units;
    private readonly PackedMatrix _weights;
    private readonly float[] _bias;

    /// <summary>Reads the weights.</summary>
    public NetworkLayer(WeightReader weights, int units)
    {
        _units = units;
        _weights = new(weights.Floats(units * Looks * units), Looks * units);
        _bias = weights.Floats(units);
    }

    /// <summary>Changes the words of a sentence.</summary>
    /// <param name="links">Who stands beside whom.</param>
    /// <param name="words">Shape (words, units).</param>
    public void Run(WordLinks links, float[] words)
    {
        var pool = ArrayPool<float>.Shared;
        var (inputs, made) = (pool.Rent(Rows * Looks * _units), pool.Rent(links.Count * _weights.Outputs));
        var children = pool.Rent(links.Count * _units);
        AddChildren(links, words, children);
        for (var first = 0; first < links.Count; first += Rows)
        {
            var count = Math.Min(Rows, links.Count - first);
            for (var r = 0; r < count; r++)
            {
                var t = first + r;
                var row = inputs.AsSpan(r * Looks * _units, Looks * _units);
                Copy(words, t - 1, row);
                Copy(words, t, row[_units..]);
                Copy(words, t + 1 < links.Count ? t + 1 : -1, row[(2 * _units)..]);
                Copy(words, links.Heads[t], row[(3 * _units)..]);
                Copy(children, t, row[(4 * _units)..]);
                _bias.CopyTo(made.AsSpan(t * _weights.Outputs));
            }
            _weights.AddProduct(inputs, Looks * _units, count, made.AsSpan(first * _weights.Outputs), _weights.Outputs);
        }
        for (var t = 0; t < links.Count; t++)
        {
            Vectors.AddPositive(words.AsSpan(t * _units, _units), made.AsSpan(t * _weights.Outputs, _units));
        }
        pool.Return(inputs);
        pool.Return(made);
        pool.Return(children);
    }

    // The sum of a word's children by the root of their number: many weigh more than one, but not many times as much.
    private void AddChildren(WordLinks links, float[] words, float[] children)
    {
        children.AsSpan(0, links.Count * _units).Clear();
        for (var t = 0; t < links.Count; t++)
        {
            if (links.Heads[t] is not (>= 0 and var head)) continue;
            Vectors.Add(children.AsSpan(head * _units, _units), words.AsSpan(t * _units, _units));
        }
        for (var t = 0; t < links.Count; t++)
        {
            if (links.Children[t] > 1) Vectors.Scale(children.AsSpan(t * _units, _units), 1 / MathF.Sqrt(links.Children[t]));
        }
    }

    private void Copy(float[] words, int token, Span<float> to)
    {
        if (token < 0) to[.._units].Clear();
        else words.AsSpan(token * _units, _units).CopyTo(to);
    }
}
