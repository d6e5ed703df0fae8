namespace Chancery.Reading.Actors;

/// <summary>What a phrase that names an actor stands for: one line of <c>chancery resolve --json</c>.</summary>
public sealed record ResolvedActor
{
    /// <summary>The phrase as given.</summary>
    public required string Phrase { get; init; }

    /// <summary>The day for which it is read, ISO; null if none was given.</summary>
    public string? Date { get; init; }

    /// <summary>What it is; null where the phrase names nothing that can be read.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>The knowledge base's name, else the one of the phrase; for common nouns their own words.</summary>
    public string? Name { get; init; }

    /// <summary>PLOVER country code; null if nothing tells.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sectors, primary first.</summary>
    public Sequence<string> Sectors { get; init; } = [];

    /// <summary>The office in words: the phrase's own, else the one that knowledge gives the person on the day; null if there is none.</summary>
    public string? Office { get; init; }

    /// <summary>Identifier in an outside source; null if none is known.</summary>
    public string? Identifier { get; init; }

    /// <summary>Where country and sectors come from: "text", "knowledge", "context" (nothing tells; taken from the rest of the phrase) or "option" (the country given
    /// beside it); null without both.</summary>
    public string? Basis { get; init; }

    /// <summary>What each decision rests on, in the order kind, name, country, sectors, office.</summary>
    public Sequence<ActorReason> RestsOn { get; init; } = [];

    /// <summary>Why nothing or less was read; null if all went well.</summary>
    public string? Problem { get; init; }
}

/// <summary>What one decision rests on.</summary>
/// <param name="Of">"kind", "country", "sector" or "office".</param>
/// <param name="Value">What was decided.</param>
/// <param name="Words">Words of the phrase; null where none decide.</param>
/// <param name="Knowledge">Line of a knowledge file ("knowledge/states.txt:12"); null where the words or an option alone decide.</param>
public sealed record ActorReason(string Of, string Value, string? Words, string? Knowledge);
