using Chancery.Reading;

namespace Chancery.Record.Tables;

/// <summary>Rows of the tables statement, statement_span, addressee and position.</summary>
internal static class StatementRows
{
    public static void Write(TableWriters tables, ArticleReading reading, Quotes quotes)
    {
        foreach (var statement in reading.Statements)
        {
            tables["statement"].Begin(reading.Id).Add(statement.Id).Add(statement.Story).Add(statement.Speech).Add(statement.Kind).Add(statement.Within)
                .Add(statement.Source?.Entity).Add(quotes.Of(statement.Source?.Span)).Add(statement.Source?.Span)
                .Add(statement.Occasion?.Text).Add(statement.Occasion?.Span).Add(statement.Polarity).Add(statement.Certainty).End();
            WriteSpans(tables["statement_span"], reading.Id, statement.Id, "cue", statement.Cue, quotes);
            WriteSpans(tables["statement_span"], reading.Id, statement.Id, "content", statement.Content, quotes);
            for (var i = 0; i < statement.Addressees.Count; i++) tables["addressee"].Begin(reading.Id).Add(statement.Id).Add(i + 1).Add(statement.Addressees[i]).End();
        }
        for (var i = 0; i < reading.Positions.Count; i++) WritePosition(tables["position"], reading.Id, i + 1, reading.Positions[i], quotes);
    }

    private static void WriteSpans(RowWriter row, string articleId, string statementId, string part, Sequence<CharSpan> spans, Quotes quotes)
    {
        for (var i = 0; i < spans.Count; i++) row.Begin(articleId).Add(statementId).Add(part).Add(i + 1).Add(spans[i]).Add(quotes.Of(spans[i])).End();
    }

    private static void WritePosition(RowWriter row, string articleId, int number, Position position, Quotes quotes) =>
        row.Begin(articleId).Add(number).Add(position.Holder).Add(position.Polarity)
            .Add(position.Toward.Entity).Add(position.Toward.Text).Add(position.Toward.Span)
            .Add(position.Basis.Statement).Add(position.Basis.Event).Add(position.Span).Add(quotes.Of(position.Span)).Add(position.Toward.Issue).End();
}
