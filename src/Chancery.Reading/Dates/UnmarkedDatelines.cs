using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>Finds datelines that only knowledge of places tells from a speaker or a heading: "KOHAT: An anti-terrorism court …", "Buenos Aires. By 174 votes …". Immutable.</summary>
/// <param name="countryOfPlace">PLOVER code of the country of a place by name, in any case; null if unknown.</param>
/// <param name="isSurname">Whether somebody of note has the word as his last name: "CLINTON: Thank you" is told by no town.</param>
internal sealed class UnmarkedDatelines(Func<string, string?> countryOfPlace, Func<string, bool> isSurname)
{
    private const int Longest = 60;
    private const string Openings = "\"“‘'«";

    /// <summary>The article with the dateline as a block of its own; the same article where it has none, or a marked one.</summary>
    public Article Mark(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            var block = article.Blocks[b];
            if (block.Story != 0) continue;
            if (block.Kind == BlockKind.Dateline) return article;
            if (block.Kind != BlockKind.Paragraph) continue;
            var end = EndOf(article.Text, block.Span);
            if (end < 0) return article;
            var next = end;
            while (char.IsWhiteSpace(article.Text[next])) next++;
            return article.WithBlocks([.. article.Blocks[..b], new(BlockKind.Dateline, 0, new(block.Span.Start, end)), block with { Span = new(next, block.Span.End) }, .. article.Blocks[(b + 1)..]]);
        }
        return article;
    }

    // Offset after the colon or full stop of the dateline; -1 without one. The paragraph goes on behind it.
    private int EndOf(string text, TextSpan paragraph)
    {
        var limit = Math.Min(paragraph.End, paragraph.Start + Longest) - 2;
        for (var i = paragraph.Start + 2; i < limit; i++)
        {
            if (text[i] is not (':' or '.')) continue;
            if (!char.IsWhiteSpace(text[i + 1])) continue;
            var begins = char.IsUpper(text[i + 2]) || char.IsAsciiDigit(text[i + 2]) || Openings.Contains(text[i + 2], StringComparison.Ordinal);
            if (begins && ArePlaces(text[paragraph.Start..i])) return i + 1;
            // "St. Petersburg: …"
            if (text[i] == ':') return -1;
        }
        return -1;
    }

    private bool ArePlaces(string head)
    {
        var parts = head.Split([',', '/'], StringSplitOptions.TrimEntries);
        return parts.Length <= 3 && parts.All(p => p.Length > 1 && char.IsUpper(p[0]) && !isSurname(p[(p.LastIndexOf(' ') + 1)..])) && parts.All(p => countryOfPlace(p) is not null);
    }
}
