using System.Globalization;

namespace Chancery.Web.Charts;

/// <summary>Stretches of time side by side: days, months or years without gaps.</summary>
internal sealed class TimeAxis
{
    private const int Most = 1500;

    public TimeAxis(string unit, DateOnly first, DateOnly last)
    {
        Unit = unit;
        First = first;
        Count = Math.Clamp(Index(last) + 1, 1, Most);
    }

    /// <summary>"day", "month" or "year".</summary>
    public string Unit { get; }

    /// <summary>First day of the first stretch.</summary>
    public DateOnly First { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>0-based number of the stretch that begins on a day.</summary>
    public int Index(DateOnly start) => Unit switch
    {
        "day" => start.DayNumber - First.DayNumber,
        "month" => (start.Year - First.Year) * 12 + start.Month - First.Month,
        _ => start.Year - First.Year,
    };

    /// <summary>First day of a stretch.</summary>
    public DateOnly Start(int index) => Unit switch
    {
        "day" => First.AddDays(index),
        "month" => First.AddMonths(index),
        _ => First.AddYears(index),
    };

    /// <summary>Name of a stretch, as addresses take it for "from" and "to".</summary>
    public string Name(int index) =>
        Start(index).ToString(Unit switch { "day" => "yyyy-MM-dd", "month" => "yyyy-MM", _ => "yyyy" }, CultureInfo.InvariantCulture);

    /// <summary>Numbers of the stretches whose name stands below the axis, at most so many.</summary>
    public IEnumerable<int> Labelled(int most)
    {
        int[] steps = Unit == "month" ? [1, 2, 3, 6, 12, 24, 60, 120] : [1, 2, 5, 10, 20, 50, 100, 250];
        var step = steps.FirstOrDefault(s => Count / s <= most, 500);
        var offset = Unit == "month" && step >= 12 ? (13 - First.Month) % 12 : Unit == "year" ? (step - First.Year % step) % step : 0;
        for (var i = offset; i < Count; i += step) yield return i;
    }
}
