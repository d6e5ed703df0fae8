using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>A cue and its source right behind a quotation: "…," the envoy said; "…," said the envoy.</summary>
/// <param name="Quotation">The quotation before.</param>
/// <param name="Source">Who speaks.</param>
/// <param name="Group">Source and cue as one stretch.</param>
internal readonly record struct QuotationTag(Quotation Quotation, SourcePhrase Source, TokenRange Group);

/// <summary>Finds who is named right behind a quotation, by the order of the words: parsers often lose the long quotation in front.</summary>
internal sealed class QuotedSpeech
{
    private const int LongestSource = 40;
    private readonly Grammar _grammar;
    private readonly CueMatcher _matcher;
    private readonly CueExtent _extent;
    private readonly SourceExtent _sources;
    private readonly SpeakerPhrase _phrases;
    private readonly Dictionary<int, QuotationTag> _byCue = [];

    public QuotedSpeech(Grammar grammar, CueMatcher matcher, CueExtent extent, Quotations quotations)
    {
        (_grammar, _matcher, _extent, _sources, _phrases) = (grammar, matcher, extent, new(grammar), new(grammar));
        foreach (var quotation in quotations.All) Read(quotation);
    }

    /// <summary>The tag whose cue has this main word; null if there is none.</summary>
    public QuotationTag? At(int cueHead) => _byCue.TryGetValue(cueHead, out var tag) ? tag : null;

    private void Read(Quotation quotation)
    {
        if (quotation.IsOpen || quotation.Range.Count < 4 || quotation.Range.End >= _grammar.Document.Count) return;
        var last = quotation.Range.End - 1;
        var next = quotation.Range.End;
        if (_grammar.IsComma(next)) next++;
        else if (!IsSpeechEnd(last - 1)) return;
        var block = _grammar.Document.SentenceBlocks[_grammar.Document.SentenceOf(last)];
        if (next >= _grammar.Document.Count || _grammar.Document.SentenceBlocks[_grammar.Document.SentenceOf(next)] != block) return;
        var end = _grammar.SentenceRange(next).End;
        if (CueAt(next) is { } inverted) ReadInverted(quotation, inverted, end);
        else ReadStraight(quotation, next, end);
    }

    private bool IsSpeechEnd(int token) => _grammar.Document.FormOf(token) is "," or "?" or "!" or "…" or "..." or "-" or "--" or "—" or "–" or "?!";

    private CueMatch? CueAt(int token) =>
        _grammar.IsVerb(token) && _matcher.At(token) is { } match && match.Entry.Takes(CueComplements.Quote) && _grammar.Xpos(token) is not ("VBG" or "VB") ? match : null;

    // "said the envoy, a lawyer from the capital"
    private void ReadInverted(Quotation quotation, CueMatch match, int end)
    {
        var head = match.Last + 1;
        if (head >= end || !(_grammar.IsNominal(head) || _grammar.Upos(head) is Upos.ADJ)) return;
        while (_grammar.Head(head) is var up && up > head && up < end && !_grammar.IsVerb(up)) head = up;
        var first = match.Last + 1;
        var close = _phrases.End(first, end);
        if (close <= first) return;
        if (head >= close) head = HeadOf(new(first, close));
        var source = new SourcePhrase(_grammar.Trim(new(first, close)), head);
        _byCue.TryAdd(match.Head, new(quotation, source, new(match.Head, source.Range.End)));
    }

    // "the envoy, who had come by train, said"
    private void ReadStraight(Quotation quotation, int next, int end)
    {
        if (_grammar.Xpos(next).StartsWith('W') || _grammar.Upos(next) is Upos.CCONJ or Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.VERB or Upos.PART) return;
        var aside = -1;
        for (var t = next; t < end && t < next + LongestSource; t++)
        {
            if (_grammar.IsQuote(t)) return;
            if (t > next && _grammar.Xpos(t).StartsWith('W')) aside = t;
            if (!_grammar.IsVerb(t) || !(_grammar.IsFinite(t) || CueAt(t) is not null)) continue;
            if (CueAt(t) is { } match && (aside < 0 || _grammar.IsComma(t - 1) || HasVerb(aside, t)))
            {
                Add(quotation, match, next);
                return;
            }
            if (aside < 0 && !_grammar.Is(t, "aux")) return;
        }
    }

    private bool HasVerb(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (_grammar.IsVerb(t)) return true;
        }
        return false;
    }

    private void Add(Quotation quotation, CueMatch match, int next)
    {
        var range = _grammar.Trim(new(next, Math.Max(next, _extent.Of(match).First)));
        if (range.Count == 0) return;
        var head = HeadOf(range);
        var phrase = _sources.Phrase(head).Range;
        // The tree knows where an aside begins, the order of the words where the phrase does.
        var end = phrase.First <= range.First && phrase.End <= range.End && phrase.End > range.First ? phrase.End : range.End;
        _byCue.TryAdd(match.Head, new(quotation, new(new(range.First, end), head), new(next, match.Last + 1)));
    }

    private int HeadOf(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (!range.Contains(_grammar.Head(t)) && _grammar.IsNominal(t)) return t;
        }
        return range.First;
    }
}
