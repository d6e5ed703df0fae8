using Chancery.Text;

namespace Chancery.Intake.Layout;

/// <summary>Joins lines into paragraphs.</summary>
internal static class Paragraphs
{
    // Nobody wraps news by hand at more than this; longer lines are paragraphs themselves.
    private const int WidestWrap = 130;

    private const int NarrowestWrap = 40;

    // How much shorter than the widest a wrapped line may be: the length of a long word.
    private const int Ragged = 16;

    /// <summary>Spans of the paragraphs, each from the start of its first line to the end of its last, in text order.</summary>
    public static List<TextSpan> Join(string text, List<Line> lines)
    {
        var width = WrapWidth(text, lines);
        var spans = new List<TextSpan>();
        for (var i = 0; i < lines.Count;)
        {
            var last = i;
            while (last + 1 < lines.Count && Continues(text, lines[i], lines[last], lines[last + 1], width)) last++;
            spans.Add(new(lines[i].Start, lines[last].End));
            i = last + 1;
        }
        return spans;
    }

    /// <summary>The width at which the text was wrapped by hand; 0 if it was not.</summary>
    private static int WrapWidth(string text, List<Line> lines)
    {
        var inner = new List<(int Width, bool GoesOn)>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank) inner.Add((lines[i].Length + lines[i].Indent, !char.IsUpper(text[lines[i + 1].Start])));
        }
        if (inner.Count < 3) return 0;
        inner.Sort();
        var width = inner[inner.Count * 9 / 10].Width;
        var alike = inner.Where(l => l.Width >= width - Ragged && l.Width <= width + 3).ToList();
        // A column of headlines is as even as wrapped prose, but its lines begin with capitals.
        var prose = alike.Count(l => l.GoesOn) * 10 >= alike.Count * 4;
        return width is >= NarrowestWrap and <= WidestWrap && prose && alike.Count * 10 >= inner.Count * 6 ? width : 0;
    }

    private static bool Continues(string text, Line first, Line above, Line below, int width)
    {
        if (below.AfterBlank || Shape.IsListItem(text.AsSpan(below.Start, below.Length))) return false;
        if (above.Length > WidestWrap * 2) return false;
        if (width == 0) return ContinuesInMidSentence(text, above, below);
        // An indented line opens a paragraph where the lines of the paragraph are not indented themselves.
        if (below.Indent >= first.Indent + 2 && below.Indent > above.Indent) return false;
        var word = text.AsSpan(below.Start, below.Length).IndexOf(' ');
        var needed = above.Indent + above.Length + 1 + (word < 0 ? below.Length : word);
        return needed > width - 2 || (above.Length >= width / 2 && ContinuesInMidSentence(text, above, below));
    }

    private static bool ContinuesInMidSentence(string text, Line above, Line below) =>
        above.Length <= WidestWrap && char.IsLower(text[below.Start]) && !Shape.EndsSentence(text.AsSpan(above.Start, above.Length));
}
