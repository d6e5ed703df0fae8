using System.Globalization;

namespace Chancery.Reading.Dates;

/// <summary>Dates that name a month, a year or a decade.</summary>
internal sealed class ExplicitDates(DateTokens tokens, DateOnly? published, Func<int, Tense> tenseAt)
{
    /// <summary>The longest such date that begins at a token; null if none does.</summary>
    public Found? At(int t) => Iso(t) ?? WithWeekday(t) ?? DayFirst(t) ?? MonthFirst(t) ?? Decade(t) ?? BareYear(t);

    private Found? Iso(int t)
    {
        if (!char.IsAsciiDigit(tokens.Form(t) is [var c, ..] ? c : 'x')) return null;
        var (end, text) = (t + 1, tokens.Form(t));
        while (text.Length < 10 && tokens.Touches(end)) text += tokens.Form(end++);
        return text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(t, end, Days.One(day), "day") : null;
    }

    private Found? WithWeekday(int t)
    {
        if (tokens.Weekday(t) is null) return null;
        var next = t + 1;
        while (tokens.Is(next, ",", ".", "the") || tokens.Words.Unit(tokens.Form(next)) == "night") next++;
        return (DayFirst(next) ?? MonthFirst(next)) is { Precision: "day" } date ? date with { First = t } : null;
    }

    private Found? DayFirst(int t)
    {
        if (tokens.DayNumber(t) is not { } first) return null;
        var (last, next) = (first, t + 1);
        if (tokens.In(next, "range-to") && tokens.DayNumber(next + 1) is { } second && second > first) (last, next) = (second, next + 2);
        if (tokens.Is(next, "of")) next++;
        if (tokens.Month(next) is not { } month) return null;
        return Dated(t, AfterStop(next + 1), month, first, last);
    }

    private Found? MonthFirst(int t)
    {
        if (tokens.Month(t) is not { } month) return null;
        var next = AfterStop(t + 1);
        if (tokens.Is(next, "the")) next++;
        if (tokens.DayNumber(next) is { } first && !tokens.Is(next + 1, "%"))
        {
            var (last, end) = (first, next + 1);
            if (tokens.In(end, "range-to") && tokens.DayNumber(end + 1) is { } second && second > first && tokens.Month(end + 2) is null) (last, end) = (second, end + 2);
            return Dated(t, end, month, first, last);
        }
        next = AfterStop(t + 1);
        if (tokens.Is(next, ",", "of")) next++;
        if (tokens.Year(next) is { } year) return new(t, next + 1, Days.Months(year, month, 1), "month");
        return MonthAlone(t, month);
    }

    /// <summary>A month and one or more days, with the year if it follows.</summary>
    private Found Dated(int t, int end, int month, int first, int last)
    {
        var precision = first == last ? "day" : "period";
        var next = tokens.Is(end, ",") ? end + 1 : end;
        if (tokens.Year(next) is { } year) return new(t, next + 1, Between(year, month, first, last), precision);
        var guessed = YearFor(month, first, tenseAt(t));
        var days = guessed is { } y ? Between(y, month, first, last) : Days.Unknown;
        return new(t, end, days, precision) { YearlessMonth = month, YearlessDay = first == last ? first : 0 };
    }

    private static Days Between(int year, int month, int first, int last) =>
        Days.Day(year, month, first).Start is { } start && Days.Day(year, month, last).End is { } end ? new(start, end) : Days.Unknown;

    private Found? MonthAlone(int t, int month)
    {
        var before = t - 1;
        // "mid-March" is cut into three tokens by some tokenisers.
        if (tokens.Is(before, "-") && tokens.In(before - 1, "start")) before--;
        if (tokens.In(t, "doubtful-month"))
        {
            // "Voters turned from May's plan": a family name has a possessive; so may a month, but seldom.
            if (!tokens.In(before, "before-doubtful") || tokens.Is(t + 1, "'s", "’s")) return null;
        }
        else if (!tokens.In(before, "before-time") && !IsDirected(before) && !tokens.Is(before, "the") && !tokens.Is(t + 1, "'s", "’s")) return null;
        var days = published is { } today ? Days.Months(MonthYear(month, today, t, before), month, 1) : Days.Unknown;
        var start = IsDirected(before) || tokens.In(before, "start") ? before : t;
        return new(start, AfterStop(t + 1), days, "month") { YearlessMonth = month };
    }

