using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Finds who speaks: the subject of a cue verb, wherever the construction has put it.</summary>
internal sealed class SourceReader(Grammar grammar)
{
    // Longer chains of clauses without a subject of their own do not occur in good text; the bound keeps damaged trees from costing time.
    private const int DeepestChain = 8;

    private readonly SourceExtent _extent = new(grammar);

    /// <summary>The source of a verb: subject, agent of a passive, subject of the governing clause; null where nobody is named.</summary>
    public SourcePhrase? OfVerb(int verb) => ByTree(verb) is { } source ? SourceExtent.IsWeekday(grammar.Form(source.Head)) ? BeforeDay(source.Head, verb) : Nearest(source, verb) : null;

    // "the chairman on Tuesday asked": the parser took the day for the subject.
    private SourcePhrase? BeforeDay(int day, int verb)
    {
        var last = day - 1;
        while (last > 0 && grammar.Form(last) is "on" or "late" or "early" or "last" or ",") last--;
        if (day > verb || last < grammar.SentenceRange(verb).First || !grammar.IsNominal(last)) return null;
        var head = last;
        while (grammar.Head(head) is var up && up >= 0 && up < day && !grammar.IsVerb(up)) head = up;
        var range = _extent.Phrase(head).Range;
        return new(new(range.First, Math.Min(range.End, last + 1)), head);
    }

    // A subject that reaches over a finite verb is two clauses run together: the phrase right in front of the verb speaks.
    private SourcePhrase Nearest(SourcePhrase source, int verb)
    {
        if (source.Range.End > verb) return source;
        var last = source.Range.End - 1;
        if (source.Head < verb && Before(verb) is var front && front > last && HasFiniteVerb(new(last + 1, front))) last = front;
        else if (!ReachesOverVerb(source.Range) && !BeginsWithPreposition(source.Range)) return source;
        var first = last;
        while (first > source.Range.First && !grammar.IsComma(first - 1) && grammar.Document.FormOf(first - 1) is not ";" and not ":" && !grammar.IsFinite(first - 1) && grammar.Upos(first - 1) is not (Upos.SCONJ or Upos.CCONJ) && grammar.Form(first - 1) is not "as") first--;
        while (first < last && grammar.Upos(first) is Upos.ADP or Upos.SCONJ) first++;
        TokenRange range = new(first, last + 1);
        return new(range, HeadIn(range));
    }

    // The noun right in front of the verb and its auxiliaries; -1 where none stands there.
    private int Before(int verb)
    {
        var t = verb - 1;
        while (t >= 0 && grammar.Head(t) == verb && (grammar.Is(t, "aux") || grammar.Is(t, "advmod"))) t--;
        return t >= 0 && grammar.Upos(t) is Upos.NOUN or Upos.PROPN or Upos.PRON && !grammar.Xpos(t).StartsWith('W') && grammar.Form(t) is not "that" ? t : -1;
    }

