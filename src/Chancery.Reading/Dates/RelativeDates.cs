namespace Chancery.Reading.Dates;

/// <summary>Dates that count from the day of publication: weekdays, "yesterday", "last week", "three days ago". Unresolved without that day.</summary>
internal sealed class RelativeDates(DateTokens tokens, DateOnly? published, Func<int, Tense> tenseAt)
{
    /// <summary>The longest such date that begins at a token; null if none does.</summary>
    public Found? At(int t) => DayBeforeOrAfter(t) ?? Deictic(t) ?? Ago(t) ?? Stretch(t) ?? EarlierThis(t) ?? Directed(t) ?? Weekday(t) ?? Season(t) ?? Weekend(t) ?? Anaphoric(t);

    private Found? DayBeforeOrAfter(int t)
    {
        if (!tokens.Is(t, "the") || !tokens.Is(t + 1, "day") || !tokens.Is(t + 2, "before", "after") || tokens.Words.DayOffset(tokens.Form(t + 3)) is not { } offset || offset == 0) return null;
        return new(t, t + 4, OnDay(offset * 2), "day");
    }

    private Found? Deictic(int t)
    {
        if (tokens.Words.DayOffset(tokens.Form(t)) is not { } offset) return null;
        // "USA Today" is a paper.
        return tokens.IsCapital(t) && tokens.IsCapital(t - 1) ? null : new(t, AfterPartOfDay(t + 1), OnDay(offset), "day");
    }

    private Found? Ago(int t)
    {
        var vague = tokens.In(t, "vague") || (tokens.Is(t, "a") && tokens.In(t + 1, "vague"));
        var next = tokens.Is(t, "a") && (tokens.In(t + 1, "vague") || tokens.Is(t + 1, "couple")) ? t + 1 : t;
        var count = tokens.Count(next);
        if (count is null && !vague) return null;
        var unit = next + 1;
        if (tokens.Is(unit, "of")) unit++;
        if (tokens.Words.Unit(tokens.Form(unit)) is not { } name || name == "night" || !tokens.In(unit + 1, "ago")) return null;
        var exact = !vague || tokens.Is(next, "couple");
        // "A decade ago" means a year some ten years back, not the decade with its round number.
        var around = name == "decade" ? "year" : name;
        return new(t, unit + 2, exact && count is { } n ? Shifted(name, -n, around) : Days.Unknown, exact ? Precision(around) : "unknown");
    }

    /// <summary>"the past two years", "the next three weeks".</summary>
    private Found? Stretch(int t)
    {
        var word = tokens.Is(t, "the") ? t + 1 : t;
        var back = tokens.In(word, "last");
        if (!back && !tokens.In(word, "next")) return null;
        var vague = tokens.In(word + 1, "vague");
        if (!vague && (tokens.Count(word + 1) is null || tokens.Is(word + 1, "a", "an", "one"))) return null;
        if (tokens.Words.Unit(tokens.Form(word + 2)) is not { } unit || unit == "night") return null;
        var days = vague || published is not { } today || Days.Add(today, unit, back ? -tokens.Count(word + 1)!.Value : tokens.Count(word + 1)!.Value) is not { } other
            ? Days.Unknown : back ? new Days(other, today) : new(today, other);
        return new(t, word + 3, days, vague ? "unknown" : "period");
    }

    /// <summary>"earlier this month", "later this week".</summary>
    private Found? EarlierThis(int t)
    {
        var earlier = tokens.Is(t, "earlier", "early");
        if ((!earlier && !tokens.Is(t, "later", "late")) || Directed(t + 1) is not { } whole) return null;
        if (!tokens.Is(t, "earlier", "later") || !tokens.In(t + 1, "this") || whole.Precision == "day") return whole with { First = t };
        if (published is not { } today || whole.Days.Start is null) return whole with { First = t };
        return whole with { First = t, Days = earlier ? new(whole.Days.Start, today) : new(today, whole.Days.End) };
    }

    /// <summary>"last week", "next Monday", "this summer", "last night".</summary>
    private Found? Directed(int t)
    {
        var word = tokens.Is(t, "the") ? t + 1 : t;
        var step = tokens.In(word, "last") ? -1 : tokens.In(word, "next") ? 1 : tokens.In(word, "this") ? 0 : 9;
        if (step == 9) return null;
        if (tokens.Weekday(word + 1) is { } weekday) return new(t, AfterPartOfDay(word + 2), DirectedWeekday(weekday, step, word), "day");
        if (tokens.Words.Season(tokens.Form(word + 1)) is { } season && !tokens.IsCapital(word + 1)) return new(t, word + 2, DirectedSeason(season, step), "season");
        if (tokens.Words.Unit(tokens.Form(word + 1)) is not { } unit || tokens.Form(word + 1).EndsWith('s')) return null;
        if (unit == "night") return new(t, word + 2, OnDay(step), "day");
        // "last week Wednesday"
        if (unit == "week" && tokens.Weekday(word + 2) is { } day && tokens.Form(word + 2).Length >= 6) return new(t, AfterPartOfDay(word + 3), DayOfWeek(Shifted("week", step, "week"), day), "day");
        // "the next day" counts from the day told of, not from publication; "last day of talks" from neither.
        if (unit == "day") return tokens.Is(t, "the") && step != 0 && !tokens.Is(word + 2, "of") ? new(t, word + 2, Days.Unknown, "day") : null;
        if (unit == "weekend" && step != 0) return new(t, word + 2, Shifted("week", step, "weekend"), "period");
        // "The past year" ends, and "the next decade" begins, on the day of publication.
        if (tokens.Is(t, "the") && ((step > 0 && unit is "year" or "decade" or "quarter") || tokens.Is(word, "past")) && published is { } today && Days.Add(today, unit, step) is { } other)
            return new(t, word + 2, step > 0 ? new(today, other) : new(other, today), "period");
        return new(t, word + 2, Shifted(unit, step, unit), Precision(unit));
    }

