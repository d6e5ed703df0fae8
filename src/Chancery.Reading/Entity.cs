namespace Chancery.Reading;

/// <summary>Someone or something that the article refers to, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>"e1", "e2", …</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The fullest name in the article or the knowledge base's.</summary>
    public required string Name { get; init; }

    /// <summary>Offices that the text gives it.</summary>
    public Sequence<Office> Offices { get; init; } = [];

    /// <summary>ISO alpha-3 or PLOVER's code for bodies that belong to no state; null if nothing tells.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER's sector codes, primary first.</summary>
    public Sequence<string> Sectors { get; init; } = [];

    /// <summary>Where country and sectors come from: "text", "knowledge", or "context" (the country of the place named with it or that the article is about); null if there are none.</summary>
    public string? Basis { get; init; }

    /// <summary>An outside identifier; null if none is known.</summary>
    public string? Identifier { get; init; }

    /// <summary>Key by which the actor is the same in every article: kind, name in small letters and country, "person/angela merkel/DEU"; null for whom only this article tells from others.</summary>
    public string? Actor { get; init; }

    /// <summary>Entities that a collective mention stands for ("the two sides").</summary>
    public Sequence<string> Members { get; init; } = [];

    /// <summary>In text order, at least one.</summary>
    public Sequence<EntityMention> Mentions { get; init; } = [];
}

/// <summary>One mention: the whole phrase, its words, its form and the span of its head word.</summary>
public sealed record EntityMention(CharSpan Span, string Text, MentionForm Form, CharSpan Head);

/// <summary>An office that the text gives a person: words, place, country and sector.</summary>
public sealed record Office(string Text, CharSpan Span, string? Country, string? Sector);

/// <summary>Kinds of entities.</summary>
public enum EntityKind
{
    /// <summary>A human being.</summary>
    Person,
    /// <summary>A state or its government.</summary>
    State,
    /// <summary>A named body.</summary>
    Organisation,
    /// <summary>People or armed bodies without an organisation's name.</summary>
    Group,
    /// <summary>A place where things happen.</summary>
    Place,
    /// <summary>A negotiation or political track with rounds.</summary>
    Process,
    /// <summary>An accord, treaty, resolution, ceasefire.</summary>
    Agreement,
    /// <summary>A meeting, summit, session, election.</summary>
    Gathering,
    /// <summary>A nationality used as an adjective only.</summary>
    Nationality,
    /// <summary>Anything else that is named.</summary>
    Other,
}

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By name.</summary>
    Name,
    /// <summary>By a common noun ("the Iranian official").</summary>
    Nominal,
    /// <summary>By a pronoun.</summary>
    Pronoun,
    /// <summary>By a subject that is not expressed.</summary>
    Zero,
}
