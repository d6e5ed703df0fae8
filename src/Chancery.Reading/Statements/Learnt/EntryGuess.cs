using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What the lexicon says of a cue that the rules did not find: the entry of one of its words, else a guess by its word class.</summary>
internal static class EntryGuess
{
    private static readonly CueClass[] Classes = [CueClass.Verb, CueClass.Noun, CueClass.Adjective];

    /// <summary>The entry.</summary>
    public static ReportingCue Of(Candidate candidate, SpeechScene scene, CueMatcher matcher)
    {
        if (Known(candidate, matcher) is { } known) return known;
        var cueClass = scene.Document.Upos[candidate.Head] switch
        {
            Upos.NOUN or Upos.PROPN => CueClass.Noun,
            Upos.ADJ => CueClass.Adjective,
            Upos.ADP or Upos.PUNCT => CueClass.Preposition,
            _ => CueClass.Verb,
        };
        ImmutableArray<string> words = [scene.Document.Lemmas[candidate.Head]];
        return new(cueClass, words, StatementKind.Assertion, CueStrength.Weak, CueComplements.Clause | CueComplements.Object, "");
    }

    /// <summary>The entry of the cue's main word or one behind it, by its tag or as another word class ("denies" taken for a noun); null if the lexicon has none.</summary>
    public static ReportingCue? Known(Candidate candidate, CueMatcher matcher)
    {
        for (var t = candidate.Head; t < candidate.Cue.End; t++)
        {
            if (matcher.At(t) is { } match) return match.Entry;
        }
        foreach (var cueClass in Classes)
        {
            if (matcher.At(candidate.Head, cueClass) is { } match) return match.Entry;
        }
        return null;
    }
}
