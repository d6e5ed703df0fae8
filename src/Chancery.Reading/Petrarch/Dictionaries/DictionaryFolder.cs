using System.Collections.Immutable;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>All dictionaries of PETRARCH in one folder, and what could not be used of them.</summary>
public sealed record DictionaryFolder
{
    /// <summary>Actors of all files, in order of file name.</summary>
    public ImmutableArray<PetrarchActor> Actors { get; init; } = [];

    /// <summary>Agents.</summary>
    public ImmutableArray<PetrarchAgent> Agents { get; init; } = [];

    /// <summary>Countries of CountryInfo.</summary>
    public ImmutableArray<CountryEntry> Countries { get; init; } = [];

    /// <summary>Discards.</summary>
    public ImmutableArray<Discard> Discards { get; init; } = [];

    /// <summary>Issues.</summary>
    public ImmutableArray<IssueWords> Issues { get; init; } = [];

    /// <summary>Verbs of the last file of verbs.</summary>
    public VerbList Verbs { get; init; } = VerbList.Empty;

    /// <summary>Lines left out, in order of file and line.</summary>
    public ImmutableArray<DictionaryFault> Faults { get; init; } = [];

    /// <summary>Reads the dictionaries of a folder; other files are passed over.</summary>
    /// <exception cref="KnowledgeException">The folder does not exist.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DictionaryFolder Open(string folder)
    {
        if (!Directory.Exists(folder)) throw new KnowledgeException($"The folder of dictionaries '{folder}' does not exist.");
        return Open(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal), withVerbs: true);
    }

    /// <summary>Reads what folders lay over the knowledge: all but verbs.</summary>
    /// <param name="folders">In order; they exist.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DictionaryFolder OpenOverlays(IEnumerable<string> folders) =>
        Open(folders.SelectMany(f => Directory.EnumerateFiles(f).Order(StringComparer.Ordinal)), withVerbs: false);

    /// <summary>With the lists of discards and issues of others behind its own.</summary>
    public DictionaryFolder WithLists(DictionaryFolder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Discards = Discards.AddRange(other.Discards), Issues = Issues.AddRange(other.Issues) };
    }

    /// <summary>Reads named files.</summary>
    /// <param name="files">Paths; what each is its name tells.</param>
    /// <param name="withVerbs">Whether dictionaries of verbs are read.</param>
    /// <exception cref="KnowledgeException">A packed file is damaged.</exception>
    public static DictionaryFolder Open(IEnumerable<string> files, bool withVerbs)
    {
        ArgumentNullException.ThrowIfNull(files);
        var all = new DictionaryFolder();
        var faults = new List<DictionaryFault>();
        foreach (var path in files)
        {
            if (KindOf(path) is not { } kind || (kind == DictionaryKind.Verbs && !withVerbs)) continue;
            try
            {
                all = all.With(kind, DictionaryText.Read(path), faults);
            }
            catch (InvalidDataException e)
            {
                throw new KnowledgeException($"{path}: The packed file is damaged: {e.Message}", e);
            }
        }
        return all with { Faults = [.. faults] };
    }

    private DictionaryFolder With(DictionaryKind kind, IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        return kind switch
        {
            DictionaryKind.Actors => this with { Actors = Actors.AddRange(ActorsFile.Read(lines, faults)) },
            DictionaryKind.Agents => this with { Agents = Agents.AddRange(AgentsFile.Read(lines, faults)) },
            DictionaryKind.Countries => this with { Countries = Countries.AddRange(CountryInfoFile.Read(lines, faults)) },
            DictionaryKind.Discards => this with { Discards = Discards.AddRange(DiscardsFile.Read(lines, faults)) },
            DictionaryKind.Issues => this with { Issues = Issues.AddRange(IssuesFile.Read(lines, faults)) },
            _ => this with { Verbs = VerbsFile.Read(lines, faults) },
        };
    }

    // The names that PETRARCH's own files have.
    internal static DictionaryKind? KindOf(string path)
    {
        var name = Path.GetFileName(path).ToUpperInvariant();
        if (name.EndsWith(".GZ", StringComparison.Ordinal)) name = name[..^3];
        if (name.StartsWith("COUNTRYINFO", StringComparison.Ordinal) && Path.GetExtension(name) is ".TXT" or ".XML") return DictionaryKind.Countries;
        var stem = name.EndsWith(".TXT", StringComparison.Ordinal) ? name[..^4] : name;
        if (stem.EndsWith(".ACTORS", StringComparison.Ordinal)) return DictionaryKind.Actors;
        if (stem.EndsWith(".AGENTS", StringComparison.Ordinal)) return DictionaryKind.Agents;
        if (stem.EndsWith(".DISCARDS", StringComparison.Ordinal)) return DictionaryKind.Discards;
        if (stem.EndsWith(".ISSUES", StringComparison.Ordinal) || stem.EndsWith(".ISSUECODING", StringComparison.Ordinal)) return DictionaryKind.Issues;
        return stem.EndsWith(".VERBS", StringComparison.Ordinal)
            || (name != stem && stem.StartsWith("CAMEO", StringComparison.Ordinal)) ? DictionaryKind.Verbs : null;
    }
}

/// <summary>What a file of PETRARCH holds.</summary>
internal enum DictionaryKind
{
    /// <summary>NAME.actors(.txt).</summary>
    Actors,
    /// <summary>NAME.agents(.txt).</summary>
    Agents,
    /// <summary>CountryInfo*.txt or .xml.</summary>
    Countries,
    /// <summary>NAME.discards(.txt).</summary>
    Discards,
    /// <summary>NAME.issues(.txt), NAME.IssueCoding(.txt).</summary>
    Issues,
    /// <summary>NAME.verbs(.txt), CAMEO*.txt.</summary>
    Verbs,
}