    private bool IsDirected(int t) => tokens.In(t, "last") || tokens.In(t, "next") || tokens.In(t, "this");

    private int MonthYear(int month, DateOnly today, int t, int before)
    {
        if (tokens.In(before, "this")) return today.Year;
        if (tokens.In(before, "next")) return month > today.Month ? today.Year : today.Year + 1;
        if (tokens.In(before, "last")) return month < today.Month ? today.Year : today.Year - 1;
        var future = tenseAt(t) == Tense.Future;
        if (future) return month >= today.Month ? today.Year : today.Year + 1;
        return month <= today.Month ? today.Year : today.Year - 1;
    }

    /// <summary>The year that puts a day on the right side of publication; null without a publication date.</summary>
    private int? YearFor(int month, int day, Tense tense)
    {
        if (published is not { } today) return null;
        var ahead = (month * 100) + day - ((today.Month * 100) + today.Day);
        if (ahead == 0) return today.Year;
        var next = ahead > 0 ? today.Year : today.Year + 1;
        return tense switch
        {
            Tense.Past => next - 1,
            Tense.Future => next,
            _ => IsSoon(next, month, today) ? next : next - 1,
        };
    }

    // Where no verb tells, a day within the next three months is one that the news looks forward to.
    private static bool IsSoon(int year, int month, DateOnly today) => (((year - today.Year) * 12) + month - today.Month) <= 3;

    private Found? Decade(int t)
    {
        var form = tokens.Form(t);
        var end = t + 1;
        if (form.Length == 4 && tokens.Is(end, "s", "'s", "’s") && tokens.Touches(end)) form += tokens.Form(end++);
        var digits = form.AsSpan().TrimEnd("s'’");
        if (digits.Length != 4 || form.Length == 4 || digits[3] != '0' || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        return year is >= 1500 and < 2200 ? new(t, end, Days.Months(year, 1, year % 100 == 0 ? 1200 : 120), year % 100 == 0 ? "period" : "decade") : null;
    }

    private Found? BareYear(int t)
    {
        if (tokens.Year(t) is not { } year || tokens.Touches(t) && tokens.Is(t - 1, "/", ".")) return null;
        // "2,000", "2015/16", "2231 (2015)": a number with neighbours that no year has.
        if (tokens.Is(t + 1, "%", "/", "percent") || (tokens.Touches(t + 1) && tokens.Is(t + 1, "."))) return BareYearAtEnd(t, year);
        var before = t - 1;
        if (tokens.Is(before, "-") && tokens.In(before - 1, "start")) before--;
        var named = tokens.In(before, "before-time") || tokens.In(before, "start") || tokens.Words.Season(tokens.Form(before)) is not null;
        var bracketed = tokens.Is(before, "(") && tokens.Is(t + 1, ")");
        var attributive = tokens.Is(before, "the", "'s", "’s", "its", "their", "a") && tokens.IsNoun(t + 1);
        if (!named && !bracketed && !attributive) return null;
        // "in 2000 cases", "a survey of 1709 children": in front of a noun, round numbers and those behind "of" count things.
        if ((year % 100 == 0 || tokens.Is(before, "of")) && tokens.IsNoun(t + 1) && !attributive) return null;
        return Years(t, year);
    }

    // A tokeniser may leave the sentence's full stop glued to the year.
    private Found? BareYearAtEnd(int t, int year) =>
        tokens.Is(t + 1, ".") && t + 2 >= tokens.Sentence.End && tokens.In(t - 1, "before-time") ? new Found(t, t + 1, Days.Months(year, 1, 12), "year") : null;

    private Found Years(int t, int year)
    {
        if (!tokens.Is(t + 1, "-", "–", "—") || !tokens.Touches(t + 1) || !tokens.Touches(t + 2)) return new(t, t + 1, Days.Months(year, 1, 12), "year");
        var last = tokens.Year(t + 2) ?? (tokens.Form(t + 2).Length == 2 && tokens.Count(t + 2) is { } two ? (year / 100 * 100) + two : 0);
        return last > year ? new(t, t + 3, new(Days.Months(year, 1, 12).Start, Days.Months(last, 1, 12).End), "period") : new(t, t + 1, Days.Months(year, 1, 12), "year");
    }

    private int AfterStop(int t) => tokens.Is(t, ".") && tokens.Touches(t) && (tokens.DayNumber(t + 1) is not null || tokens.Year(t + 1) is not null) ? t + 1 : t;
}
