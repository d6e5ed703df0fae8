using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which a participle in front of a noun was taken for a verb, so that the verb before it lost its object: "rejects [proposed] changes".</summary>
internal static class PrenominalParticiples
{
    /// <summary>The document with such objects; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 1; t + 1 < document.Count; t++)
        {
            if (document.Xpos[t] != "VBN" || document.Heads[t] == t - 1 || document.Upos[t - 1] != Upos.VERB || document.Xpos[t - 1] is not ("VBD" or "VBZ" or "VBP") || document.SentenceOf(t - 1) != document.SentenceOf(t)) continue;
            if (ObjectOf(document, t) is not { } noun || HasObject(document, t - 1) || Ancestry.IsUnder(document, t - 1, t)) continue;
            document = document with
            {
                Heads = document.Heads.SetItem(noun, t - 1).SetItem(t, noun),
                DepRels = document.DepRels.SetItem(noun, "obj").SetItem(t, "amod"),
            };
        }
        return document;
    }

    // What stands behind a bare participle as its object; null where the participle has anything else.
    private static int? ObjectOf(Document document, int participle)
    {
        int? noun = null;
        var sentence = document.Sentences[document.SentenceOf(participle)];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (document.Heads[t] != participle) continue;
            if (t < participle || document.DepRels[t] != "obj" || document.Upos[t] is not (Upos.NOUN or Upos.PROPN) || noun is not null) return null;
            noun = t;
        }
        return noun;
    }

    private static bool HasObject(Document document, int verb)
    {
        var sentence = document.Sentences[document.SentenceOf(verb)];
        for (var t = verb + 1; t < sentence.End; t++)
        {
            if (document.Heads[t] == verb && document.DepRels[t] is "obj" or "ccomp" or "xcomp") return true;
        }
        return false;
    }
}
