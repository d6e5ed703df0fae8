using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>Questions about events.</summary>
public sealed class EventQueries
{
    /// <summary>The columns of <see cref="EventRow"/>.</summary>
    internal const string Columns =
        "article_id, event_id, happening_id, title, publisher, publisher_country, published, day, date_start, date_end, date_precision, date_text, type, "
            + "modes, contexts, cameo, quad, score, "
        + "goldstein, actuality, actors, actor_countries, recipients, recipient_countries, place, place_country, place_lat, place_lon, about, said_by, "
            + "speakers, is_narrated, processes, "
        + "same_as, confidence, rule, trigger, quote";

    private const string Newest = "ORDER BY day DESC NULLS LAST, article_id, event_id";

    private readonly Asker _asker;

    internal EventQueries(Asker asker) => _asker = asker;

    /// <summary>Newest first.</summary>
    public Listing<EventRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        return new(Count(filter, cancellation).Reports,
            _asker.Rows<EventRow>($"SELECT {Columns} FROM x.event_row {where.Sql} {Newest} {paging.Sql}", where.Parameters, cancellation));
    }

    /// <summary>All of them, newest first, one after another.</summary>
    public IEnumerable<EventRow> Stream(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        return _asker.Stream<EventRow>($"SELECT {Columns} FROM x.event_row {where.Sql} {Newest} LIMIT {Number(most)}", where.Parameters, cancellation);
    }

    /// <summary>One event; null if there is none of these ids.</summary>
    public EventRow? Find(string article, string id, CancellationToken cancellation) => _asker.First<EventRow>(
        $"SELECT {Columns} FROM x.event_row WHERE article_id = $article AND event_id = $id", new Dictionary<string,
            object>
        { ["article"] = article, ["id"] = id }, cancellation);

    /// <summary>Draws events by chance: the same seed draws the same ones.</summary>
    public IReadOnlyList<EventRow> Sample(RecordFilter filter, int size, long seed, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        var by = where.Parameter(seed);
        return _asker.Rows<EventRow>($"SELECT {Columns} FROM x.event_row {where.Sql} ORDER BY hash(article_id, event_id, {by}) LIMIT {Number(size)}",
            where.Parameters, cancellation);
    }

    /// <summary>How many there are.</summary>
    public Counts Count(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        return _asker.First<Counts>(
            $"SELECT count(*) AS reports, count(DISTINCT happening_id) AS happenings, count(DISTINCT article_id) AS articles FROM x.event_row {where.Sql}",
                where.Parameters, cancellation)!;
    }

    /// <summary>Counts by quad class over time, by day, month or year as the stretch asks for.</summary>
    public TimeSeries OverTime(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).Add("day IS NOT NULL");
        var span = _asker.First<Span>($"SELECT min(day) AS first_day, max(day) AS last_day FROM x.event_row {where.Sql}", where.Parameters, cancellation)!;
        var days = span.FirstDay is { } first && span.LastDay is { } last ? last.DayNumber - first.DayNumber : 0;
        var unit = days <= 92 ? "day" : days <= 366 * 12 ? "month" : "year";
        return new(unit, _asker.Rows<TimeBin>(
            $"SELECT date_trunc('{unit}', day)::DATE AS start, quad, count(*) AS reports, count(DISTINCT happening_id) AS happenings FROM x.event_row "
                + $"{where.Sql} GROUP BY ALL ORDER BY ALL",
            where.Parameters, cancellation));
    }

    /// <summary>Events that are announced and whose day lies after a given one, the nearest first.</summary>
    public IReadOnlyList<EventRow> Planned(RecordFilter filter, DateOnly after, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        where.Add($"actuality = 'planned' AND date_start > {where.Parameter(after)}");
        return _asker.Rows<EventRow>($"SELECT {Columns} FROM x.event_row {where.Sql} ORDER BY date_start, article_id LIMIT {Number(most)}", where.Parameters,
            cancellation);
    }

    /// <summary>Day of the newest publication; null for none.</summary>
    public DateOnly? Newspaper(CancellationToken cancellation) =>
        _asker.First<Span>("SELECT min(published) AS first_day, max(published) AS last_day FROM x.article_row", null, cancellation)?.LastDay;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Span(DateOnly? FirstDay, DateOnly? LastDay);
}
