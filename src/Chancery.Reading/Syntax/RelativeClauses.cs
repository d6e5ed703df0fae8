using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which a clause with "who" behind a comma was hung elsewhere than on the noun before it: "said Berg, who [urged] Chad to wait".</summary>
internal static class RelativeClauses
{
    /// <summary>The document with such clauses on their nouns; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 2; t < document.Count; t++)
        {
            if (document.Upos[t] != Upos.PRON || document.FormOf(t) is not "who" || document.DepRels[t] is not ("nsubj" or "nsubj:pass") || document.FormOf(t - 1) is not ",") continue;
            var verb = document.Heads[t];
            if (document.DepRels[verb] == "acl:relcl" || document.Heads[verb] < 0 || NounBefore(document, t - 1) is not { } noun || Ancestry.IsUnder(document, noun, verb)) continue;
            document = document with { Heads = document.Heads.SetItem(verb, noun), DepRels = document.DepRels.SetItem(verb, "acl:relcl") };
        }
        return document;
    }

    // The head of the phrase that ends before the comma; null where none does.
    private static int? NounBefore(Document document, int comma)
    {
        var noun = comma - 1;
        if (!IsNoun(document, noun)) return null;
        while (document.DepRels[noun] is "flat" or "compound" or "nmod" && document.Heads[noun] is var head && head >= 0 && head < noun && IsNoun(document, head)) noun = head;
        return noun;
    }

    private static bool IsNoun(Document document, int token) => document.Upos[token] is Upos.NOUN or Upos.PROPN;
}
