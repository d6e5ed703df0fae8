using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Overlay;

namespace Chancery.Reading.Knowledge;

/// <summary>An organisation with its code and sectors.</summary>
/// <param name="Code">ISO alpha-3 of its state or PLOVER's UNO, EUR, IGO, NGO, ISM, IMG, MNC.</param>
/// <param name="Sectors">Primary first; empty if it has none.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="OtherNames">Other names, spellings and abbreviations.</param>
/// <param name="Term">When code and sectors hold.</param>
public sealed record Organisation(string Code, ImmutableArray<string> Sectors, string Name, ImmutableArray<string> OtherNames, Term Term)
{
    /// <summary>The line that says so.</summary>
    public KnowledgeOrigin Origin { get; init; }
}

/// <summary>All organisations of <c>organisations.txt</c>.</summary>
public sealed class Organisations
{
    private Organisations(ImmutableArray<Organisation> all) => All = all;

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<Organisation> All { get; }

    /// <summary>Reads <c>organisations.txt</c>.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Organisations Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new([.. folder.Lines("organisations.txt").Select(Read), .. OverlayActors.Of(folder)?.Organisations ?? []]);
    }

    private static Organisation Read(KnowledgeLine line)
    {
        var columns = Fields.Columns(line, 2, 4, "'CODE SECTORS | Name | other names | dates'");
        var codes = columns[0].Split(' ', 2, StringSplitOptions.TrimEntries);
        if (columns[1].Length == 0) throw line.Error("The organisation has no name; expected 'CODE SECTORS | Name | …'.");
        return new(Fields.Country(codes[0], line), Fields.SectorList(codes.Length > 1 ? codes[1] : "", line), columns[1], Fields.Values(columns[2]), Term.Parse(columns[3], line))
        {
            Origin = line.Origin,
        };
    }
}
