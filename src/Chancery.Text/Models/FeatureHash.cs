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

    /// <summary>Joins two values; the order matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong a, ulong b) => unchecked((a * Second) ^ ((b + First) * Third));

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

    /// <summary>Row of the feature <paramref name="value"/> of one template, in a table of 2^<paramref name="bits"/> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint template, ulong value, int bits)
    {
        unchecked
        {
            value = (value ^ (template * Third)) * First;
            value ^= value >> 32;
            return (int)((value * Fourth) >> (64 - bits));
        }
    }
}
