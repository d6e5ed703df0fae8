using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Text.Neural;

/// <summary>What the fast tagger thinks of the accurate one's tags: two models that learnt differently err in different places, and their sum less.</summary>
/// <remarks>Immutable; serves all threads.</remarks>
internal sealed class SecondOpinion
{
    // What a unit of the fast tagger's scores is worth, as measured best on the treebanks' development sets.
    private const float Weight = 0.002f;

    private readonly TaggerModel _tagger;
    private readonly int[] _columns;

    /// <summary>Lays the tags of one model on those of the other.</summary>
    /// <param name="tagger">The fast tagger.</param>
    /// <param name="names">The accurate model's tags.</param>
    public SecondOpinion(TaggerModel tagger, Inventory names)
    {
        _tagger = tagger;
        var columns = Enumerable.Range(0, tagger.Tags.Count).ToDictionary(t => (tagger.Tags.Upos[t], tagger.Tags.Xpos[t]), t => t);
        _columns = [.. names.Upos.Select((upos, tag) => columns.GetValueOrDefault((upos, names.Xpos[tag]), -1))];
    }

    /// <summary>Scores the tags of one sentence.</summary>
    /// <param name="document">With tokens.</param>
    /// <param name="sentence">The sentence, or a piece of one.</param>
    /// <returns>Shape (tokens × columns), to be given to <see cref="AddTo"/>.</returns>
    public short[] Read(Document document, TokenRange sentence)
    {
        var n = sentence.Count;
        var words = new Word[n];
        for (var i = 0; i < n; i++) words[i] = Word.Of(document.FormOf(sentence.First + i));
        var all = new short[n * _tagger.TagWeights.Stride];
        _tagger.Tag(words, new ushort[n], new ushort[n], new byte[n], all);
        return all;
    }

    /// <summary>Adds the opinion on one token to the scores of its tags; a tag that the fast tagger does not know is as bad as its worst.</summary>
    /// <param name="opinions">As <see cref="Read"/> gave them.</param>
    /// <param name="token">Number of the token in the sentence.</param>
    /// <param name="scores">Scores of the accurate model's tags. Shape (tags).</param>
    public void AddTo(ReadOnlySpan<short> opinions, int token, Span<float> scores)
    {
        var own = opinions.Slice(token * _tagger.TagWeights.Stride, _tagger.Tags.Count);
        var worst = short.MaxValue;
        foreach (var score in own) worst = Math.Min(worst, score);
        for (var tag = 0; tag < _columns.Length; tag++) scores[tag] += Weight * (_columns[tag] < 0 ? worst : own[_columns[tag]]);
    }
}
