using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Neural;

/// <summary>Rows times one panel of 16 columns with vectors of 256 bits: blocks of 6, 3 and 1 rows whose sums stay in registers.</summary>
internal static class Kernel256
{
    /// <summary>Columns of a panel: two vectors.</summary>
    public const int Width = 16;

    private const int Half = Width / 2;

    /// <summary>Adds rows (count, inputs) times panel (inputs, width) to results (count, width). The caller has checked the lengths.</summary>
    public static void Panel(ref float a, int aStride, ref float panel, int inputs, ref float c, int cStride, int count)
    {
        while (count >= 6)
        {
            Rows6(ref a, aStride, ref panel, inputs, ref c, cStride);
            a = ref Unsafe.Add(ref a, 6 * aStride);
            c = ref Unsafe.Add(ref c, 6 * cStride);
            count -= 6;
        }
        if (count >= 3)
        {
            Rows3(ref a, aStride, ref panel, inputs, ref c, cStride);
            a = ref Unsafe.Add(ref a, 3 * aStride);
            c = ref Unsafe.Add(ref c, 3 * cStride);
            count -= 3;
        }
        for (var row = 0; row < count; row++) Row(ref Unsafe.Add(ref a, row * aStride), ref panel, inputs, ref Unsafe.Add(ref c, row * cStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows6(ref float a0, int aStride, ref float b, int inputs, ref float c0, int cStride)
    {
        ref var a1 = ref Unsafe.Add(ref a0, aStride);
        ref var a2 = ref Unsafe.Add(ref a1, aStride);
        ref var a3 = ref Unsafe.Add(ref a2, aStride);
        ref var a4 = ref Unsafe.Add(ref a3, aStride);
        ref var a5 = ref Unsafe.Add(ref a4, aStride);
        ref var c1 = ref Unsafe.Add(ref c0, cStride);
        ref var c2 = ref Unsafe.Add(ref c1, cStride);
        ref var c3 = ref Unsafe.Add(ref c2, cStride);
        ref var c4 = ref Unsafe.Add(ref c3, cStride);
        ref var c5 = ref Unsafe.Add(ref c4, cStride);
        var l0 = Vector256.LoadUnsafe(ref c0);
        var r0 = Vector256.LoadUnsafe(ref c0, Half);
        var l1 = Vector256.LoadUnsafe(ref c1);
        var r1 = Vector256.LoadUnsafe(ref c1, Half);
        var l2 = Vector256.LoadUnsafe(ref c2);
        var r2 = Vector256.LoadUnsafe(ref c2, Half);
        var l3 = Vector256.LoadUnsafe(ref c3);
        var r3 = Vector256.LoadUnsafe(ref c3, Half);
        var l4 = Vector256.LoadUnsafe(ref c4);
        var r4 = Vector256.LoadUnsafe(ref c4, Half);
        var l5 = Vector256.LoadUnsafe(ref c5);
        var r5 = Vector256.LoadUnsafe(ref c5, Half);
        for (nint k = 0; k < inputs; k = unchecked(k + 1))
        {
            var left = Vector256.LoadUnsafe(ref b);
            var right = Vector256.LoadUnsafe(ref b, Half);
            b = ref Unsafe.Add(ref b, Width);
            var x0 = Vector256.Create(Unsafe.Add(ref a0, k));
            l0 = Vector256.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector256.FusedMultiplyAdd(x0, right, r0);
            var x1 = Vector256.Create(Unsafe.Add(ref a1, k));
            l1 = Vector256.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector256.FusedMultiplyAdd(x1, right, r1);
            var x2 = Vector256.Create(Unsafe.Add(ref a2, k));
            l2 = Vector256.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector256.FusedMultiplyAdd(x2, right, r2);
            var x3 = Vector256.Create(Unsafe.Add(ref a3, k));
            l3 = Vector256.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector256.FusedMultiplyAdd(x3, right, r3);
            var x4 = Vector256.Create(Unsafe.Add(ref a4, k));
            l4 = Vector256.FusedMultiplyAdd(x4, left, l4);
            r4 = Vector256.FusedMultiplyAdd(x4, right, r4);
            var x5 = Vector256.Create(Unsafe.Add(ref a5, k));
            l5 = Vector256.FusedMultiplyAdd(x5, left, l5);
            r5 = Vector256.FusedMultiplyAdd(x5, right, r5);
        }
        l0.StoreUnsafe(ref c0);
        r0.StoreUnsafe(ref c0, Half);
        l1.StoreUnsafe(ref c1);
        r1.StoreUnsafe(ref c1, Half);
        l2.StoreUnsafe(ref c2);
        r2.StoreUnsafe(ref c2, Half);
        l3.StoreUnsafe(ref c3);
        r3.StoreUnsafe(ref c3, Half);
        l4.StoreUnsafe(ref c4);
        r4.StoreUnsafe(ref c4, Half);
        l5.StoreUnsafe(ref c5);
        r5.StoreUnsafe(ref c5, Half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows3(ref float a0, int aStride, ref float b, int inputs, ref float c0, int cStride)
    {
        ref var a1 = ref Unsafe.Add(ref a0, aStride);
        ref var a2 = ref Unsafe.Add(ref a1, aStride);
        ref var c1 = ref Unsafe.Add(ref c0, cStride);
        ref var c2 = ref Unsafe.Add(ref c1, cStride);
        var l0 = Vector256.LoadUnsafe(ref c0);
        var r0 = Vector256.LoadUnsafe(ref c0, Half);
        var l1 = Vector256.LoadUnsafe(ref c1);
        var r1 = Vector256.LoadUnsafe(ref c1, Half);
        var l2 = Vector256.LoadUnsafe(ref c2);
        var r2 = Vector256.LoadUnsafe(ref c2, Half);
        for (nint k = 0; k < inputs; k = unchecked(k + 1))
        {
            var left = Vector256.LoadUnsafe(ref b);
            var right = Vector256.LoadUnsafe(ref b, Half);
            b = ref Unsafe.Add(ref b, Width);
            var x0 = Vector256.Create(Unsafe.Add(ref a0, k));
            l0 = Vector256.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector256.FusedMultiplyAdd(x0, right, r0);
            var x1 = Vector256.Create(Unsafe.Add(ref a1, k));
            l1 = Vector256.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector256.FusedMultiplyAdd(x1, right, r1);
            var x2 = Vector256.Create(Unsafe.Add(ref a2, k));
            l2 = Vector256.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector256.FusedMultiplyAdd(x2, right, r2);
        }
        l0.StoreUnsafe(ref c0);
        r0.StoreUnsafe(ref c0, Half);
        l1.StoreUnsafe(ref c1);
        r1.StoreUnsafe(ref c1, Half);
        l2.StoreUnsafe(ref c2);
        r2.StoreUnsafe(ref c2, Half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(ref float a0, ref float b, int inputs, ref float c0)
    {
        var l0 = Vector256.LoadUnsafe(ref c0);
        var r0 = Vector256.LoadUnsafe(ref c0, Half);
        for (nint k = 0; k < inputs; k = unchecked(k + 1))
        {
            var left = Vector256.LoadUnsafe(ref b);
            var right = Vector256.LoadUnsafe(ref b, Half);
            b = ref Unsafe.Add(ref b, Width);
            var x0 = Vector256.Create(Unsafe.Add(ref a0, k));
            l0 = Vector256.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector256.FusedMultiplyAdd(x0, right, r0);
        }
        l0.StoreUnsafe(ref c0);
        r0.StoreUnsafe(ref c0, Half);
    }
}
