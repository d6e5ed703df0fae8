using System.Globalization;
using System.Text;
using Chancery.Cli.Runs;
using Chancery.Reading;

namespace Chancery.Cli.Tests;

/// <summary>A reading as a page that a person can check against the article: no offsets, no confidences, every datum with its words.</summary>
internal sealed class PlainReading
{
    private readonly ArticleReading _reading;
    private readonly Chains _chains;
    private readonly CodePoints _points;
    private readonly StringBuilder _page = new();

    private PlainReading(ArticleReading reading) => (_reading, _chains, _points) = (reading, new(reading), new(reading.Article.Text));

    /// <summary>The page; lines end in "\n".</summary>
    public static string Of(ArticleReading reading) => new PlainReading(reading).Page();

    private string Page()
    {
        Head();
        Section("EVENTS", _reading.Events, EventOf);
        Section("STATEMENTS", _reading.Statements, StatementOf);
        Section("ENTITIES", _reading.Entities, EntityOf);
        Section("POSITIONS", _reading.Positions, PositionOf);
        Section("PROBLEMS", _reading.Problems, p => Line($"{p.Code} {p.Message}"));
        return _page.ToString();
    }

    private void Head()
    {
        var article = _reading.Article;
        Line(article.Title is { } title ? OneLine(title.Text) : "(no title)");
        Line($"published {(article.Published is { } day ? $"{day.Date} ({day.Basis})" : "unknown")} · publisher {article.Publisher?.Name ?? "unknown"}{Dateline(article.Dateline)}");
        Line($"{article.Blocks.Count} blocks: {Counted(article.Blocks.Select(b => b.Kind))} · {article.Stories.Count} {(article.Stories.Count == 1 ? "story" : "stories")} · {_reading.Sentences.Count} sentences");
    }

    private static string Dateline(DatelinePart? dateline) => dateline is null ? "" : $" · dateline {dateline.Place ?? "without a place"}{Country(dateline.Country)}";

    private void EventOf(Event e)
    {
        var told = e.Actuality == Actuality.Actual ? "" : $", {Name(e.Actuality)}";
        Line($"{e.Id} {string.Join(' ', e.Modes.Prepend(e.Type))}{(e.Cameo is null ? "" : $" {e.Cameo}")}{told} {Quoted(e.Trigger)} on the word of {_chains.Of(e)}{Story(e.Story)}");
        Detail("who", Sides(e.Actors));
        Detail("whom", Sides(e.Recipients));
        Detail("when", e.Date is { } date ? $"{Days(date)} “{OneLine(date.Text)}”" : null);
        Detail("where", e.Place is { } place ? $"“{Words(place.Span)}”{Country(place.Country)}{(place.Basis == "text" ? "" : $" from the {place.Basis}")}" : null);
        Detail("about", e.About is { } about ? $"“{OneLine(about.Text)}”" : null);
        Detail("numbers", string.Join(", ", e.Numbers.Select(n => $"{n.Kind} “{OneLine(n.Text)}”")));
        Detail("part of", string.Join(", ", new[] { e.Process, e.Agreement, e.Gathering }.OfType<string>().Select(_chains.Entity)));
        Detail("contexts", string.Join(", ", e.Contexts));
        Detail("again", e.SameAs is { } same ? $"the same happening as {same}" : null);
        Detail("frame", e.Rule);
    }

    private void StatementOf(Statement s)
    {
        Line($"{s.Id} {s.Kind}, {s.Speech}{(s.Within is { } outer ? $", within {outer}" : "")}{Story(s.Story)}");
        Detail("source", s.Source is { } source ? $"{(source.Entity is { } id ? _chains.Entity(id) : "(unresolved)")}{(source.Span is { } span ? $" “{Words(span)}”" : "")}" : "(nobody named)");
        Detail("cue", Quoted(s.Cue));
        Detail("content", Quoted(s.Content));
        Detail("to", string.Join(", ", s.Addressees.Select(_chains.Entity)));
        Detail("occasion", s.Occasion is { } occasion ? $"“{OneLine(occasion.Text)}”" : null);
    }

    private void EntityOf(Entity e)
    {
        var codes = string.Join(' ', new[] { e.Country }.Concat(e.Sectors).OfType<string>());
        Line($"{e.Id} {Name(e.Kind)} {OneLine(e.Name)}{(codes.Length == 0 ? "" : $" [{codes}] by {e.Basis}")}");
        Detail("offices", string.Join("; ", e.Offices.Select(o => $"{OneLine(o.Text)}{Country(o.Country)}")));
        Detail("members", string.Join(", ", e.Members.Select(_chains.Entity)));
        Detail("as", Counted(e.Mentions.Select(m => $"“{OneLine(m.Text)}”")));
    }

    private void PositionOf(Position p)
    {
        Line($"{_chains.Entity(p.Holder)} {p.Polarity} “{OneLine(p.Toward.Text)}”{(p.Toward.Entity is { } toward ? $" ({_chains.Entity(toward)})" : "")}: “{Words(p.Span)}”");
    }

    private void Section<T>(string name, Sequence<T> items, Action<T> write)
    {
        _page.Append('\n').Append(name).Append(items.Count == 0 ? " none\n" : "\n");
        foreach (var item in items) write(item);
    }

    private void Line(string text) => _page.Append(text).Append('\n');

    private void Detail(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) _page.Append(CultureInfo.InvariantCulture, $"    {name}: {text}\n");
    }

    private string Sides(Sequence<Participant> sides) =>
        string.Join("; ", sides.Select(s => $"{_chains.Entity(s.Entity)}{(s.Role is { } role ? $" as {role}" : "")}{(s.Span is { } span ? $" “{Words(span)}”" : "")}"));

    private string Quoted(Sequence<CharSpan> spans) => string.Join(" … ", spans.Select(s => $"“{Words(s)}”"));

    private string Words(CharSpan span)
    {
        var range = _points.Of(span);
        return OneLine(_reading.Article.Text[range.Start..range.End]);
    }

    private static string Days(EventDate date) => date.Start is null && date.End is null ? "unresolved" : date.Start == date.End ? date.Start! : $"{date.Start}..{date.End}";

    private static string Counted(IEnumerable<string> items) =>
        string.Join(", ", items.GroupBy(i => i, StringComparer.Ordinal).Select(g => g.Count() == 1 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key} ×{g.Count()}")));

    private static string Country(string? code) => code is null ? "" : $" ({code})";

    private static string Story(int story) => story == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (story {story})");

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
