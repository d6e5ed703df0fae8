using System.Collections.Immutable;
using System.Globalization;
using Chancery.Record.Queries;

namespace Chancery.Web.State;

/// <summary>Reads what a request asks for. Everything that is not understood is refused with a sentence, so that a slip never widens a question
/// unseen.</summary>
internal static class FilterReader
{
    /// <summary>Longest value.</summary>
    public const int LongestValue = 300;

    /// <summary>Longest question in SQL; encoded it still fits an address.</summary>
    public const int LongestSql = 2_000;

    /// <summary>Most pairs of an address.</summary>
    public const int MostPairs = 60;

    /// <summary>Keys besides those of the dimensions, with what they mean.</summary>
    public static ImmutableSortedDictionary<string, string> Keys { get; } = new Dictionary<string, string>
    {
        ["q"] = "Words that have to stand in the row (articles: in the text); \"…\" holds words together, a star leaves a word's ending open.",
        ["from"] = "First day, YYYY-MM-DD, or a month or year.",
        ["to"] = "Last day, included, YYYY-MM-DD, or a month or year.",
        ["confidence"] = "Least confidence of events, 0 to 1.",
        ["article"] = "Identifier of one article.",
        ["happening"] = "Identifier of one happening.",
        ["retold"] = "1: later tellings of the same within one article count too.",
        ["page"] = "Page, from 1.",
        ["size"] = "Rows a page, at most 500.",
        ["in"] = "events, statements, articles, actors or happenings.",
        ["seed"] = "Number that decides which rows a sample draws.",
        ["id"] = "Id of an actor, as person/angela merkel/DEU.",
        ["name"] = "Name of an actor or a process.",
        ["a"] = "Code of a country.",
        ["b"] = "Code of another country.",
        ["ties"] = "events, meetings or positions.",
        ["unit"] = "day, month or year.",
        ["sql"] = "One question in SQL.",
        ["least"] = "Least number of articles that tell of a happening.",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static RecordFilter Read(ViewState state)
    {
        Check(state);
        var filter = new RecordFilter
        {
            Words = Some(state["q"]),
            From = Day(state, "from", isLast: false),
            To = Day(state, "to", isLast: true),
            Confidence = Confidence(state["confidence"]),
            Article = Some(state["article"]),
            Happening = Some(state["happening"]),
            WithRetold = state["retold"] == "1",
        };
        if (filter.From > filter.To) throw new BadRequestException($"from: {filter.From:yyyy-MM-dd} lies after to: {filter.To:yyyy-MM-dd}.");
        return Dimensions.All.Aggregate(filter, (f, d) => f.With(d.Name, [.. state.All(d.Name).Where(v => v.Length > 0)]));
    }

    public static int Number(ViewState state, string key, int least, int most, int otherwise)
    {
        if (Some(state[key]) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadRequestException($"{key}: expected a whole number from {least} to {most}.");
    }

    private static void Check(ViewState state)
    {
        if (state.Query.Count > MostPairs) throw new BadRequestException($"The address has {state.Query.Count} parameters; expected at most {MostPairs}.");
        foreach (var (key, value) in state.Query)
        {
            if (!Keys.ContainsKey(key)
                && Dimensions.Find(key) is null) throw new BadRequestException($"There is no parameter '{Short(key)}'. /api/v1/openapi.json lists all.");
            var longest = key == "sql" ? LongestSql : LongestValue;
            if (value.Length > longest) throw new BadRequestException($"{key}: the value has {value.Length} characters; expected at most {longest}.");
            if (value.Any(c => char.IsControl(c) && !(key == "sql" && c is '\n' or '\r' or '\t')))
                throw new BadRequestException($"{key}: the value holds a control character.");
        }
    }

    private static DateOnly? Day(ViewState state, string key, bool isLast)
    {
        if (Some(state[key]) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return isLast
            ? month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1) : month;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0) return isLast
            ? new(year, 12, 31) : new(year, 1, 1);
        throw new BadRequestException($"{key}: expected a day as YYYY-MM-DD, a month as YYYY-MM or a year.");
    }

    private static double? Confidence(string? text)
    {
        if (Some(text) is null) return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
            ? number
            : throw new BadRequestException("confidence: expected a number from 0 to 1, as 0.8.");
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
