namespace Chancery.Text.Tokenisation;

/// <summary>Decides whether a full stop belongs to the word before it.</summary>
/// <remarks>UD writes the stop of an abbreviation as part of its token inside a sentence; where the same stop ends the sentence it is a token of its
/// own.</remarks>
internal static class Abbreviations
{
    private enum Kind
    {
        None,
        /// <summary>More of the sentence always follows.</summary>
        Opener,
        /// <summary>A letter that stands for a name.</summary>
        Initial,
        /// <summary>Ends the sentence before a word that begins sentences.</summary>
        Strong,
        /// <summary>Ends the sentence before any capital that names no day, month or time zone.</summary>
        Weak,
        /// <summary>An abbreviation only before a number.</summary>
        Number,
    }

    /// <summary>Whether the stop at <paramref name="stop"/>, right after the word that begins at <paramref name="start"/>, is part of the word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of the word.</param>
    /// <param name="stop">Offset of the full stop.</param>
    /// <param name="end">End of the block.</param>
    public static bool KeepsStop(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        var kind = KindOf(text[start..stop]);
        if (kind == Kind.None || (stop + 1 < end && text[stop + 1] == '.' && (stop + 2 >= end || text[stop + 2] == '.' || kind == Kind.Initial))) return false;
        var next = stop + 1;
        while (next < end && Characters.IsQuote(text[next]) && next < stop + 4) next++;
        var attached = next < end && !Characters.IsBlank(text[next]);
        if (attached) return kind != Kind.Number || char.IsAsciiDigit(text[next]);
        while (next < end && (Characters.IsBlank(text[next]) || Characters.IsQuote(text[next]) || text[next] is '(' or '[')) next++;
        return next < end ? GoesOn(kind, text, next, end) : kind == Kind.Opener;
    }

    private static bool GoesOn(Kind kind, ReadOnlySpan<char> text, int next, int end)
    {
        if (kind == Kind.Number) return char.IsAsciiDigit(text[next]);
        if (kind == Kind.Opener || !char.IsUpper(text[next])) return true;
        var word = text[next..FirstWordEnd(text, next, end)];
        return kind == Kind.Weak ? English.AfterWeak.Has(word) : !English.Starters.Has(word) || IsAcronym(word);
    }

    private static Kind KindOf(ReadOnlySpan<char> word)
    {
        var capital = char.IsUpper(word[0]);
        if (word.Length == 1) return OfLetter(word, capital);
        if (English.Openers.Has(word) || (capital && English.Titles.Has(word))) return Kind.Opener;
        if (capital && English.Companies.Has(word)) return Kind.Strong;
        if ((capital && English.Calendar.Has(word)) || English.Lower.Has(word)) return Kind.Weak;
        if (IsDotted(word)) return Kind.Strong;
        return English.BeforeNumbers.Has(word) ? Kind.Number : Kind.None;
    }

    private static Kind OfLetter(ReadOnlySpan<char> letter, bool capital)
    {
        if (capital) return letter is "I" ? Kind.None : Kind.Initial;
        if (letter is "v") return Kind.Opener;
        return English.BeforeNumbers.Has(letter) ? Kind.Number : Kind.None;
    }

    /// <summary>Letters with stops between them: "U.S", "D.C".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 16 || word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }
        return true;
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length is > 1 and < 6 && !word.ContainsAnyExceptInRange('A', 'Z');

    private static int FirstWordEnd(ReadOnlySpan<char> text, int at, int end)
    {
        // Longer words are in no list.
        var limit = Math.Min(end, at + 24);
        while (at < limit && char.IsLetter(text[at])) at++;
        return at;
    }
}
