using System.Collections.Immutable;
using Chancery.Text.Models;

namespace Chancery.Text.Lemmas;

/// <summary>Learnt edits from form to lemma: the whole form under its tag decides first, then its longest known ending.</summary>
/// <param name="Edits">The edits, at most 65,536.</param>
/// <param name="Rules">What <see cref="Key"/> says to the index of its edit.</param>
/// <param name="Known">Lemmas seen in training, kept so that reading makes no new strings for them.</param>
internal sealed record LemmaModel(ImmutableArray<LemmaEdit> Edits, HashMap16 Rules, HashSet<string> Known)
{
    /// <summary>Longest ending that a rule looks at.</summary>
    public const int MaxSuffix = 5;

    /// <summary>Length that stands for the whole form in <see cref="Key"/>.</summary>
    public const int Whole = 31;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Key of the last <paramref name="length"/> characters of a form (0 for any form) under a tag.</summary>
    public static ulong Key(ReadOnlySpan<char> ending, int length, ulong tag) => FeatureHash.Join(FeatureHash.Of(ending), FeatureHash.Spread(tag ^ (ulong)length));

    /// <summary>Hash of a tag for <see cref="Key"/>.</summary>
    public static ulong TagKey(Upos upos, string xpos) => FeatureHash.Join(FeatureHash.Of(xpos), FeatureHash.Spread((ulong)upos));

    /// <summary>The lemma of a form.</summary>
    public string Lemma(ReadOnlySpan<char> form, Upos upos, string xpos)
    {
        // What is longer is an address or noise and is its own lemma.
        if (form.Length > 64) return form.ToString();
        Span<char> folded = stackalloc char[64];
        for (var i = 0; i < form.Length; i++) folded[i] = FoldCase.Lower(form[i]);
        folded = folded[..form.Length];
        var edit = Edits[Choose(folded, TagKey(upos, xpos))];
        Span<char> lemma = stackalloc char[64 + edit.Add.Length];
        var written = lemma[..edit.Apply(form, lemma)];
        if (written.IsEmpty) return form.ToString();
        return _known.TryGetValue(written, out var known) ? known : written.ToString();
    }

    /// <summary>Index of the edit for a form in lower case.</summary>
    public int Choose(ReadOnlySpan<char> lower, ulong tag)
    {
        if (Rules.TryGet(Key(lower, Whole, tag), out var edit)) return edit;
        for (var length = Math.Min(MaxSuffix, lower.Length); length >= 0; length--)
        {
            if (Rules.TryGet(Key(lower[(lower.Length - length)..], length, tag), out edit)) return edit;
        }
        return 0;
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Edits.Length);
        foreach (var edit in Edits)
        {
            writer.Write(edit.Lowers);
            writer.Write((byte)edit.Drop);
            writer.Write(edit.Add);
        }
        Rules.Write(writer);
        writer.Write(Known.Count);
        foreach (var lemma in Known.Order(StringComparer.Ordinal)) writer.Write(lemma);
    }

    /// <summary>Reads a model.</summary>
    public static LemmaModel Read(BinaryReader reader)
    {
        var edits = new LemmaEdit[reader.ReadInt32()];
        for (var i = 0; i < edits.Length; i++) edits[i] = new(reader.ReadBoolean(), reader.ReadByte(), reader.ReadString());
        var rules = HashMap16.Read(reader);
        var known = new string[reader.ReadInt32()];
        for (var i = 0; i < known.Length; i++) known[i] = reader.ReadString();
        return new([.. edits], rules, known.ToHashSet(StringComparer.Ordinal));
    }
}
