using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>The statements of a reading in the form in which they are compared.</summary>
public static class ReadStatements
{
    /// <summary>All of them, nested ones marked.</summary>
    public static IReadOnlyList<MarkedStatement> Of(ReadingMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        TextSpan Span(TokenRange range) => material.Document.SpanOf(range);
        return [.. material.Attributions.All.Select(a => new MarkedStatement(
            a.SourceRange is { } source ? [Span(source)] : [], [.. a.Cue.Select(Span)], [.. a.Content.Select(Span)], a.Within is not null))];
    }
}
