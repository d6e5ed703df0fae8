using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Reading.Learning.Network;

/// <summary>Sums of vectors whose length is a multiple of 8, eight numbers at once: half of the network's time went into them one by one (bench read).</summary>
internal static class Vectors
{
    /// <summary>Numbers at once.</summary>
    public const int Grain = 8;

    /// <summary>Adds one vector to another.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> summand)
    {
        _ = summand[to.Length - 1];
        ref var a = ref MemoryMarshal.GetReference(to);
        ref var b = ref MemoryMarshal.GetReference(summand);
        for (nint u = 0; u < to.Length; u += Grain) (Load(ref a, u) + Load(ref b, u)).StoreUnsafe(ref Unsafe.Add(ref a, u));
    }

    /// <summary>Adds what of a vector is above 0.</summary>
    public static void AddPositive(Span<float> to, ReadOnlySpan<float> summand)
    {
        _ = summand[to.Length - 1];
        ref var a = ref MemoryMarshal.GetReference(to);
        ref var b = ref MemoryMarshal.GetReference(summand);
        for (nint u = 0; u < to.Length; u += Grain) (Load(ref a, u) + Vector256.Max(Load(ref b, u), Vector256<float>.Zero)).StoreUnsafe(ref Unsafe.Add(ref a, u));
    }

    /// <summary>Multiplies a vector by a number.</summary>
    public static void Scale(Span<float> vector, float by)
    {
        ref var a = ref MemoryMarshal.GetReference(vector);
        for (nint u = 0; u < vector.Length; u += Grain) (Load(ref a, u) * by).StoreUnsafe(ref Unsafe.Add(ref a, u));
    }

    /// <summary>Makes 0 of what is below it.</summary>
    public static void KeepPositive(Span<float> vector)
    {
        ref var a = ref MemoryMarshal.GetReference(vector);
        for (nint u = 0; u < vector.Length; u += Grain) Vector256.Max(Load(ref a, u), Vector256<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref a, u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref float first, nint at) => Vector256.LoadUnsafe(ref Unsafe.Add(ref first, at));
}
