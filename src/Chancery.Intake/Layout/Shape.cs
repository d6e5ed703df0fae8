namespace Chancery.Intake.Layout;

/// <summary>What can be told of a stretch of text from its look alone.</summary>
internal static class Shape
{
    private const string Closing = "\"'”’»)]";
    private const string Final = ".!?…。！？؟।۔";

    /// <summary>Whether it ends as a sentence ends, closing quotes and brackets passed over.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> s)
    {
        s = s.TrimEnd().TrimEnd(Closing).TrimEnd();
        return s.Length > 0 && Final.Contains(s[^1], StringComparison.Ordinal) && !EndsInInitials(s);
    }

    /// <summary>Whether it was cut short: "…" or "..." at the end.</summary>
    public static bool EndsInEllipsis(ReadOnlySpan<char> s)
    {
        s = s.TrimEnd().TrimEnd(")]").TrimEnd();
        return s.EndsWith("…", StringComparison.Ordinal) || s.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Number of words (runs without white space), counted up to <paramref name="most"/>.</summary>
    public static int Words(ReadOnlySpan<char> s, int most = 64)
    {
        var count = 0;
        var inside = false;
        foreach (var c in s)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside && ++count >= most) return count;
            inside = !space;
        }
        return count;
    }

    /// <summary>Whether every word but the small ones begins with a capital or a digit, and the first does.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> s)
    {
        var first = true;
        foreach (var range in s.Split(' '))
        {
            var word = s[range].Trim("&|/-–—,:'’\"“”()");
            if (word.IsEmpty) continue;
            var capital = char.IsUpper(word[0]) || char.IsDigit(word[0]);
            if (!capital && (first || !LayoutWords.Small.Contains(word.ToString()))) return false;
            first = false;
        }
        return !first;
    }

    /// <summary>Whether it has at least two letters and none of them is lower case.</summary>
    public static bool IsAllCaps(ReadOnlySpan<char> s)
    {
        var letters = 0;
        foreach (var c in s)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters >= 2;
    }

    /// <summary>Whether there is a letter or a digit in it.</summary>
    public static bool HasWord(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return true;
        }
        return false;
    }

    /// <summary>Whether it begins with an item's mark: a bullet, a dash and a space, "1.", "2)", "(a)".</summary>
    public static bool IsListItem(ReadOnlySpan<char> s)
    {
        if (s.Length < 3) return false;
        if ("•●◦▪‣·■□–—*-".Contains(s[0], StringComparison.Ordinal)) return s[1] is ' ' or '\t' or '\u00A0';
        var i = s[0] == '(' ? 1 : 0;
        var mark = i;
        while (mark < s.Length && mark - i < 3 && char.IsAsciiDigit(s[mark])) mark++;
        if (mark == i && char.IsAsciiLetterLower(s[i])) mark++;
        if (mark == i || mark + 1 >= s.Length) return false;
        var closed = s[mark] == ')' || (s[mark] == '.' && i == 0 && char.IsAsciiDigit(s[i]));
        return closed && char.IsWhiteSpace(s[mark + 1]);
    }

    /// <summary>Its last word in lower case, without punctuation.</summary>
    public static string LastWord(ReadOnlySpan<char> s)
    {
        s = s.TrimEnd();
        var space = s.LastIndexOfAny(" \t\u00A0\n");
        var word = s[(space + 1)..];
        return word.Length > 40 ? "" : word.Trim(",;:.\"'“”‘’()-–—").ToString().ToLowerInvariant();
    }

    /// <summary>Whether its last word needs another one behind it ("regarding all developments and").</summary>
    public static bool Hanging(ReadOnlySpan<char> s) => LayoutWords.Hanging.Contains(LastWord(s));

    // "… talks with the U.S." and "… George W." end a headline without ending a sentence.
    private static bool EndsInInitials(ReadOnlySpan<char> s) =>
        s.Length >= 4 && s[^1] == '.' && char.IsUpper(s[^2]) && (s[^3] == '.' || s[^3] == ' ') && (s[^3] == ' ' || char.IsUpper(s[^4]));
}
