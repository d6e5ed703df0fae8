using System.Globalization;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>Says of an event that the gold has whether its sides, actuality, source, mode and date are right.</summary>
internal sealed class EventJudge(ArticleReading reading)
{
    /// <summary>Words of a name that are shorter than this tell nothing of whom it names.</summary>
    private const int ShortestTellingWord = 4;

    private readonly Dictionary<string, Entity> _entities = reading.Entities.ToDictionary(e => e.Id);
    private readonly Dictionary<string, Statement> _statements = reading.Statements.ToDictionary(s => s.Id);
    private readonly CodePoints _points = new(reading.Article.Text);

    /// <summary>Whether the countries of both sides are those of the gold; who agrees, meets or works together may stand on either side.</summary>
    public bool HasSides(Event ours, GoldEvent gold)
    {
        var (actors, recipients) = (Countries(ours.Actors), Countries(ours.Recipients));
        return gold.Readings.Any(r => (r.Actors.SetEquals(actors) && r.Recipients.SetEquals(recipients))
            || (ours.Type is "CONSULT" or "AGREE" or "COOPERATE" && r.Actors.Union(r.Recipients).ToHashSet().SetEquals(actors.Union(recipients))));
    }

    /// <summary>Whether no country stands on a side where the gold has another: what is missing is no error here.</summary>
    public bool HasNoWrongSide(Event ours, GoldEvent gold) => HasSides(ours, gold)
        || gold.Readings.Any(r => Countries(ours.Actors).IsSubsetOf(r.Actors) && Countries(ours.Recipients).IsSubsetOf(r.Recipients));

    /// <summary>Whether the innermost source is the gold's.</summary>
    public bool HasSource(Event ours, GoldEvent gold)
    {
        var names = ours.SaidIn.Select(id => _statements[id].Source).Select(NamesOf).ToArray();
        return gold.Readings.Any(r => r.Source is null
            ? names.Length == 0
            : r.Source.Split(' ').Any(w => w.Length >= ShortestTellingWord && names.Any(n => n.Contains(w, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Whether first and last day are the gold's.</summary>
    public static bool HasDate(Event ours, GoldEvent gold) =>
        gold.Date is { } right && ours.Date is { Start: { } start, End: { } end } && Day(start) == right.Start && Day(end) == right.End;

    /// <summary>Whether all numbers of the gold are told.</summary>
    public static bool HasNumbers(Event ours, GoldEvent gold) => gold.Numbers.All(n => ours.Numbers.Any(o => o.Kind == n.Key && (o.Low ?? o.High) == n.Value));

    /// <summary>Countries of a side.</summary>
    public HashSet<string> Countries(IEnumerable<Participant> side) =>
        side.Select(p => _entities[p.Entity].Country).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of a side with their countries, for a reader.</summary>
    public string Names(IEnumerable<Participant> side) =>
        string.Join(", ", side.Select(p => $"{_entities[p.Entity].Name} {_entities[p.Entity].Country ?? "-"}"));

    private string NamesOf(SourcePart? source)
    {
        if (source is null) return "";
        var words = source.Span is { } span ? reading.Article.Text[_points.Of(span).Start.._points.Of(span).End] : "";
        return source.Entity is { } id ? $"{_entities[id].Name} {words}" : words;
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
