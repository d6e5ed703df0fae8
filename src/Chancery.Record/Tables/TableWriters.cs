using DuckDB.NET.Data;

namespace Chancery.Record.Tables;

/// <summary>One appender for each table that holds rows of articles, open for one batch.</summary>
internal sealed class TableWriters : IDisposable
{
    /// <summary>All tables whose rows belong to an article.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "article", "block", "story", "sentence", "entity", "office", "mention", "statement", "statement_span", "addressee",
        "event", "participant", "trigger_span", "evidence", "said_in", "event_number", "event_context", "position", "problem",
    ];

    private readonly Dictionary<string, DuckDBAppender> _appenders;
    private readonly Dictionary<string, RowWriter> _writers;

    public TableWriters(DuckDBConnection connection)
    {
        _appenders = Tables.ToDictionary(t => t, connection.CreateAppender, StringComparer.Ordinal);
        _writers = _appenders.ToDictionary(p => p.Key, p => new RowWriter(p.Value), StringComparer.Ordinal);
    }

    public RowWriter this[string table] => _writers[table];

    public void Write(RecordEntry entry, DateTimeOffset readAt)
    {
        var quotes = new Quotes(entry.Reading.Article.Text);
        ArticleRows.Write(this, entry, quotes, readAt);
        EntityRows.Write(this, entry.Reading);
        StatementRows.Write(this, entry.Reading, quotes);
        EventRows.Write(this, entry.Reading, quotes);
    }

    /// <summary>Hands the rows to the transaction. Without it they are lost, as after a failure they should be.</summary>
    public void Flush()
    {
        foreach (var appender in _appenders.Values) appender.Close();
    }

    public void Dispose()
    {
        foreach (var appender in _appenders.Values) appender.Dispose();
    }
}
