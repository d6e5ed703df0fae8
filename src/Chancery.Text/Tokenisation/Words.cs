namespace Chancery.Text.Tokenisation;

/// <summary>Finds where a word or number ends: which signs join what stands on both sides of them.</summary>
internal static class Words
{
    /// <summary>Offset after the word that begins here, without a full stop of an abbreviation.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int end)
    {
        var number = Numbers.GroupsEnd(text, start, end);
        if (number > start) return number;
        var segment = start;
        var at = Run(text, start, end);
        while (at + 1 < end && Characters.WordLength(text, at + 1) > 0 && Joins(text, start, segment, at, end))
        {
            segment = at + 1;
            at = Run(text, segment, end);
        }
        return at;
    }

    /// <summary>Whether the word is a number with a unit ("5km"); then the number's length.</summary>
    public static bool SplitsUnit(ReadOnlySpan<char> word, out int digits)
    {
        // From ',' to ':' stand the digits and the signs that join them.
        digits = word.IndexOfAnyExceptInRange(',', ':');
        return digits > 0 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[digits - 1]) && English.Units.Has(word[digits..]);
    }

    /// <summary>Whether the word is the letters of a currency and its sign follows: "US$".</summary>
    public static bool CurrencyFollows(ReadOnlySpan<char> text, int start, int end, int limit) =>
        end < limit && end - start < 4 && Characters.IsCurrency(text[end]) && !text[start..end].ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Offset after the hashtag or the @name that begins here; <paramref name="at"/> where none does.</summary>
    public static int TagEnd(ReadOnlySpan<char> text, int at, int begin, int end)
    {
        if (at + 1 >= end || !char.IsLetter(text[at + 1]) || (at > begin && char.IsLetterOrDigit(text[at - 1]))) return at;
        return Run(text, at + 1, end);
    }

    /// <summary>Offset after the number to dial that begins here with a plus sign; <paramref name="at"/> where none does.</summary>
    public static int DialEnd(ReadOnlySpan<char> text, int at, int begin, int end)
    {
        if (at > begin && !Characters.IsBlank(text[at - 1])) return at;
        var stop = at + 1;
        while (stop < end && (char.IsAsciiDigit(text[stop]) || (text[stop] == '-' && stop + 1 < end && char.IsAsciiDigit(text[stop + 1])))) stop++;
        var goesOn = Characters.WordLength(text, stop) > 0 || (stop + 1 < end && text[stop] is '.' or ',' && char.IsAsciiDigit(text[stop + 1]));
        return stop > at + 1 && !goesOn ? stop : at;
    }

    /// <summary>Offset after letters, digits, underscores, and invisible marks between them.</summary>
    private static int Run(ReadOnlySpan<char> text, int at, int end)
    {
        var last = at;
        while (at < end)
        {
            var length = Characters.WordLength(text, at);
            if (length > 0) last = at += length;
            else if (text[at] == '_' || Characters.IsInvisible(text[at])) at++;
            else break;
        }
        return last;
    }

    private static bool Joins(ReadOnlySpan<char> text, int start, int segment, int at, int end)
    {
        var c = text[at];
        if (c == '.') return JoinsStop(text, start, segment, at, end);
        if (c is ',' or ':') return Numbers.Joins(text, segment, at, end);
        if (c == '&') return at - segment < 5 && IsCapital(text[at - 1]) && IsCapital(text[at + 1]);
        if (c == '/') return Numbers.IsFraction(text, start, at, end);
        if (Characters.IsHyphen(c)) return JoinsHyphen(text, segment, at, end);
        return Characters.IsApostrophe(c) && JoinsApostrophe(text, segment, at, end);
    }

    /// <summary>A stop joins digits, the letters of an acronym, and the parts of a degree ("Ph.D").</summary>
    private static bool JoinsStop(ReadOnlySpan<char> text, int start, int segment, int at, int end)
    {
        if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) return true;
        var lettersEnd = at + 1;
        while (lettersEnd < end && lettersEnd < at + 5 && char.IsLetter(text[lettersEnd])) lettersEnd++;
        var right = lettersEnd - at - 1;
        if (at - segment == 1 && char.IsLetter(text[segment])) return right == 1 && Characters.WordLength(text, lettersEnd) == 0;
        return segment == start && English.Companies.Has(text[start..lettersEnd]);
    }

    private static bool JoinsHyphen(ReadOnlySpan<char> text, int segment, int at, int end)
    {
        var left = text[segment..at];
        var stop = at + 1;
        while (stop < end && stop < at + 6 && char.IsAsciiLetter(text[stop])) stop++;
        if (stop < end && Characters.WordLength(text, stop) > 0) return IsPrefix(text, segment, at, end);
        var right = text[(at + 1)..stop];
        if (IsPrefix(text, segment, at, end) && !English.Links.Has(right)) return true;
        return English.Suffixes.Has(right) || (English.Sounds.Has(left) && English.Sounds.Has(right));
    }

    /// <summary>A prefix at the head of its word. In "Lashkar-e-Taiba" the e is none, and in "UN-backed" the capitals are a name.</summary>
    private static bool IsPrefix(ReadOnlySpan<char> text, int segment, int at, int end)
    {
        var left = text[segment..at];
        if (!English.Prefixes.Has(left) || (segment > 1 && Characters.IsHyphen(text[segment - 1]) && char.IsLetter(text[segment - 2]))) return false;
        if (left.Length == 1) return char.IsLetter(text[at + 1]);
        return left.ContainsAnyExceptInRange('A', 'Z') || (left is not "UN" && at + 2 < end && IsCapital(text[at + 1]) && IsCapital(text[at + 2]));
    }

    /// <summary>An apostrophe joins the letters of a name ("Qur'an", "O'Neill") and of a decade ("1990's"), but not a clitic.</summary>
    private static bool JoinsApostrophe(ReadOnlySpan<char> text, int segment, int at, int end)
    {
        if (!char.IsLetter(text[at + 1])) return false;
        var clitic = Contractions.CliticLength(text, at, end);
        if (clitic == 0) return char.IsLetter(text[at - 1]) && !(text[at - 1] is 'n' or 'N' && IsNegation(text, at, end));
        return clitic == 2 && text[at + 1] == 's' && text[at - 1] == '0' && !text[segment..at].ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsNegation(ReadOnlySpan<char> text, int at, int end) => text[at + 1] is 't' or 'T' && (at + 2 >= end || Characters.WordLength(text, at + 2) == 0);

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';
}
