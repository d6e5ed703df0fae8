using System.Collections.Immutable;
using Chancery.Record.Queries;
using Chancery.Web.State;

namespace Chancery.Web.Data;

/// <summary>All that the API gives as rows. The pages show the same, from the same questions.</summary>
internal static class DataViews
{
    private const string EventKeys = "q from to confidence article happening retold";

    public static ImmutableArray<DataView> All { get; } =
    [
        DataView.Paged("events", "Who did what to whom, newest first.", Scope.Events, EventKeys,
            (v, p) => v.Record.Events.List(v.Filter, p, v.Cancellation), (v, most) => v.Record.Events.Stream(v.Filter, most, v.Cancellation)),
        DataView.Paged("statements", "Who said what, newest first.", Scope.Statements, "q from to article",
            (v, p) => v.Record.Statements.List(v.Filter, p, v.Cancellation), (v, most) => v.Record.Statements.Stream(v.Filter, most, v.Cancellation)),
        DataView.Paged("articles", "The articles, newest first; parameters of events give those that tell of such events.", Scope.Articles,
            "q from to confidence article",
            (v, p) => v.Record.Articles.List(v.Filter, p, v.Cancellation), (v, most) => v.Record.Articles.Stream(v.Filter, most, v.Cancellation)),
        DataView.Paged("actors", "Persons, states, organisations and groups, those with most events and statements first.", Scope.Actors, "q from to",
            (v, p) => v.Record.Actors.List(v.Filter, p, v.Cancellation), (v, most) => v.Record.Actors.Stream(v.Filter, most, v.Cancellation)),
        DataView.Paged("happenings", "What several articles tell of, those told by most publishers first.", Scope.Events, EventKeys + " least",
            (v, p) => v.Record.Happenings.List(v.Filter, FilterReader.Number(v.State, "least", 1, 1000, 2), p, v.Cancellation)),
        DataView.Paged("dyads", "Pairs of countries, those with most happenings first.", Scope.Events, EventKeys, (v, p) =>
            v.Record.Dyads.List(v.Filter, p, v.Cancellation)),
        DataView.Paged("dyad", "Events between two countries in either direction, newest first.", Scope.Events, EventKeys + " !a !b",
            (v, p) => v.Record.Events.Between(Needed(v, "a"), Needed(v, "b"), v.Filter, p, v.Cancellation)),
        DataView.Whole("dyad-timeline", "Cooperation and conflict between two countries over time, each direction by itself.", Scope.Events, EventKeys
            + " !a !b unit",
            v => v.Record.Dyads.OverTime(Needed(v, "a"), Needed(v, "b"), Unit(v), v.Filter, v.Cancellation)),
        DataView.Paged("processes", "Negotiations, accords and gatherings, those with most events first.", Scope.Events, EventKeys, (v, p) =>
            v.Record.Processes.List(v.Filter, p, v.Cancellation)),
        DataView.Paged("issues", "What people are for and against, those on which most take a side first.", Scope.Positions, "q from to article",
            (v, p) => v.Record.Issues.Issues(v.Filter, p, v.Cancellation)),
        DataView.Paged("positions", "Who is for and who is against what, newest first.", Scope.Positions, "q from to article",
            (v, p) => v.Record.Issues.List(v.Filter, p, v.Cancellation), (v, most) => v.Record.Issues.Stream(v.Filter, most, v.Cancellation)),
        DataView.Whole("offices", "Offices that articles give somebody, in order of time.", null, "!id", v =>
            v.Record.Actors.Offices(Needed(v, "id"), v.Cancellation)),
        DataView.Whole("counterparts", "With whom somebody stands in events.", Scope.Events, EventKeys + " !id",
            v => v.Record.Actors.Counterparts(Needed(v, "id"), v.Filter, 1000, v.Cancellation)),
        DataView.Whole("timeline", "Events over time by quad class, as reports and as happenings.", Scope.Events, EventKeys, v =>
            v.Record.Events.OverTime(v.Filter, v.Cancellation).Bins),
        DataView.Whole("places", "Places with coordinates and the events there, at most 500.", Scope.Events, EventKeys, v =>
            v.Record.Places.Points(v.Filter, v.Cancellation)),
        DataView.Whole("countries", "Countries where events take place.", Scope.Events, EventKeys, v => v.Record.Places.Countries(v.Filter, v.Cancellation)),
        DataView.Whole("network", "Ties between countries (events) or actors (meetings, positions), the strongest 200; also as .graphml and .gexf.",
            Scope.Events, EventKeys + " ties", Ties),
        DataView.Whole("sample", "Ten events drawn by chance; the same seed draws the same ones.", Scope.Events, EventKeys + " seed a b",
            v => v.Record.Events.Sample(Sampled(v), 10, FilterReader.Number(v.State, "seed", 0, int.MaxValue, 1), v.Cancellation)),
        DataView.Whole("facets", "Values of all dimensions with the number of rows that have them.", Scope.Events, EventKeys + " in", Facets),
    ];

    /// <summary>Of which events a sample is drawn: those that the filter leaves, between two countries where the address names two.</summary>
    public static RecordFilter Sampled(Visit v) =>
        v.State["a"] is { Length: > 0 } a && v.State["b"] is { Length: > 0 } b ? v.Filter with { Between = (a, b) } : v.Filter;

    /// <summary>Ties of the kind that the address asks for.</summary>
    public static IReadOnlyList<Tie> Ties(Visit v) => (v.State["ties"] ?? "events") switch
    {
        "events" => [.. v.Record.Dyads.List(v.Filter, new(1, 200), v.Cancellation).Items.Select(d =>
            new Tie(d.A, null, d.B, null, d.Reports, d.Cooperation, d.Conflict))],
        "meetings" => v.Record.Networks.Meetings(v.Filter, 200, v.Cancellation),
        "positions" => v.Record.Networks.Positions(v.Filter, 200, v.Cancellation),
        _ => throw new BadRequestException("ties: expected events, meetings or positions."),
    };

    /// <summary>The scope that "in" names.</summary>
    public static Scope ScopeOf(Visit v) => (v.State["in"] ?? "events") switch
    {
        "events" or "happenings" => Scope.Events,
        "statements" => Scope.Statements,
        "articles" => Scope.Articles,
        "actors" => Scope.Actors,
        _ => throw new BadRequestException("in: expected events, statements, articles, actors or happenings."),
    };

    /// <summary>The value of a key that a view cannot do without.</summary>
    public static string Needed(Visit v, string key) =>
        v.State[key] is { Length: > 0 } value ? value : throw new BadRequestException($"{key}: a value is needed, as in {v.State.Path}?{key}=….");

    private static IReadOnlyList<FacetRow> Facets(Visit v)
    {
        var scope = ScopeOf(v);
        var sheet = v.Record.Facets.Sheet(scope, v.Filter, 30, v.Cancellation);
        return [.. sheet.Facets.SelectMany(f => f.Values.Select(x => new FacetRow(f.Dimension.Name, x.Value, x.Rows))),
            .. sheet.Confidence.Select(x => new FacetRow("confidence", x.Value, x.Rows))];
    }

    private static string Unit(Visit v) => v.State["unit"] switch
    {
        null or "month" => "month",
        "day" => "day",
        "year" => "year",
        _ => throw new BadRequestException("unit: expected day, month or year."),
    };
}

/// <summary>A value of a dimension with its number of rows.</summary>
public sealed record FacetRow(string Dimension, string Value, long Rows);
