using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>Questions about statements.</summary>
public sealed class StatementQueries
{
    internal const string Columns =
        "article_id, statement_id, title, publisher, publisher_country, published, speaker, speaker_country, speaker_sectors, kind, speech, cue, content, "
            + "addressees, occasion, said_by, depth";

    private const string Newest = "ORDER BY published DESC NULLS LAST, article_id, length(statement_id), statement_id";

    private readonly Asker _asker;

    internal StatementQueries(Asker asker) => _asker = asker;

    /// <summary>Newest first.</summary>
    public Listing<StatementRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Statements, filter);
        return new(Count(filter, cancellation), _asker.Rows<StatementRow>($"SELECT {Columns} FROM x.statement_row {where.Sql} {Newest} {paging.Sql}",
            where.Parameters, cancellation));
    }

    /// <summary>All of them, newest first, one after another.</summary>
    public IEnumerable<StatementRow> Stream(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Statements, filter);
        var limit = most.ToString(CultureInfo.InvariantCulture);
        return _asker.Stream<StatementRow>($"SELECT {Columns} FROM x.statement_row {where.Sql} {Newest} LIMIT {limit}", where.Parameters, cancellation);
    }

    /// <summary>How many there are.</summary>
    public long Count(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Statements, filter);
        return _asker.First<Number>($"SELECT count(*) AS n FROM x.statement_row {where.Sql}", where.Parameters, cancellation)!.N;
    }

    internal sealed record Number(long N);
}
