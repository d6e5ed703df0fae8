using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Overlay;

namespace Chancery.Reading.Knowledge;

/// <summary>A person in an office for a term. Who held two offices has two entries.</summary>
/// <param name="Country">ISO alpha-3 of the state or PLOVER's code of the body.</param>
/// <param name="Sectors">Primary first.</param>
/// <param name="Name">Full name.</param>
/// <param name="Office">The office in words.</param>
/// <param name="Term">When held.</param>
/// <param name="OtherNames">Spellings and short names that are used without a first name.</param>
public sealed record Leader(string Country, ImmutableArray<string> Sectors, string Name, string Office, Term Term, ImmutableArray<string> OtherNames)
{
    /// <summary>Identifier in an outside source (Wikidata's "Q…"); null if none is known.</summary>
    public string? Identifier { get; init; }

    /// <summary>The line that says so.</summary>
    public KnowledgeOrigin Origin { get; init; }
}

/// <summary>All entries of <c>people.csv</c> and of dictionaries of PETRARCH, where there are any, and of <c>leaders.txt</c>.</summary>
public sealed class Leaders
{
    private Leaders(ImmutableArray<Leader> all) => All = all;

    /// <summary>People of the user's lists first, then those of his dictionaries with a time, then in the order of the file, then those of dictionaries without a time:
    /// of two entries that hold on a day the first one counts.</summary>
    public ImmutableArray<Leader> All { get; }

    /// <summary>Reads both.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Leaders Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var laid = OverlayActors.Of(folder);
        return new([.. PeopleFile.Load(folder), .. laid?.Dated ?? [], .. folder.Lines("leaders.txt").Select(Read), .. laid?.Undated ?? []]);
    }

    private static Leader Read(KnowledgeLine line)
    {
        var columns = Fields.Columns(line, 3, 5, "'CODE SECTOR | Name | office | from..to | other names'");
        var codes = columns[0].Split(' ', 2, StringSplitOptions.TrimEntries);
        if (columns[1].Length == 0) throw line.Error("The person has no name; expected 'CODE SECTOR | Name | office | from..to | other names'.");
        return new(Fields.Country(codes[0], line), Fields.SectorList(codes.Length > 1 ? codes[1] : "", line), columns[1], columns[2], Term.Parse(columns[3], line), Fields.Values(columns[4]))
        {
            Origin = line.Origin,
        };
    }
}
