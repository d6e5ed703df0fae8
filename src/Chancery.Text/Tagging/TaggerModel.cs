using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>What a tagger has learnt, and how it tags one sentence with it.</summary>
/// <param name="Tags">The tags, at most 250.</param>
/// <param name="Certain">Form with its capitals to its tag, for forms that bore one tag throughout the training.</param>
/// <param name="Classes">Folded form to the number of its set of tags (from 1).</param>
/// <param name="Clusters">Classes of words.</param>
/// <param name="Fixed">Folded form joined with tag to the index of its only features.</param>
/// <param name="TagWeights">Columns are tags.</param>
/// <param name="FeatsWeights">Columns are the candidates of the token's tag.</param>
internal sealed record TaggerModel(
    TagSet Tags, HashMap16 Certain, HashMap16 Classes, WordClusters Clusters, HashMap16 Fixed, WeightTable TagWeights, WeightTable FeatsWeights)
{
    /// <summary>Key of a form under a tag in <see cref="Fixed"/>.</summary>
    public static ulong FixedKey(ulong lower, int tag) => FeatureHash.Join(lower, FeatureHash.Spread((ulong)tag));

    /// <summary>Tags a sentence from left to right.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="classes">Room for one number a word.</param>
    /// <param name="clusters">Room for one number a word.</param>
    /// <param name="tags">Receives indices into <see cref="Tags"/>. Shape (tokens).</param>
    /// <param name="all">Receives the scores of all tags; left out where nobody asks. Shape (tokens × <see cref="WeightTable.Stride"/>).</param>
    public void Tag(ReadOnlySpan<Word> words, Span<ushort> classes, Span<ushort> clusters, Span<byte> tags, Span<short> all = default)
    {
        for (var i = 0; i < words.Length; i++) (classes[i], clusters[i]) = (Classes.Find(words[i].Lower), Clusters.Find(words[i].Lower));
        var caseOf = TagFeatures.CaseOf(words);
        Span<int> rows = stackalloc int[Clusters.Any ? TagFeatures.Count : TagFeatures.OfWords];
        Span<short> scores = stackalloc short[TagWeights.Stride];
        for (var i = 0; i < words.Length; i++)
        {
            // In a headline capitals say nothing, so nothing is certain.
            var isCertain = Certain.TryGet(words[i].Exact, out var certain) && caseOf == 0;
            if (isCertain && all.IsEmpty)
            {
                tags[i] = (byte)certain;
                continue;
            }
            TagFeatures.Fill(words, classes, clusters, tags, i, caseOf, TagWeights.Bits, rows);
            TagWeights.Sum(rows, scores);
            tags[i] = isCertain ? (byte)certain : (byte)WeightTable.Best(scores[..Tags.Count]);
            if (!all.IsEmpty) scores.CopyTo(all[(i * TagWeights.Stride)..]);
        }
    }

    /// <summary>Chooses the features of each token of a tagged sentence.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="feats">Receives indices into the candidates of each token's tag. Shape (tokens).</param>
    public void ChooseFeats(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, Span<byte> feats)
    {
        Span<int> rows = stackalloc int[FeatsFeatures.Count];
        Span<short> scores = stackalloc short[TagSet.MaxFeats];
        int nominal = -1, nominal2 = -1;
        for (var i = 0; i < words.Length; i++)
        {
            var candidates = Tags.Feats[tags[i]].Length;
            if (candidates == 1)
            {
                feats[i] = 0;
            }
            else if (Fixed.TryGet(FixedKey(words[i].Lower, tags[i]), out var known))
            {
                feats[i] = (byte)known;
            }
            else
            {
                FeatsFeatures.Fill(words, tags, i, nominal, nominal2, FeatsWeights.Bits, rows);
                FeatsWeights.Sum(rows, scores);
                feats[i] = (byte)WeightTable.Best(scores[..candidates]);
            }
            if (FeatsFeatures.IsNominal(Tags.Upos[tags[i]])) (nominal2, nominal) = (nominal, i);
        }
    }

    /// <summary>Writes the model but for the classes of words.</summary>
    public void Write(BinaryWriter writer)
    {
        Tags.Write(writer);
        Certain.Write(writer);
        Classes.Write(writer);
        Fixed.Write(writer);
        SparseWeights.Write(writer, TagWeights);
        SparseWeights.Write(writer, FeatsWeights);
    }

    /// <summary>Reads a model, whose classes of words are stored by themselves.</summary>
    public static TaggerModel Read(BinaryReader reader, WordClusters clusters) => new(
        TagSet.Read(reader), HashMap16.Read(reader), HashMap16.Read(reader), clusters, HashMap16.Read(reader),
        SparseWeights.Read(reader), SparseWeights.Read(reader));
}
