using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>Lists the ways to draw the edges of a content that differ from a given one in one place: where phrases begin and end, and by whole parts.</summary>
/// <param name="view">Turned to the cue.</param>
internal sealed class SpanChoices(CueView view)
{
    private const int MostEachWay = 6;

    private ImmutableArray<TokenRange> _unchanged;
    private TokenRange? _source;
    private SpanLead _lead = (_, _, _) => 0;
    private readonly SpeechScene _scene = view.Scene;
    private readonly List<SpanChoice> _found = [];

    /// <summary>The content itself and what differs from it, each once; valid until the next call.</summary>
    /// <param name="content">The content.</param>
    /// <param name="source">The source; its words are no content.</param>
    /// <param name="lead">How far the labels of the first content lead over those of the second, in weights.</param>
    public IReadOnlyList<SpanChoice> Around(ImmutableArray<TokenRange> content, TokenRange? source, SpanLead lead)
    {
        (_lead, _unchanged, _source) = (lead, content, source);
        _found.Clear();
        _found.Add(new(Change.None, content, 0, 0));
        AddEnds(content);
        AddStarts(content);
        if (content.Length > 1)
        {
            Add(Change.WithoutFirst, content.RemoveAt(0));
            Add(Change.WithoutLast, content.RemoveAt(content.Length - 1));
            Add(Change.Joined, content.RemoveAt(content.Length - 1).SetItem(content.Length - 2, new(content[^2].First, content[^1].End)));
        }
        else AddParts(content, source);
        AddQuotation(content);
        if (view.Rule is { } rule && Within(rule.Content)) Add(Change.Rules, rule.Content);
        return _found;
    }

    private bool Within(ImmutableArray<TokenRange> content) => content[0].First >= view.Window.First && content[^1].End <= view.Window.End;

    private void AddEnds(ImmutableArray<TokenRange> content)
    {
        var last = content[^1];
        var sentence = _scene.Document.Sentences[_scene.Document.SentenceOf(last.End - 1)];
        var limit = last.End <= view.Cue.First ? Math.Min(view.Cue.First, sentence.End) : Math.Min(sentence.End, view.Window.End);
        var count = 0;
        for (var end = last.End - 1; end > last.First && count < MostEachWay; end--)
        {
            if (EndsPhrase(end) && Add(Change.EndsEarlier, With(content, content.Length - 1, new(last.First, end)))) count++;
        }
        count = 0;
        for (var end = last.End + 1; end <= limit && count < MostEachWay; end++)
        {
            if (EndsPhrase(end) && Add(Change.EndsLater, With(content, content.Length - 1, new(last.First, end)))) count++;
        }
    }

    private void AddStarts(ImmutableArray<TokenRange> content)
    {
        var first = content[0];
        var sentence = _scene.Document.Sentences[_scene.Document.SentenceOf(first.First)];
        var limit = first.First >= view.Cue.End ? Math.Max(view.Cue.End, sentence.First) : sentence.First;
        var count = 0;
        for (var start = first.First + 1; start < first.End && count < MostEachWay; start++)
        {
            if (BeginsPhrase(start) && Add(Change.BeginsLater, With(content, 0, new(start, first.End)))) count++;
        }
        count = 0;
        for (var start = first.First - 1; start >= limit && count < MostEachWay; start--)
        {
            if (BeginsPhrase(start) && Add(Change.BeginsEarlier, With(content, 0, new(start, first.End)))) count++;
        }
    }

    private void AddParts(ImmutableArray<TokenRange> content, TokenRange? source)
    {
        var group = source is { } who && view.Sentence.Contains(who.First) ? new TokenRange(Math.Min(who.First, view.Cue.First), Math.Max(who.End, view.Cue.End)) : view.Cue;
        if (content[0].First >= group.End)
        {
            var before = _scene.Grammar.Trim(new(view.Sentence.First, group.First));
            if (before.Count > 1) Add(Change.WithBefore, content.Insert(0, before));
        }
        if (content[0].End > group.First) return;
        var behind = _scene.Grammar.Trim(new(group.End, view.Sentence.End));
        if (behind.Count > 1) Add(Change.WithBehind, content.Add(behind));
    }

    // The quotation that the next sentence begins with.
    private void AddQuotation(ImmutableArray<TokenRange> content)
    {
        var next = _scene.Document.Sentences[_scene.Document.SentenceOf(Math.Max(content[^1].End, view.Cue.End) - 1)].End;
        if (next < view.Window.End && _scene.Quotes[next] == 1 && _scene.Quotations.At(next) is { } quotation && quotation.Range.End <= view.Window.End)
            Add(Change.WithQuotation, content.Add(quotation.Range));
    }

    private ImmutableArray<TokenRange> With(ImmutableArray<TokenRange> content, int part, TokenRange range)
    {
        var trimmed = _scene.Grammar.Trim(range);
        return trimmed.Count == 0 ? [] : content.SetItem(part, trimmed);
    }

    private bool Add(Change change, ImmutableArray<TokenRange> content)
    {
        if (content.IsEmpty || !IsSound(content)) return false;
        foreach (var other in _found)
        {
            if (other.Content.AsSpan().SequenceEqual(content.AsSpan())) return false;
        }
        _found.Add(new(change, content, _lead(content, _unchanged, _source), Seen(content) - Seen(_unchanged)));
        return true;
    }

    // What the network thinks of these words as content.
    private float Seen(ImmutableArray<TokenRange> content)
    {
        var sum = 0f;
        if (view.Seen.Length == 0) return sum;
        foreach (var range in content)
        {
            for (var t = range.First; t < range.End; t++)
            {
                if (view.Window.Contains(t)) sum += view.Odds(t, 2);
            }
        }
        return sum;
    }

    // In text order, and neither cue nor source.
    private bool IsSound(ImmutableArray<TokenRange> content)
    {
        for (var p = 0; p < content.Length; p++)
        {
            if (content[p].Overlaps(view.Cue) || (_source is { } who && content[p].Overlaps(who)) || (p > 0 && content[p].First < content[p - 1].End)) return false;
        }
        return true;
    }

    // A phrase ends in front of the token that hangs on something to its left, or a quotation or the sentence does.
    private bool EndsPhrase(int end)
    {
        if (end >= view.Window.End || _scene.Quotes[end - 1] == 3 || _scene.Quotes[end] == 3) return true;
        var head = _scene.Branches.Closes[end - 1];
        return head >= 0 && _scene.Document.Heads[head] < end && !_scene.Grammar.IsPunctuation(end - 1);
    }

    private bool BeginsPhrase(int start)
    {
        if (start == view.Window.First || start == view.Cue.End || _scene.Quotes[start] == 1 || _scene.Grammar.IsPunctuation(start - 1)) return !_scene.Grammar.IsPunctuation(start) || _scene.Quotes[start] == 1;
        var head = _scene.Branches.Opens[start];
        return head >= 0 && (_scene.Document.Heads[head] < start || _scene.Branches.Children[head] != 0) && !_scene.Grammar.IsPunctuation(start);
    }
}
