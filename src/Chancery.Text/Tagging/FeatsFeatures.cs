using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>What decides among the morphological features of a tag: the form, its neighbours and the nominals before it (agreement).</summary>
internal static class FeatsFeatures
{
    /// <summary>Number of features of one token.</summary>
    public const int Count = 14;

    private static readonly ulong Outside = FeatureHash.Spread(977);

    /// <summary>Fills the rows of the features of token <paramref name="i"/>.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="tags">The tags of all of it.</param>
    /// <param name="i">The token.</param>
    /// <param name="nominal">Index of the last noun, name or pronoun before the token; -1 if none.</param>
    /// <param name="nominal2">The one before that; -1 if none.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="rows">Receives the rows. Shape (<see cref="Count"/>).</param>
    public static void Fill(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int i, int nominal, int nominal2, int bits, Span<int> rows)
    {
        ref readonly var word = ref words[i];
        var n = words.Length;
        var t = FeatureHash.Spread(tags[i]);
        ulong tagBefore = i > 0 ? FeatureHash.Spread(tags[i - 1]) : Outside, tagAfter = i + 1 < n ? FeatureHash.Spread(tags[i + 1]) : Outside;
        ulong nominalTag = nominal >= 0 ? FeatureHash.Spread(tags[nominal]) : Outside, nominalTag2 = nominal2 >= 0 ? FeatureHash.Spread(tags[nominal2]) : Outside;
        rows = rows[..Count];

        rows[0] = FeatureHash.Row(0, t, bits);
        rows[1] = FeatureHash.Row(1, FeatureHash.Join(t, word.Lower), bits);
        rows[2] = FeatureHash.Row(2, FeatureHash.Join(t, word.Suffix3), bits);
        rows[3] = FeatureHash.Row(3, FeatureHash.Join(t, word.Suffix2), bits);
        rows[4] = FeatureHash.Row(4, FeatureHash.Join(t, word.Shape), bits);
        rows[5] = FeatureHash.Row(5, FeatureHash.Join(t, i > 0 ? words[i - 1].Lower : Outside), bits);
        rows[6] = FeatureHash.Row(6, FeatureHash.Join(t, i > 1 ? words[i - 2].Lower : Outside), bits);
        rows[7] = FeatureHash.Row(7, FeatureHash.Join(t, i + 1 < n ? words[i + 1].Lower : Outside), bits);
        rows[8] = FeatureHash.Row(8, FeatureHash.Join(FeatureHash.Join(t, tagBefore), word.Lower), bits);
        rows[9] = FeatureHash.Row(9, FeatureHash.Join(FeatureHash.Join(t, tagAfter), word.Lower), bits);
        rows[10] = FeatureHash.Row(10, FeatureHash.Join(t, nominal >= 0 ? words[nominal].Lower : Outside), bits);
        rows[11] = FeatureHash.Row(11, FeatureHash.Join(t, nominalTag), bits);
        rows[12] = FeatureHash.Row(12, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(t, nominalTag), nominalTag2), tagBefore), bits);
        rows[13] = FeatureHash.Row(13, FeatureHash.Join(FeatureHash.Join(t, tagBefore), tagAfter), bits);
    }

    /// <summary>Whether verbs may agree with a token of this tag.</summary>
    public static bool IsNominal(Upos upos) => upos is Upos.NOUN or Upos.PROPN or Upos.PRON;
}
