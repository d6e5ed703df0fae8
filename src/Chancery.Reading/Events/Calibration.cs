using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Events;

/// <summary>Turns the trust that is left after all doubts about an event into the share of such events that are right: <c>knowledge/LANGUAGE/confidence.txt</c>. Immutable.</summary>
public sealed class Calibration
{
    private readonly ImmutableArray<(double From, double To)> _points;

    private Calibration(ImmutableArray<(double From, double To)> points) => _points = points;

    /// <summary>Reads the file.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="language">"en".</param>
    /// <exception cref="KnowledgeException">A line is no "number: number" between 0 and 1, or the numbers do not rise.</exception>
    public static Calibration Load(KnowledgeFolder folder, string language)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var points = new SortedDictionary<double, double>();
        foreach (var line in folder.Lines($"{language}/confidence.txt"))
        {
            var parts = line.Text.Split(':', StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || Share(parts[0]) is not { } from || Share(parts[1]) is not { } to) throw line.Error($"found '{line.Text}'; expected 'number: number', both from 0 to 1.");
            // A folder laid over ours changes a line by its first number.
            points[from] = to;
            var before = points.Where(p => p.Key < from).Select(p => p.Value).DefaultIfEmpty(0).Max();
            if (before > to) throw line.Error($"{parts[1]} is less than {before.ToString(CultureInfo.InvariantCulture)} above it; more trust cannot mean fewer right.");
        }
        return new([.. points.Select(p => (p.Key, p.Value))]);
    }

    /// <summary>The share of events with this much trust that are right, to two decimals; the trust itself without any line.</summary>
    public double Of(double trust)
    {
        if (_points.IsEmpty) return trust;
        var (from, to) = (_points[0], _points[^1]);
        foreach (var point in _points)
        {
            if (point.From <= trust) from = point;
            if (point.From >= trust && point.From <= to.From) to = point;
        }
        var share = to.From > from.From ? from.To + ((to.To - from.To) * (trust - from.From) / (to.From - from.From)) : trust < from.From ? to.To : from.To;
        return Math.Round(share, 2);
    }

    private static double? Share(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1 ? value : null;
}
