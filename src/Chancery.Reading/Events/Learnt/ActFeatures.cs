using Chancery.Reading.Learning;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>Features of a word that may tell an act: itself, what fills its slots, what it hangs on, what the frames say, what else the sentence is about.</summary>
internal static class ActFeatures
{
    /// <summary>Most features of one word.</summary>
    public const int Most = 192;

    private const int MostPhrases = 8, MostChildren = 10;

    // Words of a sentence whose families are looked at.
    private const int MostAround = 24;

    /// <summary>Rows of a word's features.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="match">Slots of the word.</param>
    /// <param name="frames">What the frames say of it.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public static ReadOnlySpan<int> Of(ActScene scene, Predication match, FrameVotes frames, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        var i = match.Head;
        ulong lemma = scene.Lemmas[i], tag = scene.Tags[i], relation = scene.Relations[i], own = scene.Classes[i], family = scene.Families[i];
        var head = scene.Document.Heads[i];
        int subject = First(match, "subject"), thing = First(match, "object"), clause = First(match, "clause");
        ulong voice = FeatureRows.Number((match.IsPassive ? 1 : 0) + (subject < 0 ? 0 : 2) + (thing < 0 ? 0 : 4) + (clause < 0 ? 0 : 8)), vote = frames.Hash;
        rows.Add(0);
        rows.Add(lemma);
        rows.Add(lemma, tag);
        rows.Add(lemma, relation);
        rows.Add(lemma, voice);
        rows.Add(own);
        rows.Add(own, tag);
        rows.Add(own, voice);
        rows.Add(family);
        rows.Add(family, voice);
        rows.Add(tag, relation);
        rows.Add(tag, voice);
        rows.Add(Of(scene.Lemmas, thing), lemma);
        rows.Add(Of(scene.Classes, thing), lemma);
        rows.Add(Of(scene.Kinds, thing), lemma);
        rows.Add(Of(scene.Classes, thing), own);
        rows.Add(Of(scene.Families, thing), own);
        rows.Add(Of(scene.Families, thing), family);
        rows.Add(Of(scene.Lemmas, thing), tag);
        rows.Add(Of(scene.Classes, thing), tag);
        rows.Add(Of(scene.Kinds, thing), own);
        rows.Add(Of(scene.Lemmas, subject), lemma);
        rows.Add(Of(scene.Classes, subject), lemma);
        rows.Add(Of(scene.Kinds, subject), lemma);
        rows.Add(Of(scene.Kinds, subject), own);
        rows.Add(Of(scene.Classes, subject), own);
        rows.Add(Of(scene.Families, subject), family);
        rows.Add(Of(scene.Classes, subject), voice);
        rows.Add(Of(scene.Lemmas, subject), voice);
        rows.Add(Of(scene.Kinds, subject), Of(scene.Kinds, thing), tag);
        rows.Add(Of(scene.Kinds, subject), Of(scene.Kinds, thing), own);
        rows.Add(Of(scene.Kinds, subject), Of(scene.Kinds, thing), family);
        rows.Add(Of(scene.Classes, subject), Of(scene.Classes, thing), voice);
        rows.Add(Of(scene.Lemmas, clause), lemma);
        rows.Add(Of(scene.Classes, clause), lemma);
        rows.Add(Of(scene.Classes, clause), own);
        rows.Add(Of(scene.Tags, clause), lemma);
        rows.Add(Of(scene.Lemmas, head), relation);
        rows.Add(Of(scene.Lemmas, head), lemma);
        rows.Add(Of(scene.Classes, head), relation);
        rows.Add(Of(scene.Classes, head), own);
        rows.Add(Of(scene.Families, head), own, relation);
        rows.Add(Of(scene.Lemmas, i - 1 >= 0 ? i - 1 : -1), lemma);
        rows.Add(Of(scene.Lemmas, i + 1 < scene.Document.Count ? i + 1 : -1), lemma);
        rows.Add(Of(scene.Classes, i - 1 >= 0 ? i - 1 : -1), own);
        rows.Add(Of(scene.Classes, i + 1 < scene.Document.Count ? i + 1 : -1), own);
        rows.Add(Of(scene.Lemmas, i + 1 < scene.Document.Count ? i + 1 : -1), own);
        rows.Add(vote);
        rows.Add(vote, lemma);
        rows.Add(vote, own);
        rows.Add(vote, tag, relation);
        rows.Add(vote, Of(scene.Kinds, subject));
        rows.Add(vote, Of(scene.Kinds, thing));
        rows.Add(vote, Of(scene.Families, thing));
        rows.Add(vote, Of(scene.Families, subject));
        rows.Add(frames.Best);
        rows.Add(FeatureRows.Number((int)scene.Document.BlockOf(scene.Document.SentenceOf(i)).Kind), tag);
        AddPhrases(scene, match, lemma, own, ref rows);
        AddChildren(scene, i, lemma, own, ref rows);
        AddAround(scene, i, own, vote, ref rows);
        return rows.All;
    }

    // "accused of", "with a knife", "in custody": prepositions and what they govern.
    private static void AddPhrases(ActScene scene, Predication match, ulong lemma, ulong own, ref FeatureRows rows)
    {
        var at = rows.Template;
        var left = MostPhrases;
        foreach (var fill in match.Fills)
        {
            if (fill.Slot is "subject" or "object" or "indirect" or "clause" or "verb" or "speaker") continue;
            if (left-- == 0) break;
            ulong slot = FeatureHash.Of(fill.Slot), of = scene.Classes[fill.Token];
            rows.Template = at;
            rows.Add(slot, lemma);
            rows.Add(slot, own);
            rows.Add(slot, scene.Lemmas[fill.Token]);
            rows.Add(slot, of, lemma);
            rows.Add(slot, of, own);
            rows.Add(slot, scene.Kinds[fill.Token], own);
        }
        rows.Template = at + 6;
    }

    // Particles, modals, negation, marks: words without which the verb means something else.
    private static void AddChildren(ActScene scene, int token, ulong lemma, ulong own, ref FeatureRows rows)
    {
        var at = rows.Template;
        var left = MostChildren;
        foreach (var child in scene.Tree.Children(token))
        {
            if (scene.Document.DepRels[child] is "punct" or "det" or "nsubj" or "obj") continue;
            if (left-- == 0) break;
            rows.Template = at;
            rows.Add(scene.Lemmas[child], lemma);
            rows.Add(scene.Lemmas[child], own);
            rows.Add(scene.Lemmas[child], scene.Relations[child]);
            rows.Add(scene.Classes[child], scene.Relations[child]);
        }
        rows.Template = at + 4;
    }

    // What else the sentence is about: "shares" and "league" make other acts likely than "troops".
    private static void AddAround(ActScene scene, int token, ulong own, ulong vote, ref FeatureRows rows)
    {
        var at = rows.Template;
        var left = MostAround;
        var sentence = scene.Document.Sentences[scene.Document.SentenceOf(token)];
        for (var t = Math.Max(sentence.First, token - MostAround); t < sentence.End && left > 0; t++)
        {
            if (t == token || scene.Document.Upos[t] is not (Upos.NOUN or Upos.VERB or Upos.ADJ)) continue;
            left--;
            rows.Template = at;
            rows.Add(scene.Classes[t]);
            rows.Add(scene.Families[t], vote);
        }
        rows.Template = at + 2;
    }

    private static int First(Predication match, string slot)
    {
        foreach (var fill in match.Fills)
        {
            if (fill.Slot == slot) return fill.Token;
        }
        return -1;
    }

    private static ulong Of(ulong[] values, int token) => token < 0 ? FeatureRows.None : values[token];
}
