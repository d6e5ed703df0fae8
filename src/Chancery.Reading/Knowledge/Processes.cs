using System.Collections.Immutable;

namespace Chancery.Reading.Knowledge;

/// <summary>A named negotiation, agreement or standing gathering.</summary>
/// <param name="Kind"><see cref="EntityKind.Process"/>, <see cref="EntityKind.Agreement"/> or <see cref="EntityKind.Gathering"/>.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="OtherNames">Other names.</param>
/// <param name="Term">When it ran or holds.</param>
public sealed record NamedProcess(EntityKind Kind, string Name, ImmutableArray<string> OtherNames, Term Term)
{
    /// <summary>The line that says so.</summary>
    public KnowledgeOrigin Origin { get; init; }
}

/// <summary>All entries of <c>processes.txt</c>.</summary>
public sealed class Processes
{
    private Processes(ImmutableArray<NamedProcess> all) => All = all;

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<NamedProcess> All { get; }

    /// <summary>Reads <c>processes.txt</c>.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Processes Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new([.. folder.Lines("processes.txt").Select(Read)]);
    }

    private static NamedProcess Read(KnowledgeLine line)
    {
        var columns = Fields.Columns(line, 2, 4, "'process|agreement|gathering | Name | other names | dates'");
        var kind = columns[0] switch
        {
            "process" => EntityKind.Process,
            "agreement" => EntityKind.Agreement,
            "gathering" => EntityKind.Gathering,
            _ => throw line.Error($"Found the kind '{columns[0]}'; expected process, agreement or gathering."),
        };
        if (columns[1].Length == 0) throw line.Error("The entry has no name; expected 'process | Name | other names | dates'.");
        return new(kind, columns[1], Fields.Values(columns[2]), Term.Parse(columns[3], line)) { Origin = line.Origin };
    }
}
