using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Knowledge;

/// <summary>A news agency, paper or station.</summary>
/// <param name="Country">PLOVER country code; null for one that belongs to none.</param>
/// <param name="Code">Short name ("SANA"); null if it has none.</param>
/// <param name="Name">Full name.</param>
public sealed record Publisher(string? Country, string? Code, string Name)
{
    /// <summary>Other names it goes by.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>The line that says so.</summary>
    public KnowledgeOrigin Origin { get; init; }
}

/// <summary>The publishers of <c>publishers.txt</c>, found by code, name or other name without regard to case. Immutable.</summary>
public sealed class Publishers
{
    private readonly FrozenDictionary<string, Publisher> _byName;

    private Publishers(Dictionary<string, Publisher> byName, ImmutableArray<Publisher> all)
    {
        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        All = all;
    }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Publisher> All { get; }

    /// <summary>Reads <c>COUNTRY | Code | Name | other names</c>; "-" stands for none. A later line with the same name replaces an earlier one.</summary>
    /// <exception cref="KnowledgeException">The file is missing, or a line has another shape.</exception>
    public static Publishers Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var byName = new Dictionary<string, Publisher>(StringComparer.OrdinalIgnoreCase);
        var all = ImmutableArray.CreateBuilder<Publisher>();
        foreach (var line in folder.Lines("publishers.txt"))
        {
            var fields = line.Text.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length is < 3 or > 4 || fields[2].Length == 0) throw line.Error($"found {fields.Length} fields; expected \"COUNTRY | Code | Name | other names\".");
            var publisher = new Publisher(OrNull(fields[0]), OrNull(fields[1]), fields[2]) { OtherNames = fields.Length > 3 ? Fields.Values(fields[3]) : [], Origin = line.Origin };
            all.Add(publisher);
            foreach (var name in Names(fields)) byName[name] = publisher;
        }
        return new(byName, all.ToImmutable());
    }

    /// <summary>The publisher of a name or code, with or without "the" and a full stop; null if unknown.</summary>
    public Publisher? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bare = name.Trim().TrimEnd('.');
        if (_byName.TryGetValue(bare, out var found)) return found;
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && _byName.TryGetValue(bare[4..], out found) ? found : null;
    }

    private static IEnumerable<string> Names(string[] fields)
    {
        var others = fields.Length > 3 ? fields[3].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return others.Append(fields[2]).Concat(OrNull(fields[1]) is { } code ? [code] : []);
    }

    private static string? OrNull(string field) => field is "" or "-" ? null : field;
}
