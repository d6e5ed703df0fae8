using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>The rest of a sentence around a phrase set into it: the content of "according to X", "as X said", "reportedly".</summary>
internal sealed class ClauseAround(Grammar grammar, Quotations quotations)
{
    /// <summary>The words of the clause before and behind the phrase, without a link in front ("But", "and") and the commas around the phrase.</summary>
    /// <param name="phrase">The words set in.</param>
    /// <param name="clause">Head of the clause that it is set into; the whole sentence is taken where that is its root.</param>
    public ImmutableArray<TokenRange> Of(TokenRange phrase, int clause)
    {
        var sentence = grammar.SentenceRange(clause);
        var range = grammar.Is(clause, "root") ? sentence : grammar.Tree.Subtree(clause);
        return Around(phrase, new(Math.Min(range.First, phrase.First), Math.Max(range.End, phrase.End)));
    }

    /// <summary>The words of the sentence before and behind the phrase.</summary>
    public ImmutableArray<TokenRange> OfSentence(TokenRange phrase, TokenRange sentence) => Around(phrase, sentence);

    private ImmutableArray<TokenRange> Around(TokenRange phrase, TokenRange range)
    {
        var before = grammar.Trim(SkipLink(new(range.First, phrase.First)));
        var behind = grammar.Trim(new(phrase.End, range.End));
        var parts = ImmutableArray.CreateBuilder<TokenRange>();
        if (before.Count > 0) parts.Add(before);
        if (behind.Count > 0) parts.Add(quotations.Widen(behind, phrase.End));
        return parts.ToImmutable();
    }

    private TokenRange SkipLink(TokenRange range)
    {
        var first = range.First;
        while (first < range.End && (grammar.Is(first, "cc") || grammar.Is(first, "mark") || grammar.IsComma(first))) first++;
        return new(first, range.End);
    }
}
