using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>The events of a reading beside those of the gold: which are the same.</summary>
/// <remarks>Two are the same where they are of one story, the gold allows our type, and their triggers overlap or stand in one sentence; the nearest are paired first, each once.</remarks>
internal sealed class EventPairs
{
    private readonly Dictionary<int, int> _oursOfGold = [];
    private readonly HashSet<int> _used = [];

    public EventPairs(GoldArticle gold, ArticleReading reading)
    {
        (Gold, Reading) = (gold, reading);
        var pairs =
            from g in Enumerable.Range(0, gold.Events.Count)
            from o in Enumerable.Range(0, reading.Events.Count)
            let right = gold.Events[g]
            let ours = reading.Events[o]
            where ours.Story == right.Story && right.Types.Contains(ours.Type)
            let overlaps = ours.Trigger.Any(t => t.Start < right.Trigger.End && t.End > right.Trigger.Start)
            where overlaps || SentenceAt(ours.Trigger[0].Start) == SentenceAt(right.Trigger.Start)
            orderby overlaps descending, Math.Abs(ours.Trigger[0].Start - right.Trigger.Start), g, o
            select (g, o);
        foreach (var (g, o) in pairs)
        {
            if (_oursOfGold.ContainsKey(g) || !_used.Add(o)) continue;
            _oursOfGold.Add(g, o);
        }
    }

    public GoldArticle Gold { get; }

    public ArticleReading Reading { get; }

    /// <summary>Our event for each of the gold; null where it was missed.</summary>
    public IEnumerable<(GoldEvent Gold, Event? Ours)> OfGold =>
        Gold.Events.Select((g, i) => (g, _oursOfGold.TryGetValue(i, out var o) ? Reading.Events[o] : null));

    /// <summary>Our events, later tellings left out, and whether the gold has each.</summary>
    public IEnumerable<(Event Ours, bool IsRight)> OfReading => Reading.Events.Select((e, i) => (e, _used.Contains(i))).Where(e => e.e.SameAs is null);

    private int SentenceAt(int point)
    {
        for (var i = 0; i < Reading.Sentences.Count; i++)
        {
            if (Reading.Sentences[i].Span.Start <= point && point < Reading.Sentences[i].Span.End) return i;
        }
        return -1;
    }
}
