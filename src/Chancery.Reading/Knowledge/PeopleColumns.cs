using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Knowledge;

/// <summary>The columns of <c>people.csv</c>, also as queries to Wikidata name and fill them.</summary>
internal static class PeopleColumns
{
    private const string EntityAddress = "http://www.wikidata.org/entity/";
    private const string UnknownAddress = "http://www.wikidata.org/.well-known/";

    /// <summary>A column that tells nothing more: an entity beside its label.</summary>
    private const string Passed = "-";

    private static readonly ImmutableArray<string> Known = ["name", "office", "country", "sectors", "from", "to", "other_names", "identifier"];
    private static readonly ImmutableArray<string> Needed = ["name", "country"];

    /// <summary>Names without "_" by the column that they are.</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new (string Column, string Names)[]
    {
        ("name", "personlabel itemlabel humanlabel"),
        ("office", "positionlabel officelabel"),
        ("country", "countrylabel countrycode iso"),
        ("sectors", "sector"),
        ("from", "start starttime"),
        ("to", "end endtime"),
        ("other_names", "altlabel personaltlabel itemaltlabel"),
        ("identifier", "person item human"),
        (Passed, "position"),
    }.SelectMany(a => a.Names.Split(' ').Select(n => (n, a.Column))).ToFrozenDictionary(a => a.n, a => a.Column, StringComparer.Ordinal);

    /// <summary>What each column is.</summary>
    /// <exception cref="KnowledgeException">One is unknown, stands twice or is missing.</exception>
    public static ImmutableArray<string> Of(string[] fields, KnowledgeLine line)
    {
        var written = fields.Select(f => f.TrimStart('\uFEFF').ToLowerInvariant().Replace(' ', '_').Replace('-', '_')).ToImmutableArray();
        if (written.Distinct(StringComparer.Ordinal).Count() < written.Length) throw line.Error("A column stands twice; expected each once.");
        var columns = written.Select(f => Aliases.GetValueOrDefault(f.Replace("_", "", StringComparison.Ordinal), f)).ToImmutableArray();
        // "country" beside "countryLabel" and "office" beside "officeLabel" are addresses of entities.
        columns = [.. columns.Select((c, i) => c == written[i] && columns.Where((o, j) => o == c && j != i).Any() ? Passed : c)];
        foreach (var column in columns.Where(c => c != Passed && !Known.Contains(c)))
            throw line.Error($"Found the column '{column}'; expected some of {string.Join(", ", Known)}.", column);
        foreach (var needed in Needed.Where(n => !columns.Contains(n)))
            throw line.Error($"The column '{needed}' is missing; expected a first line such as name,office,country,sectors,from,to.");
        var named = columns.Where(c => c != Passed).ToList();
        return named.Distinct(StringComparer.Ordinal).Count() == named.Count ? columns : throw line.Error("Two columns hold the same; expected each once.");
    }

    /// <summary>A value without what Wikidata puts around it: the time behind a day, the address before an identifier; empty for a value that it calls
    /// unknown.</summary>
    public static string Value(string value)
    {
        if (value.StartsWith(EntityAddress, StringComparison.OrdinalIgnoreCase)) return value[EntityAddress.Length..];
        if (value.StartsWith(UnknownAddress, StringComparison.Ordinal)) return "";
        return value.Length > 10 && value[10] == 'T' && char.IsAsciiDigit(value[0]) ? value[..10] : value;
    }
}
