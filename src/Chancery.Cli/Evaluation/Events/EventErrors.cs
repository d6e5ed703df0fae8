using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>What is wrong with the events of an article, each in its context.</summary>
internal sealed class EventErrors(EventPairs pairs)
{
    private const int Around = 60;

    private readonly EventJudge _judge = new(pairs.Reading);
    private readonly CodePoints _points = new(pairs.Reading.Article.Text);

    /// <summary>Two lines for each: what is wrong, and the words.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (gold, ours) in pairs.OfGold)
        {
            if (ours is null)
            {
                if (gold.IsRequired) Write(output, $"missed {string.Join('/', gold.Types)} {Sides(gold.Readings[0])}", gold.Trigger);
                continue;
            }
            foreach (var fault in FaultsOf(ours, gold)) Write(output, $"{ours.Id} {ours.Type}: {fault}", gold.Trigger);
        }
        foreach (var (ours, isRight) in pairs.OfReading)
        {
            if (!isRight) Write(output, $"{ours.Id} surplus {ours.Type} ({ours.Rule}) {Sides(ours)}", ours.Trigger[0]);
        }
    }

    private IEnumerable<string> FaultsOf(Event ours, GoldEvent gold)
    {
        if (!_judge.HasSides(ours, gold)) yield return $"sides {Sides(ours)}, gold {string.Join(" or ", gold.Readings.Select(Sides))}";
        if (!gold.Actualities.Contains(ours.Actuality)) yield return $"{Lower(ours.Actuality)}, gold {string.Join(" or ", gold.Actualities.Select(Lower))}";
        if (!_judge.HasSource(ours, gold)) yield return $"source, gold {string.Join(" or ", gold.Readings.Select(r => r.Source ?? "the narrator").Distinct())}";
        if (gold.Modes.Count > 0 && !ours.Modes.Any(gold.Modes.Contains)) yield return $"mode {string.Join(", ", ours.Modes)}, gold {string.Join(" or ", gold.Modes)}";
        if (gold.Date is { } date && !EventJudge.HasDate(ours, gold)) yield return $"date {ours.Date?.Start ?? "-"}..{ours.Date?.End ?? "-"}, gold {date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd}";
        if (!EventJudge.HasNumbers(ours, gold)) yield return $"numbers {Numbers(ours.Numbers.Select(n => (n.Kind, n.Low ?? n.High)))}, gold {Numbers(gold.Numbers.Select(n => (n.Key, (long?)n.Value)))}";
    }

    private static string Numbers(IEnumerable<(string Kind, long? Value)> numbers) => string.Join(", ", numbers.Select(n => $"{n.Kind} {n.Value}").DefaultIfEmpty("-"));

    private string Sides(Event ours) => $"[{_judge.Names(ours.Actors)}] → [{_judge.Names(ours.Recipients)}]";

    private static string Sides(GoldSides sides) =>
        $"[{string.Join(", ", sides.Actors.Order(StringComparer.Ordinal))}] → [{string.Join(", ", sides.Recipients.Order(StringComparer.Ordinal))}]";

    private static string Lower(Actuality value) => value.ToString().ToLowerInvariant();

    private void Write(TextWriter output, string fault, CharSpan at)
    {
        var (text, span) = (pairs.Reading.Article.Text, _points.Of(at));
        var (start, end) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
        output.WriteLine($"{pairs.Gold.Name}: {fault}");
        output.WriteLine($"    …{text[start..span.Start]}[{text[span.Start..span.End]}]{text[span.End..end]}…".ReplaceLineEndings(" "));
    }
}
