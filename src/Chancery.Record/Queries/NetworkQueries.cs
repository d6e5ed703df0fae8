using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>A tie between two: how strong, and how it is made up.</summary>
/// <param name="A">Id of the one: the code of a country or the id of an actor.</param>
/// <param name="AName">Its name; null for a country.</param>
/// <param name="B">Id of the other.</param>
/// <param name="BName">Its name; null for a country.</param>
/// <param name="Weight">Events, meetings or positions.</param>
/// <param name="Positive">Cooperative events; positions for.</param>
/// <param name="Negative">Conflictive events; positions against.</param>
public sealed record Tie(string A, string? AName, string B, string? BName, long Weight, long Positive, long Negative);

/// <summary>Questions about who stands with and against whom.</summary>
public sealed class NetworkQueries
{
    private readonly Asker _asker;

    internal NetworkQueries(Asker asker) => _asker = asker;

    /// <summary>Who sits at a table with whom: those on either side of the same CONSULT event.</summary>
    public IReadOnlyList<Tie> Meetings(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter.With("type", "CONSULT"));
        return _asker.Rows<Tie>(
            $"WITH v AS (SELECT event_no FROM x.event_row {where.Sql}), "
            + "s AS (SELECT event_no, id, any_value(name) AS name FROM x.side_row SEMI JOIN v USING (event_no) "
            + "WHERE kind IN ('person', 'state', 'organisation') GROUP BY event_no, id) "
            + "SELECT l.id AS a, mode(l.name) AS a_name, r.id AS b, mode(r.name) AS b_name, count(*) AS weight, count(*) AS positive, 0::BIGINT AS negative "
            + $"FROM s l JOIN s r ON l.event_no = r.event_no AND l.id < r.id GROUP BY l.id, r.id ORDER BY weight DESC, a, b LIMIT {Number(most)}",
            where.Parameters, cancellation);
    }

    /// <summary>Who supports and who opposes whom: positions toward those who act themselves.</summary>
    public IReadOnlyList<Tie> Positions(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Positions, filter).Add("toward_kind IN ('person', 'state', 'organisation', 'group') AND holder_id <> toward_id");
        return _asker.Rows<Tie>(
            "SELECT holder_id AS a, mode(holder) AS a_name, toward_id AS b, mode(toward_name) AS b_name, count(*) AS weight, "
            + "count(*) FILTER (polarity = 'for') AS positive, count(*) FILTER (polarity = 'against') AS negative "
            + $"FROM x.position_row {where.Sql} GROUP BY holder_id, toward_id ORDER BY weight DESC, a, b LIMIT {Number(most)}", where.Parameters, cancellation);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
