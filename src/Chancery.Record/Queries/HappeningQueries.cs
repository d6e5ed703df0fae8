using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>A happening with all that tell of it. Sides, day and place are those of the first report.</summary>
public sealed record HappeningRow(
    string HappeningId, string Type, int Quad, DateOnly? Day, IReadOnlyList<string> Actors, IReadOnlyList<string> ActorIds,
    IReadOnlyList<string> Recipients, IReadOnlyList<string> RecipientIds, string? Place, string? PlaceCountry, long Reports, long Articles, long Publishers,
    IReadOnlyList<string> Actualities);

/// <summary>Events of several articles joined by a plain rule: the same type, sides (by country, else by name), day, and country of the place where they name
/// one.</summary>
public sealed class HappeningQueries
{
    private const string Foremost = "publishers DESC, articles DESC, reports DESC, happening";

    private readonly Asker _asker;

    internal HappeningQueries(Asker asker) => _asker = asker;

    /// <summary>Those told by most publishers first.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="articles">Least number of articles that tell of it.</param>
    /// <param name="paging">Which of them.</param>
    /// <param name="cancellation">Ends the question.</param>
    public Listing<HappeningRow> List(RecordFilter filter, int articles, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter);
        var least = articles.ToString(CultureInfo.InvariantCulture);
        var groups = $"SELECT happening, count(*) AS reports, count(DISTINCT article_no) AS articles, count(DISTINCT publisher) AS publishers "
            + $"FROM x.event_row {where.Sql} GROUP BY happening HAVING count(DISTINCT article_no) >= {least}";
        var total = _asker.Number($"SELECT count(*) AS n FROM ({groups})", where.Parameters, cancellation);
        return new(total, _asker.Rows<HappeningRow>(
            $"WITH g AS MATERIALIZED ({groups} ORDER BY {Foremost} {paging.Sql}), r AS (SELECT v.*, g.reports, g.articles, g.publishers, "
            + "row_number() OVER (PARTITION BY happening ORDER BY v.published, v.article_id, v.event_no) AS nth, "
            + "first(v.place) OVER (PARTITION BY happening ORDER BY v.place IS NULL, v.published, v.event_no) AS told_place, "
            + "first(v.place_country) OVER (PARTITION BY happening ORDER BY v.place_country IS NULL, v.published, v.event_no) AS told_country, "
            + "list(v.actuality) OVER (PARTITION BY happening) AS told_as FROM x.event_row v JOIN g USING (happening)) "
            + "SELECT format('{:016x}', happening) AS happening_id, type, quad, day, actors, actor_ids, recipients, recipient_ids, told_place AS place, "
            + "told_country AS place_country, reports, articles, publishers, list_sort(list_distinct(told_as)) AS actualities "
            + $"FROM r WHERE nth = 1 ORDER BY {Foremost}", where.Parameters, cancellation));
    }
}
