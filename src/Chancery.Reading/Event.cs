namespace Chancery.Reading;

/// <summary>Who did what to whom, when, where, about what and on whose word.</summary>
public sealed record Event
{
    /// <summary>"v1", "v2", …</summary>
    public required string Id { get; init; }

    /// <summary>Story of the page.</summary>
    public int Story { get; init; }

    /// <summary>PLOVER 2.0 type; "-" where another codebook coded what PLOVER has no type for (statements, appeals).</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER 2.0 modes.</summary>
    public Sequence<string> Modes { get; init; } = [];

    /// <summary>PLOVER 2.0 contexts.</summary>
    public Sequence<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code.</summary>
    public string? Cameo { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; 0 for a code that is none of CAMEO.</summary>
    public int Quad { get; init; }

    /// <summary>PLOVER score, -10 to 10.</summary>
    public double Score { get; init; }

    /// <summary>Goldstein value of the CAMEO code, -10 to 10; null without a code.</summary>
    public double? Goldstein { get; init; }

    /// <summary>Issues of the sentence by lists of PETRARCH that were laid over the knowledge.</summary>
    public Sequence<string> Issues { get; init; } = [];

    /// <summary>Who acts; all sides where there is no direction.</summary>
    public Sequence<Participant> Actors { get; init; } = [];

    /// <summary>Whom it is done to.</summary>
    public Sequence<Participant> Recipients { get; init; } = [];

    /// <summary>The words that say that it happened.</summary>
    public Sequence<CharSpan> Trigger { get; init; } = [];

    /// <summary>Null where the text gives none.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Null where the text gives none.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Did it happen, on the word of whoever says it?</summary>
    public required Actuality Actuality { get; init; }

    /// <summary>Innermost statements that carry it; empty: the narrator's own word.</summary>
    public Sequence<string> SaidIn { get; init; } = [];

    /// <summary>What a meeting, demand or agreement is about; null if not told.</summary>
    public TextPart? About { get; init; }

    /// <summary>Entity of the negotiation that it belongs to; null if none.</summary>
    public string? Process { get; init; }

    /// <summary>Entity of the accord that it belongs to; null if none.</summary>
    public string? Agreement { get; init; }

    /// <summary>Entity of the gathering that it belongs to; null if none.</summary>
    public string? Gathering { get; init; }

    /// <summary>Of an assault, a protest or repression: how many were killed, hurt or arrested, or came; one of a kind.</summary>
    public Sequence<EventNumber> Numbers { get; init; } = [];

    /// <summary>Words that tell contexts, each context at its nearest place.</summary>
    public Sequence<ContextPart> ContextWords { get; init; } = [];

    /// <summary>Best first, at least one.</summary>
    public Sequence<EvidencePart> Evidence { get; init; } = [];

    /// <summary>An earlier event of the article that tells of the same happening; null if none.</summary>
    public string? SameAs { get; init; }

    /// <summary>Probability that type and participants are right.</summary>
    public double Confidence { get; init; }

    /// <summary>The frame that fired.</summary>
    public required string Rule { get; init; }
}

/// <summary>A side of an event.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Span">By which words; null where it is understood ("agreed to meet").</param>
/// <param name="Role">"visitor", "host", … ; "implied" where the words around the act do not name it; null for a plain side.</param>
/// <param name="Code">Code that another codebook gives ("SYRGOV"); null where PLOVER codes.</param>
public sealed record Participant(string Entity, CharSpan? Span, string? Role, string? Code = null);

/// <summary>When, as words of the article tell it. An event whose time no words tell has none: it is never given the day of publication.</summary>
/// <param name="Start">ISO day; null while unresolved.</param>
/// <param name="End">ISO day; null while unresolved or open.</param>
/// <param name="Precision">"day", "week", "month", "season", "year", "decade", "period", "unknown".</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Their place.</param>
/// <param name="Basis">What the days rest on: "expression" (the words alone tell them), "dateline" or "published" (the words count from that day).</param>
public sealed record EventDate(string? Start, string? End, string Precision, string Text, CharSpan Span, string Basis = "expression");

/// <summary>How many were killed, hurt or arrested, or came.</summary>
/// <param name="Kind">"dead", "injured", "arrested" or "crowd".</param>
/// <param name="Low">The least that the words say; null where they say none ("up to 30", "dozens").</param>
/// <param name="High">The most that the words say; null where they say none ("at least 23", "dozens").</param>
/// <param name="IsApproximate">Whether they say "about".</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Their place.</param>
public sealed record EventNumber(string Kind, long? Low, long? High, bool IsApproximate, string Text, CharSpan Span);

/// <summary>Words that tell a PLOVER context.</summary>
/// <param name="Context">The context.</param>
/// <param name="Level">How near they stand: "event" (its own words), "sentence" or "article" (the headline).</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Their place.</param>
public sealed record ContextPart(string Context, string Level, string Text, CharSpan Span);

/// <summary>Where: entity, words, "text" or "dateline", country, coordinates (null where no gazetteer has it).</summary>
public sealed record EventPlace(string? Entity, CharSpan Span, string Basis, string? Country, double? Lat, double? Lon);

/// <summary>Words that prove it.</summary>
public sealed record EvidencePart(CharSpan Span, string Text);

/// <summary>Whether what is told happened.</summary>
public enum Actuality
{
    /// <summary>It happened.</summary>
    Actual,
    /// <summary>Announced or scheduled.</summary>
    Planned,
    /// <summary>It is going on.</summary>
    Ongoing,
    /// <summary>It may happen.</summary>
    Possible,
    /// <summary>Under a condition.</summary>
    Hypothetical,
    /// <summary>Said not to be so.</summary>
    Denied,
    /// <summary>Called for, not done.</summary>
    Demanded,
    /// <summary>Background of another time.</summary>
    Historical,
}
