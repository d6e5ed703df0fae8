using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Finds what is attributed to a cue verb: behind it, before it, around it, or the words that a passive or relative clause has moved.</summary>
internal sealed class ContentReader(Grammar grammar, Quotations quotations)
{
    private const int LongestAddressee = 25;
    private readonly ContentAround _around = new(grammar, quotations);
    private readonly Complements _complements = new(grammar);
    private readonly MovedContent _moved = new(grammar, quotations);

    /// <summary>Content of a verb's cue; empty where the verb has none and so attributes nothing.</summary>
    /// <param name="match">The cue's words in the lexicon.</param>
    /// <param name="cue">The whole cue.</param>
    /// <param name="source">Who speaks; null where nobody is named.</param>
    /// <param name="tag">The quotation right in front; null where there is none.</param>
    /// <param name="setIn">Source and cue set into the sentence by commas; null where they are not.</param>
    public ImmutableArray<TokenRange> OfVerb(CueMatch match, TokenRange cue, SourcePhrase? source, QuotationTag? tag, SetInTag? setIn)
    {
        if (tag is { } behindQuotation) return _around.WithQuotation(match, behindQuotation);
        if (setIn is { } inside) return _around.OfSetIn(match, inside);
        var interrupting = match.Entry.Takes(CueComplements.Quote) ? _around.Of(match, cue, source) : [];
        if (!interrupting.IsEmpty) return interrupting;
        var forward = Behind(match, cue);
        if (grammar.IsPassive(match.Head) || match.Entry.Takes(CueComplements.Raising)) return WithSubject(match, forward);
        if (!forward.IsEmpty) return forward;
        var moved = _moved.Of(match);
        if (!moved.IsEmpty) return moved;
        return match.Entry.Takes(CueComplements.Quote) || match.Entry.Strength == CueStrength.Strong ? RestOfSentence(match, cue) : [];
    }

    /// <summary>The words around a source and cue set in by commas; empty where they are no clause.</summary>
    public ImmutableArray<TokenRange> OfSetIn(CueMatch match, SetInTag tag) => _around.OfSetIn(match, tag);

    /// <summary>What a word that takes a side is toward: its complement, the noun that its passive or relative clause has moved; empty if there is none.</summary>
    public ImmutableArray<TokenRange> Side(CueMatch match, TokenRange cue)
    {
        var behind = Behind(match, cue);
        if (match.Entry.Class == CueClass.Verb && grammar.IsPassive(match.Head)) return WithSubject(match, behind);
        return behind.IsEmpty && match.Entry.Class == CueClass.Verb ? _moved.Of(match) : behind;
    }

    /// <summary>From the first to the last word of the complements that stand behind the cue and that its entry takes.</summary>
    public ImmutableArray<TokenRange> Behind(CueMatch match, TokenRange cue)
    {
        var sentence = grammar.SentenceRange(match.Head);
        int first = int.MaxValue, end = -1;
        for (var governor = match.Head; governor <= match.Last; governor++)
        {
            foreach (var child in grammar.Tree.Children(governor))
            {
                if (child <= match.Last || !_complements.Fit(match, governor, child)) continue;
                var range = Clip(grammar.Tree.Subtree(child), cue.End, sentence.End);
                first = Math.Min(first, range.First);
                end = Math.Max(end, range.End);
            }
        }
        if (match.Last > match.Head && Governed(match) is { } governed)
        {
            var range = Clip(governed, cue.End, sentence.End);
            first = Math.Min(first, range.First);
            end = Math.Max(end, range.End);
        }
        if (end < 0) return [];
        end = WithComplement(match, end, sentence.End);
        if (match.Entry.Class == CueClass.Verb && match.Entry.Takes(CueComplements.Clause) && match.Last == match.Head) (first, end) = (Start(match, cue, first, end), End(match, end));
        return quotations.Whole(new(WithoutDay(first, end), end), sentence);
    }

    // "said Wednesday he agrees": the day is that of the saying.
    private int WithoutDay(int first, int end) => first + 2 < end && SourceExtent.IsWeekday(grammar.Form(first))
        && (grammar.Upos(first + 1) is Upos.PRON or Upos.DET or Upos.PROPN || grammar.Form(first + 1) is "that") ? first + 1 : first;

    // "called on the parties | to meet", "accused the army | of shelling": what is asked or held against somebody follows, wherever the parser hangs it.
    private int WithComplement(CueMatch match, int end, int limit)
    {
        if (end + 1 >= limit) return end;
        var isInfinitive = match.Entry.Takes(CueComplements.Infinitive) && grammar.Form(end) is "to" && grammar.Upos(end) == Upos.PART;
        var isJudgement = match.Entry.Takes(CueComplements.Judgement) && grammar.Form(end) is "of" or "for" or "as";
        if (!isInfinitive && !isJudgement) return end;
        var governor = grammar.Head(end);
        return governor > end && governor < limit && !grammar.Tree.IsUnder(match.Head, governor) ? Math.Max(end, Math.Min(limit, grammar.Tree.Subtree(governor).End)) : end;
    }

