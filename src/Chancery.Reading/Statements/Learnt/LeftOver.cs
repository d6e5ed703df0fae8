using Chancery.Reading.Learning;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What stands behind a content, up to the end of the sentence or to the cue.</summary>
/// <param name="Count">Words that hang on a word of the content.</param>
/// <param name="Relation">Relation of the first of them, as a hash.</param>
/// <param name="Verbs">Finite verbs.</param>
/// <param name="Cues">Cues of the rules.</param>
internal readonly record struct LeftOver(int Count, ulong Relation, int Verbs, int Cues)
{
    /// <summary>What stands behind the last part of a content.</summary>
    public static LeftOver Of(TokenRange range, CueView view)
    {
        var scene = view.Scene;
        var end = range.End <= view.Cue.First ? view.Cue.First : Math.Min(view.Window.End, scene.Document.Sentences[scene.Document.SentenceOf(range.End - 1)].End);
        int count = 0, verbs = 0, cues = 0;
        var relation = FeatureRows.None;
        for (var t = range.End; t < end; t++)
        {
            if (scene.Grammar.IsFinite(t)) verbs++;
            if (scene.RuleCues[t] == 1) cues++;
            if (scene.Grammar.IsPunctuation(t) || !range.Contains(scene.Document.Heads[t])) continue;
            if (count++ == 0) relation = scene.Relations[t];
        }
        return new(count, relation, verbs, cues);
    }

    /// <summary>Whether nothing but marks stands between a token and the end of the sentence.</summary>
    public static bool IsNothing(int end, CueView view)
    {
        if (end >= view.Window.End) return true;
        var sentence = view.Scene.Document.Sentences[view.Scene.Document.SentenceOf(end - 1)];
        for (var t = end; t < sentence.End; t++)
        {
            if (!view.Scene.Grammar.IsPunctuation(t)) return false;
        }
        return true;
    }
}
