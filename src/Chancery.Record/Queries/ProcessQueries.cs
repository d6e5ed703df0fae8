namespace Chancery.Record.Queries;

/// <summary>A negotiation, accord or gathering with how much belongs to it.</summary>
public sealed record ProcessRow(string Name, string Kind, long Articles, long Reports, long Happenings, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>Questions about negotiations, accords and gatherings.</summary>
public sealed class ProcessQueries
{
    private readonly Asker _asker;

    internal ProcessQueries(Asker asker) => _asker = asker;

    /// <summary>Those that most articles name first.</summary>
    public Listing<ProcessRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        var groups =
            "WITH n AS (SELECT name, mode(kind) AS kind, count(DISTINCT article_id) AS articles, min(published) AS first_day, max(published) AS last_day "
            + "FROM x.entity_row JOIN x.article_row USING (article_id) WHERE kind IN ('process', 'agreement', 'gathering') GROUP BY name), "
            + $"v AS (SELECT unnest(processes) AS name, article_id, event_id, happening_id FROM x.event_row {where.Sql}), "
            + "e AS (SELECT name, count(*) AS reports, count(DISTINCT happening_id) AS happenings FROM v GROUP BY name), "
            + "p AS (SELECT n.name, n.kind, n.articles, coalesce(e.reports, 0) AS reports, coalesce(e.happenings, 0) AS happenings, n.first_day, "
                + "n.last_day FROM n LEFT JOIN e USING (name))";
        var total = _asker.First<StatementQueries.Number>($"{groups} SELECT count(*) AS n FROM p", where.Parameters, cancellation)!.N;
        return new(total, _asker.Rows<ProcessRow>($"{groups} SELECT * FROM p ORDER BY reports DESC, articles DESC, name {paging.Sql}", where.Parameters,
            cancellation));
    }

    /// <summary>Kind and span of time of one; null if no article names it.</summary>
    public ProcessRow? Find(string name, CancellationToken cancellation) => _asker.First<ProcessRow>(
        "SELECT name, mode(kind) AS kind, count(DISTINCT article_id) AS articles, "
        + "(SELECT count(*) FROM x.event_row WHERE list_contains(processes, $name)) AS reports, (SELECT count(DISTINCT happening_id) FROM x.event_row "
            + "WHERE list_contains(processes, $name)) AS happenings, "
        + "min(published) AS first_day, max(published) AS last_day FROM x.entity_row JOIN x.article_row USING (article_id) "
        + "WHERE name = $name AND kind IN ('process', 'agreement', 'gathering') GROUP BY name", Name(name), cancellation);

    /// <summary>Statements whose content names it, in order of time.</summary>
    public IReadOnlyList<StatementRow> Statements(string name, CancellationToken cancellation) => _asker.Rows<StatementRow>(
        "WITH named AS (SELECT m.article_id, m.start_char, m.end_char FROM mention m JOIN entity e USING (article_id, entity_id) "
        + "WHERE e.name = $name AND e.kind IN ('process', 'agreement', 'gathering')), "
        + "said AS (SELECT DISTINCT s.article_id, s.statement_id FROM statement_span s JOIN named n USING (article_id) "
        + "WHERE s.part = 'content' AND n.start_char >= s.start_char AND n.end_char <= s.end_char) "
        + $"SELECT {StatementQueries.Columns} FROM x.statement_row SEMI JOIN said USING (article_id, statement_id) ORDER BY published NULLS LAST, "
            + $"article_id, statement_id LIMIT 200",
        Name(name), cancellation);

    private static Dictionary<string, object> Name(string name) => new() { ["name"] = name };
}
