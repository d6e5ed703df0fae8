using System.Collections.Immutable;

namespace Chancery.Text.Tagging;

/// <summary>The tags that a tagger knows: pairs of UPOS and XPOS, and the features that go with each.</summary>
/// <param name="Upos">Shape (tags).</param>
/// <param name="Xpos">Shape (tags).</param>
/// <param name="Feats">Features seen with each tag, most frequent first, at most <see cref="MaxFeats"/>. Shape (tags, candidates); never empty.</param>
internal sealed record TagSet(ImmutableArray<Upos> Upos, ImmutableArray<string> Xpos, ImmutableArray<ImmutableArray<string>> Feats)
{
    /// <summary>Candidates kept a tag: one vector of 16-bit scores.</summary>
    public const int MaxFeats = 16;

    /// <summary>Number of tags.</summary>
    public int Count => Upos.Length;

    /// <summary>Writes the set.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        for (var tag = 0; tag < Count; tag++)
        {
            writer.Write((byte)Upos[tag]);
            writer.Write(Xpos[tag]);
            writer.Write(Feats[tag].Length);
            foreach (var feats in Feats[tag]) writer.Write(feats);
        }
    }

    /// <summary>Reads a set.</summary>
    public static TagSet Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var upos = ImmutableArray.CreateBuilder<Upos>(count);
        var xpos = ImmutableArray.CreateBuilder<string>(count);
        var feats = ImmutableArray.CreateBuilder<ImmutableArray<string>>(count);
        for (var tag = 0; tag < count; tag++)
        {
            upos.Add((Upos)reader.ReadByte());
            xpos.Add(reader.ReadString());
            var candidates = new string[reader.ReadInt32()];
            for (var i = 0; i < candidates.Length; i++) candidates[i] = reader.ReadString();
            feats.Add([.. candidates]);
        }
        return new(upos.MoveToImmutable(), xpos.MoveToImmutable(), feats.MoveToImmutable());
    }
}
