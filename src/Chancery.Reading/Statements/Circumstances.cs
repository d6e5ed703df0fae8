using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Finds to whom something is said and on what occasion.</summary>
internal sealed class Circumstances(Grammar grammar, ReportingCues cues)
{
    private const int DeepestChain = 4;

    /// <summary>Heads of the phrases that name those spoken to: the object of "tell", what stands behind "said to".</summary>
    public ImmutableArray<int> Addressees(CueMatch match, ImmutableArray<TokenRange> content)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (Covers(content, child)) continue;
            var spokenTo = match.Entry.Takes(CueComplements.Addressee) && (grammar.Is(child, "obj") || grammar.Is(child, "iobj") || grammar.IsPassiveSubject(child));
            if (spokenTo || (grammar.Is(child, "iobj")) || IsSaidTo(match, child)) found.AddRange(grammar.Tree.Conjuncts(child));
        }
        if (Occasion(match.Head) is { } occasion) AddAudience(occasion, content, found);
        return [.. found.Distinct().Order()];
    }

    /// <summary>"in a statement to journalists after the meeting": an adverbial of the verb, or of the verb that governs its clause, whose noun names an occasion; null if there is none.</summary>
    public TokenRange? Occasion(int verb)
    {
        var at = verb;
        for (var step = 0; step < DeepestChain && at >= 0; step++)
        {
            foreach (var child in grammar.Tree.Children(at))
            {
                if ((grammar.Is(child, "obl") || grammar.Is(child, "nmod")) && IsOccasion(child)) return Phrase(child);
            }
            if (!grammar.Is(at, "advcl") && !grammar.Is(at, "conj") && !grammar.Is(at, "xcomp")) return null;
            at = grammar.Head(at);
        }
        return null;
    }

    private bool IsOccasion(int noun)
    {
        if (!cues.IsOccasion(grammar.Lemma(noun))) return false;
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (grammar.Is(child, "case") && grammar.Form(child) is "in" or "at" or "during" or "on" or "after" or "before" or "following" or "via" or "by" or "over" or "to") return true;
        }
        return false;
    }

    private TokenRange Phrase(int noun)
    {
        var range = grammar.Tree.Subtree(noun);
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (child < noun && grammar.Is(child, "case") && grammar.Form(child) is not "after" and not "before" and not "following") range = new(Math.Max(range.First, child + 1), range.End);
            else if (child > noun && (grammar.Is(child, "acl") || grammar.Is(child, "parataxis"))) range = new(range.First, Math.Max(noun + 1, Math.Min(range.End, grammar.Tree.Subtree(child).First)));
        }
        return grammar.Trim(range);
    }

    // "in a statement to journalists"
    private void AddAudience(TokenRange occasion, ImmutableArray<TokenRange> content, ImmutableArray<int>.Builder found)
    {
        for (var t = occasion.First; t < occasion.End; t++)
        {
            if (cues.IsAudience(grammar.Lemma(t)) && !Covers(content, t) && (grammar.HasChild(t, "case", "to") || grammar.HasChild(t, "case", "with"))) found.Add(t);
        }
    }

    private bool IsSaidTo(CueMatch match, int child) =>
        grammar.Is(child, "obl") && child > match.Head && grammar.HasChild(child, "case", "to") && match.Entry.Takes(CueComplements.Clause | CueComplements.Quote) && !match.Entry.Words.Contains("to")
        && grammar.IsNominal(child);

    private static bool Covers(ImmutableArray<TokenRange> content, int token) => content.Any(c => c.Contains(token));
}
