namespace Chancery.Record.Queries;

/// <summary>Some rows of many.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of this page.</param>
public sealed record Listing<T>(long Total, IReadOnlyList<T> Items);

/// <summary>Which rows of many.</summary>
/// <param name="Number">1 is the first page.</param>
/// <param name="Size">Rows a page.</param>
public readonly record struct Paging(int Number, int Size)
{
    internal string Sql => FormattableString.Invariant($"LIMIT {Size} OFFSET {(long)(Number - 1) * Size}");
}

/// <summary>An event in one row. The columns are those of <c>event</c> and <c>event_line</c> in docs/record.md, with names for ids.</summary>
/// <param name="ArticleId">Article.</param>
/// <param name="EventId">Event in the article.</param>
/// <param name="HappeningId">The happening that it tells of; equal for all tellings.</param>
/// <param name="Title">Headline; null if there is none.</param>
/// <param name="Publisher">Its publisher.</param>
/// <param name="PublisherCountry">The publisher's country.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Day">First day of the event, or of a later telling, else the day of publication.</param>
/// <param name="DateStart">First day as the event itself says.</param>
/// <param name="DateEnd">Last day, included.</param>
/// <param name="DatePrecision">day, week, month, …</param>
/// <param name="DateText">Words that say when.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Modes">PLOVER modes.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Score">PLOVER score.</param>
/// <param name="Goldstein">Goldstein value.</param>
/// <param name="Actuality">Whether it happened, on the word of whoever says it.</param>
/// <param name="Actors">Names of those who act.</param>
/// <param name="ActorIds">Their ids, in the same order.</param>
/// <param name="ActorCountries">Their countries.</param>
/// <param name="Recipients">Names of those to whom it is done.</param>
/// <param name="RecipientIds">Their ids, in the same order.</param>
/// <param name="RecipientCountries">Their countries.</param>
/// <param name="Place">Words that say where.</param>
/// <param name="PlaceCountry">Country of the place.</param>
/// <param name="PlaceLat">Degrees north.</param>
/// <param name="PlaceLon">Degrees east.</param>
/// <param name="About">What it is about.</param>
/// <param name="SaidBy">The chain of those on whose word it stands.</param>
/// <param name="Speakers">The innermost of them.</param>
/// <param name="IsNarrated">Whether the publisher itself says so.</param>
/// <param name="Processes">Negotiations, accords and gatherings that it belongs to.</param>
/// <param name="SameAs">Earlier event of the article that tells of the same.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The frame that fired.</param>
/// <param name="Trigger">The words that say that it happened.</param>
/// <param name="Quote">The best evidence.</param>
/// <param name="Dead">How many were killed: the least that the words tell, else the most; null where they tell none.</param>
/// <param name="Injured">How many were hurt.</param>
/// <param name="Arrested">How many were arrested.</param>
/// <param name="Crowd">How many came.</param>
public sealed record EventRow(
    string ArticleId, string EventId, string HappeningId, string? Title, string Publisher, string? PublisherCountry, DateOnly? Published,
    DateOnly? Day, DateOnly? DateStart, DateOnly? DateEnd, string? DatePrecision, string? DateText,
    string Type, IReadOnlyList<string> Modes, IReadOnlyList<string> Contexts, string? Cameo, int Quad, double Score, double? Goldstein, string Actuality,
    IReadOnlyList<string> Actors, IReadOnlyList<string> ActorIds, IReadOnlyList<string> ActorCountries,
    IReadOnlyList<string> Recipients, IReadOnlyList<string> RecipientIds, IReadOnlyList<string> RecipientCountries,
    string? Place, string? PlaceCountry, double? PlaceLat, double? PlaceLon, string? About,
    string SaidBy, IReadOnlyList<string> Speakers, bool IsNarrated, IReadOnlyList<string> Processes, string? SameAs, double Confidence, string Rule,
        string? Trigger, string? Quote, long? Dead, long? Injured, long? Arrested, long? Crowd);

/// <summary>A statement in one row; columns as in <c>who_says</c> of docs/record.md.</summary>
public sealed record StatementRow(
    string ArticleId, string StatementId, string? Title, string Publisher, string? PublisherCountry, DateOnly? Published,
    string? Speaker, string? SpeakerId, string? SpeakerCountry, IReadOnlyList<string> SpeakerSectors, string Kind, string Speech, string? Cue, string? Content,
    IReadOnlyList<string> Addressees, string? Occasion, IReadOnlyList<string> Processes, string SaidBy, int Depth);

/// <summary>An article in one row, with how much was read in it.</summary>
public sealed record ArticleRow(
    string ArticleId, string? Title, string Publisher, string? PublisherCountry, DateOnly? Published, string? Url, string? Path, string Language,
    int Events, int Statements, int Problems);

/// <summary>Someone who acts or speaks, the same in all articles.</summary>
/// <param name="Id">The record's <c>actor_id</c>; "~kind/name/country" for those whom articles name by a common noun, a surname or the like.</param>
/// <param name="Name">The name that most articles use.</param>
/// <param name="OtherNames">Its other names, the most used first.</param>
/// <param name="Country">ISO alpha-3, or PLOVER's code for bodies of no state; null if unknown.</param>
/// <param name="Kind">person, state, organisation or group.</param>
/// <param name="Sectors">PLOVER's sectors, the most frequent first.</param>
/// <param name="Articles">Articles that name it.</param>
/// <param name="Events">Events in which it stands.</param>
/// <param name="Statements">Statements that it makes.</param>
/// <param name="FirstDay">Earliest publication of these articles.</param>
/// <param name="LastDay">Latest of them.</param>
public sealed record ActorRow(
    string Id, string Name, IReadOnlyList<string> OtherNames, string? Country, string Kind, IReadOnlyList<string> Sectors, long Articles, long Events,
    long Statements, DateOnly? FirstDay, DateOnly? LastDay);

/// <summary>How many reports, happenings and articles there are.</summary>
/// <param name="Reports">Events as articles tell them.</param>
/// <param name="Happenings">What they tell of, each once.</param>
/// <param name="Articles">Articles that tell them.</param>
public sealed record Counts(long Reports, long Happenings, long Articles);

/// <summary>Events of one quad class in one stretch of time.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Quad">Quad class.</param>
/// <param name="Reports">Events as articles tell them.</param>
/// <param name="Happenings">What they tell of, each once.</param>
public sealed record TimeBin(DateOnly Start, int Quad, long Reports, long Happenings);

/// <summary>Counts over time.</summary>
/// <param name="Unit">"day", "month" or "year".</param>
/// <param name="Bins">In order of time.</param>
public sealed record TimeSeries(string Unit, IReadOnlyList<TimeBin> Bins);

/// <summary>A value and how often it stands.</summary>
public sealed record ValueCount(string Value, long Reports, long Happenings);
