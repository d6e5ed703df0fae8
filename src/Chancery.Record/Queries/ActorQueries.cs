using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>An office that articles give somebody, with the days of the first and the last of them.</summary>
public sealed record OfficeHeld(string Office, string? OfficeCountry, string? Sector, DateOnly? FirstDay, DateOnly? LastDay, long Articles);

/// <summary>Somebody who stands in events with another, with how often by quad class and the mean PLOVER score.</summary>
public sealed record Counterpart(string Name, string? Country, long Reports, long Happenings, long Meetings, long Cooperation, long Conflict, double Tone);

/// <summary>Questions about those who act and speak.</summary>
public sealed class ActorQueries
{
    private const string Columns = "name, country, kind, sectors, articles, events, statements, first_day, last_day";
    private const string Foremost = "ORDER BY events + statements DESC, name, country";

    private readonly Asker _asker;

    internal ActorQueries(Asker asker) => _asker = asker;

    /// <summary>Those with most events and statements first.</summary>
    public Listing<ActorRow> List(RecordFilter filter, Paging paging, CancellationToken cancellation)
    {
        var where = new Where(Scope.Actors, filter);
        return new(Count(filter, cancellation), _asker.Rows<ActorRow>($"SELECT {Columns} FROM x.actor_row {where.Sql} {Foremost} {paging.Sql}",
            where.Parameters, cancellation));
    }

    /// <summary>All of them, one after another.</summary>
    public IEnumerable<ActorRow> Stream(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Actors, filter);
        var limit = most.ToString(CultureInfo.InvariantCulture);
        return _asker.Stream<ActorRow>($"SELECT {Columns} FROM x.actor_row {where.Sql} {Foremost} LIMIT {limit}", where.Parameters, cancellation);
    }

    /// <summary>How many there are.</summary>
    public long Count(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Actors, filter);
        return _asker.First<StatementQueries.Number>($"SELECT count(*) AS n FROM x.actor_row {where.Sql}", where.Parameters, cancellation)!.N;
    }

    /// <summary>All that bear a name, one a country; those with most events first.</summary>
    public IReadOnlyList<ActorRow> Named(string name, CancellationToken cancellation) =>
        _asker.Rows<ActorRow>($"SELECT {Columns} FROM x.actor_row WHERE name = $name {Foremost}", Name(name), cancellation);

    /// <summary>Offices that articles give somebody of this name, in order of time.</summary>
    public IReadOnlyList<OfficeHeld> Offices(string name, CancellationToken cancellation) => _asker.Rows<OfficeHeld>(
        "SELECT office, any_value(office_country) AS office_country, any_value(sector) AS sector, min(published) AS first_day, max(published) AS last_day, "
            + "count(DISTINCT article_id) AS articles "
        + "FROM x.office_row WHERE name = $name GROUP BY office ORDER BY first_day NULLS LAST, office", Name(name), cancellation);

    /// <summary>With whom somebody of this name stands in events, either as another side or on the same one.</summary>
    public IReadOnlyList<Counterpart> Counterparts(string name, RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter.With("side", name));
        var self = where.Parameter(name);
        return _asker.Rows<Counterpart>(
            $"WITH v AS (SELECT * FROM x.event_row {where.Sql}) "
            + "SELECT s.name, s.country, count(*) AS reports, count(DISTINCT v.happening_id) AS happenings, count(*) FILTER (v.type = 'CONSULT') AS meetings, "
            + "count(*) FILTER (v.quad <= 2) AS cooperation, count(*) FILTER (v.quad >= 3) AS conflict, avg(v.score) AS tone "
            + $"FROM v JOIN (SELECT DISTINCT article_id, event_id, name, country FROM x.side_row) s USING (article_id, event_id) WHERE s.name <> {self} "
            + $"GROUP BY s.name, s.country ORDER BY reports DESC, s.name LIMIT {most.ToString(CultureInfo.InvariantCulture)}", where.Parameters, cancellation);
    }

    private static Dictionary<string, object> Name(string name) => new() { ["name"] = name };
}
