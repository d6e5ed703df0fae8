using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Models;

/// <summary>Weights of a linear classifier with hashed features: one row of 16-bit weights a feature, one column a class.</summary>
/// <remarks>Immutable after loading. Scores are sums of rows that saturate at the ends of 16 bits; training scales weights so that they do not reach them.</remarks>
internal sealed class WeightTable
{
    private readonly short[] _weights;

    /// <summary>Wraps the weights.</summary>
    /// <param name="bits">Base-2 logarithm of the number of rows.</param>
    /// <param name="stride">Cells a row: 4, or a multiple of 16.</param>
    /// <param name="weights">Shape (rows × stride).</param>
    public WeightTable(int bits, int stride, short[] weights)
    {
        if (stride != 4 && stride % 16 != 0) throw new ArgumentException($"A row needs 4 cells or a multiple of 16; found {stride}.", nameof(stride));
        if (weights.Length != (1 << bits) * stride) throw new ArgumentException($"2^{bits} rows of {stride} cells need {(1 << bits) * stride} weights; found {weights.Length}.", nameof(weights));
        Bits = bits;
        Stride = stride;
        _weights = weights;
    }

    /// <summary>Base-2 logarithm of the number of rows.</summary>
    public int Bits { get; }

    /// <summary>Cells a row.</summary>
    public int Stride { get; }

    /// <summary>All weights, row after row.</summary>
    public ReadOnlySpan<short> Weights => _weights;

    /// <summary>Sums rows of a table whose stride is a multiple of 16.</summary>
    /// <param name="rows">Rows, each below 2^<see cref="Bits"/>: <see cref="FeatureHash.Row"/> makes no others.</param>
    /// <param name="scores">Receives the sums. Shape (stride).</param>
    public void Sum(ReadOnlySpan<int> rows, Span<short> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var column = 0;
        for (; column + 64 <= Stride; column += 64) SumFour(ref Unsafe.Add(ref weights, column), rows, scores[column..]);
        for (; column < Stride; column += 16) SumOne(ref Unsafe.Add(ref weights, column), rows, scores[column..]);
    }

    /// <summary>Sums rows of a table whose stride is 4, without saturation.</summary>
    /// <param name="rows">As for <see cref="Sum"/>.</param>
    /// <returns>The four sums.</returns>
    public Vector128<int> SumOfFour(ReadOnlySpan<int> rows)
    {
        ref var weights = ref Unsafe.As<short, ulong>(ref MemoryMarshal.GetArrayDataReference(_weights));
        var sum = Vector128<int>.Zero;
        foreach (var row in rows)
        {
            var four = Vector128.CreateScalarUnsafe(Unsafe.Add(ref weights, row)).AsInt16();
            sum += Vector128.WidenLower(four);
        }
        return sum;
    }

    /// <summary>The column with the highest score; the first of several.</summary>
    public static int Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        return best;
    }

    // Four vectors at a time: each row is then fetched once, and the four sums do not wait for each other.
    private void SumFour(ref short weights, ReadOnlySpan<int> rows, Span<short> scores)
    {
        Vector256<short> a = default, b = default, c = default, d = default;
        foreach (var row in rows)
        {
            ref var at = ref Unsafe.Add(ref weights, (nint)row * Stride);
            a = Vector256.AddSaturate(a, Vector256.LoadUnsafe(ref at));
            b = Vector256.AddSaturate(b, Vector256.LoadUnsafe(ref at, 16));
            c = Vector256.AddSaturate(c, Vector256.LoadUnsafe(ref at, 32));
            d = Vector256.AddSaturate(d, Vector256.LoadUnsafe(ref at, 48));
        }
        a.CopyTo(scores);
        b.CopyTo(scores[16..]);
        c.CopyTo(scores[32..]);
        d.CopyTo(scores[48..]);
    }

    private void SumOne(ref short weights, ReadOnlySpan<int> rows, Span<short> scores)
    {
        var sum = Vector256<short>.Zero;
        foreach (var row in rows) sum = Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, (nint)row * Stride)));
        sum.CopyTo(scores);
    }
}
