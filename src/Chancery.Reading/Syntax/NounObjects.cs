using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which the noun right behind another was taken for its object: in "the fisheries [treaty]" the second governs the first, for no noun has an object.</summary>
internal static class NounObjects
{
    /// <summary>The document with such compounds; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 1; t < document.Count; t++)
        {
            var first = t - 1;
            if (document.DepRels[t] != "obj" || document.Heads[t] != first || document.Upos[t] != Upos.NOUN || document.Upos[first] != Upos.NOUN) continue;
            if (document.FormOf(first).EndsWith("ing", StringComparison.Ordinal) || document.DepRels[first] is "root" or "conj") continue;
            document = Mended(document, first, t);
        }
        return document;
    }

    private static Document Mended(Document document, int first, int noun)
    {
        var heads = document.Heads.ToBuilder();
        Ancestry.HandOver(heads, document.Sentences[document.SentenceOf(noun)], first, noun);
        (heads[noun], heads[first]) = (document.Heads[first], noun);
        return document with { Heads = heads.ToImmutable(), DepRels = document.DepRels.SetItem(noun, document.DepRels[first]).SetItem(first, "compound") };
    }
}
