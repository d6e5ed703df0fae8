using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends clauses whose subject was taken for the noun of a phrase, because the word that opens them is a preposition too: "cut ties after [police] stormed its embassy".</summary>
internal static class SubordinateSubjects
{
    /// <summary>The document with such subjects; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 2; t < document.Count; t++)
        {
            if (document.Upos[t] != Upos.VERB || document.Xpos[t] is not ("VBD" or "VBZ" or "VBP") || document.DepRels[t] is not ("advcl" or "parataxis" or "conj" or "acl" or "acl:relcl")) continue;
            if (SubjectBefore(document, t) is not (var (noun, opener))) continue;
            // A clause that hung on its own subject goes where the subject hung.
            var governor = Ancestry.IsUnder(document, t, noun) ? document.Heads[noun] : document.Heads[t];
            if (Ancestry.IsUnder(document, governor, t)) continue;
            document = document with
            {
                Heads = document.Heads.SetItem(t, governor).SetItem(noun, t).SetItem(opener, t),
                DepRels = document.DepRels.SetItem(t, "advcl").SetItem(noun, "nsubj").SetItem(opener, "mark"),
            };
        }
        return document;
    }

    // The noun right before the verb, and the word that opens the clause; null where the verb has a subject or the phrase is no clause's.
    private static (int Noun, int Opener)? SubjectBefore(Document document, int verb)
    {
        var noun = verb - 1;
        if (document.Upos[noun] is not (Upos.NOUN or Upos.PROPN)) return null;
        while (document.DepRels[noun] is "flat" or "compound" && document.Heads[noun] is var head && head >= 0 && head < noun) noun = head;
        if (document.DepRels[noun] is not ("nmod" or "obl") || document.Heads[noun] >= noun) return null;
        var opener = -1;
        var sentence = document.Sentences[document.SentenceOf(verb)];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (document.Heads[t] == verb && document.DepRels[t] is "nsubj" or "nsubj:pass" or "mark" or "expl") return null;
            if (document.Heads[t] == noun && document.DepRels[t] == "case") opener = t;
        }
        return opener >= 0 && document.Lemmas[opener] is "after" or "before" or "since" or "until" or "as" ? (noun, opener) : null;
    }
}
