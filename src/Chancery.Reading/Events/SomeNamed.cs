using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>"five governments, among them France and Portugal,": the states named right behind those of whom they are some.</summary>
internal static class SomeNamed
{
    /// <summary>The head words of the states; empty where none are named.</summary>
    /// <param name="document">With tokens and tags.</param>
    /// <param name="referents">Who and what is named.</param>
    /// <param name="token">The noun for those of whom some are named.</param>
    public static ImmutableArray<int> Behind(Document document, Referents referents, int token)
    {
        if (token + 3 >= document.Count || document.FormOf(token + 1) is not ",") return [];
        var first = document.Lemmas[token + 2] == "among" ? token + 4 : document.Lemmas[token + 2] is "include" or "including" ? token + 3 : -1;
        if (first < 0) return [];
        var states = ImmutableArray.CreateBuilder<int>();
        var end = document.Sentences[document.SentenceOf(token)].End;
        for (var t = first; t < end && IsInList(document, t, end, states.Count > 0); t++)
        {
            if (referents.OfHead(t) is { Kind: EntityKind.State, Country: not null }) states.Add(t);
        }
        return states.ToImmutable();
    }

    /// <summary>Names, articles and "and" go on with the list; a comma does where another name or "and" follows.</summary>
    private static bool IsInList(Document document, int t, int end, bool hasBegun) => document.Upos[t] switch
    {
        Upos.PROPN or Upos.CCONJ or Upos.DET or Upos.ADJ => true,
        Upos.PUNCT => document.FormOf(t) is "," && (!hasBegun || (t + 1 < end && document.Upos[t + 1] is Upos.PROPN or Upos.CCONJ or Upos.DET)),
        _ => false,
    };
}
