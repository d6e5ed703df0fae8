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
        for (var column = 0; column < Stride; column += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rows)
            {
                var at = (nuint)(uint)row * (nuint)(uint)Stride + (nuint)(uint)column;
                sum = Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref weights, at));
            }
            sum.CopyTo(scores[column..]);
        }
    }

    /// <summary>Sums rows of a table whose stride is 4, without saturation.</summary>
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
}
