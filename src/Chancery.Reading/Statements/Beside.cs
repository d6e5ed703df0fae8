using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Parts what one speaker says in one sentence by several finite verbs, and drops what is no content: "said A and warned of B", "After the talks, the minister said".</summary>
internal sealed class Beside(Grammar grammar, Quotations quotations)
{
    /// <summary>The same attributions, each content cut where the next verb of the same source begins, without those whose only content is an adverbial in front of them.</summary>
    public List<Draft> Part(List<Draft> drafts) => [.. drafts.Where(d => !SaysAdverbial(d)).Select(d => WithoutQuestion(d, drafts)).OfType<Draft>().Select(d => drafts.Aggregate(d, Cut))];

    private Draft Cut(Draft draft, Draft next)
    {
        var last = draft.Content[^1];
        if (next.Says(draft.CueHead)) return UpToNextClause(BeforeSpeaker(draft, next), next);
        if (!last.Contains(next.Cue.First) || next.Cue.First <= last.First || draft.Cue.First > next.Cue.First || !IsBeside(draft, next)) return draft;
        var end = next.Cue.First;
        var isLinked = false;
        while (end > last.First && (grammar.Upos(end - 1) is Upos.CCONJ or Upos.ADV || grammar.IsComma(end - 1)))
        {
            end--;
            isLinked |= grammar.Upos(end) == Upos.CCONJ || grammar.IsComma(end);
        }
        return end == last.First || !isLinked ? draft : draft with { Content = draft.Content.SetItem(draft.Content.Length - 1, new(last.First, end)) };
    }

    // "Kenya threatens to leave, the herald reported": the herald says so of Kenya, and is no part of the threat.
    private Draft BeforeSpeaker(Draft draft, Draft speaker)
    {
        var last = draft.Content[^1];
        var first = speaker.Source is { } source && last.Contains(source.Range.First) ? Math.Min(source.Range.First, speaker.Cue.First) : speaker.Cue.First;
        if (!last.Contains(first) || draft.Cue.First > first) return draft;
        var kept = grammar.Trim(new(last.First, first));
        return kept.Count == 0 ? draft : draft with { Content = draft.Content.SetItem(draft.Content.Length - 1, kept) };
    }

    // "said that Kenya had set terms, but that nobody had agreed": the second "that" goes on with what is said, not with the terms.
    private Draft UpToNextClause(Draft draft, Draft outer)
    {
        var last = draft.Content[^1];
        if (last.First < draft.Cue.End || grammar.Form(last.First) is "that" || !outer.Content.Any(c => c.Contains(draft.CueHead) && grammar.Form(c.First) is "that")) return draft;
        for (var t = last.First + 1; t + 1 < last.End; t++)
        {
            if (grammar.IsQuote(t) || grammar.Form(t) is "that") return draft;
            if (grammar.Upos(t) == Upos.CCONJ && grammar.Form(t + 1) is "that" && grammar.Is(t + 1, "mark")) return draft with { Content = draft.Content.SetItem(draft.Content.Length - 1, grammar.Trim(new(last.First, t))) };
        }
        return draft;
    }

    // "Asked whether he would come, the minister said": what he was asked is not what he said.
    private Draft? WithoutQuestion(Draft draft, List<Draft> drafts)
    {
        var first = draft.Content[0];
        if (first.End > draft.Cue.First || first.First != grammar.SentenceRange(draft.CueHead).First || grammar.Upos(first.First) != Upos.VERB) return draft;
        var isAsked = drafts.Exists(d => d.Source is null && d.CueHead == first.First) || (draft.Content.Length > 1 && grammar.Is(first.First, "advcl") && grammar.Head(first.First) == draft.CueHead);
        if (!isAsked) return draft;
        return draft.Content.Length == 1 ? null : draft with { Content = draft.Content.RemoveAt(0) };
    }

    // "promised to say that" is what one promises, "said A and promised B" two things.
    private bool IsBeside(Draft draft, Draft next) =>
        draft.Source is { } source && next.Source is { } own && source.Range.Overlaps(own.Range) && grammar.IsFinite(next.Cue.First) && quotations.At(next.CueHead) is null
        && !IsUnderRelative(next.CueHead);

    private bool IsUnderRelative(int verb) => grammar.IsRelativeClause(verb) || grammar.IsFiniteClauseWithMark(verb);

    // "Following the meeting the minister said" says when, not what.
    private bool SaysAdverbial(Draft draft)
    {
        if (draft.Content is not [var only] || only.End > draft.Cue.First || draft.Source is not { } source || only.End > source.Range.First || source.Range.First > draft.Cue.First) return false;
        var head = HeadOf(only);
        if (head < 0 || grammar.Head(head) != draft.CueHead || only.First != grammar.SentenceRange(draft.CueHead).First || quotations.At(only.First) is not null) return false;
        return (grammar.Is(head, "obl") || grammar.Is(head, "advcl") || grammar.Is(head, "nmod")) && grammar.Upos(only.First) is Upos.ADP or Upos.SCONJ or Upos.VERB;
    }

    // The one word that hangs on another outside; -1 where several do.
    private int HeadOf(TokenRange range)
    {
        var head = -1;
        for (var t = range.First; t < range.End; t++)
        {
            if (grammar.IsPunctuation(t) || range.Contains(grammar.Head(t))) continue;
            if (head >= 0) return -1;
            head = t;
        }
        return head;
    }
}
