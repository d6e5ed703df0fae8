using System.Collections.Immutable;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>A person of CountryInfo in an office.</summary>
/// <param name="Names">As written; several for one person where the file has braces.</param>
/// <param name="Code">Code with country and roles ("NORGOV"); heads of state have that of the government.</param>
/// <param name="Office">Title of the office; empty if the file gives none.</param>
/// <param name="Term">When held.</param>
/// <param name="File">Path as opened.</param>
/// <param name="Line">1-based.</param>
public sealed record CountryPerson(ImmutableArray<string> Names, string Code, string Office, Term Term, string File, int Line);

/// <summary>A country of CountryInfo. Names are as written (NEW_ZEALAND_).</summary>
public sealed record CountryEntry
{
    /// <summary>Three letters.</summary>
    public required string Code { get; init; }

    /// <summary>Usual name; null if the file gives none.</summary>
    public string? Name { get; init; }

    /// <summary>Adjectives and other names, which the format keeps together.</summary>
    public ImmutableArray<string> Nationality { get; init; } = [];

    /// <summary>Names of the capital.</summary>
    public ImmutableArray<string> Capital { get; init; } = [];

    /// <summary>Large cities.</summary>
    public ImmutableArray<string> Cities { get; init; } = [];

    /// <summary>Regions and features of the land.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Leaders and members of governments.</summary>
    public ImmutableArray<CountryPerson> People { get; init; } = [];

    /// <summary>Path as opened.</summary>
    public required string File { get; init; }

    /// <summary>1-based line of its code.</summary>
    public required int Line { get; init; }
}

/// <summary>Reads CountryInfo: nearly XML, with one value a line inside of the fields.</summary>
internal static class CountryInfoFile
{
    private static readonly ImmutableHashSet<string> Lists = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "Nationality", "Capital", "MajorCities", "Regions", "GeogFeatures", "Leaders", "Government");

    /// <summary>Reads the lines; what is damaged becomes a fault and is left out.</summary>
    public static ImmutableArray<CountryEntry> Read(IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        var countries = ImmutableArray.CreateBuilder<CountryEntry>();
        CountryEntry? entry = null;
        string? list = null, office = null;
        var isComment = false;
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (IsTag(text, "Comment")) isComment = !text.Contains("</Comment>", StringComparison.OrdinalIgnoreCase);
            if (IsTag(text, "/Comment")) isComment = false;
            if (isComment || IsTag(text, "Comment") || IsTag(text, "/Comment") || IsTag(text, "Doc") || IsTag(text, "Country")) continue;
            if (IsTag(text, "/Country"))
            {
                if (entry is not null) countries.Add(entry);
                (entry, list, office) = (null, null, null);
            }
            else if (text[0] == '<') (entry, list, office) = Tag(text, line, entry, list, office, faults);
            else if (entry is null || list is null) faults.Add(line.Fault(
                $"Found '{line.Shown}' outside of a field; expected it between tags such as <Nationality> and </Nationality>."));
            else entry = With(entry, list, office, line, faults);
        }
        if (entry is not null) countries.Add(entry);
        return countries.ToImmutable();
    }

    private static (CountryEntry? Entry, string? List, string? Office) Tag(
        string text, DictionaryLine line, CountryEntry? entry, string? list, string? office, List<DictionaryFault> faults)
    {
        var close = text.IndexOf('>', StringComparison.Ordinal);
        if (close < 2)
        {
            faults.Add(line.Fault($"The tag of '{line.Shown}' is not closed; expected <NAME>."));
            return (entry, list, office);
        }
        var name = text[1..close];
        if (name[0] == '/') return Lists.Contains(name[1..]) ? (entry, null, null) : (entry, list, null);
        var value = text[(close + 1)..].Split('<')[0].Trim();
        if (name.Equals("CountryCode", StringComparison.OrdinalIgnoreCase)) return (Country(value, line, faults), null, null);
        if (name.Equals("CountryName", StringComparison.OrdinalIgnoreCase)) return (entry is null ? null : entry with { Name = value }, null, null);
        if (Lists.Contains(name)) return (entry, text.Contains("</", StringComparison.Ordinal) ? null : name, null);
        // Inside of <Leaders> a tag is the title of an office; elsewhere it is a code of another list of states.
        return list is not null && value.Length == 0 ? (entry, list, name) : (entry, list, office);
    }

    private static CountryEntry? Country(string code, DictionaryLine line, List<DictionaryFault> faults)
    {
        if (code.Length == 3 && code.All(char.IsAsciiLetterUpper)) return new() { Code = code, File = line.File, Line = line.Number };
        faults.Add(line.Fault($"Found the code '{code}'; expected three capital letters in <CountryCode>."));
        return null;
    }

    private static CountryEntry With(CountryEntry entry, string list, string? office, DictionaryLine line, List<DictionaryFault> faults)
    {
        if (list is "Leaders" or "Government")
            return entry with { People = entry.People.AddRange(People(entry, list == "Government" ? line.Comment : office ?? "", line, faults)) };
        var name = line.Text.Trim();
        return list switch
        {
            "Nationality" => entry with { Nationality = entry.Nationality.Add(name) },
            "Capital" => entry with { Capital = entry.Capital.Add(name) },
            "MajorCities" => entry with { Cities = entry.Cities.Add(name) },
            _ => entry with { Regions = entry.Regions.Add(name) },
        };
    }

    private static List<CountryPerson> People(CountryEntry entry, string office, DictionaryLine line, List<DictionaryFault> faults)
    {
        var (before, inside, behind) = DatedCode.Brackets(line.Text);
        var names = before.Split(['{', '}'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(n => n.Any(char.IsLetter)).ToImmutableArray();
        var people = new List<CountryPerson>();
        if (names.IsEmpty || behind.Contains('[', StringComparison.Ordinal))
        {
            faults.Add(line.Fault($"Found '{line.Shown}'; expected NAME [20010131 - 20050630]."));
            return people;
        }
        foreach (var part in inside.Select(p => p.Trim()).Where(p => !p.StartsWith("B:", StringComparison.Ordinal)
            && !p.StartsWith("D:", StringComparison.Ordinal)))
        {
            // Leaders have days alone; members of governments a code before them.
            var isBare = part.Length > 0 && !char.IsAsciiLetter(part[0]);
            if (DatedCode.Parse(isBare ? $"{entry.Code}GOV {part}" : part, line, faults) is { } code)
                people.Add(new(names, code.Code, office, code.Term, line.File, line.Number));
        }
        return people;
    }

    private static bool IsTag(string text, string name) =>
        text.StartsWith('<') && text.Length > name.Length + 1 && text.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && text[name.Length + 1] == '>';
}
