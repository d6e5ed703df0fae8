using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Finds the content that a relative clause or a participle has moved in front of its cue: "the increase that he seeks", "the meeting proposed by the union".</summary>
internal sealed class MovedContent(Grammar grammar, Quotations quotations)
{
    /// <summary>The relative pronoun, or the noun where there is none; empty where nothing has been moved.</summary>
    public ImmutableArray<TokenRange> Of(CueMatch match)
    {
        var verb = match.Head;
        if (!match.Entry.Takes(CueComplements.Object | CueComplements.Clause | CueComplements.Judgement)) return [];
        if (grammar.Is(verb, "acl") && grammar.Xpos(verb) == "VBN" && match.Entry.Takes(CueComplements.Judgement | CueComplements.Object)) return NounBefore(verb);
        if (!grammar.IsRelativeClause(verb)) return [];
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (child < verb && grammar.IsRelativePronoun(child) && !grammar.Is(child, "nsubj")) return [new(child, child + 1)];
        }
        return grammar.Child(verb, "nsubj") is var subject and >= 0 && !grammar.IsRelativePronoun(subject) && match.Entry.Takes(CueComplements.Object) ? NounBefore(verb) : [];
    }

    private ImmutableArray<TokenRange> NounBefore(int verb)
    {
        var noun = grammar.Head(verb);
        if (noun < 0 || noun > verb) return [];
        var phrase = grammar.Tree.Subtree(noun);
        return quotations.Whole(new(phrase.First, Math.Min(phrase.End, grammar.Tree.Subtree(verb).First)), grammar.SentenceRange(verb));
    }
}
