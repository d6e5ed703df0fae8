using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Nouns written with a hyphen, which the tokens hold in three: "sit-in", "walk-out".</summary>
internal static class HyphenatedWords
{
    /// <summary>Words of a trigger, those that hold a half of such a noun with its other half.</summary>
    public static ImmutableArray<int> Whole(Document document, ImmutableArray<int> words)
    {
        var whole = words;
        foreach (var word in words)
        {
            for (var first = Math.Max(0, word - 2); first <= word; first += 2)
            {
                if (IsOne(document, first)) whole = whole.Union([first, first + 1, first + 2]).Order().ToImmutableArray();
            }
        }
        return whole;
    }

    private static bool IsOne(Document document, int first) =>
        first + 2 < document.Count && document.Xpos[first + 1] == "HYPH" && document.Upos[first + 2] == Upos.NOUN && document.Heads[first] == first + 2 && document.DepRels[first] == "compound"
        && document.Upos[first] == Upos.VERB && document.Tokens[first].End == document.Tokens[first + 1].Start && document.Tokens[first + 1].End == document.Tokens[first + 2].Start;
}
