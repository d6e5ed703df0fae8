using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends verbs written with a hyphen, whose first half was taken for the subject: "North Korea [test]-fired two missiles".</summary>
internal static class HyphenatedVerbs
{
    /// <summary>The document with the word before the first half as the subject; the same one where there is no such verb.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 1; t + 2 < document.Count; t++)
        {
            var verb = t + 2;
            if (document.Heads[t] != verb || document.DepRels[t] != "nsubj" || document.Upos[verb] != Upos.VERB || document.Xpos[t] != "NN" || !IsJoined(document, t)) continue;
            if (document.Heads[t - 1] != t || document.DepRels[t - 1] is not ("compound" or "amod" or "nmod:poss") || document.Upos[t - 1] is not (Upos.PROPN or Upos.NOUN)) continue;
            document = Mended(document, t, verb);
        }
        return document;
    }

    private static bool IsJoined(Document document, int first)
    {
        var text = document.SpanOf(new(first, first + 3));
        return document.FormOf(first + 1) is "-" or "‑" && text.End - text.Start == document.FormOf(first).Length + 1 + document.FormOf(first + 2).Length;
    }

    private static Document Mended(Document document, int first, int verb)
    {
        var (subject, heads) = (first - 1, document.Heads.ToBuilder());
        Ancestry.HandOver(heads, new(document.Sentences[document.SentenceOf(first)].First, subject), first, subject);
        heads[subject] = verb;
        return document with
        {
            Heads = heads.ToImmutable(),
            DepRels = document.DepRels.SetItem(subject, "nsubj").SetItem(first, "compound"),
            Xpos = document.Xpos.SetItem(first + 1, "HYPH"),
        };
    }
}
