using System.Globalization;
using Chancery.Record.Queries;
using Microsoft.AspNetCore.Components;

namespace Chancery.Web.Charts;

/// <summary>Events over time: cooperation above the line, conflict below it, each stretch a link to the rows behind it.</summary>
internal static class TimeChart
{
    private const double Width = 960, Left = 34, Right = 6, Top = 8, Bottom = 18, WidthOfLetter = 6.2;

    /// <summary>Draws the chart.</summary>
    /// <param name="series">Counts by quad class; not empty.</param>
    /// <param name="axis">Which stretches stand below.</param>
    /// <param name="link">Address of the rows from and to a stretch.</param>
    /// <param name="label">What it shows, for those who do not see it.</param>
    /// <param name="look">How it is drawn.</param>
    public static MarkupString Draw(IReadOnlyList<TimeBin> series, TimeAxis axis, Func<string, string> link, string label, TimeLook look)
    {
        var height = look.Height;
        var bins = series.Where(b => axis.Index(b.Start) < axis.Count).GroupBy(b => axis.Index(b.Start))
            .ToDictionary(g => g.Key, g => g.ToDictionary(b => b.Quad, b => b.Reports));
        var (up, down) = look.Most ?? Most(series);
        var unit = (height - Top - Bottom) / (up + down);
        var zero = Top + up * unit;
        var step = (Width - Left - Right) / axis.Count;
        var svg = new Svg().Open("svg", ("viewBox", FormattableString.Invariant($"0 0 {Width} {height}")), ("role", "group"), ("aria-label", label));
        Grid(svg, up, down, unit, zero);
        foreach (var (index, counts) in bins.OrderBy(b => b.Key))
        {
            var told = string.Join(", ", Enumerable.Range(1, 4).Where(q => counts.GetValueOrDefault(q) > 0).Select(q => $"{counts[q]} {look.Naming(q)}"));
            Bar(svg, counts, Left + index * step, step, zero, unit, height, $"{axis.Name(index)}: {told}", link(axis.Name(index)));
        }
        foreach (var index in axis.Labelled(14))
        {
            var (name, x) = (axis.Name(index), Left + (index + 0.5) * step);
            // One that the right edge would cut is left out; the chart's table has it.
            if (x + name.Length * WidthOfLetter / 2 > Width) continue;
            svg.Text("text", name, ("class", "tick"), ("x", x), ("y", height - 4), ("text-anchor", "middle"));
        }
        return svg.Element("line", ("class", "axis"), ("x1", Left), ("x2", Width - Right), ("y1", zero), ("y2", zero)).Close().ToMarkup();
    }

    /// <summary>Most reports above and below the line in one stretch.</summary>
    public static (long Up, long Down) Most(IEnumerable<TimeBin> series)
    {
        var bins = series.GroupBy(b => b.Start).ToList();
        long Highest(Func<int, bool> has) => bins.Select(g => g.Where(b => has(b.Quad)).Sum(b => b.Reports)).Append(1).Max();
        return (Highest(q => q <= 2), Highest(q => q > 2));
    }

    private static void Grid(Svg svg, long up, long down, double unit, double zero)
    {
        foreach (var value in new[] { up, -down })
        {
            var y = zero - value * unit;
            svg.Element("line", ("class", "axis"), ("x1", Left), ("x2", Width - Right), ("y1", y), ("y2", y), ("stroke-dasharray", "2 3"));
            svg.Text("text", Math.Abs(value).ToString(CultureInfo.InvariantCulture), ("class", "scale"), ("x", Left - 5), ("y", y + 4), ("text-anchor", "end"));
        }
    }

    private static void Bar(Svg svg, Dictionary<int, long> counts, double x, double step, double zero, double unit, double height, string told, string href)
    {
        svg.Open("a", ("href", href), ("tabindex", "-1"), ("aria-label", told)).Text("title", told)
            .Element("rect", ("class", "hit"), ("x", x), ("y", Top), ("width", step), ("height", height - Top - Bottom));
        var width = Math.Max(0.8, Math.Min(step * 0.8, 26));
        var inner = x + (step - width) / 2;
        var (above, below) = (zero, zero);
        foreach (var quad in new[] { 2, 1, 4, 3 })
        {
            var size = counts.GetValueOrDefault(quad) * unit;
            if (size <= 0) continue;
            if (quad <= 2) above -= size;
            svg.Element("rect", ("class", $"quad-{quad}"), ("x", inner), ("y", quad <= 2 ? above : below), ("width", width), ("height", size));
            if (quad > 2) below += size;
        }
        svg.Close();
    }
}

/// <summary>How a chart of time is drawn.</summary>
/// <param name="Height">Of the drawing.</param>
/// <param name="Naming">What a class is called.</param>
/// <param name="Most">Most reports above and below the line, for charts of one scale; null: those of the series.</param>
internal sealed record TimeLook(double Height, Func<int, string> Naming, (long Up, long Down)? Most);
