using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>How sure the source is of what it tells, in FactBank's sense.</summary>
public enum Certainty
{
    /// <summary>It is so, or it is not so.</summary>
    Certain,
    /// <summary>It is likely.</summary>
    Probable,
    /// <summary>It may be.</summary>
    Possible,
    /// <summary>The source does not commit itself: a question, a wish, a demand, a condition.</summary>
    Unknown,
}

/// <summary>Whether the source says that it is so or that it is not so.</summary>
public enum Affirmation
{
    /// <summary>That it is so.</summary>
    Positive,
    /// <summary>That it is not so.</summary>
    Negative,
    /// <summary>Neither: a question, or what is left open.</summary>
    Unknown,
}

/// <summary>Reads certainty and affirmation of a content on its source's word, from cue, modality, negation and mood (after Saurí and Pustejovsky 2012, FactBank).</summary>
internal sealed class ContentValue(Grammar grammar, ReportingCues cues)
{
    /// <summary>Both; null where the content is no clause ("condemned the attack").</summary>
    public (Certainty Certainty, Affirmation Affirmation)? Of(Draft draft, StatementKind kind)
    {
        if (Predicate(draft.Content) is not (var predicate and >= 0)) return null;
        if (kind == StatementKind.Question || IsWhether(draft, predicate)) return (Certainty.Unknown, Affirmation.Unknown);
        var isNegative = IsNegated(predicate);
        var certainty = Least(OfCue(draft, kind), OfClause(predicate));
        if (draft.Entry.Kind == StatementKind.Denial) isNegative = !isNegative;
        if (draft.IsNegated) return OfNegatedCue(draft, certainty, isNegative);
        return (certainty, isNegative ? Affirmation.Negative : Affirmation.Positive);
    }

    // "did not say that" leaves it open, "does not think that" doubts it, "did not deny that" leaves it possible.
    private static (Certainty, Affirmation) OfNegatedCue(Draft draft, Certainty certainty, bool isNegative) => draft.Entry.Kind switch
    {
        StatementKind.Belief => (certainty == Certainty.Certain ? Certainty.Probable : certainty, isNegative ? Affirmation.Positive : Affirmation.Negative),
        StatementKind.Denial => (Certainty.Possible, isNegative ? Affirmation.Positive : Affirmation.Negative),
        _ => (Certainty.Unknown, Affirmation.Unknown),
    };

    private static Certainty Least(Certainty a, Certainty b) => (Certainty)Math.Max((int)a, (int)b);

    private Certainty OfCue(Draft draft, StatementKind kind)
    {
        for (var t = draft.Cue.First; t < draft.Cue.End; t++)
        {
            if (cues.CertaintyOf(grammar.Lemma(t)) is { } told) return told;
        }
        return kind switch
        {
            StatementKind.Belief => Certainty.Probable,
            StatementKind.Intention or StatementKind.Demand => Certainty.Unknown,
            _ => Certainty.Certain,
        };
    }

    // The clause's head: a verb, or a noun or adjective with a copula, whose own head stands outside of the content.
    private int Predicate(ImmutableArray<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var t = range.First; t < range.End; t++)
            {
                var head = grammar.Head(t);
                if (content.Any(c => c.Contains(head)) || grammar.IsRelativeClause(t)) continue;
                var isClause = grammar.Upos(t) == Upos.VERB ? grammar.Document.DepRels[t] is not ("amod" or "compound") : grammar.Child(t, "cop") >= 0;
                if (isClause) return t;
            }
        }
        return -1;
    }

    private bool IsWhether(Draft draft, int predicate) => grammar.HasChild(predicate, "mark", "whether") || grammar.Form(draft.Content[0].First) is "whether";

    private Certainty OfClause(int predicate)
    {
        var least = cues.HedgeOf(grammar.Lemma(predicate)) ?? Certainty.Certain;
        foreach (var child in grammar.Tree.Children(predicate))
        {
            if (grammar.Is(child, "aux") || grammar.Is(child, "advmod")) least = Least(least, cues.HedgeOf(grammar.Lemma(child)) ?? Certainty.Certain);
            if (grammar.Is(child, "advcl") && (grammar.HasChild(child, "mark", "if") || grammar.HasChild(child, "mark", "unless"))) least = Certainty.Unknown;
        }
        return least;
    }

    private bool IsNegated(int predicate)
    {
        var isNegated = cues.IsNegation(grammar.Lemma(predicate));
        foreach (var child in grammar.Tree.Children(predicate))
        {
            var isAdverbial = grammar.Is(child, "advmod") || grammar.Is(child, "aux") || grammar.Is(child, "cc");
            var isArgument = grammar.Is(child, "nsubj") || grammar.Is(child, "obj");
            if (isAdverbial && cues.IsNegation(grammar.Form(child))) isNegated = !isNegated;
            else if (isArgument && (cues.IsNegation(grammar.Form(child)) || grammar.HasChild(child, "det", "no"))) isNegated = !isNegated;
        }
        return grammar.HasChild(predicate, "det", "no") ? !isNegated : isNegated;
    }
}
