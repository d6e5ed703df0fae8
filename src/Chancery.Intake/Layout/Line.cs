using System.Buffers;

namespace Chancery.Intake.Layout;

/// <summary>A line that is not blank, without the white space around it.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last character.</param>
/// <param name="Indent">White-space characters in front of it on its line.</param>
/// <param name="AfterBlank">Whether it is the first line or a blank line stands before it.</param>
internal readonly record struct Line(int Start, int End, int Indent, bool AfterBlank)
{
    /// <summary>UTF-16 units between the ends.</summary>
    public int Length => End - Start;
}

/// <summary>Cuts a text into its lines.</summary>
internal static class LineScanner
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>All lines of the first <paramref name="limit"/> characters that are not blank.</summary>
    public static List<Line> Scan(string text, int limit)
    {
        var lines = new List<Line>();
        var blank = true;
        for (var i = 0; i < limit;)
        {
            var end = EndOfLine(text, i, limit);
            var (start, stop) = Trim(text, i, end);
            if (start < stop) lines.Add(new(start, stop, start - i, blank));
            blank = start >= stop;
            i = AfterBreak(text, end, limit);
        }
        return lines;
    }

    /// <summary>The stretch without white space at its ends; empty if it holds nothing else.</summary>
    public static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }

    private static int EndOfLine(string text, int start, int limit)
    {
        var found = text.AsSpan(start, limit - start).IndexOfAny(Breaks);
        return found < 0 ? limit : start + found;
    }

    private static int AfterBreak(string text, int end, int limit)
    {
        if (end >= limit) return limit;
        return text[end] == '\r' && end + 1 < limit && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
