namespace Chancery.Record.Queries;

/// <summary>A negotiation, accord or gathering with how much belongs to it.</summary>
public sealed record ProcessRow(string Name, string Kind, long Articles, long Reports, long Happenings, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>Questions about negotiations, accords and gatherings.</summary>
public sealed class ProcessQueries
{
    private readonly Asker _asker;

    internal ProcessQueries(Asker asker) => _asker = asker;

    /// <summary>Those with most events first.</summary>
    public Listing<ProcessRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        var groups = Groups(where);
        var total = _asker.Number("SELECT count(*) AS n FROM x.process_row", null, cancellation);
        return new(total, _asker.Rows<ProcessRow>($"{groups} SELECT * FROM p ORDER BY reports DESC, articles DESC, name {paging.Sql}", where.Parameters,
            cancellation));
    }

    /// <summary>One of them; null if no article names it.</summary>
    public ProcessRow? Find(string name, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, RecordFilter.None.With("process", name));
        var wanted = where.Parameter(name);
        return _asker.First<ProcessRow>($"{Groups(where)} SELECT * FROM p WHERE name = {wanted}", where.Parameters, cancellation);
    }

    private static string Groups(Where where) =>
        $"WITH v AS (SELECT unnest(processes) AS name, happening FROM x.event_row {where.Add("len(processes) > 0").Sql}), "
        + "e AS (SELECT name, count(*) AS reports, count(DISTINCT happening) AS happenings FROM v GROUP BY name), "
        + "p AS (SELECT n.name, n.kind, n.articles, coalesce(e.reports, 0) AS reports, coalesce(e.happenings, 0) AS happenings, n.first_day, n.last_day "
        + "FROM x.process_row n LEFT JOIN e USING (name))";
}
