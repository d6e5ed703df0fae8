using System.Numerics;
using System.Runtime.CompilerServices;

namespace Chancery.Text.Models;

/// <summary>The hashing that training and reading share: values of features to rows of a <see cref="WeightTable"/>.</summary>
/// <remarks>A change here makes every trained model worthless: raise <see cref="ModelFile.FormatVersion"/> with it.</remarks>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xC2B2AE3D27D4EB4F, Third = 0x165667B19E3779F9, Fourth = 0xD6E8FEB86659FD93;

    /// <summary>Spreads a small number (a tag, a distance) over 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Spread(ulong value)
    {
        unchecked
        {
            value = (value + 1) * First;
            value ^= value >> 29;
            value *= Fourth;
            return value ^ (value >> 32);
        }
    }

    /// <summary>Joins two values that are spread already; the order matters. Nest on the left: up to five values then keep apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong a, ulong b) => BitOperations.RotateLeft(a, 21) ^ b;

    /// <summary>Hashes the characters as given.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (ulong)text.Length + Second;
            foreach (var c in text)
            {
                hash = (hash ^ c) * First;
                hash ^= hash >> 31;
            }
            return hash * Fourth;
        }
    }

    /// <summary>Row of the feature <paramref name="value"/>, spread already, of one template in a table of 2^<paramref name="bits"/> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint template, ulong value, int bits)
    {
        unchecked
        {
            return (int)(((value ^ (template * Third)) * Fourth) >> (64 - bits));
        }
    }
}
