using Chancery.Reading;

namespace Chancery.Record.Tables;

/// <summary>The words of one article under its spans.</summary>
internal sealed class Quotes(string text)
{
    private readonly CodePoints _points = new(text);

    /// <summary>The words; null for no span.</summary>
    /// <exception cref="RecordException">The span leaves the text.</exception>
    public string? Of(CharSpan? span)
    {
        if (span is not { } s) return null;
        var range = s.Start >= 0 && s.End >= s.Start ? _points.Of(s) : throw Outside(s);
        return range.End <= text.Length ? text[range.Start..range.End] : throw Outside(s);
    }

    private RecordException Outside(CharSpan span) =>
        new(FormattableString.Invariant($"A span [{span.Start}, {span.End}) of the reading leaves its text of {_points.FromUtf16(text.Length)} characters. The reading is damaged; read the article again."));
}
