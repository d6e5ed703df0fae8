namespace Chancery.Reading.Events;

/// <summary>Troops that come to keep a peace are help for the country where they do (PLOVER's manual: personnel, monitors and forces for relief are AID), whatever verb moves them.</summary>
internal static class PeaceForces
{
    private const int MaximalDepth = 4;

    /// <summary>The event, MOBILIZE turned into AID where the words of its own clause call the troops peacekeepers or their task peacekeeping.</summary>
    /// <param name="context">The document.</param>
    /// <param name="coded">The event.</param>
    public static CodedEvent Recoded(CodingContext context, CodedEvent coded)
    {
        if (coded.Type != "MOBILIZE" || coded.Modes is not (["troops"] or ["weapons"]) || coded.Recipients.IsEmpty) return coded;
        var words = context.Tree.Subtree(coded.Head);
        for (var t = words.First; t < words.End; t++)
        {
            if (context.Document.Lemmas[t] is "peacekeeper" or "peacekeeping" or "peace-keeping" or "peace-keeper" && IsOwn(context, t, coded.Head))
                return coded with { Type = "AID", Modes = [], Cameo = "074", Contexts = coded.Contexts.Contains("peacekeeping") ? coded.Contexts : coded.Contexts.Add("peacekeeping") };
        }
        return coded;
    }

    /// <summary>Whether a word names who is sent or to what: "peacekeeping troops", "as a peacekeeping force", and not "near the peacekeepers".</summary>
    private static bool IsOwn(CodingContext context, int word, int head)
    {
        var document = context.Document;
        for (int t = word, steps = 0; t != head; t = document.Heads[t], steps++)
        {
            if (t < 0 || steps > MaximalDepth) return false;
            if (document.DepRels[t] is not ("nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod" or "compound" or "amod" or "appos" or "conj" or "advcl" or "xcomp")) return false;
            if (context.Tree.Child(t, "case") is >= 0 and var preposition && document.Lemmas[preposition] is not ("of" or "as" or "on" or "for" or "to" or "in" or "with" or "by")) return false;
        }
        return true;
    }
}
