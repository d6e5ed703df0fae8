namespace Chancery.Text.Tokenisation;

/// <summary>Words written as one that are two: "don't", "cannot", "it's".</summary>
internal static class Contractions
{
    private const int LongestContracted = 8;

    /// <summary>Length of the first of two words; 0 where the word is one.</summary>
    /// <param name="word">The word up to the apostrophe, if one follows.</param>
    /// <param name="after">Up to three characters after it.</param>
    public static int Split(ReadOnlySpan<char> word, ReadOnlySpan<char> after)
    {
        if (EndsInNegation(word, after)) return word.Length - 1;
        if (word.Length > LongestContracted || (after.Length > 0 && Characters.IsApostrophe(after[0])) || IsName(word)) return 0;
        return English.Contracted.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var first) ? first : 0;
    }

    /// <summary>Whether the word ends in the n of "n't".</summary>
    public static bool IsNegation(ReadOnlySpan<char> text, int start, int end, int limit) => EndsInNegation(text[start..end], text[end..Math.Min(limit, end + 3)]);

    /// <summary>Length of the clitic that begins with the apostrophe at the offset, apostrophe included; 0 where none does.</summary>
    public static int CliticLength(ReadOnlySpan<char> text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && stop < at + 4 && char.IsAsciiLetter(text[stop])) stop++;
        if (stop < end && Characters.WordLength(text, stop) > 0) return 0;
        return English.Clitics.Has(text[(at + 1)..stop]) ? stop - at : 0;
    }

    /// <summary>Offset after a word that begins with an apostrophe: "'em", "'90s"; <paramref name="at"/> where none does.</summary>
    public static int ElidedEnd(ReadOnlySpan<char> text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && stop < at + 8 && char.IsAsciiLetterOrDigit(text[stop])) stop++;
        if (stop < end && (Characters.WordLength(text, stop) > 0 || Characters.IsApostrophe(text[stop]))) return at;
        var word = text[(at + 1)..stop];
        var isYear = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        return isYear || English.Elided.Has(word) ? stop : at;
    }

    private static bool EndsInNegation(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        word.Length > 1 && word[^1] is 'n' or 'N' && after.Length > 1 && Characters.IsApostrophe(after[0]) && after[1] is 't' or 'T' && Characters.WordLength(after, 2) == 0;

    /// <summary>"IM", "Im" and "Ive" are more often names than words.</summary>
    private static bool IsName(ReadOnlySpan<char> word) => word.Length < 4 && char.IsUpper(word[0]);
}
