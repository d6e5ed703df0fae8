namespace Chancery.Reading;

/// <summary>What Chancery says of one article: the contract that the record, the exports, the explorer and the scores are made from (docs/reading.md).</summary>
/// <remarks>Spans are code points of <see cref="ArticlePart.Text"/>. Value equality throughout. One JSON object a line, see <see cref="ReadingJson"/>.</remarks>
public sealed record ArticleReading
{
    /// <summary>The number of this contract.</summary>
    public const string CurrentSchema = "chancery.reading/1";

    /// <summary>Always <see cref="CurrentSchema"/> when written by this version.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>Stable identifier: from the article's URL, or publisher + date + title, or its text.</summary>
    public required string Id { get; init; }

    /// <summary>What made it.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The article as read.</summary>
    public required ArticlePart Article { get; init; }

    /// <summary>Sentences in text order.</summary>
    public Sequence<SentencePart> Sentences { get; init; } = [];

    /// <summary>Who and what is named, in order of first mention.</summary>
    public Sequence<Entity> Entities { get; init; } = [];

    /// <summary>Who says what, in text order of the cue.</summary>
    public Sequence<Statement> Statements { get; init; } = [];

    /// <summary>Who does what to whom, in text order of the trigger.</summary>
    public Sequence<Event> Events { get; init; } = [];

    /// <summary>Who is for or against what.</summary>
    public Sequence<Position> Positions { get; init; } = [];

    /// <summary>Faults of the data.</summary>
    public Sequence<ReadingProblem> Problems { get; init; } = [];
}

/// <summary>Versions of all that had a part in a reading.</summary>
public sealed record Provenance(string Chancery, Sequence<ModelVersion> Models, string Codebook);

/// <summary>A model and its version.</summary>
public sealed record ModelVersion(string Name, string Version);

/// <summary>The article's own part of a reading.</summary>
public sealed record ArticlePart
{
    /// <summary>File name as the user gave it; null for standard input.</summary>
    public string? Path { get; init; }

    /// <summary>Identifier that the input gave; null if none.</summary>
    public string? SourceId { get; init; }

    /// <summary>Address; null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>"text", "jsonl", …</summary>
    public required string Format { get; init; }

    /// <summary>Null if unknown.</summary>
    public PublisherPart? Publisher { get; init; }

    /// <summary>Null if there is no headline.</summary>
    public TitlePart? Title { get; init; }

    /// <summary>Null if none is given.</summary>
    public SpanPart? Byline { get; init; }

    /// <summary>Null if none is given.</summary>
    public SpanPart? Section { get; init; }

    /// <summary>ISO 639-1; "und" where it is not English and not told.</summary>
    public required string Language { get; init; }

    /// <summary>Null if unknown.</summary>
    public PublishedPart? Published { get; init; }

    /// <summary>Null if there is none.</summary>
    public DatelinePart? Dateline { get; init; }

    /// <summary>The text as read.</summary>
    public required string Text { get; init; }

    /// <summary>In text order.</summary>
    public Sequence<BlockPart> Blocks { get; init; } = [];

    /// <summary>By number; 0 is the main story.</summary>
    public Sequence<StoryPart> Stories { get; init; } = [];
}

/// <summary>A span alone.</summary>
public sealed record SpanPart(CharSpan Span);

/// <summary>The headline.</summary>
/// <param name="Span">Its place; null where the input gave it apart from the text.</param>
/// <param name="Text">Its words.</param>
public sealed record TitlePart(CharSpan? Span, string Text);

/// <summary>Who published the article.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Code">Short name ("SANA"); null if it has none.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null if unknown.</param>
/// <param name="Basis">The words of the text that say so; null where the input or the user says so.</param>
public sealed record PublisherPart(string Name, string? Code, string? Country, CharSpan? Basis);

/// <summary>Publication date: ISO day, precision ("day"), basis ("option", "metadata", "text").</summary>
public sealed record PublishedPart(string Date, string Precision, string Basis);

/// <summary>The dateline: place and agency as written, country code, ISO date if it gives one.</summary>
public sealed record DatelinePart(string? Place, string? Country, string? Publisher, string? Date, CharSpan Span);

/// <summary>One block: kind as in record.md, story, span.</summary>
public sealed record BlockPart(string Kind, int Story, CharSpan Span);

/// <summary>One story of the page: "main" or "teaser".</summary>
public sealed record StoryPart(int Story, string Kind, SpanPart? Title);

/// <summary>One sentence and the index of its block.</summary>
public sealed record SentencePart(CharSpan Span, int Block);

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

/// <summary>A source of a statement: entity (null if unresolved) and the whole noun phrase (null for passives and "it was reported").</summary>
public sealed record SourcePart(string? Entity, CharSpan? Span)
{
    /// <summary>Entities that say it together with <see cref="Entity"/>, in text order ("Kenya and Uganda said": Uganda); those of a collective source ("both sides") are its members.</summary>
    public Sequence<string> With { get; init; } = [];
}

/// <summary>Words of the text with their place.</summary>
public sealed record TextPart(string Text, CharSpan Span);

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

/// <summary>A side of an event.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Span">By which words; null where it is understood ("agreed to meet").</param>
/// <param name="Role">"visitor", "host", … ; null for a plain side.</param>
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

/// <summary>Who is for or against what.</summary>
public sealed record Position
{
    /// <summary>Entity that holds it.</summary>
    public required string Holder { get; init; }

    /// <summary>"for", "against", "neutral".</summary>
    public required string Polarity { get; init; }

    /// <summary>Toward what.</summary>
    public required TowardPart Toward { get; init; }

    /// <summary>The statement or event that it is read from.</summary>
    public required PositionBasis Basis { get; init; }

    /// <summary>The words.</summary>
    public required CharSpan Span { get; init; }
}

/// <summary>What a position is toward.</summary>
/// <param name="Entity">Whom or what; null for an issue.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Their place.</param>
/// <param name="Issue">The issue as a short noun phrase or verb with its object, without articles and asides, to group by; null for an entity.</param>
public sealed record TowardPart(string? Entity, string Text, CharSpan Span, string? Issue = null);

/// <summary>Where a position is read from.</summary>
public sealed record PositionBasis(string? Statement, string? Event);

/// <summary>A fault of the data.</summary>
/// <param name="Code">As listed in docs/problems.md.</param>
/// <param name="Stage">"intake", "text", "reading".</param>
/// <param name="Span">Null where it concerns the whole article.</param>
/// <param name="Message">One sentence.</param>
public sealed record ReadingProblem(string Code, string Stage, CharSpan? Span, string Message);
