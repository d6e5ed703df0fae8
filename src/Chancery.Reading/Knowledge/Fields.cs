using System.Collections.Immutable;

namespace Chancery.Reading.Knowledge;

/// <summary>Splits the lines of knowledge files and checks the codes in them.</summary>
internal static class Fields
{
    /// <summary>PLOVER's sector codes.</summary>
    public static readonly ImmutableHashSet<string> Sectors = ImmutableHashSet.Create(StringComparer.Ordinal,
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF",
            "OPP", "PRE", "REL", "SOC");

    /// <summary>The values between semicolons, trimmed, without empty ones. Semicolons in parentheses do not split.</summary>
    public static ImmutableArray<string> Values(string text)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        int depth = 0, start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ';' && depth == 0))
            {
                var value = text[start..i].Trim();
                if (value.Length > 0) values.Add(value);
                start = i + 1;
            }
            else if (text[i] == '(') depth++;
            else if (text[i] == ')' && depth > 0) depth--;
        }
        return values.ToImmutable();
    }

    /// <summary>The fields between bars, trimmed; missing ones at the end are empty.</summary>
    public static string[] Columns(KnowledgeLine line, int needed, int most, string shape)
    {
        var columns = line.Text.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length < needed || columns.Length > most) throw line.Error($"Found {columns.Length} fields between bars; expected {shape}.");
        return [.. columns, .. Enumerable.Repeat("", most - columns.Length)];
    }

    /// <summary>A code of three capital letters.</summary>
    public static string Country(string text, KnowledgeLine line) => text.Length == 3 && text.All(char.IsAsciiLetterUpper)
        ? text
        : throw line.Error($"Found the code '{text}'; expected three capital letters, ISO 3166 alpha-3 or one of UNO, EUR, IGO, NGO, ISM, IMG, MNC.");

    /// <summary>Sector codes between commas; "-" or nothing for none.</summary>
    public static ImmutableArray<string> SectorList(string text, KnowledgeLine line)
    {
        if (text.Length == 0 || text == "-") return [];
        var codes = text.Split(',', StringSplitOptions.TrimEntries);
        foreach (var code in codes)
        {
            if (!Sectors.Contains(code)) throw line.Error($"Found the sector '{code}'; expected codes of PLOVER between commas ({string.Join(" ", Sectors.Order(StringComparer.Ordinal))}), or '-'.");
        }
        return [.. codes];
    }

    /// <summary>"KEY: value; value" as key and values.</summary>
    public static (string Key, ImmutableArray<string> Values) Entry(KnowledgeLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw line.Error($"Found '{line.Text}'; expected 'KEY: value; value; …'.");
        return (line.Text[..colon].Trim(), Values(line.Text[(colon + 1)..]));
    }
}
