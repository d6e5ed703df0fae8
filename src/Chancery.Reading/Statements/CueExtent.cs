using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>The words of a cue around its main word: one stretch with auxiliaries, negation and adverbs ("have also repeatedly said", "went on to say").</summary>
internal sealed class CueExtent(Grammar grammar, ReportingCues cues)
{
    public TokenRange Of(CueMatch match)
    {
        var sentence = grammar.SentenceRange(match.Head);
        var first = match.Entry.Class is CueClass.Noun ? match.Head : LeftEdge(match.Head, sentence.First);
        var end = match.Last + 1;
        // "said repeatedly": an adverb right behind the verb that hangs on it.
        while (match.Entry.Class == CueClass.Verb && end < sentence.End && grammar.Upos(end) == Upos.ADV && grammar.Is(end, "advmod") && grammar.Head(end) == match.Head && IsFollowedByBreak(end + 1, sentence.End))
            end++;
        return new(first, end);
    }

    private bool IsFollowedByBreak(int token, int end) => token >= end || grammar.IsPunctuation(token) || grammar.Form(token) is "that";

    private int LeftEdge(int head, int lowest)
    {
        var first = head;
        while (first > lowest && BelongsBefore(first - 1, head)) first--;
        var chain = ChainBefore(first, lowest);
        return chain < first ? LeftEdge(chain, lowest) : TakeInfinitiveMarker(first, lowest);
    }

    private int TakeInfinitiveMarker(int first, int lowest) => first > lowest && grammar.Form(first - 1) is "to" && grammar.Upos(first - 1) == Upos.PART ? first - 1 : first;

    private bool BelongsBefore(int token, int head)
    {
        if (grammar.Head(token) != head && !(grammar.Head(token) >= 0 && grammar.Head(grammar.Head(token)) == head && grammar.Upos(token) == Upos.ADV)) return false;
        return grammar.Is(token, "aux") || grammar.Is(token, "cop")
            || (grammar.Is(token, "advmod") && grammar.Upos(token) is Upos.ADV or Upos.PART && !IsQuestionOrLink(token));
    }

    private bool IsQuestionOrLink(int token) => grammar.Xpos(token).StartsWith('W') || grammar.Form(token) is "as" or "so" or "however" or "meanwhile" or "instead";

    // "went on to say", "was quick to point out": the words in front stand in the lexicon as a chain that ends in "to".
    private int ChainBefore(int first, int lowest)
    {
        foreach (var chain in cues.Chains)
        {
            var start = Matches(chain, first, lowest);
            if (start >= 0) return start;
        }
        return first;
    }

    private int Matches(ImmutableArray<string> chain, int end, int lowest)
    {
        var t = end - 1;
        for (var w = chain.Length - 1; w >= 0; w--, t--)
        {
            while (w < chain.Length - 1 && t >= lowest && grammar.Upos(t) == Upos.ADV && grammar.Lemma(t) != chain[w]) t--;
            if (t < lowest || (grammar.Lemma(t) != chain[w] && grammar.Form(t) != chain[w])) return -1;
        }
        return t + 1;
    }
}
