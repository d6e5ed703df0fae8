using System.Collections.Immutable;

namespace Chancery.Text.Neural;

/// <summary>The names behind the network's numbers.</summary>
/// <param name="Upos">Universal part of speech of each tag. Shape (tags).</param>
/// <param name="Xpos">Penn Treebank tag of each tag. Shape (tags).</param>
/// <param name="Feats">Morphological features. Shape (features).</param>
/// <param name="FeatsOfTag">Which features a token of a tag may have. Shape (tags, candidates); never empty.</param>
/// <param name="Relations">Relations but "root". Shape (relations).</param>
internal sealed record Inventory(
    ImmutableArray<Upos> Upos,
    ImmutableArray<string> Xpos,
    ImmutableArray<string> Feats,
    ImmutableArray<ImmutableArray<int>> FeatsOfTag,
    ImmutableArray<string> Relations)
{
    /// <summary>Reads an inventory: lists with their counts before them.</summary>
    public static Inventory Read(BinaryReader reader)
    {
        var feats = Strings(reader);
        var relations = Strings(reader);
        var count = reader.ReadInt32();
        var upos = ImmutableArray.CreateBuilder<Upos>(count);
        var xpos = ImmutableArray.CreateBuilder<string>(count);
        var candidates = ImmutableArray.CreateBuilder<ImmutableArray<int>>(count);
        for (var tag = 0; tag < count; tag++)
        {
            upos.Add(Enum.Parse<Upos>(reader.ReadString()));
            xpos.Add(reader.ReadString());
            var some = new int[reader.ReadInt32()];
            for (var i = 0; i < some.Length; i++) some[i] = reader.ReadInt32();
            candidates.Add([.. some]);
        }
        return new(upos.MoveToImmutable(), xpos.MoveToImmutable(), feats, candidates.MoveToImmutable(), relations);
    }

    private static ImmutableArray<string> Strings(BinaryReader reader)
    {
        var strings = ImmutableArray.CreateBuilder<string>(reader.ReadInt32());
        while (strings.Count < strings.Capacity) strings.Add(reader.ReadString());
        return strings.MoveToImmutable();
    }
}
