using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which the subject of a clause with "that" was taken for its verb: "demanded that [attacks] on clinics stop".</summary>
internal static class ThatClauses
{
    /// <summary>The document with such clauses; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 0; t + 1 < document.Count; t++)
        {
            // "that" right before a form in -s that has no object and governs a bare verb: the bare verb is the clause's.
            var (that, noun) = (t, t + 1);
            if (document.FormOf(that) is not "that" || document.DepRels[that] != "nsubj" || document.Heads[that] != noun || document.Xpos[noun] != "VBZ" || document.DepRels[noun] is not ("ccomp" or "acl")) continue;
            if (BareVerb(document, noun) is not { } verb) continue;
            document = document with
            {
                Heads = document.Heads.SetItem(verb, document.Heads[noun]).SetItem(noun, verb).SetItem(that, verb),
                DepRels = document.DepRels.SetItem(verb, document.DepRels[noun]).SetItem(noun, "nsubj").SetItem(that, "mark"),
                Upos = document.Upos.SetItem(noun, Upos.NOUN).SetItem(that, Upos.SCONJ),
                Xpos = document.Xpos.SetItem(noun, "NNS").SetItem(that, "IN"),
            };
        }
        return document;
    }

    private static int? BareVerb(Document document, int noun)
    {
        int? verb = null;
        var sentence = document.Sentences[document.SentenceOf(noun)];
        for (var t = noun + 1; t < sentence.End; t++)
        {
            if (document.Heads[t] != noun) continue;
            if (document.DepRels[t] == "obj") return null;
            if (document.DepRels[t] == "xcomp" && document.Xpos[t] is "VB" or "VBP" && document.FormOf(t - 1) is not "to") verb ??= t;
        }
        return verb;
    }
}
