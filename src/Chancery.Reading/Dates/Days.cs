namespace Chancery.Reading.Dates;

/// <summary>First and last day of weeks, months and longer stretches. Days outside the years 1–9999 are null.</summary>
internal readonly record struct Days(DateOnly? Start, DateOnly? End)
{
    /// <summary>Not resolved.</summary>
    public static Days Unknown => default;

    /// <summary>One day; unresolved for a day that the calendar does not have.</summary>
    public static Days Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? One(new(year, month, day)) : Unknown;

    /// <summary>One day.</summary>
    public static Days One(DateOnly day) => new(day, day);

    /// <summary>A number of whole months from the first of one on.</summary>
    public static Days Months(int year, int month, int count)
    {
        if (year is < 1 or > 9998) return Unknown;
        var start = new DateOnly(year, month, 1);
        return new(start, start.AddMonths(count).AddDays(-1));
    }

    /// <summary>The week from Monday to Sunday that holds a day.</summary>
    public static Days Week(DateOnly day)
    {
        var monday = day.AddDays(1 - IsoWeekday(day));
        return new(monday, monday.AddDays(6));
    }

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The unit that holds a day: its week, month, quarter, year or decade; the day itself for other units.</summary>
    public static Days Around(DateOnly day, string unit) => unit switch
    {
        "week" or "fortnight" => Week(day),
        "weekend" => new(Week(day).Start!.Value.AddDays(5), Week(day).End),
        "month" => Months(day.Year, day.Month, 1),
        "quarter" => Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3),
        "year" => Months(day.Year, 1, 12),
        "decade" => Months(day.Year / 10 * 10, 1, 120),
        _ => One(day),
    };

    /// <summary>The day so many units later; null where the calendar ends.</summary>
    public static DateOnly? Add(DateOnly day, string unit, int count)
    {
        if (Math.Abs((long)count) > 5000) return null;
        var (days, months) = unit switch
        {
            "week" or "weekend" => (7, 0),
            "fortnight" => (14, 0),
            "month" => (0, 1),
            "quarter" => (0, 3),
            "year" => (0, 12),
            "decade" => (0, 120),
            _ => (1, 0),
        };
        var reached = day.Year + (count * months / 12.0) + (count * days / 365.0);
        return reached is < 2 or > 9997 ? null : day.AddDays(days * count).AddMonths(months * count);
    }
}
