using System.Globalization;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>How often events are right, by tenths of the confidence that they are given: right is a type that the gold allows and no country on a side where the gold has another.</summary>
internal sealed class Reliability
{
    private const int Tenths = 10;

    private readonly (double Said, int Right, int All)[] _tenths = new (double, int, int)[Tenths];

    /// <summary>Counts the events of one article, later tellings left out.</summary>
    public void Add(EventPairs pairs)
    {
        var judge = new EventJudge(pairs.Reading);
        var right = pairs.OfGold.Where(p => p.Ours is not null && judge.HasNoWrongSide(p.Ours, p.Gold)).Select(p => p.Ours!.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (ours, _) in pairs.OfReading)
        {
            var at = Math.Min(Tenths - 1, (int)(ours.Confidence * Tenths));
            _tenths[at] = (_tenths[at].Said + ours.Confidence, _tenths[at].Right + (right.Contains(ours.Id) ? 1 : 0), _tenths[at].All + 1);
        }
    }

    /// <summary>One line for each tenth that has events.</summary>
    public IEnumerable<string> Lines()
    {
        yield return "confidence: said, right (type allowed, no wrong side), events";
        for (var i = 0; i < Tenths; i++)
        {
            var (said, right, all) = _tenths[i];
            if (all > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  {i / (double)Tenths:F1} to {(i + 1) / (double)Tenths:F1}  {100 * said / all,5:F1} {100.0 * right / all,5:F1} {all,5}");
        }
    }
}
