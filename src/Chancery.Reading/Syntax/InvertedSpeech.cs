using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees in which whoever speaks stands behind the verb and was taken for its object: "'We will wait,' stressed [Berg]".</summary>
internal static class InvertedSpeech
{
    /// <summary>The document with such subjects; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        for (var t = 2; t + 1 < document.Count; t++)
        {
            if (document.Upos[t] != Upos.VERB || document.Xpos[t] is not ("VBD" or "VBZ" or "VBN" or "VBP") || document.FormOf(t - 1) is not ("\"" or "”" or "''" or "’")) continue;
            if (SpeakerBehind(document, t) is not { } speaker) continue;
            document = document with
            {
                DepRels = document.DepRels.SetItem(speaker, "nsubj"),
                Xpos = document.Xpos[t] == "VBN" ? document.Xpos.SetItem(t, "VBD") : document.Xpos,
            };
        }
        return document;
    }

    // The object right behind the verb, where the verb has nothing else; null where there is none.
    private static int? SpeakerBehind(Document document, int verb)
    {
        int? speaker = null;
        var sentence = document.Sentences[document.SentenceOf(verb)];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (document.Heads[t] != verb) continue;
            if (document.DepRels[t] is "nsubj" or "nsubj:pass" or "aux" or "aux:pass" or "xcomp" or "ccomp" or "iobj" || (document.DepRels[t] == "obj" && (speaker is not null || t < verb))) return null;
            if (document.DepRels[t] == "obj" && document.Upos[t] is Upos.NOUN or Upos.PROPN) speaker = t;
        }
        return speaker;
    }
}
