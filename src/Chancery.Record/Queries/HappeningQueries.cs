using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>A happening with all that tell of it. Sides, day and place are those of the first report.</summary>
public sealed record HappeningRow(
    string HappeningId, string Type, int Quad, DateOnly? Day, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, string? Place,
        string? PlaceCountry,
    long Reports, long Articles, long Publishers, IReadOnlyList<string> Actualities);

/// <summary>Events of several articles joined by a plain rule: the same type, sides (by country, else by name), day, and country of the place where they name
/// one.</summary>
public sealed class HappeningQueries
{
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
        var groups = $"SELECT happening_id, count(*) AS reports, count(DISTINCT article_id) AS articles, count(DISTINCT publisher) AS publishers "
            + $"FROM x.event_row {where.Sql} GROUP BY happening_id HAVING count(DISTINCT article_id) >= {least}";
        var total = _asker.First<StatementQueries.Number>($"SELECT count(*) AS n FROM ({groups})", where.Parameters, cancellation)!.N;
        return new(total, _asker.Rows<HappeningRow>(
            $"WITH g AS ({groups} ORDER BY publishers DESC, articles DESC, reports DESC, happening_id {paging.Sql}) "
            + "SELECT happening_id, first(v.type ORDER BY v.published, v.article_id) AS type, first(v.quad ORDER BY v.published, v.article_id) AS quad, "
                + "min(v.day) AS day, first(v.actors ORDER BY "
                + "v.published, v.article_id) AS actors, "
            + "first(v.recipients ORDER BY v.published, v.article_id) AS recipients, first(v.place ORDER BY v.place IS NULL, v.published) AS place, "
            + "first(v.place_country ORDER BY v.place_country IS NULL, v.published) AS place_country, "
            + "any_value(g.reports) AS reports, any_value(g.articles) AS articles, any_value(g.publishers) AS publishers, "
                + "list_sort(list_distinct(list(v.actuality))) AS actualities "
            + "FROM x.event_row v JOIN g USING (happening_id) GROUP BY happening_id ORDER BY publishers DESC, articles DESC, reports DESC, happening_id",
            where.Parameters, cancellation));
    }

    /// <summary>All reports of a happening, the earliest first; none for an unknown id.</summary>
    public IReadOnlyList<EventRow> Reports(string id, CancellationToken cancellation) => _asker.Rows<EventRow>(
        $"SELECT {EventQueries.Columns} FROM x.event_row WHERE happening_id = $id ORDER BY published NULLS LAST, article_id, length(event_id), event_id",
        new Dictionary<string, object> { ["id"] = id }, cancellation);
}
