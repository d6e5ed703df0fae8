using System.Globalization;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>Counts of events found, missed and surplus, by type, and of what is right of those found.</summary>
internal sealed class EventScore
{
    private readonly SortedDictionary<string, Tally> _types = new(StringComparer.Ordinal);
    private readonly (string Name, int Right, int All)[] _parts = [("dyad", 0, 0), ("actuality", 0, 0), ("chain", 0, 0), ("mode", 0, 0), ("date", 0, 0), ("numbers", 0, 0)];
    private int _matched;

    /// <summary>Counts one article.</summary>
    public void Add(EventPairs pairs)
    {
        var judge = new EventJudge(pairs.Reading);
        foreach (var (gold, ours) in pairs.OfGold)
        {
            if (gold.IsRequired) Count(ours?.Type ?? gold.Types[0], new(ours is null ? 0 : 1, 1, 0, 0));
            if (ours is not null) Judge(judge, ours, gold);
        }
        foreach (var (ours, isRight) in pairs.OfReading) Count(ours.Type, new(0, 0, isRight ? 1 : 0, 1));
    }

    /// <summary>The totals, as lines of a table.</summary>
    public IEnumerable<string> Lines()
    {
        var all = _types.Values.Aggregate(default(Tally), (sum, t) => sum + t);
        yield return Format($"{"",-12} {"P",6} {"R",6} {"F1",6}   {"required",8} {"found",6}");
        yield return Line("all", all);
        foreach (var (type, tally) in _types) yield return Line(type, tally);
        yield return Format($"of {_matched} that the gold has, right: {string.Join(", ", _parts.Where(p => p.All > 0).Select(Share))}");

        string Share((string Name, int Right, int All) part) => Format($"{part.Name} {100.0 * part.Right / part.All:F1}{(part.All < _matched ? $" (of {part.All})" : "")}");
    }

    private void Judge(EventJudge judge, Event ours, GoldEvent gold)
    {
        _matched++;
        bool?[] answers =
        [
            judge.HasSides(ours, gold),
            gold.Actualities.Contains(ours.Actuality),
            judge.HasSource(ours, gold),
            gold.Modes.Count == 0 ? null : ours.Modes.Any(gold.Modes.Contains),
            gold.Date is null ? null : EventJudge.HasDate(ours, gold),
            gold.Numbers.Count == 0 ? null : EventJudge.HasNumbers(ours, gold),
        ];
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is { } right) _parts[i] = (_parts[i].Name, _parts[i].Right + (right ? 1 : 0), _parts[i].All + 1);
        }
    }

    private void Count(string type, Tally tally) => _types[type] = _types.GetValueOrDefault(type) + tally;

    private static string Line(string name, Tally t) =>
        Format($"{name,-12} {100 * t.Precision,6:F1} {100 * t.Recall,6:F1} {100 * t.F1,6:F1}   {t.Gold,8:F0} {t.Answer,6:F0}");

    private static string Format(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
