using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Makes an attribution of a cue: one way of reading for each word class.</summary>
internal sealed class CueReader(Grammar grammar, ReportingCues cues, CueMatcher matcher, Quotations quotations)
{
    private readonly CueExtent _extent = new(grammar, cues);
    private readonly QuotedSpeech _tags = new(grammar, matcher, new(grammar, cues), quotations);
    private readonly SetInSpeech _setIn = new(grammar, new(grammar, cues));
    private readonly SourceReader _sources = new(grammar);
    private readonly SourceExtent _sourceExtent = new(grammar);
    private readonly ContentReader _contents = new(grammar, quotations);
    private readonly ClauseAround _clauses = new(grammar, quotations);
    private readonly Circumstances _circumstances = new(grammar, cues);

    /// <summary>The attribution; null where the words attribute nothing here.</summary>
    public Draft? Read(CueMatch match) => match.Entry.Class switch
    {
        CueClass.Verb => IsAsClause(match.Head) ? OfAsClause(match) : OfVerb(match),
        CueClass.Noun => OfNoun(match),
        CueClass.Adjective => OfVerb(match),
        CueClass.Adverb => OfAdverb(match),
        CueClass.Preposition => OfPreposition(match),
        _ => null,
    };

    private Draft? OfVerb(CueMatch match)
    {
        var cue = _extent.Of(match);
        var raises = match.Entry.Takes(CueComplements.Raising);
        var tag = _tags.At(match.Head);
        var setIn = tag is null && !raises ? _setIn.Of(match) : null;
        if (setIn is { } group && _contents.OfSetIn(match, group).IsEmpty) setIn = null;
        var source = raises ? null : tag?.Source ?? setIn?.Source ?? _sources.OfVerb(match.Head);
        var content = _contents.OfVerb(match, cue, source, tag, setIn);
        if (content.IsEmpty) return null;
        if (match.Entry.Strength == CueStrength.Weak && (source is null || !CanSpeak(source.Value.Head) || IsUnreal(cue))) return null;
        if (source is null && IsNaming(match)) return null;
        var isCharge = match.Entry.Words is ["charge", "with"];
        if (isCharge && IsTask(match, content[^1])) return null;
        return Make(match, cue, source, content) with { SetIn = setIn?.Group, IsSure = isCharge || IsImpersonal(match, source) };
    }

