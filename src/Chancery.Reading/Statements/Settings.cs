using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Finds what only sets in time a content that is a noun phrase: "a truce | after a night of talks", "the raid | as the envoys arrived".</summary>
internal static class Settings
{
    /// <summary>Those parts of the content.</summary>
    /// <param name="draft">A statement whose content is no clause.</param>
    /// <param name="grammar">The document.</param>
    public static ImmutableArray<TokenRange> Of(Draft draft, Grammar grammar)
    {
        var found = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var content in draft.Content)
        {
            for (var t = content.First; t < content.End; t++)
            {
                if (grammar.IsQuote(t)) return [];
                if (Begins(t, grammar) && HangsOnWhole(draft, content, grammar.Head(t), grammar)) found.Add(Within(grammar.Tree.Subtree(grammar.Head(t)), t, content));
            }
        }
        return found.ToImmutable();
    }

    private static TokenRange Within(TokenRange phrase, int first, TokenRange content) => new(first, Math.Max(first + 1, Math.Min(phrase.End, content.End)));

    private static bool Begins(int token, Grammar grammar) =>
        grammar.Form(token) is "after" or "before" or "during" or "amid" or "amidst" or "following" or "while" or "when" or "since" or "until" or "as"
        && (grammar.Is(token, "case") || grammar.Is(token, "mark") || (grammar.Is(token, "advmod") && grammar.Xpos(token) == "WRB")) && grammar.Head(token) > token
        && (grammar.Form(token) is not "as" || grammar.IsFiniteClause(grammar.Head(token)));

    // The phrase hangs on the cue or on the content's own head, not on a word inside that it tells more about.
    private static bool HangsOnWhole(Draft draft, TokenRange content, int head, Grammar grammar)
    {
        if (grammar.Is(head, "acl")) return false;
        var above = grammar.Head(head);
        return above >= 0 && (draft.Cue.Contains(above) || !content.Contains(grammar.Head(above)));
    }
}
