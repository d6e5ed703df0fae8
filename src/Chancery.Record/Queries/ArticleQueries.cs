using Chancery.Reading;

namespace Chancery.Record.Queries;

/// <summary>Questions about articles; the newest first.</summary>
public sealed class ArticleQueries : RowQueries<ArticleRow>
{
    internal ArticleQueries(Asker asker) : base(asker, Scope.Articles, "published DESC NULLS LAST, article_no") { }

    /// <summary>The whole reading of an article; null if the record does not have it.</summary>
    public ArticleReading? Find(string id, CancellationToken cancellation) =>
        Asker.Stream<Line>("SELECT reading FROM article WHERE article_id = $id", new Dictionary<string, object> { ["id"] = id }, cancellation)
            .Select(l => ReadingJson.Read(l.Reading)).FirstOrDefault();

    /// <summary>Other articles that tell of the same happenings, those with most of them in common first.</summary>
    public IReadOnlyList<Related> Related(string id, int most, CancellationToken cancellation) => Asker.Rows<Related>(
        "WITH mine AS (SELECT DISTINCT happening FROM x.event_row WHERE article_id = $id) "
        + "SELECT v.article_id, any_value(v.title) AS title, any_value(v.publisher) AS publisher, any_value(v.published) AS published, "
        + "count(DISTINCT v.happening) AS happenings FROM x.event_row v SEMI JOIN mine USING (happening) WHERE v.article_id <> $id "
        + $"GROUP BY v.article_id ORDER BY happenings DESC, published, v.article_id LIMIT {Text(most)}",
        new Dictionary<string, object> { ["id"] = id }, cancellation);

    private sealed record Line(string Reading);
}

/// <summary>An article that tells of the same as another.</summary>
public sealed record Related(string ArticleId, string? Title, string Publisher, DateOnly? Published, long Happenings);
