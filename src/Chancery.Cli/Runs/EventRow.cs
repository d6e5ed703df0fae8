using Chancery.Reading;

namespace Chancery.Cli.Runs;

/// <summary>An event in words.</summary>
/// <param name="Id">"v1".</param>
/// <param name="Who">Names of the actors with their countries.</param>
/// <param name="What">Type and modes with the words that say it; in parentheses what keeps it from being actual.</param>
/// <param name="Whom">Names of the recipients; empty if there are none.</param>
/// <param name="When">Day or days, where the first telling gives none those of a later one; the words in quotation marks where they are unresolved; empty if none are given.</param>
/// <param name="Word">On whose word: publisher → speaker → ….</param>
internal sealed record EventRow(string Id, string Who, string What, string Whom, string When, string Word)
{
    /// <summary>The events of a reading without those that tell of the same happening again, in order.</summary>
    public static IReadOnlyList<EventRow> Of(ArticleReading reading)
    {
        var chains = new Chains(reading);
        var points = new CodePoints(reading.Article.Text);
        var later = reading.Events.Where(e => e.SameAs is not null && e.Date is not null).ToLookup(e => e.SameAs, e => e.Date, StringComparer.Ordinal);
        return [.. reading.Events.Where(e => e.SameAs is null).Select(e => new EventRow(e.Id, Side(e.Actors, chains), Deed(e, reading.Article.Text, points), Side(e.Recipients, chains), Day(e.Date ?? later[e.Id].FirstOrDefault()), chains.Of(e)))];
    }

    private static string Side(Sequence<Participant> side, Chains chains) => string.Join(", ", side.Select(p => chains.Entity(p.Entity)).Distinct(StringComparer.Ordinal));

    /// <summary>SUPPORT “signed” (planned).</summary>
    private static string Deed(Event e, string text, CodePoints points)
    {
        var modes = e.Modes.Count == 0 ? "" : " " + string.Join(' ', e.Modes);
        var actuality = e.Actuality == Actuality.Actual ? "" : $" ({e.Actuality.ToString().ToLowerInvariant()})";
        var words = string.Join(" … ", e.Trigger.Select(t => points.Of(t)).Select(t => text[t.Start..t.End].ReplaceLineEndings(" ")));
        // Another codebook codes what PLOVER has no type for.
        var type = e.Type == "-" ? $"CAMEO {e.Cameo}" : e.Type;
        return $"{type}{modes} “{words}”{actuality}";
    }

    private static string Day(EventDate? date) => date switch
    {
        null => "",
        { Start: null, End: null } => $"“{Shortened(date.Text.ReplaceLineEndings(" "))}”",
        { Start: { } start, End: { } end } when start == end => start,
        { Precision: "month", Start: { Length: 10 } start, End: { } end } when end.StartsWith(start[..7], StringComparison.Ordinal) => start[..7],
        { Precision: "year", Start: { Length: 10 } start, End: { } end } when end.StartsWith(start[..4], StringComparison.Ordinal) => start[..4],
        _ => $"{date.Start}..{date.End}",
    };

    // As long as two days.
    private static string Shortened(string words) => words.Length <= 22 ? words : words[..21].TrimEnd() + "…";
}
