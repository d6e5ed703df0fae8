using Chancery.Text;

namespace Chancery.Reading;

/// <summary>The words of an article and where they stand: token indices and UTF-16 offsets become code points.</summary>
internal sealed class Quotes(Document document)
{
    private readonly CodePoints _points = new(document.Article.Text);

    public CharSpan Of(TextSpan span) => _points.Of(span);

    public CharSpan Of(TokenRange range) => _points.Of(document.SpanOf(range));

    public string Words(Block block) => document.Article.Text[block.Span.Start..block.Span.End];

    public string Words(TokenRange range) => document.TextOf(range).ToString();
}
