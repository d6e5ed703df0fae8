using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>What positions are toward, with how many hold which.</summary>
public sealed record IssueRow(string Issue, long Holders, long For, long Against, long Neutral, long Articles, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>One position as an article gives it.</summary>
public sealed record PositionRow(
    string ArticleId, DateOnly? Published, string Publisher, string Holder, string? HolderCountry, string Polarity, string Toward, string Issue,
    string? StatementId, string? EventId, string SaidBy, string Quote);

/// <summary>Questions about who is for and against what. An issue is the entity or the words that positions are toward, in lower case and without an article
/// in front.</summary>
public sealed class IssueQueries
{
    private const string Columns = "article_id, published, publisher, holder, holder_country, polarity, toward, issue, statement_id, event_id, said_by, quote";

    private readonly Asker _asker;

    internal IssueQueries(Asker asker) => _asker = asker;

    /// <summary>Issues on which most take a side first.</summary>
    public Listing<IssueRow> List(string? words, Paging paging, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object> { ["words"] = words ?? "" };
        const string groups =
            "WITH i AS (SELECT issue, count(DISTINCT holder) AS holders, count(*) FILTER (polarity = 'for') AS \"for\", count(*) FILTER (polarity = "
                + "'against') AS against, "
            + "count(*) FILTER (polarity = 'neutral') AS neutral, count(DISTINCT article_id) AS articles, min(published) AS first_day, max(published) AS "
                + "last_day "
            + "FROM x.position_row WHERE contains(issue, lower($words)) GROUP BY issue)";
        var total = _asker.First<StatementQueries.Number>($"{groups} SELECT count(*) AS n FROM i", parameters, cancellation)!.N;
        return new(total, _asker.Rows<IssueRow>($"{groups} SELECT * FROM i ORDER BY holders DESC, articles DESC, issue {paging.Sql}", parameters,
            cancellation));
    }

    /// <summary>All positions on an issue, by holder and in order of time.</summary>
    public IReadOnlyList<PositionRow> Positions(string issue, CancellationToken cancellation) => _asker.Rows<PositionRow>(
        $"SELECT {Columns} FROM x.position_row WHERE issue = $issue ORDER BY holder, published NULLS LAST, article_id, position_no LIMIT 1000",
        new Dictionary<string, object> { ["issue"] = issue }, cancellation);

    /// <summary>All positions of somebody of this name, newest first.</summary>
    public IReadOnlyList<PositionRow> Of(string holder, int most, CancellationToken cancellation) => _asker.Rows<PositionRow>(
        $"SELECT {Columns} FROM x.position_row WHERE holder = $holder ORDER BY published DESC NULLS LAST, article_id, position_no LIMIT "
            + $"{most.ToString(CultureInfo.InvariantCulture)}",
        new Dictionary<string, object> { ["holder"] = holder }, cancellation);
}
