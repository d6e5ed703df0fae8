using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Statements;

/// <summary>Tells which dependents of a cue hold its content, by the complements of its entry in the lexicon.</summary>
internal sealed class Complements(Grammar grammar)
{
    /// <summary>Whether a dependent is a complement that the entry takes.</summary>
    /// <param name="match">The cue's words in the lexicon.</param>
    /// <param name="governor">The word of the cue on which it hangs.</param>
    /// <param name="child">The dependent.</param>
    public bool Fit(CueMatch match, int governor, int child)
    {
        var entry = match.Entry;
        if (grammar.Is(child, "ccomp")) return entry.Takes(CueComplements.Clause | CueComplements.Quote | CueComplements.Infinitive | CueComplements.Judgement);
        if (grammar.Is(child, "xcomp")) return FitsOpenClause(entry, governor, child);
        if (grammar.Is(child, "obj")) return FitsObject(entry, governor, child);
        if (grammar.Is(child, "acl")) return governor != match.Head && entry.Takes(CueComplements.Clause | CueComplements.Infinitive);
        if (grammar.Is(child, "parataxis")) return entry.Takes(CueComplements.Quote) && grammar.IsFiniteClause(child);
        if (grammar.Is(child, "advcl")) return (entry.Takes(CueComplements.Clause) && HasMark(child, "that", "whether")) || (entry.Takes(CueComplements.Judgement) && HasMark(child, "of", "as", "for", "with"));
        if (grammar.Is(child, "obl") || grammar.Is(child, "nmod")) return entry.Takes(CueComplements.Judgement) && HasMark(child, "of", "as", "for", "with", "to");
        return false;
    }

    // "is thought to have left" is the passive of "they think that".
    private bool FitsOpenClause(ReportingCue entry, int governor, int child)
    {
        if (HasMark(child, "to")) return entry.Takes(CueComplements.Infinitive | CueComplements.Raising) || (entry.Takes(CueComplements.Clause) && grammar.IsPassive(governor));
        if (grammar.Xpos(child) == "VBG") return entry.Takes(CueComplements.Gerund | CueComplements.Judgement);
        return entry.Takes(CueComplements.Judgement | CueComplements.Raising | CueComplements.Clause);
    }

    private bool FitsObject(ReportingCue entry, int governor, int child)
    {
        if (entry.Takes(CueComplements.Addressee)) return false;
        if (entry.Takes(CueComplements.Object | CueComplements.Judgement)) return true;
        // "want them to leave": the object is the infinitive's own subject.
        return entry.Takes(CueComplements.Infinitive) && grammar.Child(governor, "xcomp") > child;
    }

    private bool HasMark(int token, params ReadOnlySpan<string> words)
    {
        foreach (var child in grammar.Tree.Children(token))
        {
            if (child < token && (grammar.Is(child, "mark") || grammar.Is(child, "case")) && words.Contains(grammar.Form(child))) return true;
        }
        return false;
    }
}
