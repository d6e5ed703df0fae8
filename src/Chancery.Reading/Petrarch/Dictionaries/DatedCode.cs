using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>A code of an actor and when it holds.</summary>
/// <param name="Code">"SYRGOV"; several between slashes ("A/B") are several actors; "---" for none.</param>
/// <param name="Term">Both days belong to it, as in PETRARCH's own tests; without ends for the code that holds where no other does.</param>
public sealed record DatedCode(string Code, Term Term)
{
    /// <summary>Whether it is restricted to a time.</summary>
    public bool IsDated => Term.From is not null || Term.Until is not null;

    /// <summary>The code on a day: the first restriction that holds, in the order of the file, else the first code without one; null if none holds.</summary>
    /// <param name="codes">In the order of the file.</param>
    /// <param name="day">Null where the day is unknown: then the code without restriction, else the last one.</param>
    public static string? On(ImmutableArray<DatedCode> codes, DateOnly? day)
    {
        if (day is { } known && codes.FirstOrDefault(c => c.IsDated && c.Term.Holds(known)) is { } held) return held.Code;
        return codes.FirstOrDefault(c => !c.IsDated)?.Code ?? (day is null && codes.Length > 0 ? codes[^1].Code : null);
    }

    /// <summary>Reads what stands between two brackets: "SYRGOV", "SYRGOV &gt;000717", "SYRELI &lt; 830101", "SYRELI 830101-000101".</summary>
    /// <returns>Null where it is damaged: a fault is added.</returns>
    internal static DatedCode? Parse(string text, DictionaryLine line, List<DictionaryFault> faults)
    {
        var trimmed = text.Trim();
        var end = 0;
        while (end < trimmed.Length && !char.IsWhiteSpace(trimmed[end]) && trimmed[end] is not ('<' or '>')) end++;
        var code = trimmed[..end];
        if (!IsCode(code))
        {
            faults.Add(line.Fault($"Found '[{trimmed}]'; expected a code such as [SYRGOV], and behind it a restriction such as >20000717, <990101 or 990101-20000717."));
            return null;
        }
        if (ParseTerm(trimmed[end..].Replace(" ", "", StringComparison.Ordinal)) is { } term) return new(code, term);
        faults.Add(line.Fault($"Found '[{trimmed}]'; expected days as YYMMDD or YYYYMMDD in a restriction: >20000717, <990101 or 990101-20000717."));
        return null;
    }

    /// <summary>The brackets of a line, and what stands before and behind them.</summary>
    internal static (string Before, ImmutableArray<string> Inside, string Behind) Brackets(string text)
    {
        var inside = ImmutableArray.CreateBuilder<string>();
        var first = text.IndexOf('[', StringComparison.Ordinal);
        if (first < 0) return (text, [], "");
        var at = first;
        while (at >= 0 && text.IndexOf(']', at) is > 0 and var close)
        {
            inside.Add(text[(at + 1)..close]);
            var next = text.IndexOf('[', close);
            if (next < 0) return (text[..first], inside.ToImmutable(), text[(close + 1)..]);
            at = next;
        }
        return (text[..first], inside.ToImmutable(), text[at..]);
    }

    private static bool IsCode(string code) =>
        code.Length > 0 && (code.Any(char.IsAsciiLetter) || !code.Any(char.IsAsciiDigit)) && code.All(c => char.IsAsciiLetterOrDigit(c)
            || c is '-' or '+' or '/' or '#' or '*' or '~' or '_');

    private static Term? ParseTerm(string text)
    {
        if (text.Length == 0) return default(Term);
        if (text[0] == '<') return Day(text[1..]) is { } before && before > DateOnly.MinValue ? new Term(null, before.AddDays(-1)) : null;
        if (text[0] == '>') return Day(text[1..]) is { } from ? new Term(from, null) : null;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Day(text[..dash]) is { } first && Day(text[(dash + 1)..]) is { } last && first <= last ? new Term(first, last) : null;
    }

    // Two digits up to 30 are years of this century; a 31st of a shorter month, of which the files have many, is its last day.
    private static DateOnly? Day(string text)
    {
        if (text.Length is not (6 or 8) || !text.All(char.IsAsciiDigit)) return null;
        var number = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        var year = number / 10_000;
        if (text.Length == 6) year += year <= 30 ? 2000 : 1900;
        var month = number / 100 % 100;
        var day = number % 100;
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day is < 1 or > 31) return null;
        return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }
}
