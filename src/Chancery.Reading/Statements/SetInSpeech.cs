using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>A source and cue that commas set into a sentence.</summary>
/// <param name="Source">Who speaks.</param>
/// <param name="Group">Source, cue, those spoken to and circumstances as one stretch, without the commas.</param>
internal readonly record struct SetInTag(SourcePhrase Source, TokenRange Group);

/// <summary>
/// Finds source and cue set into or behind what is said, by the order of the words: "The talks go on, the envoy said on Monday.", "The army, he added, would stay.", "…, said the envoy."
/// Parsers often hang the speaker on the last noun before the comma.
/// </summary>
internal sealed class SetInSpeech(Grammar grammar, CueExtent extent)
{
    private const int LongestSource = 25;
    private const int LongestTail = 20;
    private readonly SpeakerPhrase _phrases = new(grammar);

    /// <summary>The tag that the cue makes; null where it is none.</summary>
    public SetInTag? Of(CueMatch match)
    {
        if (match.Entry is not { Class: CueClass.Verb, Strength: CueStrength.Strong } || match.Last != match.Head || !match.Entry.Takes(CueComplements.Clause)) return null;
        if (grammar.Xpos(match.Head) is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        var cue = extent.Of(match);
        var sentence = grammar.SentenceRange(match.Head);
        return Straight(match, cue, sentence) ?? Inverted(match, cue, sentence);
    }

    // ", the envoy said on Monday"; ", NAME, the envoy to the talks, said"
    private SetInTag? Straight(CueMatch match, TokenRange cue, TokenRange sentence)
    {
        if (!grammar.IsFinite(cue.First) || TailEnd(match, cue.End, sentence.End) is not (var end and >= 0)) return null;
        var last = cue.First - 1;
        var first = PhraseStart(last, sentence);
        if (first > last && last > sentence.First && grammar.IsComma(last) && PhraseStart(last - 1, sentence) is var apposed && apposed < last)
            first = PhraseStart(apposed - 2, sentence) is var name && name < apposed - 1 && IsName(new(name, apposed - 1)) ? name : last + 1;
        if (first > last || first <= sentence.First || !Names(new(first, cue.First))) return null;
        var range = WithoutDay(new(first, cue.First));
        return new(new(range, HeadIn(range)), new(first, end));
    }

    // ", said the envoy": of verbs that take no object and no person spoken to, so that "the army, in a statement, announced a curfew" is none.
    private SetInTag? Inverted(CueMatch match, TokenRange cue, TokenRange sentence)
    {
        if (match.Entry.Takes(CueComplements.Object | CueComplements.Addressee) || cue.First - 1 <= sentence.First || !grammar.IsComma(cue.First - 1) || grammar.IsQuote(cue.First - 2)) return null;
        var end = _phrases.End(cue.End, sentence.End);
        TokenRange range = new(cue.End, end);
        if (range.Count == 0 || !Names(range) || TailEnd(match, end, sentence.End) is not (var close and >= 0)) return null;
        return new(new(range, HeadIn(range)), new(cue.First, close));
    }

    // First token of the phrase that ends at a token and begins behind a comma; the token after the last where there is none.
    private int PhraseStart(int last, TokenRange sentence)
    {
        if (last < sentence.First) return last + 1;
        var t = last;
        while (t > sentence.First && t > last - LongestSource && !grammar.IsComma(t) && !IsClauseWord(t) && !grammar.IsQuote(t) && !(grammar.IsPunctuation(t) && !IsHyphen(t))) t--;
        if (!grammar.IsComma(t) || t == last) return last + 1;
        return grammar.Upos(t + 1) is Upos.CCONJ or Upos.SCONJ or Upos.VERB or Upos.PART or Upos.ADV || IsPreposition(t + 1) ? last + 1 : t + 1;
    }

    private bool IsPreposition(int token) => grammar.Upos(token) == Upos.ADP && grammar.Form(token) is not ("about" or "around" or "over" or "nearly");

    private bool IsHyphen(int token) => grammar.IsDash(token) && token > 0 && grammar.Document.Tokens[token - 1].End == grammar.Document.Tokens[token].Start;

    private bool IsClauseWord(int token) => grammar.IsFinite(token) || grammar.Xpos(token).StartsWith('W') || grammar.Upos(token) == Upos.SCONJ;

    private bool IsName(TokenRange range) => range.Count <= 8 && Enumerable.Range(range.First, range.Count).Any(t => grammar.Upos(t) == Upos.PROPN);

    private bool Names(TokenRange range) => Enumerable.Range(range.First, range.Count).Any(t => grammar.Upos(t) is Upos.NOUN or Upos.PROPN or Upos.PRON || char.IsUpper(grammar.Document.FormOf(t)[0]));

    /// <summary>End of what may follow the cue (those spoken to, place, day, occasion) before a comma or the end of the sentence; -1 where a complement follows.</summary>
    private int TailEnd(CueMatch match, int from, int limit)
    {
        var t = from;
        while (t < limit && t < from + LongestTail && !grammar.IsComma(t) && !IsStop(t))
        {
            // "after talks that brought them here": a relative clause closes the circumstance.
            if (t > from && t + 1 < limit && grammar.Xpos(t).StartsWith('W') && grammar.IsFinite(t + 1) && grammar.Upos(t - 1) == Upos.NOUN) return CommaOrEnd(t, limit);
            if (IsClauseWord(t) || grammar.IsQuote(t) || grammar.IsColon(t)) return -1;
            t++;
        }
        if (t < limit && !grammar.IsComma(t) && !IsStop(t)) return -1;
        return t == from || IsCircumstance(from) || match.Entry.Takes(CueComplements.Addressee) ? t : -1;
    }

    private int CommaOrEnd(int token, int limit)
    {
        while (token < limit && !grammar.IsComma(token) && !IsStop(token)) token++;
        return token;
    }

    private bool IsStop(int token) => grammar.Document.FormOf(token) is "." or ";" or "—" or "–" or "--";

    private bool IsCircumstance(int token) => grammar.Upos(token) == Upos.ADP || IsDay(token) || grammar.Form(token) is "to" or "yesterday" or "today" or "late" or "early" or "last" or "earlier" or "later";

    private bool IsDay(int token) => token < grammar.Document.Count && SourceExtent.IsWeekday(grammar.Form(token));

    private TokenRange WithoutDay(TokenRange range)
    {
        var end = range.End;
        if (end - range.First > 1 && IsDay(end - 1)) end -= end - range.First > 2 && grammar.Upos(end - 2) == Upos.ADP ? 2 : 1;
        return grammar.Trim(new(range.First, end));
    }

    private int HeadIn(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (!range.Contains(grammar.Head(t)) && grammar.IsNominal(t)) return t;
        }
        return range.End - 1;
    }
}
