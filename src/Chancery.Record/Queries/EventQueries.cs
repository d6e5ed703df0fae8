namespace Chancery.Record.Queries;

/// <summary>Questions about events; the newest first.</summary>
public sealed class EventQueries : RowQueries<EventRow>
{
    internal EventQueries(Asker asker) : base(asker, Scope.Events, "day DESC NULLS LAST, article_id, event_id") { }

    /// <summary>One event; null if there is none of these ids.</summary>
    public EventRow? Find(string article, string id, CancellationToken cancellation) => Asker.First<EventRow>(
        $"{Select} WHERE article_id = $article AND event_id = $id", new Dictionary<string, object> { ["article"] = article, ["id"] = id }, cancellation);

    /// <summary>Draws events by chance: the same seed draws the same ones.</summary>
    public IReadOnlyList<EventRow> Sample(RecordFilter filter, int size, long seed, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        var by = where.Parameter(seed);
        return Begin(where, $"hash(article_id, event_id, {by})", $"LIMIT {Text(size)}", cancellation);
    }

    /// <summary>How many reports, happenings and articles there are.</summary>
    public Counts Counts(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        return Asker.First<Counts>(
            $"SELECT count(*) AS reports, count(DISTINCT happening) AS happenings, count(DISTINCT article_no) AS articles FROM x.event_row {where.Sql}",
            where.Parameters, cancellation)!;
    }

    /// <summary>Counts by quad class over time, by day, month or year as the stretch asks for.</summary>
    public TimeSeries OverTime(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).Add("day IS NOT NULL");
        var span = Asker.First<Span>($"SELECT min(day) AS first_day, max(day) AS last_day FROM x.event_row {where.Sql}", where.Parameters, cancellation)!;
        var days = span.FirstDay is { } first && span.LastDay is { } last ? last.DayNumber - first.DayNumber : 0;
        var unit = days <= 92 ? "day" : days <= 366 * 12 ? "month" : "year";
        return new(unit, Asker.Rows<TimeBin>(
            $"SELECT date_trunc('{unit}', day)::DATE AS start, quad, count(*) AS reports, count(DISTINCT happening) AS happenings FROM x.event_row "
            + $"{where.Sql} GROUP BY ALL ORDER BY ALL", where.Parameters, cancellation));
    }

    /// <summary>Events that are told for a day after a given one, the nearest first. What is said to come may be coded as an agreement to it that is actual;
    /// what is denied or only supposed is left out.</summary>
    public IReadOnlyList<EventRow> Planned(RecordFilter filter, DateOnly after, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        where.Add($"date_start > {where.Parameter(after)} AND actuality NOT IN ('denied', 'hypothetical', 'historical')");
        return Begin(where, "date_start, article_id, event_id", $"LIMIT {Text(most)}", cancellation);
    }

    /// <summary>Events between two countries in either direction, newest first.</summary>
    public Listing<EventRow> Between(string a, string b, RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).AddBetween(a, b);
        return new(Count(where, cancellation), Page(where, paging, cancellation));
    }

    /// <summary>All reports of a happening, the earliest first; none for an unknown id.</summary>
    public IReadOnlyList<EventRow> Of(string happening, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, RecordFilter.None with { Happening = happening, WithRetold = true });
        return Asker.Rows<EventRow>($"{Select} {where.Sql} ORDER BY published NULLS LAST, article_id, length(event_id), event_id", where.Parameters,
            cancellation);
    }

    /// <summary>Day of the newest publication; null for none.</summary>
    public DateOnly? Newspaper(CancellationToken cancellation) =>
        Asker.First<Span>("SELECT min(published) AS first_day, max(published) AS last_day FROM x.article_row", null, cancellation)?.LastDay;

    private sealed record Span(DateOnly? FirstDay, DateOnly? LastDay);
}
