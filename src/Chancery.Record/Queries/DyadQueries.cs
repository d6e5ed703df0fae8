namespace Chancery.Record.Queries;

/// <summary>Two countries and what goes on between them, in either direction. <c>A</c> stands before <c>B</c> in the alphabet.</summary>
public sealed record DyadRow(string A, string B, long Reports, long Happenings, long Cooperation, long Conflict, double Tone, DateOnly? FirstDay,
    DateOnly? LastDay);

/// <summary>What one country does to another in a stretch of time.</summary>
public sealed record DyadBin(DateOnly Start, string From, long Cooperation, long Conflict, double Tone);

/// <summary>Questions about pairs of countries.</summary>
public sealed class DyadQueries
{
    // Each pair once an event: actors with recipients; where there is no recipient, the actors with one another. Most events have one country on either
    // side: only the others are unfolded.
    private const string Pairs =
        "SELECT least(f, t) AS a, greatest(f, t) AS b, event_no, happening, quad, score, day FROM ("
        + "SELECT *, actor_countries[1] AS f, recipient_countries[1] AS t FROM v WHERE len(actor_countries) = 1 AND len(recipient_countries) = 1 "
        + "UNION ALL BY NAME SELECT DISTINCT ON (event_no, least(f, t), greatest(f, t)) * FROM ("
        + "SELECT *, unnest(CASE WHEN len(recipient_countries) > 0 THEN recipient_countries ELSE list_filter(actor_countries, lambda c: c > f) END) AS t "
        + "FROM (SELECT *, unnest(actor_countries) AS f FROM v WHERE len(actor_countries) <> 1 OR len(recipient_countries) <> 1))) WHERE f <> t";

    private readonly Asker _asker;

    internal DyadQueries(Asker asker) => _asker = asker;

    /// <summary>Pairs with most happenings first.</summary>
    public Listing<DyadRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).Add("len(countries) > 1");
        var groups = "WITH v AS (SELECT event_no, happening, actor_countries, recipient_countries, quad, score, day FROM x.event_row "
            + $"{where.Sql}), p AS ({Pairs}), d AS (SELECT a, b, count(*) AS reports, count(DISTINCT happening) AS happenings, "
            + "count(*) FILTER (quad <= 2) AS cooperation, count(*) FILTER (quad >= 3) AS conflict, avg(score) AS tone, "
            + "min(day) AS first_day, max(day) AS last_day FROM p GROUP BY a, b)";
        var total = _asker.Number($"{groups} SELECT count(*) AS n FROM d", where.Parameters, cancellation);
        return new(total, _asker.Rows<DyadRow>($"{groups} SELECT * FROM d ORDER BY happenings DESC, reports DESC, a, b {paging.Sql}", where.Parameters,
            cancellation));
    }

    /// <summary>Cooperation and conflict between two countries over time, each direction by itself; events without direction count for the first.</summary>
    public IReadOnlyList<DyadBin> OverTime(string a, string b, string unit, RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).AddBetween(a, b).Add("day IS NOT NULL");
        var (first, second, trunc) = (where.Parameter(a), where.Parameter(b), where.Parameter(unit));
        return _asker.Rows<DyadBin>(
            $"SELECT date_trunc({trunc}, day)::DATE AS start, CASE WHEN list_contains(actor_countries, {first}) THEN {first} ELSE {second} END AS \"from\", "
            + "count(*) FILTER (quad <= 2) AS cooperation, count(*) FILTER (quad >= 3) AS conflict, avg(score) AS tone "
            + $"FROM x.event_row {where.Sql} GROUP BY ALL ORDER BY ALL", where.Parameters, cancellation);
    }
}