    private bool HasFiniteVerb(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (grammar.Xpos(t).StartsWith('W') || grammar.IsQuote(t)) return false;
            if (grammar.IsFinite(t)) return true;
        }
        return false;
    }

    private bool ReachesOverVerb(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (grammar.Xpos(t).StartsWith('W') || grammar.Form(t) is "that" || grammar.IsQuote(t)) return false;
            if (grammar.IsFinite(t)) return true;
        }
        return false;
    }

    private bool BeginsWithPreposition(TokenRange range) => range.Count > 1 && grammar.Upos(range.First) is Upos.ADP or Upos.SCONJ && grammar.Upos(range.First + 1) != Upos.NUM && grammar.Form(range.First) is not "about" and not "over" and not "at" and not "around" and not "nearly";

    private int HeadIn(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (!range.Contains(grammar.Head(t)) && grammar.IsNominal(t)) return t;
        }
        return range.End - 1;
    }

    private SourcePhrase? ByTree(int verb)
    {
        if (grammar.IsPassive(verb) || IsPassiveParticiple(verb) || IsAsked(verb)) return Agent(verb);
        var at = verb;
        for (var step = 0; step < DeepestChain && at >= 0; step++)
        {
            if (Subject(at) is var subject and >= 0) return IsEmpty(subject) ? null : _extent.Phrase(subject);
            if (grammar.IsPassive(at) && at != verb && PassiveSubject(at) is var patient and >= 0) return _extent.Phrase(patient);
            if (ControllingObject(at) is var controller and >= 0) return _extent.Phrase(controller);
            if (grammar.Is(at, "acl") && !grammar.IsRelativeClause(at) && !IsSetOff(at) && grammar.Head(at) is var noun and >= 0) return _extent.PhraseWithout(noun, at);
            if (IsSetOff(at) && !grammar.Is(at, "conj") && (grammar.Is(at, "acl") || grammar.IsRelativeClause(grammar.Head(at)))) at = ClauseAbove(at);
            else if (TakesSubjectFromHead(at)) at = grammar.Head(at);
            else return null;
        }
        return null;
    }

    /// <summary>The possessor of a cue noun ("his warning"), or who it is "of" or "by".</summary>
    public SourcePhrase? OfNoun(int noun)
    {
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (grammar.Document.DepRels[child] is "nmod:poss" || (grammar.Upos(child) == Upos.PRON && child < noun && grammar.Xpos(child) == "PRP$")) return new(grammar.Trim(grammar.Tree.Subtree(child)), child);
        }
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (child > noun && grammar.Is(child, "nmod") && grammar.HasChild(child, "case", "by")) return _extent.PhraseWithoutCase(child);
        }
        return null;
    }

    // ", adding that": a participle behind a comma has the subject of its clause, whatever noun the parser hangs it on.
    private bool IsSetOff(int verb) => grammar.Xpos(verb) == "VBG" && grammar.Tree.Subtree(verb).First is var first && first > 0 && (grammar.IsComma(first) || grammar.IsComma(first - 1)) && ClauseAbove(verb) >= 0;

    private int ClauseAbove(int token)
    {
        var at = grammar.Head(token);
        while (at >= 0 && (!grammar.IsVerb(at) || grammar.IsRelativeClause(at))) at = grammar.Head(at);
        return at;
    }

    private int Subject(int verb)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (grammar.Is(child, "nsubj") && !grammar.IsPassiveSubject(child)) return child;
        }
        return -1;
    }

    private int PassiveSubject(int verb)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (grammar.IsPassiveSubject(child)) return child;
        }
        return -1;
    }

    private bool IsEmpty(int subject) => grammar.Form(subject) is "there" || grammar.Document.DepRels[subject] is "expl";

    // With an object or a clause of its own it is a past tense that the tagger took for a participle.
    private bool IsPassiveParticiple(int verb) =>
        grammar.Xpos(verb) == "VBN" && grammar.Is(verb, "acl") && !grammar.IsRelativeClause(verb) && grammar.Child(verb, "obj") < verb && grammar.Child(verb, "ccomp") < verb
        && !(grammar.Is(grammar.Head(verb), "root") && grammar.Child(verb, "xcomp") > verb && !HasFiniteVerb(grammar.SentenceRange(verb)));

    // "Asked whether he would stay, the minister said", "declined to answer when asked": who asks is not told, and it is not the minister.
    private bool IsAsked(int verb)
    {
        if (!grammar.Is(verb, "advcl") || grammar.Xpos(verb) is not ("VBN" or "VBD") || grammar.Child(verb, "nsubj") >= 0 || grammar.Child(verb, "aux") >= 0) return false;
        var first = grammar.SentenceRange(verb).First;
        return verb == first || (grammar.Form(verb - 1) is "when" or "if" or "once" or "," && grammar.Xpos(verb) == "VBN");
    }

    private SourcePhrase? Agent(int verb)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (child > verb && grammar.Is(child, "obl") && grammar.HasChild(child, "case", "by") && !grammar.IsVerb(child)) return _extent.PhraseWithoutCase(child);
        }
        return null;
    }

    // "urged the parties to say": the object of the governing verb speaks.
    private int ControllingObject(int verb)
    {
        // "SANA quoted the minister as saying": the minister says it.
        var isReported = verb > 0 && grammar.Form(verb - 1) is "as" && grammar.Xpos(verb) == "VBG";
        if (!(grammar.Is(verb, "xcomp") || isReported) || grammar.Head(verb) is not (var head and >= 0)) return -1;
        return grammar.Child(head, "obj") is var found and >= 0 && found < verb && found > head ? found : -1;
    }

    private bool TakesSubjectFromHead(int verb) => grammar.Head(verb) >= 0
        && (grammar.Is(verb, "conj") || grammar.Is(verb, "xcomp") || grammar.Is(verb, "advcl") || grammar.Is(verb, "parataxis") || grammar.Is(verb, "ccomp"))
        && !grammar.IsFiniteClauseWithMark(verb);
}
