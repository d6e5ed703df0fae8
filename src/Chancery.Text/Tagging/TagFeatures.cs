using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>What the tagger looks at: the forms around a token and the tags before it.</summary>
internal static class TagFeatures
{
    /// <summary>Number of features of one token without classes of words.</summary>
    public const int OfWords = 43;

    /// <summary>Number of features of one token.</summary>
    public const int Count = 53;

    /// <summary>Tag index of a place before the sentence.</summary>
    public const int NoTag = 255;

    private static readonly ulong Outside = FeatureHash.Spread(977);

    /// <summary>How the sentence is capitalised: 0 as running text, 1 as a headline (most words), 2 all in capitals.</summary>
    public static int CaseOf(ReadOnlySpan<Word> words)
    {
        int letters = 0, capitalised = 0, small = 0;
        foreach (ref readonly var word in words)
        {
            if (!word.IsLetter) continue;
            letters++;
            if (word.IsCapitalised) capitalised++;
            if (word.HasSmall) small++;
        }
        if (letters < 3) return 0;
        if (small * 5 < letters) return 2;
        return capitalised * 5 > letters * 3 ? 1 : 0;
    }

    /// <summary>Fills the rows of the features of token <paramref name="i"/>.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="classes">For each word the number of its learnt set of tags; 0 if unknown. Shape (tokens).</param>
    /// <param name="clusters">For each word the number of its cluster. Shape (tokens).</param>
    /// <param name="tags">Tags already given, at least up to <paramref name="i"/>. Shape (tokens).</param>
    /// <param name="i">The token.</param>
    /// <param name="caseOf">What <see cref="CaseOf"/> says of the sentence.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="rows">Receives the rows. Shape (<see cref="Count"/>, or <see cref="OfWords"/> without classes).</param>
    public static void Fill(
        ReadOnlySpan<Word> words, ReadOnlySpan<ushort> classes, ReadOnlySpan<ushort> clusters, ReadOnlySpan<byte> tags, int i, int caseOf, int bits, Span<int> rows)
    {
        ref readonly var word = ref words[i];
        var n = words.Length;
        var w = word.Lower;
        ulong before = i > 0 ? words[i - 1].Lower : Outside, before2 = i > 1 ? words[i - 2].Lower : Outside;
        ulong after = i + 1 < n ? words[i + 1].Lower : Outside, after2 = i + 2 < n ? words[i + 2].Lower : Outside;
        ulong shapeBefore = i > 0 ? words[i - 1].Shape : Outside, shapeAfter = i + 1 < n ? words[i + 1].Shape : Outside;
        ulong t1 = FeatureHash.Spread(i > 0 ? tags[i - 1] : (ulong)NoTag), t2 = FeatureHash.Spread(i > 1 ? tags[i - 2] : (ulong)NoTag);
        var t12 = FeatureHash.Join(t1, t2);
        ulong a = FeatureHash.Spread(classes[i]), a1 = i + 1 < n ? FeatureHash.Spread(classes[i + 1]) : Outside, a2 = i + 2 < n ? FeatureHash.Spread(classes[i + 2]) : Outside;
        var place = FeatureHash.Spread((ulong)((i == 0 ? 1 : 0) + 2 * caseOf));
        uint f = 0;
        var all = rows;
        rows = rows[..OfWords];

        rows[0] = FeatureHash.Row(f++, 0, bits);
        rows[1] = FeatureHash.Row(f++, w, bits);
        rows[2] = FeatureHash.Row(f++, word.Exact, bits);
        rows[3] = FeatureHash.Row(f++, word.Suffix1, bits);
        rows[4] = FeatureHash.Row(f++, word.Suffix2, bits);
        rows[5] = FeatureHash.Row(f++, word.Suffix3, bits);
        rows[6] = FeatureHash.Row(f++, word.Suffix4, bits);
        rows[7] = FeatureHash.Row(f++, word.Suffix5, bits);
        rows[8] = FeatureHash.Row(f++, word.Prefix1, bits);
        rows[9] = FeatureHash.Row(f++, word.Prefix2, bits);
        rows[10] = FeatureHash.Row(f++, word.Prefix3, bits);
        rows[11] = FeatureHash.Row(f++, word.Prefix4, bits);
        rows[12] = FeatureHash.Row(f++, word.Shape, bits);
        rows[13] = FeatureHash.Row(f++, FeatureHash.Join(word.Shape, place), bits);
        rows[14] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(word.Suffix3, word.Shape), place), bits);
        rows[15] = FeatureHash.Row(f++, t1, bits);
        rows[16] = FeatureHash.Row(f++, t12, bits);
        rows[17] = FeatureHash.Row(f++, FeatureHash.Join(t1, w), bits);
        rows[18] = FeatureHash.Row(f++, FeatureHash.Join(t1, word.Suffix3), bits);
        rows[19] = FeatureHash.Row(f++, FeatureHash.Join(t12, w), bits);
        rows[20] = FeatureHash.Row(f++, before, bits);
        rows[21] = FeatureHash.Row(f++, after, bits);
        rows[22] = FeatureHash.Row(f++, before2, bits);
        rows[23] = FeatureHash.Row(f++, after2, bits);
        rows[24] = FeatureHash.Row(f++, FeatureHash.Join(before, w), bits);
        rows[25] = FeatureHash.Row(f++, FeatureHash.Join(w, after), bits);
        rows[26] = FeatureHash.Row(f++, FeatureHash.Join(before, after), bits);
        rows[27] = FeatureHash.Row(f++, i > 0 ? words[i - 1].Suffix3 : Outside, bits);
        rows[28] = FeatureHash.Row(f++, i + 1 < n ? words[i + 1].Suffix3 : Outside, bits);
        rows[29] = FeatureHash.Row(f++, i + 1 < n ? words[i + 1].Suffix2 : Outside, bits);
        rows[30] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(shapeBefore, word.Shape), shapeAfter), bits);
        rows[31] = FeatureHash.Row(f++, FeatureHash.Join(word.Shape, after), bits);
        rows[32] = FeatureHash.Row(f++, FeatureHash.Join(a, t1), bits);
        rows[33] = FeatureHash.Row(f++, FeatureHash.Join(a, t12), bits);
        rows[34] = FeatureHash.Row(f++, FeatureHash.Join(a, a1), bits);
        rows[35] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(a, a1), t1), bits);
        rows[36] = FeatureHash.Row(f++, a1, bits);
        rows[37] = FeatureHash.Row(f++, a2, bits);
        rows[38] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(a, a1), a2), bits);
        rows[39] = FeatureHash.Row(f++, FeatureHash.Join(t1, after), bits);
        rows[40] = FeatureHash.Row(f++, FeatureHash.Join(t1, a1), bits);
        rows[41] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(w, a1), t1), bits);
        rows[42] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(word.Suffix2, word.Shape), t1), bits);
        if (all.Length == OfWords) return;
        rows = all[..Count];
        ulong c = WordClusters.Fine(clusters[i]), coarse = WordClusters.Coarse(clusters[i]);
        ulong cBefore = i > 0 ? WordClusters.Fine(clusters[i - 1]) : Outside, cAfter = i + 1 < n ? WordClusters.Fine(clusters[i + 1]) : Outside;
        ulong coarseAfter = i + 1 < n ? WordClusters.Coarse(clusters[i + 1]) : Outside;
        rows[43] = FeatureHash.Row(f++, c, bits);
        rows[44] = FeatureHash.Row(f++, FeatureHash.Join(c, t1), bits);
        rows[45] = FeatureHash.Row(f++, FeatureHash.Join(c, word.Shape), bits);
        rows[46] = FeatureHash.Row(f++, FeatureHash.Join(c, word.Suffix2), bits);
        rows[47] = FeatureHash.Row(f++, cAfter, bits);
        rows[48] = FeatureHash.Row(f++, FeatureHash.Join(c, cAfter), bits);
        rows[49] = FeatureHash.Row(f++, FeatureHash.Join(cBefore, c), bits);
        rows[50] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(coarse, coarseAfter), t1), bits);
        rows[51] = FeatureHash.Row(f++, FeatureHash.Join(FeatureHash.Join(coarse, a1), t12), bits);
        rows[52] = FeatureHash.Row(f, FeatureHash.Join(a, cAfter), bits);
    }
}
