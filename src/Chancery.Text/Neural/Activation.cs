using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Neural;

/// <summary>Sigmoid, hyperbolic tangent and the cell of an LSTM, eight numbers at once, of our own make: the same bytes on every processor.</summary>
internal static class Activation
{
    /// <summary>
    /// One step of LSTM cells: c = sigmoid(f) c + sigmoid(i) tanh(g), h = sigmoid(o) tanh(c).
    /// </summary>
    /// <param name="gates">Shape (4 units): input, forget, cell, output, as torch orders them, before their functions.</param>
    /// <param name="cells">Shape (units), a multiple of 8: changed.</param>
    /// <param name="outputs">Shape (units): filled.</param>
    public static void Cell(ReadOnlySpan<float> gates, Span<float> cells, Span<float> outputs)
    {
        var units = cells.Length;
        _ = gates[4 * units - 1];
        _ = outputs[units - 1];
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var output = ref MemoryMarshal.GetReference(outputs);
        for (nint u = 0; u < units; u += Vector256<float>.Count)
        {
            var input = Sigmoid(Vector256.LoadUnsafe(ref Unsafe.Add(ref gate, u)));
            var forget = Sigmoid(Vector256.LoadUnsafe(ref Unsafe.Add(ref gate, u + units)));
            var fresh = Tanh(Vector256.LoadUnsafe(ref Unsafe.Add(ref gate, u + 2 * units)));
            var open = Sigmoid(Vector256.LoadUnsafe(ref Unsafe.Add(ref gate, u + 3 * units)));
            var c = Vector256.FusedMultiplyAdd(forget, Vector256.LoadUnsafe(ref Unsafe.Add(ref cell, u)), input * fresh);
            c.StoreUnsafe(ref Unsafe.Add(ref cell, u));
            (open * Tanh(c)).StoreUnsafe(ref Unsafe.Add(ref output, u));
        }
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>2 sigmoid(2x) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var e = Exp(x * -2f);
        return (Vector256<float>.One - e) / (Vector256<float>.One + e);
    }

    // e^x = 2^n e^r with r within ±ln 2 / 2; e^r by the polynomial of the Cephes library. Beyond ±87 nothing changes in what is made of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504088896341f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        var power = (Vector256.ConvertToInt32Native(n) + Vector256.Create(127)) << 23;
        return p * power.AsSingle();
    }
}