    // "It is believed that the bridge stands"
    private bool IsImpersonal(CueMatch match, SourcePhrase? source)
    {
        if (source is not null || match.Entry.Strength != CueStrength.Strong && match.Entry.Kind != StatementKind.Belief || !grammar.IsPassive(match.Head)) return false;
        if (grammar.Child(match.Head, "ccomp") is not (var clause and >= 0) || !grammar.HasChild(clause, "mark", "that")) return false;
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (child < match.Head && grammar.Form(child) is "it") return true;
        }
        return false;
    }

    // "charged with securing the border" accuses nobody.
    private bool IsTask(CueMatch match, TokenRange content) => grammar.Head(match.Last) is var head and >= 0 && cues.IsTask(grammar.Lemma(head)) || cues.IsTask(grammar.Lemma(content.First));

    // "to back the plan", "would back the plan" are not yet what somebody thinks.
    private bool IsUnreal(TokenRange cue) => grammar.Form(cue.First) is "to" || grammar.Xpos(cue.First) == "MD";

    // "a group called the Lanterns" names it.
    private bool IsNaming(CueMatch match) => match.Entry.Takes(CueComplements.Judgement) && grammar.Is(match.Head, "acl") && grammar.Xpos(match.Head) == "VBN";

    private bool IsAsClause(int verb) => grammar.Is(verb, "advcl") && grammar.HasChild(verb, "mark", "as") && grammar.Child(verb, "ccomp") < 0 && grammar.Child(verb, "obj") < 0 && grammar.Child(verb, "xcomp") < 0;

    private Draft? OfAsClause(CueMatch match)
    {
        if (match.Entry.Strength != CueStrength.Strong || grammar.Head(match.Head) is not (var clause and >= 0)) return null;
        var content = _clauses.Of(grammar.Tree.Subtree(match.Head), clause);
        return content.IsEmpty ? null : Make(match, _extent.Of(match), _sources.OfVerb(match.Head), content);
    }

    private Draft? OfNoun(CueMatch match)
    {
        var source = _sources.OfNoun(match.Head);
        if (source is null && match.Entry.Strength != CueStrength.Strong) return null;
        var cue = _extent.Of(match);
        var content = _contents.Behind(match with { Last = match.Last }, cue);
        if (content.IsEmpty) content = ClauseOfNoun(match, cue);
        return content.IsEmpty ? null : Make(match, cue, source, content);
    }

    private ImmutableArray<TokenRange> ClauseOfNoun(CueMatch match, TokenRange cue)
    {
        if (!match.Entry.Takes(CueComplements.Clause | CueComplements.Infinitive)) return [];
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            var isClause = (grammar.Is(child, "acl") && !grammar.IsRelativeClause(child)) || grammar.Is(child, "ccomp");
            if (child < cue.End || !isClause || grammar.Child(child, "mark") < 0) continue;
            var range = grammar.Tree.Subtree(child);
            return [grammar.Trim(new(Math.Max(range.First, cue.End), range.End))];
        }
        return Extraposed(match.Head);
    }

    // "Fears are growing that the dam will break"
    private ImmutableArray<TokenRange> Extraposed(int noun)
    {
        if (!grammar.Is(noun, "nsubj") || grammar.Head(noun) is not (var verb and >= 0) || matcher.At(verb) is not null) return [];
        return grammar.Child(verb, "ccomp") is var clause and >= 0 && clause > verb && (grammar.HasChild(clause, "mark", "that") || grammar.HasChild(clause, "mark", "whether"))
            ? [grammar.Trim(grammar.Tree.Subtree(clause))] : [];
    }

    private Draft? OfAdverb(CueMatch match)
    {
        var clause = grammar.Head(match.Head);
        TokenRange cue = new(match.Head, match.Last + 1);
        var sentence = grammar.SentenceRange(match.Head);
        // "Reportedly, the envoy left": it speaks for the whole sentence, wherever the parser hangs it.
        var isInFront = cue.First == sentence.First && cue.End < sentence.End && grammar.IsComma(cue.End);
        if (!isInFront && (clause < 0 || !grammar.Is(match.Head, "advmod"))) return null;
        var content = isInFront ? _clauses.OfSentence(cue, sentence) : _clauses.Of(cue, clause);
        return content.IsEmpty ? null : Make(match, cue, null, content);
    }

    // "according to X": X is the case's head, the clause is X's head.
    private Draft? OfPreposition(CueMatch match)
    {
        var speaker = GovernedBy(match);
        if (speaker < 0) return null;
        TokenRange cue = new(match.Head, match.Last + 1);
        var source = _sourceExtent.PhraseWithoutCase(speaker);
        if (source.Range.Count == 0 || source.Range.First < cue.End) return null;
        TokenRange phrase = new(cue.First, source.Range.End);
        var sentence = grammar.SentenceRange(speaker);
        // At either end of the sentence it speaks for the whole of it.
        var isAtEdge = IsBare(new(sentence.First, phrase.First)) || IsBare(new(phrase.End, sentence.End));
        var clause = ClauseOf(speaker);
        if (clause < 0 && !isAtEdge) return null;
        var content = isAtEdge ? _clauses.OfSentence(phrase, sentence) : _clauses.Of(phrase, clause);
        return content.IsEmpty ? null : Make(match, cue, source, content) with { SetIn = phrase };
    }

    // The noun that the preposition governs: by the tree, or the head of the words that follow.
    private int GovernedBy(CueMatch match)
    {
        var next = match.Last + 1;
        var end = grammar.SentenceRange(match.Head).End;
        if (next >= end) return -1;
        foreach (var candidate in (ReadOnlySpan<int>)[grammar.Head(match.Last), grammar.Head(match.Head)])
        {
            if (candidate > match.Last && grammar.IsNominal(candidate)) return candidate;
        }
        while (grammar.Head(next) is var up && up > next && up < end && !grammar.IsVerb(up)) next = up;
        return grammar.IsNominal(next) ? next : -1;
    }

    private bool IsBare(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (!grammar.IsPunctuation(t) && !grammar.Is(t, "cc")) return false;
        }
        return true;
    }

    private int ClauseOf(int speaker)
    {
        var at = grammar.Head(speaker);
        while (at >= 0 && !grammar.IsVerb(at) && !grammar.Is(at, "root") && !grammar.Is(at, "ccomp") && !grammar.Is(at, "advcl") && !grammar.Is(at, "parataxis")) at = grammar.Head(at);
        return at;
    }

    private bool CanSpeak(int head) => grammar.Upos(head) is Upos.PROPN or Upos.PRON or Upos.NOUN && grammar.Form(head) is not "it" and not "this" and not "that" and not "which";

    private Draft Make(CueMatch match, TokenRange cue, SourcePhrase? source, ImmutableArray<TokenRange> content) => new()
    {
        Entry = match.Entry,
        CueHead = match.Head,
        Cue = cue,
        Source = source,
        Content = content,
        IsNegated = IsNegated(cue),
        Addressees = _circumstances.Addressees(match, content),
        Occasion = _circumstances.Occasion(match.Head) is { } occasion && !content.Any(c => c.Overlaps(occasion)) ? occasion : null,
    };

    private bool IsNegated(TokenRange cue)
    {
        for (var t = cue.First; t < cue.End; t++)
        {
            if (grammar.Form(t) is "not" or "n't" or "n’t" or "never") return true;
        }
        return false;
    }
}
