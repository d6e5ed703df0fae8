using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>Tells deeds and labels from statements: "was appointed to lead", "put forward conditions", "Guinea-Bissau: …" say nothing on anybody's word.</summary>
internal sealed class Deeds(SpeechScene scene, CueMatcher matcher)
{
    private readonly Grammar _grammar = scene.Grammar;

    /// <summary>Whether a candidate that no rule has found is a deed: a verb that the lexicon does not know, with a thing and no clause for its content, or a colon behind what does not speak.</summary>
    public bool IsOne(Candidate candidate)
    {
        if (IsVisit(candidate) || IsName(candidate) || IsAssault(candidate) || IsAnswerInDeed(candidate)) return true;
        if (candidate.Rule is not null) return false;
        if (_grammar.IsColon(candidate.Head)) return !IsBehindSpeaker(candidate);
        return _grammar.IsVerb(candidate.Head) && EntryGuess.Known(candidate, matcher) is null && !SaysClause(candidate);
    }

    // "called on the ambassador and handed over a letter": asked for nothing, he paid a visit.
    private bool IsVisit(Candidate candidate)
    {
        if (_grammar.Lemma(candidate.Head) is not "call" || candidate.Head + 1 >= scene.Document.Count || _grammar.Form(candidate.Head + 1) is not ("on" or "upon")) return false;
        foreach (var range in candidate.Content)
        {
            for (var t = range.First; t < range.End; t++)
            {
                if (_grammar.IsQuote(t) || _grammar.Upos(t) == Upos.PART || _grammar.Form(t) is "to" or "for" or "not" or "that") return false;
            }
        }
        return true;
    }

    // "known as the Red Guard": what somebody is called.
    private bool IsName(Candidate candidate) => _grammar.Form(candidate.Head) is "known" && candidate.Head + 1 < scene.Document.Count && _grammar.Form(candidate.Head + 1) is "as";

    // "Police responded with tear gas": with a thing, not with words.
    private bool IsAnswerInDeed(Candidate candidate) => _grammar.Lemma(candidate.Head) is "respond" or "retaliate" or "react" && candidate.Head + 1 < scene.Document.Count && _grammar.Form(candidate.Head + 1) is "with"
        && !candidate.Content.Any(c => _grammar.IsQuote(c.First)) && !SaysClause(candidate);

    // "Rebels attacked the positions": with arms, not with words.
    private bool IsAssault(Candidate candidate)
    {
        if (_grammar.Lemma(candidate.Head) is not ("attack" or "target") || candidate.Source is not { } source || candidate.Content.Any(c => _grammar.IsQuote(c.First))) return false;
        return scene.Referents.OfHead(CueView.HeadOf(scene.Document, source)) is { Sectors: ["MIL" or "REB" or "UAF" or "PRM" or "COP" or "SEP", ..] };
    }

    // The colon stands right behind its source, with which the sentence begins, and in no brackets.
    private bool IsBehindSpeaker(Candidate candidate)
    {
        if (candidate.Source is not { } source || source.End != candidate.Cue.First) return false;
        for (var t = _grammar.SentenceRange(candidate.Head).First; t < source.First; t++)
        {
            if (!_grammar.IsQuote(t)) return false;
        }
        return true;
    }

    private bool SaysClause(Candidate candidate)
    {
        var first = candidate.Content[0].First;
        var head = CueView.HeadOf(scene.Document, candidate.Content[^1]);
        if (candidate.Content.Any(c => _grammar.IsQuote(c.First)) || _grammar.Form(first) is "that" or "whether" or "how" or "why" or "what" or "if") return true;
        var isVerb = _grammar.Upos(head) is Upos.VERB or Upos.AUX || _grammar.Child(head, "cop") >= 0;
        if (!isVerb) return false;
        return _grammar.IsFiniteClause(head) || (_grammar.Form(candidate.Content[^1].First) is "to" && !_grammar.IsPassive(candidate.Head));
    }
}
