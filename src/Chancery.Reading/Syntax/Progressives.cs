using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends progressives that were taken for nouns: "Warplanes have been [bombing] the region". A noun behind "be" has no object; a verb has.</summary>
internal static class Progressives
{
    /// <summary>The document with such tags mended; the same document where there is none.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    /// <param name="verbs">Which verb a form belongs to.</param>
    public static Document Mend(Document document, VerbForms verbs)
    {
        for (var t = 0; t < document.Count; t++)
        {
            if (document.DepRels[t] != "obj" || document.Heads[t] is not (var noun and >= 0) || document.Upos[noun] != Upos.NOUN || noun > t) continue;
            if (!document.FormOf(noun).EndsWith("ing", StringComparison.Ordinal) || verbs.VerbOf(document.FormOf(noun)) is not { } verb || CopulaOf(document, noun) is not { } copula) continue;
            document = document with
            {
                Upos = document.Upos.SetItem(noun, Upos.VERB),
                Xpos = document.Xpos.SetItem(noun, "VBG"),
                Lemmas = document.Lemmas.SetItem(noun, verb),
                DepRels = document.DepRels.SetItem(copula, "aux"),
            };
        }
        return document;
    }

    private static int? CopulaOf(Document document, int noun)
    {
        for (var t = noun - 1; t >= document.Sentences[document.SentenceOf(noun)].First; t--)
        {
            if (document.Heads[t] == noun && document.DepRels[t] == "cop" && document.Lemmas[t] == "be") return t;
        }
        return null;
    }
}
