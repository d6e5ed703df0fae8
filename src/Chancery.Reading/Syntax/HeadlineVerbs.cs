using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends headlines whose verb was taken for a noun or an adjective, so that nothing in them tells an act: "Court [jails] activists", "Rebels [free] hostages", "Police [block] crowds".</summary>
/// <remarks>Only where no word of the headline is a verb, somebody stands before the word and somebody or something right behind it. Immutable; one serves all threads.</remarks>
/// <param name="verbs">Which verb a form belongs to.</param>
/// <param name="heading">Verbs, in their base form, that headlines use so.</param>
/// <param name="plurals">Nouns that are plural without an -s: "police".</param>
internal sealed class HeadlineVerbs(VerbForms verbs, FrozenSet<string> heading, FrozenSet<string> plurals)
{
    /// <summary>The document with such verbs; the same one where there is none.</summary>
    public Document Mend(Document document)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (document.BlockOf(s).Kind is not (BlockKind.Title or BlockKind.Heading)) continue;
            if (VerbIn(document, document.Sentences[s]) is { } verb) document = Raised(document, document.Sentences[s], verb);
        }
        return document;
    }

    private int? VerbIn(Document document, TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (document.Upos[t] is Upos.AUX || (document.Upos[t] == Upos.VERB && t > sentence.First)) return null;
        }
        for (var t = sentence.First + 1; t + 1 < sentence.End; t++)
        {
            if (IsVerb(document, sentence, t)) return t;
        }
        return null;
    }

    private bool IsVerb(Document document, TokenRange sentence, int t)
    {
        if (document.Xpos[t] is not ("NN" or "NNS" or "JJ") || verbs.VerbOf(document.FormOf(t)) is not { } verb || !heading.Contains(verb)) return false;
        if (!(document.Upos[t - 1] is Upos.NOUN or Upos.PROPN || t - 1 == sentence.First) || document.Upos[t + 1] is not (Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.DET)) return false;
        var isPlural = document.Xpos[t - 1] is "NNS" or "NNPS" || plurals.Contains(document.FormOf(t - 1).ToString().ToLowerInvariant());
        return isPlural ? document.FormOf(t).Equals(verb, StringComparison.OrdinalIgnoreCase) : document.FormOf(t).EndsWith("s", StringComparison.Ordinal) && document.Xpos[t] == "NNS";
    }

    // The noun right before is the subject, what stood there hangs on it; the first noun phrase behind is the object.
    private static Document Raised(Document document, TokenRange sentence, int verb)
    {
        var (heads, relations, subject) = (document.Heads.ToBuilder(), document.DepRels.ToBuilder(), verb - 1);
        var thing = -1;
        for (var t = verb + 1; t < sentence.End && thing < 0; t++)
        {
            if (document.Upos[t] is Upos.NOUN or Upos.PROPN && (document.Heads[t] < 0 || document.Heads[t] <= verb || document.DepRels[t] is not ("compound" or "flat" or "amod" or "nmod:desc"))) thing = t;
        }
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var head = document.Heads[t];
            if (t == verb || t == subject || t == thing) continue;
            if (t < subject && (head < 0 || head >= verb)) (heads[t], relations[t]) = (subject, document.Upos[t] == Upos.ADJ ? "amod" : "compound");
            else if (t > verb && (head < 0 || head <= verb)) (heads[t], relations[t]) = (verb, document.DepRels[t] is "nmod" or "root" ? "obl" : document.DepRels[t]);
        }
        (heads[verb], relations[verb]) = (-1, "root");
        (heads[subject], relations[subject]) = (verb, "nsubj");
        if (thing >= 0) (heads[thing], relations[thing]) = (verb, "obj");
        return document with
        {
            Heads = heads.ToImmutable(),
            DepRels = relations.ToImmutable(),
            Upos = document.Upos.SetItem(verb, Upos.VERB).SetItem(subject, document.Upos[subject] is Upos.PROPN ? Upos.PROPN : Upos.NOUN),
            Xpos = document.Xpos.SetItem(verb, document.FormOf(verb).EndsWith("s", StringComparison.Ordinal) ? "VBZ" : "VBP").SetItem(subject, document.Xpos[subject] is "VB" ? "NN" : document.Xpos[subject]),
        };
    }
}
