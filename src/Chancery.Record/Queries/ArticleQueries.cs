using System.Globalization;
using Chancery.Reading;

namespace Chancery.Record.Queries;

/// <summary>Questions about articles.</summary>
public sealed class ArticleQueries
{
    private const string Columns = "article_id, title, publisher, publisher_country, published, url, path, language, events, statements, problems";
    private const string Newest = "ORDER BY published DESC NULLS LAST, article_no";

    private readonly Asker _asker;

    internal ArticleQueries(Asker asker) => _asker = asker;

    /// <summary>Newest first.</summary>
    public Listing<ArticleRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Articles, filter);
        return new(Count(filter, cancellation), _asker.Rows<ArticleRow>($"SELECT {Columns} FROM x.article_row {where.Sql} {Newest} {paging.Sql}",
            where.Parameters, cancellation));
    }

    /// <summary>All of them, newest first, one after another.</summary>
    public IEnumerable<ArticleRow> Stream(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Articles, filter);
        var limit = most.ToString(CultureInfo.InvariantCulture);
        return _asker.Stream<ArticleRow>($"SELECT {Columns} FROM x.article_row {where.Sql} {Newest} LIMIT {limit}", where.Parameters, cancellation);
    }

    /// <summary>How many there are.</summary>
    public long Count(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Articles, filter);
        return _asker.First<StatementQueries.Number>($"SELECT count(*) AS n FROM x.article_row {where.Sql}", where.Parameters, cancellation)!.N;
    }

    /// <summary>The whole reading of an article; null if the record does not have it.</summary>
    public ArticleReading? Find(string id, CancellationToken cancellation) =>
        _asker.First<Line>("SELECT reading FROM article WHERE article_id = $id LIMIT 1", new Dictionary<string, object> { ["id"] = id },
            cancellation) is { } line
            ? ReadingJson.Read(line.Reading)
            : null;

    /// <summary>Other articles that tell of the same happenings, those with most of them in common first.</summary>
    public IReadOnlyList<Related> Related(string id, int most, CancellationToken cancellation)
    {
        var limit = most.ToString(CultureInfo.InvariantCulture);
        return _asker.Rows<Related>(
            "WITH mine AS (SELECT DISTINCT happening_id FROM x.event_row WHERE article_id = $id) "
            + "SELECT v.article_id, any_value(v.title) AS title, any_value(v.publisher) AS publisher, any_value(v.published) AS published, count(DISTINCT "
                + "v.happening_id) AS happenings "
            + $"FROM x.event_row v SEMI JOIN mine USING (happening_id) WHERE v.article_id <> $id GROUP BY v.article_id ORDER BY happenings DESC, "
                + $"published, v.article_id LIMIT {limit}",
            new Dictionary<string, object> { ["id"] = id }, cancellation);
    }

    private sealed record Line(string Reading);
}

/// <summary>An article that tells of the same as another.</summary>
public sealed record Related(string ArticleId, string? Title, string Publisher, DateOnly? Published, long Happenings);
