using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>
/// Mends gerunds behind a preposition that were taken for nouns or adjectives, so that their object went to the verb: "accused the army of [shelling] a village", "accused Egypt of [arming]
/// rebels".
/// </summary>
internal static class Gerunds
{
    /// <summary>The document with such gerunds; the same one where there is none.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    /// <param name="verbs">Which verb a form belongs to.</param>
    public static Document Mend(Document document, VerbForms verbs)
    {
        for (var t = 1; t + 1 < document.Count; t++)
        {
            if (t > 1 && document.Xpos[t] == "VBG" && document.DepRels[t] == "amod") document = WithObject(document, t);
            if (document.Upos[t] != Upos.NOUN || !document.FormOf(t).EndsWith("ing", StringComparison.Ordinal) || document.DepRels[t - 1] != "case" || document.Heads[t - 1] != t) continue;
            if (verbs.VerbOf(document.FormOf(t)) is not { } lemma || ObjectBehind(document, t) is not (var (noun, verb))) continue;
            document = document with
            {
                Heads = document.Heads.SetItem(noun, t).SetItem(t, verb),
                DepRels = document.DepRels.SetItem(t, "advcl").SetItem(t - 1, "mark"),
                Upos = document.Upos.SetItem(t, Upos.VERB),
                Xpos = document.Xpos.SetItem(t, "VBG"),
                Lemmas = document.Lemmas.SetItem(t, lemma),
            };
        }
        return document;
    }

    // No noun is compounded with another across a preposition: what stands before it is the object, what stands behind the gerund's.
    private static Document WithObject(Document document, int gerund)
    {
        var (accused, noun) = (gerund - 2, document.Heads[gerund]);
        if (document.Xpos[gerund - 1] != "IN" || document.DepRels[accused] is not ("compound" or "nmod:desc" or "flat") || document.Heads[accused] != noun) return document;
        var verb = document.Heads[noun];
        if (document.DepRels[noun] != "obj" || verb >= accused || document.Upos[verb] != Upos.VERB) return document;
        var heads = document.Heads.ToBuilder();
        Ancestry.HandOver(heads, new(verb + 1, accused), noun, accused);
        (heads[accused], heads[gerund], heads[gerund - 1], heads[noun]) = (verb, verb, gerund, gerund);
        return document with
        {
            Heads = heads.ToImmutable(),
            DepRels = document.DepRels.SetItem(accused, "obj").SetItem(gerund, "advcl").SetItem(gerund - 1, "mark"),
        };
    }

    // The noun of the phrase that begins right behind the gerund, where it is a second object of the verb in front.
    private static (int Noun, int Verb)? ObjectBehind(Document document, int gerund)
    {
        var noun = gerund + 1;
        while (noun < document.Count && document.DepRels[noun] is "det" or "amod" or "nummod" or "compound" or "nmod:poss" && document.Heads[noun] > noun) noun++;
        if (noun >= document.Count || document.DepRels[noun] != "obj" || document.Heads[noun] is not (>= 0 and var verb) || verb >= gerund || document.Upos[verb] != Upos.VERB) return null;
        for (var t = verb + 1; t < gerund; t++)
        {
            if (document.Heads[t] == verb && document.DepRels[t] == "obj") return (noun, verb);
        }
        return null;
    }
}
