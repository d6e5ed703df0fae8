using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>Two countries and what goes on between them, in either direction. <c>Actor</c> stands before <c>Recipient</c> in the alphabet.</summary>
public sealed record DyadRow(string A, string B, long Reports, long Happenings, long Cooperation, long Conflict, double Tone, DateOnly? FirstDay,
    DateOnly? LastDay);

/// <summary>What one country does to another in a stretch of time.</summary>
public sealed record DyadBin(DateOnly Start, string From, long Cooperation, long Conflict, double Tone);

/// <summary>Questions about pairs of countries.</summary>
public sealed class DyadQueries
{
    // Each pair once an event: actors with recipients; where there is no recipient, the actors with one another.
    private const string Pairs =
        "SELECT *, unnest(CASE WHEN len(recipient_countries) > 0 THEN list_transform(recipient_countries, lambda r: {'f': f, 't': r}) "
        + "ELSE list_transform(list_filter(actor_countries, lambda c: c > f), lambda c: {'f': f, 't': c}) END) AS pair "
        + "FROM (SELECT *, unnest(actor_countries) AS f FROM v)";

    private readonly Asker _asker;

    internal DyadQueries(Asker asker) => _asker = asker;

    /// <summary>Pairs with most happenings first.</summary>
    public Listing<DyadRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).Add("len(countries) > 1");
        var groups = $"WITH v AS (SELECT article_id, event_id, happening_id, actor_countries, recipient_countries, quad, score, day FROM x.event_row "
            + $"{where.Sql}), p AS ({Pairs}), d AS ("
            + "SELECT least(pair.f, pair.t) AS a, greatest(pair.f, pair.t) AS b, count(DISTINCT (article_id, event_id)) AS reports, count(DISTINCT "
                + "happening_id) AS happenings, "
            + "count(DISTINCT (article_id, event_id)) FILTER (quad <= 2) AS cooperation, count(DISTINCT (article_id, event_id)) FILTER (quad >= 3) AS "
                + "conflict, avg(score) AS tone, "
            + "min(day) AS first_day, max(day) AS last_day FROM p WHERE pair.f <> pair.t GROUP BY ALL)";
        var total = _asker.First<StatementQueries.Number>($"{groups} SELECT count(*) AS n FROM d", where.Parameters, cancellation)!.N;
        return new(total, _asker.Rows<DyadRow>($"{groups} SELECT * FROM d ORDER BY happenings DESC, reports DESC, a, b {paging.Sql}", where.Parameters,
            cancellation));
    }

    /// <summary>Cooperation and conflict between two countries over time, each direction by itself; events without direction count for the first.</summary>
    public IReadOnlyList<DyadBin> OverTime(string a, string b, string unit, RecordFilter filter, CancellationToken cancellation)
    {
        var where = Between(a, b, filter).Add("day IS NOT NULL");
        var (first, second, trunc) = (where.Parameter(a), where.Parameter(b), where.Parameter(unit));
        return _asker.Rows<DyadBin>(
            $"SELECT date_trunc({trunc}, day)::DATE AS start, CASE WHEN list_contains(actor_countries, {first}) THEN {first} ELSE {second} END AS \"from\", "
            + "count(*) FILTER (quad <= 2) AS cooperation, count(*) FILTER (quad >= 3) AS conflict, avg(score) AS tone "
            + $"FROM x.event_row {where.Sql} GROUP BY ALL ORDER BY ALL", where.Parameters, cancellation);
    }

    /// <summary>Events between two countries in either direction, newest first.</summary>
    public Listing<EventRow> Events(string a, string b, RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = Between(a, b, filter);
        var total = _asker.First<StatementQueries.Number>($"SELECT count(*) AS n FROM x.event_row {where.Sql}", where.Parameters, cancellation)!.N;
        return new(total, _asker.Rows<EventRow>(
            $"SELECT {EventQueries.Columns} FROM x.event_row {where.Sql} ORDER BY day DESC NULLS LAST, article_id, event_id {paging.Sql}", where.Parameters,
                cancellation));
    }

    private static Where Between(string a, string b, RecordFilter filter)
    {
        var where = new Where(Scope.Events, filter);
        var (first, second) = (where.Parameter(a), where.Parameter(b));
        return where.Add(string.Create(CultureInfo.InvariantCulture,
            $"((list_contains(actor_countries, {first}) AND list_contains(recipient_countries, {second})) OR (list_contains(actor_countries, {second}) AND "
                + $"list_contains(recipient_countries, {first})) "
            + $"OR (len(recipient_countries) = 0 AND list_contains(actor_countries, {first}) AND list_contains(actor_countries, {second})))"));
    }
}
