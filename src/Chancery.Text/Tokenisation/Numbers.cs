namespace Chancery.Text.Tokenisation;

/// <summary>Which signs stand inside a number: thousands, times, dates, fractions, telephone numbers.</summary>
internal static class Numbers
{
    private const int MostGroups = 5;
    private const int LongestGroup = 6;

    /// <summary>
    /// Offset after digits with hyphens that are one token, a telephone number or a date ("555-0100", "2024-05-01"); <paramref name="start"/> where none
    /// begins.
    /// </summary>
    /// <remarks>"3-2" and "1990-1995" are three tokens each.</remarks>
    public static int GroupsEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[start])) return start;
        Span<int> lengths = stackalloc int[MostGroups];
        var groups = 0;
        var at = start;
        while (groups < MostGroups)
        {
            var length = Digits(text, at, end);
            if (length is 0 or > LongestGroup) return start;
            lengths[groups++] = length;
            at += length;
            if (at + 1 >= end || text[at] != '-' || !char.IsAsciiDigit(text[at + 1])) break;
            at++;
        }
        if (Characters.WordLength(text, at) > 0) return start;
        return groups > 2 || (groups == 2 && lengths[0] == 3 && lengths[1] == 4) ? at : start;
    }

    /// <summary>Whether a comma or a colon joins two digits: "1,000", "10:30".</summary>
    public static bool Joins(ReadOnlySpan<char> text, int segment, int at, int end)
    {
        if (!char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at + 1])) return false;
        if (text[at] == ':') return at - segment < 3 && Digits(text, at + 1, end) < 3;
        var right = Digits(text, at + 1, end);
        return at - segment < 4 && (right == 3 || (right == 2 && IsIndian(text, at + 3, end)));
    }

    /// <summary>Whether a slash joins two short numbers: "9/11", "1/2", "11/28/2000".</summary>
    public static bool IsFraction(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var left = at - start;
        if (left > 5 || text[start..at].ContainsAnyExceptInRange('/', '9')) return false;
        var right = Digits(text, at + 1, end);
        return right is 1 or 2 || (right == 4 && left > 2);
    }

    /// <summary>Offset after a decimal fraction without a zero (".265"); <paramref name="at"/> where none begins.</summary>
    public static int FractionEnd(ReadOnlySpan<char> text, int at, int begin, int end)
    {
        if (at > begin && !Characters.IsBlank(text[at - 1]) && text[at - 1] is not ('(' or '[')) return at;
        var stop = at + 1 + Digits(text, at + 1, end);
        return stop > at + 1 && Characters.WordLength(text, stop) == 0 ? stop : at;
    }

    /// <summary>Groups of two digits occur in Indian numbers (1,00,000; 1,00,00,000), and a group of three ends them.</summary>
    private static bool IsIndian(ReadOnlySpan<char> text, int at, int end)
    {
        if (at >= end || text[at] != ',') return false;
        var next = Digits(text, at + 1, end);
        return next == 3 || (next == 2 && at + 3 < end && text[at + 3] == ',' && Digits(text, at + 4, end) == 3);
    }

    private static int Digits(ReadOnlySpan<char> text, int at, int end)
    {
        // One more than the longest group is enough to know that it is too long.
        var limit = Math.Min(end, at + LongestGroup + 1);
        var stop = at;
        while (stop < limit && char.IsAsciiDigit(text[stop])) stop++;
        return stop - at;
    }
}
