using System.Globalization;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>Reads place, agency and day from the dateline of an article. Immutable; one serves all threads.</summary>
/// <param name="words">Names of months and weekdays.</param>
/// <param name="publishers">Agencies; null: an agency is known by its brackets or capitals alone.</param>
/// <param name="countryOfPlace">PLOVER code of the country of a city, region or country by name, null if unknown; it is asked for "Damascus" also where the text has "DAMASCUS".</param>
public sealed class DatelineReader(DateWords words, Publishers? publishers, Func<string, string?> countryOfPlace)
{
    private const string Dashes = "-–—―−_";

    /// <summary>What the datelines of the main story say together; null if it has none.</summary>
    /// <remarks>A line with the date alone may stand apart from place and agency; the span is then that of place and agency.</remarks>
    public Dateline? Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Dateline? whole = null;
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Dateline || block.Story != 0) continue;
            var line = ReadBlock(article, block.Span);
            if (whole is null) whole = line;
            else
            {
                var placed = whole.Place is null && whole.Publisher is null ? line : whole;
                whole = new(placed.Span, placed.Place, placed.PlaceCountry, whole.Publisher ?? line.Publisher, whole.Date ?? line.Date);
            }
        }
        return whole;
    }

    private Dateline ReadBlock(Article article, TextSpan block)
    {
        var span = WithoutDash(article.Text, block);
        var text = article.Text[span.Start..span.End];
        var parts = Parts(text);
        var date = DateOf(text, article.Published?.Date);
        string? publisher = null, place = null, country = null;
        var names = parts.Where(p => !IsDate(p.Text)).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var (name, bracketed) = names[i];
            if (publisher is null && IsPublisher(name, bracketed, i, names)) publisher = name;
            else if (place is null) (place, country) = (name, CountryOf(name));
            // "ATHENS/ANKARA": written in both, at home in neither.
            else if (text.Contains($"{place}/{name}", StringComparison.Ordinal) || text.Contains($"{place} / {name}", StringComparison.Ordinal)) country = CountryOf(name) == country ? country : null;
            // "Tripoli, Lebanon": the country named settles which Tripoli is meant.
            else if (!bracketed && CountryOf(name) is { } named) country = named;
        }
        return new(span, place, country, publisher, date);
    }

    private bool IsPublisher(string name, bool bracketed, int index, List<(string Text, bool Bracketed)> names)
    {
        if (publishers?.Find(name) is not null) return true;
        if (bracketed) return true;
        // "Damascus, SANA": behind a place in mixed case, a word in capitals is an agency ("WASHINGTON, D.C." is not).
        return index > 0 && index == names.Count - 1 && IsCapitals(name) && !IsCapitals(names[0].Text) && CountryOf(name) is null;
    }

    private static bool IsCapitals(string name) => name.Length is >= 2 and <= 12 && name.All(c => char.IsUpper(c) || c is '-' or '/');

    /// <summary>PLOVER code of the country of a place, also where it is written in capitals; null if unknown.</summary>
    public string? CountryOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return countryOfPlace(name) ?? (name.Any(char.IsLower) ? null : countryOfPlace(TitleCase(name)));
    }

    private static string TitleCase(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static TextSpan WithoutDash(string text, TextSpan block)
    {
        var end = block.End;
        // "/TASS/." keeps its slashes: they are the agency's own brackets.
        while (end > block.Start && (char.IsWhiteSpace(text[end - 1]) || Dashes.Contains(text[end - 1], StringComparison.Ordinal)
            || text[end - 1] == ':' || (text[end - 1] == '.' && end - 2 >= block.Start && text[end - 2] is '/' or ')'))) end--;
        return end > block.Start ? new(block.Start, end) : block;
    }

    /// <summary>The parts between commas, brackets, slashes and spaced dashes, and whether brackets (or the slashes of "/TASS/") stand around each.</summary>
    private static List<(string Text, bool Bracketed)> Parts(string text)
    {
        var parts = new List<(string, bool)>();
        var (start, depth) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Divides(text, i)) continue;
            var part = text[start..i].Trim().Trim('-', '–', '—').Trim();
            var slashes = i == text.Length - 1 && text[i] == '/';
            if (part.Any(char.IsLetterOrDigit)) parts.Add((part, depth || slashes));
            if (i < text.Length && text[i] is '(' or '[') depth = true;
            else if (i < text.Length && text[i] is ')' or ']') depth = false;
            start = i + 1;
        }
        return parts;
    }

    private static bool Divides(string text, int i)
    {
        var c = text[i];
        if (c is ',' or '(' or ')' or '[' or ']' or '/' or '|') return true;
        if (Dashes.Contains(c, StringComparison.Ordinal)) return i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ';
        return c == '.' && i >= 4 && i + 1 < text.Length && text[i + 1] == ' ' && text.AsSpan(i - 4, 4).IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    private bool IsDate(string part) => Words(part).All(w => words.Month(w) is not null || words.Weekday(w) is not null || Number(w) is not null || w.Contains(':', StringComparison.Ordinal)
        || w.Count(c => c == '-') == 2) || (part.Any(char.IsAsciiDigit) && Words(part).Any(w => words.Month(w) is not null));

    /// <summary>The day that a line names; null without a day and a month, or without a year that the line or the publication gives.</summary>
    private DateOnly? DateOf(string text, DateOnly? published)
    {
        int? month = null, day = null, year = null;
        foreach (var word in Words(text))
        {
            if (word.Length >= 10 && DateOnly.TryParseExact(word[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
            if (words.Month(word) is { } m) month ??= m;
            else if (Number(word) is { } n && n <= 31) day ??= n;
            else if (Number(word) is >= 1500 and < 2200 and var y) year ??= y;
        }
        if (month is not { } mm || day is not { } dd) return null;
        return (year is { } yy ? Days.Day(yy, mm, dd) : Nearest(mm, dd, published)).Start;
    }

    private static Days Nearest(int month, int day, DateOnly? published)
    {
        if (published is not { Year: > 2 and < 9997 } today) return Days.Unknown;
        return Enumerable.Range(today.Year - 1, 3).Select(y => Days.Day(y, month, day)).Where(d => d.Start is not null)
            .OrderBy(d => Math.Abs(d.Start!.Value.DayNumber - today.DayNumber)).FirstOrDefault();
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', ',', '(', ')', '/', '\u00A0', '\t', '[', ']', '|'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ';')).Where(w => w.Length > 0);

    private static int? Number(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
