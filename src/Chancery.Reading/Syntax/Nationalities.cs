using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends trees that cut "his Greek, Cypriot and French counterparts" in two: the adjectives of several states belong to the one noun behind the last.</summary>
internal static class Nationalities
{
    // Words between the last adjective and the noun: "Greek and French deputy foreign ministers".
    private const int MostBetween = 3;

    /// <summary>The document with such phrases whole; the same one where there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isOfState">Whether a form is the adjective of a state.</param>
    public static Document Mend(Document document, Func<string, bool> isOfState)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (!char.IsUpper(document.FormOf(t)[0]) || !isOfState(document.FormOf(t).ToString())) continue;
                var adjectives = Coordinated(document, t, sentence.End, isOfState);
                if (adjectives.Count > 1 && NounBehind(document, adjectives[^1], sentence.End) is { } noun) document = Joined(document, adjectives, noun);
                t = adjectives[^1];
            }
        }
        return document;
    }

    // "Greek, Cypriot and French": the last stands behind "and".
    private static List<int> Coordinated(Document document, int first, int end, Func<string, bool> isOfState)
    {
        var found = new List<int> { first };
        for (var t = first + 1; t + 1 < end; t++)
        {
            if (document.FormOf(t) is ",")
            {
                if (isOfState(document.FormOf(t + 1).ToString())) found.Add(++t);
                else if (document.FormOf(t + 1) is not "and") break;
            }
            else if (document.FormOf(t) is "and" && isOfState(document.FormOf(t + 1).ToString())) return [.. found, t + 1];
            else break;
        }
        return [first];
    }

    private static int? NounBehind(Document document, int last, int end)
    {
        for (var t = last + 1; t < Math.Min(end, last + 2 + MostBetween); t++)
        {
            if (document.Xpos[t] is "NNS" or "NNPS") return t;
            if (document.Upos[t] is not (Upos.ADJ or Upos.NOUN or Upos.PROPN)) return null;
        }
        return null;
    }

    private static Document Joined(Document document, List<int> adjectives, int noun)
    {
        var range = new TokenRange(adjectives[0], noun + 1);
        var (heads, relations) = (document.Heads.ToBuilder(), document.DepRels.ToBuilder());
        var (upos, xpos) = (document.Upos.ToBuilder(), document.Xpos.ToBuilder());
        // Whichever of them stood highest above the noun hands its place to it, so that the way from there to the root stays as it is.
        var top = noun;
        for (var t = noun; t >= 0; t = document.Heads[t])
        {
            if (range.Contains(t)) top = t;
        }
        (heads[noun], relations[noun]) = (heads[top], relations[top]);
        for (var t = 0; t < document.Count; t++)
        {
            if (!range.Contains(t) && range.Contains(heads[t]) && heads[t] != noun) heads[t] = noun;
        }
        for (var t = range.First; t < noun; t++)
        {
            var at = adjectives.IndexOf(t);
            if (at >= 0) (heads[t], relations[t], upos[t], xpos[t]) = (at == 0 ? noun : adjectives[0], at == 0 ? "amod" : "conj", Upos.ADJ, "JJ");
            else if (t < adjectives[^1]) (heads[t], relations[t]) = (adjectives.First(a => a > t), document.FormOf(t) is "," ? "punct" : "cc");
            else if (!range.Contains(heads[t]) || heads[t] < t) (heads[t], relations[t]) = (noun, document.Upos[t] == Upos.ADJ ? "amod" : "compound");
        }
        return document with { Heads = heads.ToImmutable(), DepRels = relations.ToImmutable(), Upos = upos.ToImmutable(), Xpos = xpos.ToImmutable() };
    }
}
