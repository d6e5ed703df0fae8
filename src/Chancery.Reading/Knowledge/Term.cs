using System.Globalization;

namespace Chancery.Reading.Knowledge;

/// <summary>A stretch of time in which a fact of the knowledge base holds. Both ends belong to it.</summary>
/// <param name="From">First day; null where it has no beginning.</param>
/// <param name="Until">Last day; null where it is not over.</param>
public readonly record struct Term(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether the day lies in it.</summary>
    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>Whether it was over before the day.</summary>
    public bool IsOver(DateOnly day) => Until < day;

    /// <summary>Reads "1994..2003", "2011-07..", "..2003", "2019" or nothing (always). A part of a date stands for its first day as a beginning and its last day as an end.</summary>
    /// <exception cref="KnowledgeException">The text is no such term.</exception>
    internal static Term Parse(string text, KnowledgeLine line)
    {
        if (text.Length == 0 || text == "-") return default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (from, until) = dots < 0 ? (text, text) : (text[..dots].Trim(), text[(dots + 2)..].Trim());
        var term = new Term(from.Length == 0 ? null : Day(from, line, last: false), until.Length == 0 ? null : Day(until, line, last: true));
        return term.From > term.Until ? throw line.Error($"The term '{text}' ends before it begins.") : term;
    }

    private static DateOnly Day(string text, KnowledgeLine line, bool last)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return last ? month.AddMonths(1).AddDays(-1) : month;
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)) return last ? year.AddYears(1).AddDays(-1) : year;
        throw line.Error($"Found the date '{text}'; expected a year, a month or a day as in 2011, 2011-07 or 2011-07-14, and terms as in 2000-07..2024-12.");
    }
}
