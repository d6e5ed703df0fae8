using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>
/// Mends trees in which a clause with "who" behind a comma was hung elsewhere than on the noun before it ("said Berg, who [urged] Chad to wait"), or took the verb behind its closing comma with it
/// ("spoke about Berg, who was arrested in May, and [promised] to go on").
/// </summary>
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
        for (var t = 2; t < document.Count; t++)
        {
            if (document.DepRels[t] == "conj" && document.Heads[t] >= 0 && document.Upos[t] == Upos.VERB && SpeakerOf(document, t) is { } verb)
                document = document with { Heads = document.Heads.SetItem(t, verb), Xpos = document.Xpos.SetItem(t, document.Xpos[verb]) };
        }
        return document;
    }

    // The verb with which a verb belongs together that was hung on the one of a clause which a comma opens and another closes; null for any other.
    private static int? SpeakerOf(Document document, int verb)
    {
        var inner = document.Heads[verb];
        if (document.DepRels[inner] != "acl:relcl" || document.FormOf(verb - 1) is not "and" || document.FormOf(verb - 2) is not "," || document.Xpos[verb] is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        var noun = document.Heads[inner];
        if (noun > inner || !IsClosed(document, noun, inner, verb)) return null;
        for (var t = document.Heads[noun]; t >= 0; t = document.Heads[t])
        {
            if (document.Upos[t] == Upos.VERB && (document.Xpos[t] == document.Xpos[verb] || (document.Xpos[t], document.Xpos[verb]) is ("VBD", "VBN")) && t < noun && !Ancestry.IsUnder(document, t, verb)) return t;
        }
        return null;
    }

    // ", who was arrested in May,": with no other verb beside the clause's own.
    private static bool IsClosed(Document document, int noun, int inner, int verb)
    {
        var opened = false;
        for (var t = noun + 1; t < inner; t++) opened |= document.FormOf(t) is "," && t + 1 < inner && document.FormOf(t + 1) is "who" or "which" or "whom" or "whose";
        if (!opened) return false;
        for (var t = inner + 1; t < verb; t++)
        {
            if (document.DepRels[t] == "conj" && document.Heads[t] == inner) return false;
        }
        return true;
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
