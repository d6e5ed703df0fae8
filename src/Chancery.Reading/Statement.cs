namespace Chancery.Reading;

/// <summary>Who says, thinks or wants what, in PARC's and PolNeAR's sense.</summary>
public sealed record Statement
{
    /// <summary>"s1", "s2", …</summary>
    public required string Id { get; init; }

    /// <summary>Null where nobody is named.</summary>
    public SourcePart? Source { get; init; }

    /// <summary>The attributing words.</summary>
    public Sequence<CharSpan> Cue { get; init; } = [];

    /// <summary>All that is attributed, with quotation marks.</summary>
    public Sequence<CharSpan> Content { get; init; } = [];

    /// <summary>"direct", "indirect", "mixed".</summary>
    public required string Speech { get; init; }

    /// <summary>"assertion", "belief", "intention", "question", "promise", "demand", "denial".</summary>
    public required string Kind { get; init; }

    /// <summary>On the source's word: "positive" (it is so), "negative" (it is not so), "unknown"; null where the content is no clause.</summary>
    public string? Polarity { get; init; }

    /// <summary>How sure the source is: "certain", "probable", "possible", "unknown"; null where the content is no clause.</summary>
    public string? Certainty { get; init; }

    /// <summary>Entities spoken to.</summary>
    public Sequence<string> Addressees { get; init; } = [];

    /// <summary>"a statement to journalists after the meeting"; null if not told.</summary>
    public TextPart? Occasion { get; init; }

    /// <summary>The statement that reports this one; null: the narrator does.</summary>
    public string? Within { get; init; }

    /// <summary>Story of the page.</summary>
    public int Story { get; init; }
}

/// <summary>A source of a statement: entity (null if unresolved) and the whole noun phrase (null for passives and "it was reported").</summary>
public sealed record SourcePart(string? Entity, CharSpan? Span)
{
    /// <summary>Entities that say it together with <see cref="Entity"/>, in text order ("Kenya and Uganda said": Uganda); those of a collective source ("both sides") are its members.</summary>
    public Sequence<string> With { get; init; } = [];
}

/// <summary>Words of the text with their place.</summary>
public sealed record TextPart(string Text, CharSpan Span);
