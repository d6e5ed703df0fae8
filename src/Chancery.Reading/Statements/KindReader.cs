using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Tells the kind of a statement: that of its cue in the lexicon, as far as the noun in the cue and the form of the content do not say otherwise.</summary>
internal sealed class KindReader(Grammar grammar, ReportingCues cues)
{
    /// <summary>The kind.</summary>
    public StatementKind Of(Draft draft)
    {
        var kind = OfNounInCue(draft) ?? OfRepeatedNoun(draft) ?? draft.Entry.Kind;
        var isInfinitive = IsInfinitive(draft);
        return kind switch
        {
            // "asked the army to leave" asks nothing.
            StatementKind.Question when isInfinitive => StatementKind.Demand,
            StatementKind.Denial when draft.IsNegated => StatementKind.Assertion,
            // "is considering a ban", "considers whether to go".
            StatementKind.Belief when IsDeliberating(draft) => StatementKind.Intention,
            StatementKind.Promise when draft.Entry.Takes(CueComplements.Addressee) && !isInfinitive && !IsToCome(draft) => StatementKind.Assertion,
            StatementKind.Assertion when draft.Entry.Takes(CueComplements.Addressee) && isInfinitive => StatementKind.Demand,
            StatementKind.Assertion when draft.Entry.IsGuess => OfContent(draft, isInfinitive),
            _ => kind,
        };
    }

    // "reiterated its request for", "affirmed its rejection of": the noun says what is done.
    private StatementKind? OfNounInCue(Draft draft)
    {
        if (draft.Entry.Class != CueClass.Verb || draft.Entry.Words.Length > 1) return null;
        for (var t = draft.CueHead + 1; t < draft.Cue.End; t++)
        {
            if (grammar.Upos(t) == Upos.NOUN && OfNoun(t) is { } kind) return kind;
        }
        return null;
    }

    // "reiterated | its request for help": what is said again is what the noun says.
    private StatementKind? OfRepeatedNoun(Draft draft)
    {
        if (grammar.Lemma(draft.CueHead) is not ("reiterate" or "renew" or "repeat" or "reaffirm") || grammar.Child(draft.CueHead, "obj") is not (var thing and >= 0)) return null;
        return draft.Says(thing) ? OfNoun(thing) : null;
    }

    private StatementKind? OfNoun(int noun)
    {
        foreach (var entry in cues.StartingWith(CueClass.Noun, grammar.Lemma(noun)))
        {
            if (entry.Kind != StatementKind.Assertion) return entry.Kind;
        }
        return null;
    }

    private StatementKind OfContent(Draft draft, bool isInfinitive)
    {
        if (isInfinitive) return StatementKind.Intention;
        return draft.Content[0].First >= draft.Cue.End && grammar.Form(draft.Content[0].First) is "whether" or "why" or "how" ? StatementKind.Question : StatementKind.Assertion;
    }

    private bool IsDeliberating(Draft draft) =>
        grammar.Lemma(draft.CueHead) is "consider" or "debate" && draft.Content[0].First >= draft.Cue.End
        && (grammar.Xpos(draft.CueHead) == "VBG" || grammar.Xpos(draft.Content[0].First) == "VBG" || grammar.Form(draft.Content[0].First) is "whether");

    // "assured that there will be", not "assured that there was".
    private bool IsToCome(Draft draft)
    {
        foreach (var range in draft.Content)
        {
            for (var t = range.First; t < range.End; t++)
            {
                if (grammar.Form(t) is "will" or "would" or "shall" or "'ll" or "’ll") return true;
            }
        }
        return false;
    }

    // "to leave", "not to leave", "the army to leave": an infinitive before any finite verb or word of a question.
    private bool IsInfinitive(Draft draft)
    {
        var range = draft.Content[^1];
        for (var t = range.First; t < range.End; t++)
        {
            if (grammar.Form(t) is "to" && grammar.Upos(t) == Upos.PART) return !HasNoun(range.First, t) || draft.Entry.Takes(CueComplements.Infinitive);
            if (grammar.IsFinite(t) || grammar.IsQuote(t) || grammar.Xpos(t).StartsWith('W') || grammar.Form(t) is "if" or "whether" or "that" or "about") return false;
        }
        return false;
    }

    private bool HasNoun(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (grammar.IsNominal(t)) return true;
        }
        return false;
    }
}
