using System.Collections.Immutable;

namespace Chancery.Record.Queries;

/// <summary>Something by which rows can be narrowed and counted: the name that stands in addresses, the words for people, and where each scope keeps
/// it.</summary>
/// <param name="Name">As in addresses: "actor_country".</param>
/// <param name="Label">For people: "Country of an actor".</param>
/// <param name="Meaning">One sentence for the API's description.</param>
public sealed record Dimension(string Name, string Label, string Meaning)
{
    /// <summary>SQL expression over <c>x.event_row</c>; null: events do not have it.</summary>
    internal string? OfEvents { get; init; }

    /// <summary>The column of <c>x.event_row</c> with the number of the list in <c>x.bag</c>; null where the value is none of its lists.</summary>
    internal string? BagOfEvents => IsList && OfEvents is { } column && !column.Contains('(', StringComparison.Ordinal) ? column + "_bag" : null;

    /// <summary>SQL expression over <c>x.statement_row</c>.</summary>
    internal string? OfStatements { get; init; }

    /// <summary>SQL expression over <c>x.article_row</c>.</summary>
    internal string? OfArticles { get; init; }

    /// <summary>SQL expression over <c>x.actor_row</c>.</summary>
    internal string? OfActors { get; init; }

    /// <summary>SQL expression over <c>x.position_row</c>.</summary>
    internal string? OfPositions { get; init; }

    /// <summary>The condition on events from that on one value ("= $p0"); null: made from <see cref="OfEvents"/>.</summary>
    internal Func<string, string>? Test { get; init; }

    /// <summary>Whether a row can have several values.</summary>
    internal bool IsList { get; init; }

    /// <summary>Whether the scope's rows have it.</summary>
    public bool Has(Scope scope) => Of(scope) is not null;

    /// <summary>The SQL expression of a scope; null where its rows do not have it.</summary>
    internal string? Of(Scope scope) => scope switch
    {
        Scope.Events => OfEvents,
        Scope.Statements => OfStatements,
        Scope.Articles => OfArticles,
        Scope.Actors => OfActors,
        _ => OfPositions,
    };

    /// <summary>Whether the value is a list in a scope: the speaker of a statement is one, those of an event are several.</summary>
    internal bool IsListIn(Scope scope) =>
        IsList && scope != Scope.Positions && !(scope == Scope.Statements && Name is "speaker" or "country" or "who");
}

/// <summary>All dimensions, in the order in which people are shown them.</summary>
public static class Dimensions
{
    private const string Word = "CASE WHEN is_narrated THEN 'narrated' ELSE 'attributed' END";

    /// <summary>Coordinates as one value.</summary>
    internal const string Spot = "place_lat || ',' || place_lon";

    /// <summary>In the order of the page.</summary>
    public static ImmutableArray<Dimension> All { get; } =
    [
        new("type", "Type", "PLOVER 2.0 type of the event, as CONSULT.") { OfEvents = "type" },
        new("mode", "Mode", "PLOVER 2.0 mode, as visit.") { OfEvents = "modes", IsList = true },
        new("context", "Context", "PLOVER 2.0 context, as diplomatic.") { OfEvents = "contexts", IsList = true },
        new("quad", "Quad class", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.") { OfEvents = "quad::VARCHAR" },
        new("actuality", "Actuality",
            "Whether it happened, on the word of whoever says it: actual, planned, ongoing, possible, hypothetical, denied, demanded, historical.")
            { OfEvents = "actuality", OfPositions = "actuality" },
        new("word", "On whose word", "narrated: the publisher says so itself; attributed: it stands on the word of somebody quoted.")
            { OfEvents = Word, OfPositions = Word },
        new("side", "Actor or recipient", "Name of one who acts or to whom it is done.") { OfEvents = "list_concat(actors, recipients)",
            IsList = true },
        new("who", "Who", "Id of one who acts or to whom it is done, of the source of a statement, or of the holder of a position.")
        {
            OfEvents = "list_concat(actor_ids, recipient_ids)",
            OfStatements = "speaker_id",
            OfPositions = "holder_id",
            IsList = true,
            Test = InEvent,
        },
        new("with", "With whom", "Id of one who stands in the same events, on either side.")
            { OfEvents = "list_concat(actor_ids, recipient_ids)", IsList = true, Test = InEvent },
        new("actor", "Actor", "Name of one who acts.") { OfEvents = "actors", IsList = true },
        new("recipient", "Recipient", "Name of one to whom it is done.") { OfEvents = "recipients", IsList = true },
        new("country", "Country", "Country of an actor or a recipient, or of the speaker; ISO 3166-1 alpha-3 or PLOVER's code for bodies of no state.")
            { OfEvents = "countries", OfStatements = "speaker_country", OfActors = "[country]", OfPositions = "holder_country", IsList = true },
        new("actor_country", "Country of an actor", "Country of one who acts.") { OfEvents = "actor_countries", IsList = true },
        new("recipient_country", "Country of a recipient", "Country of one to whom it is done.") { OfEvents = "recipient_countries", IsList = true },
        new("sector", "Sector", "PLOVER's sector of an actor, a recipient or the speaker, as GOV.")
            { OfEvents = "sectors", OfStatements = "speaker_sectors", OfActors = "sectors", IsList = true },
        new("speaker", "Speaker", "Name of one on whose word it stands, or of the source of a statement.")
            { OfEvents = "speakers", OfStatements = "speaker", IsList = true },
        new("kind", "Kind of statement", "assertion, belief, intention, question, promise, demand, denial.") { OfStatements = "kind" },
        new("speech", "Speech", "direct, indirect, mixed.") { OfStatements = "speech" },
        new("entity", "Kind of actor", "person, state, organisation, group.") { OfActors = "kind" },
        new("publisher", "Publisher", "Who published the article.")
            { OfEvents = "publisher", OfStatements = "publisher", OfArticles = "publisher", OfPositions = "publisher" },
        new("publisher_country", "Publisher's country", "Country of the publisher.")
            {
                OfEvents = "publisher_country",
                OfStatements = "publisher_country",
                OfArticles = "publisher_country",
                OfPositions = "publisher_country",
            },
        new("place", "Country of the place", "Country where it takes place.") { OfEvents = "place_country" },
        new("spot", "Coordinates of the place", "Degrees north and east, as the places give them: 36.2,37.15.") { OfEvents = Spot },
        new("process", "Process", "Name of the negotiation, accord or gathering that an event belongs to or a statement names.")
            { OfEvents = "processes", OfStatements = "processes", IsList = true },
        new("polarity", "Position", "for, against or neutral.") { OfPositions = "polarity" },
        new("issue", "Issue", "What a position is toward, in lower case and without an article in front.") { OfPositions = "issue" },
    ];

    private static string InEvent(string isWanted) => $"event_no IN (SELECT event_no FROM x.side_row WHERE id {isWanted})";

    /// <summary>The dimension of this name; null if there is none.</summary>
    public static Dimension? Find(string name) => All.FirstOrDefault(d => d.Name == name);
}
