using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Reads content that stands before a source and cue and goes on behind them: "A, he said, B", a quotation and its tag.</summary>
internal sealed class ContentAround(Grammar grammar, Quotations quotations)
{
    /// <summary>Content before the cue and its source, and behind them where the sentence goes on ("A, he said, B").</summary>
    public ImmutableArray<TokenRange> Of(CueMatch match, TokenRange cue, SourcePhrase? source)
    {
        if (source is not { } who || grammar.IsRelativePronoun(who.Head)) return [];
        var sentence = grammar.SentenceRange(match.Head);
        if (!sentence.Contains(who.Range)) return [];
        var group = Group(match, cue, who);
        var left = group.First - 1;
        if (left < sentence.First) return [];
        var isQuoted = grammar.IsQuote(left) || (left > sentence.First && grammar.IsComma(left) && grammar.IsQuote(left - 1));
        if (!isQuoted && !grammar.IsComma(left) && !grammar.IsDash(left)) return [];
        var afterQuote = isQuoted && quotations.At(grammar.IsQuote(left) ? left : left - 1) is { } quotation && quotation.Range.First < left - 1 && quotation.Range.End <= left + 1 ? quotation : (Quotation?)null;
        if (afterQuote is null && !IsInterrupted(match, group, sentence)) return [];
        var before = Before(left, sentence, afterQuote);
        if (before.Count == 0) return [];
        return [before, .. After(match, group, sentence)];
    }

    /// <summary>A quotation and what the sentence adds to it behind its speaker.</summary>
    public ImmutableArray<TokenRange> WithQuotation(CueMatch match, QuotationTag tag)
    {
        var sentence = grammar.SentenceRange(match.Head);
        var before = Before(tag.Quotation.Range.End - 1, sentence, tag.Quotation);
        var group = Group(match, tag.Group, tag.Source);
        return before.Count == 0 ? [] : [before, .. After(match, group, sentence)];
    }

    /// <summary>The words of the sentence before and behind a source and cue set in by commas; empty where no clause is left.</summary>
    public ImmutableArray<TokenRange> OfSetIn(CueMatch match, SetInTag tag)
    {
        var sentence = grammar.SentenceRange(match.Head);
        var before = Before(tag.Group.First - 1, sentence, null);
        var isClause = HasFiniteVerb(before);
        if (!isClause && tag.Group.End + 1 < sentence.End && grammar.IsQuote(tag.Group.End + 1)) return [];
        var behind = isClause ? After(match, tag.Group, sentence) : Rest(tag.Group.End, sentence);
        if (before.Count == 0 || !isClause && !behind.Any(HasFiniteVerb)) return [];
        return [before, .. behind];
    }

    private ImmutableArray<TokenRange> Rest(int from, TokenRange sentence) => from + 1 < sentence.End && grammar.IsComma(from) ? One(new(from + 1, sentence.End), sentence) : [];

    private bool HasFiniteVerb(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (grammar.IsFinite(t)) return true;
        }
        return false;
    }

    private ImmutableArray<TokenRange> One(TokenRange range, TokenRange sentence)
    {
        var trimmed = grammar.Trim(quotations.Widen(grammar.Trim(range), sentence.First));
        return trimmed.Count == 0 ? [] : [trimmed];
    }

    // Source, cue, those spoken to and circumstances, as one stretch.
    private TokenRange Group(CueMatch match, TokenRange cue, SourcePhrase who)
    {
        int first = Math.Min(cue.First, who.Range.First > cue.End + 12 ? cue.First : who.Range.First), end = Math.Max(cue.End, who.Range.End);
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (child < end || !(grammar.Is(child, "obl") || grammar.Is(child, "obj") || grammar.Is(child, "iobj") || grammar.Is(child, "advmod"))) continue;
            var range = grammar.Tree.Subtree(child);
            if (range.First > end) break;
            end = Math.Max(end, range.End);
        }
        return new(first, end);
    }

    // Without quotation marks: the verb has no complement of its own behind it, or a comma cuts it off.
    private bool IsInterrupted(CueMatch match, TokenRange group, TokenRange sentence)
    {
        if (match.Entry.Strength != CueStrength.Strong) return false;
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (child < group.First && grammar.Is(child, "ccomp")) return true;
            if (child >= group.End && (grammar.Is(child, "ccomp") || grammar.Is(child, "xcomp") || grammar.Is(child, "obj")))
                return group.End < sentence.End && grammar.IsComma(group.End) && group.End + 1 < sentence.End && !grammar.IsQuote(group.End + 1);
        }
        if (grammar.Is(match.Head, "parataxis") && grammar.Head(match.Head) >= 0) return grammar.Head(match.Head) < group.First || IsCut(group, sentence);
        return grammar.Is(match.Head, "root") && IsCut(group, sentence);
    }

    private bool IsCut(TokenRange group, TokenRange sentence) => group.End >= sentence.End || grammar.IsPunctuation(group.End);

    private TokenRange Before(int left, TokenRange sentence, Quotation? quotation)
    {
        var first = sentence.First;
        if (quotation is { } quoted) first = quoted.Range.First < sentence.First ? quoted.Range.First : IsWholly(quoted, sentence) ? quoted.Range.First : first;
        var range = new TokenRange(first, left + 1);
        if (first == sentence.First) range = SkipLink(range);
        return grammar.Trim(range);
    }

    // Nothing but the quotation stands before the source, or what stands before it belongs to another clause.
    private bool IsWholly(Quotation quotation, TokenRange sentence)
    {
        if (quotation.Range.First == sentence.First) return true;
        for (var t = sentence.First; t < quotation.Range.First; t++)
        {
            if (grammar.IsColon(t)) return true;
        }
        return false;
    }

    private TokenRange SkipLink(TokenRange range)
    {
        var first = range.First;
        while (first < range.End && (grammar.Is(first, "cc") || (grammar.IsComma(first) && first > range.First))) first++;
        return new(first, range.End);
    }

    private ImmutableArray<TokenRange> After(CueMatch match, TokenRange group, TokenRange sentence)
    {
        var next = group.End;
        while (next < sentence.End && (grammar.IsComma(next) || grammar.IsColon(next) || grammar.IsDash(next))) next++;
        if (next >= sentence.End) return [];
        if (grammar.IsQuote(next)) return quotations.At(next) is { } quotation && quotation.Range.First == next ? [quotation.Range] : [];
        if (next == group.End || IsParticiple(next) || grammar.Xpos(next).StartsWith('W')) return [];
        if (grammar.Tree.IsUnder(next, match.Head) && !HasComplementAt(match.Head, next)) return [];
        if (grammar.Is(next, "cc") && grammar.Head(next) >= 0 && grammar.Is(grammar.Head(next), "conj") && grammar.Head(grammar.Head(next)) == match.Head) return [];
        return One(new(next, sentence.End), sentence);
    }

    // "…, he said, adding that …" is another statement.
    private bool IsParticiple(int token) => grammar.Xpos(token) == "VBG" || (grammar.Upos(token) == Upos.ADV && token + 1 < grammar.Document.Count && grammar.Xpos(token + 1) == "VBG");

    private bool HasComplementAt(int verb, int token)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if ((grammar.Is(child, "ccomp") || grammar.Is(child, "parataxis") || grammar.Is(child, "obj") || grammar.Is(child, "xcomp")) && grammar.Tree.IsUnder(token, child)) return true;
        }
        return false;
    }
}
