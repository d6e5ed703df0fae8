namespace Chancery.Record.Queries;

/// <summary>An office that articles give somebody, with the days of the first and the last of them.</summary>
public sealed record OfficeHeld(string Office, string? OfficeCountry, string? Sector, DateOnly? FirstDay, DateOnly? LastDay, long Articles);

/// <summary>Somebody who stands in events with another, with how often by quad class and the mean PLOVER score.</summary>
public sealed record Counterpart(string Id, string Name, string? Country, long Reports, long Happenings, long Meetings, long Cooperation, long Conflict,
    double Tone);

/// <summary>Questions about those who act and speak; those with most events and statements first.</summary>
public sealed class ActorQueries : RowQueries<ActorRow>
{
    private const string Foremost = "events + statements DESC, id";

    internal ActorQueries(Asker asker) : base(asker, Scope.Actors, Foremost) { }

    /// <summary>One actor by its id, or by a key that the record joins to it; null if no article names it.</summary>
    public ActorRow? Find(string id, CancellationToken cancellation) => Asker.First<ActorRow>(
        $"{Select} WHERE id = coalesce((SELECT a.id FROM x.alias a WHERE a.key = $id), $id)", Id(id), cancellation);

    /// <summary>All that are called so in some article.</summary>
    public IReadOnlyList<ActorRow> Named(string name, CancellationToken cancellation) => Asker.Rows<ActorRow>(
        $"{Select} WHERE name = $name OR list_contains(other_names, $name) ORDER BY {Foremost}",
        new Dictionary<string, object> { ["name"] = name }, cancellation);

    /// <summary>Offices that articles give somebody, in order of time.</summary>
    public IReadOnlyList<OfficeHeld> Offices(string id, CancellationToken cancellation) => Asker.Rows<OfficeHeld>(
        "SELECT office, any_value(office_country) AS office_country, any_value(sector) AS sector, min(published) AS first_day, max(published) AS last_day, "
        + "count(DISTINCT article_id) AS articles FROM x.office_row WHERE id = $id GROUP BY office ORDER BY first_day NULLS LAST, office",
        Id(id), cancellation);

    /// <summary>With whom somebody stands in events, either as another side or on the same one.</summary>
    public IReadOnlyList<Counterpart> Counterparts(string id, RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter.With("who", id));
        var self = where.Parameter(id);
        return Asker.Rows<Counterpart>(
            $"WITH v AS (SELECT event_no, happening, type, quad, score FROM x.event_row {where.Sql}) "
            + "SELECT s.id, mode(s.name) AS name, any_value(s.country) AS country, count(*) AS reports, count(DISTINCT v.happening) AS happenings, "
            + "count(*) FILTER (v.type = 'CONSULT') AS meetings, count(*) FILTER (v.quad <= 2) AS cooperation, count(*) FILTER (v.quad >= 3) AS conflict, "
            + $"avg(v.score) AS tone FROM v JOIN x.side_row s USING (event_no) WHERE s.id <> {self} "
            + $"GROUP BY s.id ORDER BY reports DESC, s.id LIMIT {Text(most)}", where.Parameters, cancellation);
    }

    private static Dictionary<string, object> Id(string id) => new() { ["id"] = id };
}
