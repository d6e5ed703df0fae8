using System.Collections.Immutable;
using Chancery.Intake.Layout;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Divides plain text into blocks: headline, byline, dateline, paragraphs, headings, and what belongs to the page and not to the story.</summary>
/// <remarks>
/// The text is never changed; blocks are spans of it. They are ordered and disjoint, and only white space lies between them. Paragraphs are set off by blank lines, or are lines;
/// lines wrapped by hand are joined. A dateline's block holds the dash behind it, so that nothing but white space is left over. Time grows with the length of the text alone.
/// </remarks>
public static class TextLayout
{
    /// <summary>UTF-16 units from the start of a text that are laid out; what stands behind them has no blocks.</summary>
    public const int LongestRead = 5_000_000;

    /// <summary>The blocks of a text. Empty for a text of white space alone.</summary>
    /// <param name="text">The text as received.</param>
    /// <param name="titleLength">Length of the headline where the input told it and the text begins with it; 0 to look for one.</param>
    public static ImmutableArray<Block> Blocks(string text, int titleLength = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(titleLength, text.Length);
        var limit = Limit(text);
        var spans = Paragraphs.Join(text, LineScanner.Scan(text, limit));
        return new BlockWriter(text, Merge(text, spans, titleLength), titleLength > 0).Write();
    }

    private static int Limit(string text)
    {
        if (text.Length <= LongestRead) return text.Length;
        // A surrogate pair is not cut in two, nor a word where one ends nearby.
        var limit = char.IsHighSurrogate(text[LongestRead - 1]) ? LongestRead - 1 : LongestRead;
        var space = text.LastIndexOfAny([' ', '\n', '\r', '\t'], limit - 1, 1000);
        return space > 0 ? space : limit;
    }

    private static List<TextSpan> Merge(string text, List<TextSpan> spans, int titleLength)
    {
        if (titleLength == 0) return spans;
        var (start, end) = LineScanner.Trim(text, 0, titleLength);
        var rest = spans.Where(s => s.End > end).Select(s => s.Start >= end ? s : new TextSpan(LineScanner.Trim(text, end, s.End).Start, s.End));
        return start < end ? [new(start, end), .. rest] : spans;
    }
}