    private Days DirectedWeekday(int weekday, int step, int t)
    {
        if (published is not { } today) return Days.Unknown;
        var distance = weekday - Days.IsoWeekday(today);
        return step switch
        {
            < 0 => OnDay(distance >= 0 ? distance - 7 : distance),
            > 0 => OnDay(distance <= 0 ? distance + 7 : distance),
            _ => OnDay(tenseAt(t) == Tense.Future && distance < 0 ? distance + 7 : distance),
        };
    }

    private Days DirectedSeason(int month, int step)
    {
        if (published is not { } today) return Days.Unknown;
        // "Last summer" told in spring or autumn is the one before; the season running now is "this".
        var year = today.Year;
        var begun = new DateOnly(year, month, 1) <= today;
        var over = begun && Days.Months(year, month, 3).End < today;
        year += step < 0 ? (over ? 0 : -1) : step > 0 ? (begun ? 1 : 0) : 0;
        return Days.Months(year, month, 3);
    }

    /// <summary>"Monday", "Monday afternoon": the nearest one on the side that the verb tells.</summary>
    private Found? Weekday(int t)
    {
        if (tokens.Weekday(t) is not { } weekday || tokens.Form(t).Length < 6 || tokens.In(t - 1, "weekday-name")) return null;
        // "every Friday", "on a Sunday", "Friday nights" are no single day.
        if (tokens.Is(t - 1, "every", "each", "a", "any") || tokens.Is(t + 1, "nights", "evenings", "mornings", "afternoons")) return null;
        // "Wednesday last week", "Monday of next week"
        if (Directed(tokens.Is(t + 1, "of") ? t + 2 : t + 1) is { Precision: "week" } week) return week with { First = t, Days = DayOfWeek(week.Days, weekday), Precision = "day" };
        var distance = weekday - (published is { } today ? Days.IsoWeekday(today) : weekday);
        var future = distance != 0 && published is not null && tenseAt(t) == Tense.Future;
        var days = OnDay(future ? (distance < 0 ? distance + 7 : distance) : distance > 0 ? distance - 7 : distance);
        return new(t, AfterPartOfDay(t + 1), days, "day");
    }

    /// <summary>"spring 2014", "the summer of 1975".</summary>
    private Found? Season(int t)
    {
        if (tokens.Words.Season(tokens.Form(t)) is not { } month || (tokens.IsCapital(t) && tokens.IsCapital(t - 1))) return null;
        var next = tokens.Is(t + 1, "of", ",") ? t + 2 : t + 1;
        return tokens.Year(next) is { } year ? new Found(t, next + 1, Days.Months(year, month, 3), "season") : null;
    }

    private Found? Weekend(int t)
    {
        if (!tokens.Is(t, "the") || tokens.Words.Unit(tokens.Form(t + 1)) != "weekend") return null;
        if (published is not { } today) return new(t, t + 2, Days.Unknown, "period");
        var step = tenseAt(t + 1) == Tense.Future || Days.IsoWeekday(today) >= 6 ? 0 : -1;
        return new(t, t + 2, Shifted("week", step, "weekend"), "period");
    }

    /// <summary>"the same day", "the following week": true, but of a day told elsewhere.</summary>
    private Found? Anaphoric(int t)
    {
        if (!tokens.Is(t, "the", "that") || !(tokens.Is(t + 1, "same", "following") || tokens.Is(t, "that"))) return null;
        var unit = tokens.Is(t, "that") ? t + 1 : t + 2;
        if (tokens.Words.Unit(tokens.Form(unit)) is not ("day" or "week" or "month" or "year") || tokens.Form(unit).EndsWith('s')) return null;
        return new(t, unit + 1, Days.Unknown, Precision(tokens.Words.Unit(tokens.Form(unit))!));
    }

    private static Days DayOfWeek(Days week, int weekday) => week.Start is { } monday && Days.Add(monday, "day", weekday - 1) is { } day ? Days.One(day) : Days.Unknown;

    private Days OnDay(int offset) => published is { } today && Days.Add(today, "day", offset) is { } day ? Days.One(day) : Days.Unknown;

    private Days Shifted(string unit, int count, string around) =>
        published is { } today && Days.Add(today, unit, count) is { } day ? Days.Around(day, around) : Days.Unknown;

    private int AfterPartOfDay(int t) => tokens.Words.Unit(tokens.Form(t)) == "night" && !tokens.Form(t).EndsWith('s') ? t + 1 : t;

    private static string Precision(string unit) => unit switch
    {
        "day" or "week" or "month" or "year" or "decade" => unit,
        "fortnight" => "week",
        "night" => "day",
        _ => "period",
    };
}