    // A clause begins right behind the cue, but for those spoken to and circumstances; "that" always begins it.
    private int Start(CueMatch match, TokenRange cue, int first, int end)
    {
        if (ConjunctionBefore(first, end) is var that and >= 0) return that;
        if (match.Entry.Takes(CueComplements.Addressee)) return first;
        var at = cue.End;
        while (at < first && PartEnd(match.Head, at) is var next && next > at) at = next;
        return Math.Min(at, first);
    }

    // "told the crowd in the square that …": no finite verb stands before "that".
    private int ConjunctionBefore(int first, int end)
    {
        for (var t = first; t < end && t < first + LongestAddressee && !grammar.IsFinite(t) && grammar.Upos(t) != Upos.PART && !grammar.IsQuote(t); t++)
        {
            if (grammar.Form(t) is "that" && grammar.Is(t, "mark")) return t;
        }
        return -1;
    }

    // End of the punctuation or adverbial of the verb that begins at a token; the token itself where none does.
    private int PartEnd(int verb, int token)
    {
        if (grammar.IsComma(token) || grammar.IsColon(token)) return token + 1;
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (child >= token && (grammar.Is(child, "obl") || grammar.Is(child, "advmod") || grammar.Is(child, "iobj") || grammar.Is(child, "nmod")) && grammar.Tree.Subtree(child) is var range && range.First == token) return range.End;
        }
        return token;
    }

    // Parsers hang the last adverbials of a clause too high: what follows without a comma still belongs to it.
    private int End(CueMatch match, int end)
    {
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (child < end || !(grammar.Is(child, "obl") || grammar.Is(child, "advcl") || grammar.Is(child, "nmod") || grammar.Is(child, "acl"))) continue;
            var range = grammar.Tree.Subtree(child);
            if (range.First != end || grammar.Document.DepRels[child] == "obl:unmarked") return end;
            end = range.End;
        }
        return end;
    }

    private static TokenRange Clip(TokenRange range, int lowest, int highest)
    {
        var first = Math.Max(range.First, lowest);
        return new(first, Math.Max(first, Math.Min(range.End, highest)));
    }

    // What the last preposition of "call for", "warn against" governs: the word whose case or mark it is.
    private TokenRange? Governed(CueMatch match)
    {
        var head = grammar.Head(match.Last);
        if (head <= match.Last || !(grammar.Is(match.Last, "case") || grammar.Is(match.Last, "mark"))) return null;
        return match.Entry.Takes(CueComplements.Object | CueComplements.Gerund | CueComplements.Clause) ? grammar.Tree.Subtree(head) : null;
    }

    // "X is expected to Y", "X was praised": the subject belongs to what is said.
    private ImmutableArray<TokenRange> WithSubject(CueMatch match, ImmutableArray<TokenRange> behind)
    {
        var sentence = grammar.SentenceRange(match.Head);
        var subject = -1;
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (child < match.Head && grammar.Is(child, "nsubj")) subject = child;
        }
        if (subject < 0 || (grammar.Form(subject) is "it" && !behind.IsEmpty)) return behind;
        if (behind.IsEmpty && (match.Entry.Takes(CueComplements.Raising | CueComplements.Addressee) || !match.Entry.Takes(CueComplements.Object | CueComplements.Judgement))) return behind;
        if (match.Entry.Takes(CueComplements.Addressee)) return behind;
        return [.. quotations.Whole(grammar.Tree.Subtree(subject), sentence), .. behind];
    }

    // The parser may have torn the clause off: behind a verb of saying stands a quotation, or a finite clause up to the end of the sentence.
    private ImmutableArray<TokenRange> RestOfSentence(CueMatch match, TokenRange cue)
    {
        var sentence = grammar.SentenceRange(match.Head);
        var next = cue.End;
        while (next < sentence.End && (grammar.IsComma(next) || grammar.IsColon(next))) next++;
        if (next < sentence.End && grammar.IsQuote(next)) return quotations.At(next) is { } quotation && quotation.Range.First == next ? quotations.Whole(quotation.Range, sentence) : [];
        if (match.Entry.Strength != CueStrength.Strong || next != cue.End || !match.Entry.Takes(CueComplements.Clause)) return [];
        if (next + 1 < sentence.End && grammar.Form(next) is "that" && !grammar.IsPunctuation(next + 1)) return quotations.Whole(new(next, sentence.End), sentence);
        for (var t = next; t < sentence.End; t++)
        {
            if (grammar.IsComma(t)) return [];
            // "said in an interview that …": no relative clause.
            if (t > next && grammar.Form(t) is "that" && grammar.Upos(next) == Upos.ADP && grammar.Form(next) is not "to") return quotations.Whole(new(t, sentence.End), sentence);
            if (grammar.IsFinite(t) && t > next) return quotations.Whole(new(next, sentence.End), sentence);
        }
        return [];
    }
}
