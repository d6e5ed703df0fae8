namespace Chancery.Record.Queries;

/// <summary>What positions are toward, with how many hold which.</summary>
public sealed record IssueRow(string Issue, long Holders, long For, long Against, long Neutral, long Articles, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>One position as an article gives it.</summary>
public sealed record PositionRow(
    string ArticleId, DateOnly? Published, string Publisher, string Holder, string HolderId, string? HolderCountry, string Polarity, string Toward,
    string Issue, string? StatementId, string? EventId, string SaidBy, bool IsNarrated, string Actuality, string Quote);

/// <summary>Questions about who is for and against what, newest first. An issue is the entity or the words that positions are toward, in lower case and
/// without an article in front.</summary>
public sealed class IssueQueries : RowQueries<PositionRow>
{
    internal IssueQueries(Asker asker) : base(asker, Scope.Positions, "published DESC NULLS LAST, article_id, position_no") { }

    /// <summary>Issues on which most take a side first.</summary>
    public Listing<IssueRow> Issues(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Positions, filter);
        var groups =
            "WITH i AS (SELECT issue, count(DISTINCT holder_id) AS holders, count(*) FILTER (polarity = 'for') AS \"for\", "
            + "count(*) FILTER (polarity = 'against') AS against, count(*) FILTER (polarity = 'neutral') AS neutral, "
            + "count(DISTINCT article_id) AS articles, min(published) AS first_day, max(published) AS last_day "
            + $"FROM x.position_row {where.Sql} GROUP BY issue)";
        var total = Asker.Number($"{groups} SELECT count(*) AS n FROM i", where.Parameters, cancellation);
        return new(total, Asker.Rows<IssueRow>($"{groups} SELECT * FROM i ORDER BY holders DESC, articles DESC, issue {paging.Sql}", where.Parameters,
            cancellation));
    }
}
