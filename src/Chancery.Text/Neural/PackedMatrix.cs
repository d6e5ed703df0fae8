using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Neural;

/// <summary>A matrix of weights laid out for the processor's vectors, and the product with it.</summary>
/// <remarks>
/// Each element of a product is summed over the inputs from the first to the last with fused multiplications and additions, in one lane, whatever the width
/// of the vectors and whichever rows are multiplied with it: the same row gives the same bytes in any batch and on any processor.
/// </remarks>
internal sealed class PackedMatrix
{
    /// <summary>Outputs are filled up with zeros to a multiple of this.</summary>
    public const int Grain = 32;

    private readonly float[] _panels;
    private readonly int _width;

    /// <summary>Packs weights.</summary>
    /// <param name="weights">Shape (outputs, inputs), as torch keeps them.</param>
    /// <param name="inputs">Number of inputs.</param>
    /// <param name="wide">Whether for vectors of 512 bits; null for what the processor has.</param>
    public PackedMatrix(ReadOnlySpan<float> weights, int inputs, bool? wide = null)
    {
        var outputs = weights.Length / inputs;
        Inputs = inputs;
        Outputs = Padded(outputs);
        _width = wide ?? Vector512.IsHardwareAccelerated ? Kernel512.Width : Kernel256.Width;
        _panels = new float[Outputs * inputs];
        for (var o = 0; o < outputs; o++)
        {
            var panel = o / _width * _width * inputs + o % _width;
            for (var i = 0; i < inputs; i++) _panels[panel + i * _width] = weights[o * inputs + i];
        }
    }

    /// <summary>Columns of what is multiplied.</summary>
    public int Inputs { get; }

    /// <summary>Columns of a product, filled up to a multiple of <see cref="Grain"/>.</summary>
    public int Outputs { get; }

    /// <summary>A number of outputs, filled up.</summary>
    public static int Padded(int outputs) => (outputs + Grain - 1) / Grain * Grain;

    /// <summary>Adds the product of the rows with this matrix to the results.</summary>
    /// <param name="rows">Shape (count, stride), the first <see cref="Inputs"/> columns are read.</param>
    /// <param name="rowStride">Elements from one row to the next.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="results">Shape (count, stride); <see cref="Outputs"/> columns are added to.</param>
    /// <param name="resultStride">Elements from one result to the next.</param>
    public void AddProduct(ReadOnlySpan<float> rows, int rowStride, int count, Span<float> results, int resultStride)
    {
        if (count == 0) return;
        // The kernels go without checks: they are made here, once.
        _ = rows[(count - 1) * rowStride + Inputs - 1];
        _ = results[(count - 1) * resultStride + Outputs - 1];
        ref var a = ref MemoryMarshal.GetReference(rows);
        ref var c = ref MemoryMarshal.GetReference(results);
        for (var panel = 0; panel < Outputs; panel += _width)
        {
            ref var b = ref _panels[panel * Inputs];
            if (_width == Kernel512.Width) Kernel512.Panel(ref a, rowStride, ref b, Inputs, ref Unsafe.Add(ref c, panel), resultStride, count);
            else Kernel256.Panel(ref a, rowStride, ref b, Inputs, ref Unsafe.Add(ref c, panel), resultStride, count);
        }
    }
}
