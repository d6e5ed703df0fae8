using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>A tie between two: how strong, and how it is made up.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Weight">Events, meetings or positions.</param>
/// <param name="Positive">Cooperative events; positions for.</param>
/// <param name="Negative">Conflictive events; positions against.</param>
public sealed record Tie(string A, string B, long Weight, long Positive, long Negative);

/// <summary>Questions about who stands with and against whom.</summary>
public sealed class NetworkQueries
{
    private readonly Asker _asker;

    internal NetworkQueries(Asker asker) => _asker = asker;

    /// <summary>Who sits at a table with whom: names on either side of the same CONSULT event.</summary>
    public IReadOnlyList<Tie> Meetings(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter.With("type", "CONSULT"));
        return _asker.Rows<Tie>(
            $"WITH v AS (SELECT article_id, event_id, quad FROM x.event_row {where.Sql}), "
            + "s AS (SELECT DISTINCT v.article_id, v.event_id, s.name, v.quad FROM v JOIN x.side_row s USING (article_id, event_id) WHERE s.kind IN "
                + "('person', 'state', 'organisation')) "
            + "SELECT l.name AS a, r.name AS b, count(*) AS weight, count(*) AS positive, 0::BIGINT AS negative "
            + $"FROM s l JOIN s r ON l.article_id = r.article_id AND l.event_id = r.event_id AND l.name < r.name GROUP BY ALL ORDER BY weight DESC, a, b "
                + $"LIMIT {Number(most)}",
            where.Parameters, cancellation);
    }

    /// <summary>Who supports and who opposes whom: positions toward those who act themselves.</summary>
    public IReadOnlyList<Tie> Positions(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object> { ["first"] = filter.From ?? DateOnly.MinValue, ["last"] = filter.To ?? DateOnly.MaxValue };
        return _asker.Rows<Tie>(
            "SELECT p.holder AS a, n.name AS b, count(*) AS weight, count(*) FILTER (p.polarity = 'for') AS positive, count(*) FILTER (p.polarity = "
                + "'against') AS negative "
            + "FROM x.position_row p JOIN (SELECT DISTINCT name, lower(name) AS issue FROM x.actor_row) n USING (issue) "
            + "WHERE coalesce(p.published, DATE '1900-01-01') BETWEEN $first AND $last AND p.holder <> n.name "
            + $"GROUP BY ALL ORDER BY weight DESC, a, b LIMIT {Number(most)}", parameters, cancellation);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
