using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which what a court finds of somebody was taken for a noun with the defendant in front of it: "found the minister [guilty]".</summary>
internal static class FoundGuilty
{
    /// <summary>The document with the defendant as the object; the same one where there is no such verdict.</summary>
    /// <param name="document">With tags and trees.</param>
    /// <param name="verdicts">Words for what a court finds: "guilty".</param>
    public static Document Mend(Document document, FrozenSet<string> verdicts)
    {
        var isVerdict = verdicts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var t = 2; t < document.Count; t++)
        {
            if (document.DepRels[t] == "obj" && document.Upos[t] == Upos.NOUN && isVerdict.Contains(document.FormOf(t)) && document.Heads[t - 1] == t && IsNominal(document, t - 1)) document = Mended(document, t);
        }
        return document;
    }

    private static bool IsNominal(Document document, int token) => document.DepRels[token] is "compound" or "amod" && document.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.ADJ;

    private static Document Mended(Document document, int verdict)
    {
        var (verb, defendant) = (document.Heads[verdict], verdict - 1);
        var heads = document.Heads.ToBuilder();
        Ancestry.HandOver(heads, new(document.Sentences[document.SentenceOf(verdict)].First, defendant), verdict, defendant);
        (heads[defendant], heads[verdict]) = (verb, verb);
        var isAdjective = document.Upos[defendant] == Upos.ADJ;
        return document with
        {
            Heads = heads.ToImmutable(),
            DepRels = document.DepRels.SetItem(defendant, "obj").SetItem(verdict, "xcomp"),
            Upos = document.Upos.SetItem(verdict, Upos.ADJ).SetItem(defendant, isAdjective ? Upos.NOUN : document.Upos[defendant]),
            Xpos = document.Xpos.SetItem(verdict, "JJ").SetItem(defendant, isAdjective ? "NN" : document.Xpos[defendant]),
        };
    }
}
