using System.Collections.Concurrent;

namespace Chancery.Text.Neural;

/// <summary>What the first layer makes of each form before it looks at the neighbours: computed once a form and kept, up to a limit.</summary>
/// <remarks>Safe for all threads. What is kept and what is computed anew are the same bytes.</remarks>
internal sealed class InputCache(WordTable words, LstmLayer layer)
{
    // 6 KB a form of the English model: 25 MB at most.
    private const int MostForms = 4096;

    private ConcurrentDictionary<ulong, float[]> _kept = new();
    private int _count;

    /// <summary>Bias and inputs' share of the gates of a form; the caller must not change them. Shape (gates).</summary>
    public float[] Gates(ReadOnlySpan<char> form)
    {
        var key = WordFeatures.Hash(form);
        if (_kept.TryGetValue(key, out var gates)) return gates;
        Span<float> vector = stackalloc float[words.Units];
        words.Read(form, vector);
        gates = [.. layer.Bias];
        layer.Input.AddProduct(vector, vector.Length, 1, gates, gates.Length);
        // A full cache is begun anew: frequent words are soon back, and what was rare is gone.
        if (Interlocked.Increment(ref _count) > MostForms)
        {
            _kept = new();
            Interlocked.Exchange(ref _count, 1);
        }
        _kept[key] = gates;
        return gates;
    }
}
