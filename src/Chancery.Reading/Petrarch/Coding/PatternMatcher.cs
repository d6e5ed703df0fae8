using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>What a pattern took hold of in a sentence.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Source">The phrase at "$"; null if it has none.</param>
/// <param name="Target">The phrase at "+".</param>
/// <param name="Compound">A phrase of the list at "%".</param>
/// <param name="IsCompoundBehind">Whether the list stands behind the verb.</param>
internal sealed record PatternMatch(VerbPattern Pattern, NounPhrase? Source, NounPhrase? Target, NounPhrase? Compound, bool IsCompoundBehind);

/// <summary>Tries patterns on the words around a verb. Words may stand between the places of a pattern unless they are joined.</summary>
internal sealed class PatternMatcher(SentenceWords words, List<NounPhrase> phrases)
{
    private const int WidestGap = 3;

    private NounPhrase? _source, _target, _compound;

    // Words of the text that the rows of the pattern took: of two patterns alike in size the one that took more fits better.
    private int _taken;

    /// <summary>The longest pattern that fits; null if none does.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="limit">Index behind the last word that belongs to what the verb tells.</param>
    public PatternMatch? Best(FoundVerb verb, int limit)
    {
        PatternMatch? best = null;
        var most = 0;
        foreach (var pattern in verb.Entry.Block.Patterns)
        {
            if (best is not null && pattern.Size < best.Pattern.Size) break;
            (_source, _target, _compound, _taken) = (null, null, null, 0);
            if (Forward(pattern.After, verb.End, limit) < 0) continue;
            var behind = _compound is not null;
            if (!Backward(pattern.Before, verb.First, pattern.IsJoinedBefore) || (best is not null && _taken <= most)) continue;
            (best, most) = (new(pattern, _source, _target, _compound, behind), _taken);
        }
        return best;
    }

    /// <summary>Places in text order from a word on.</summary>
    /// <returns>Index behind the last word taken; -1 if they do not fit.</returns>
    private int Forward(ImmutableArray<PatternPlace> places, int at, int limit)
    {
        for (var i = 0; i < places.Length;)
        {
            var run = RunOf(places, i);
            var end = IsActor(places[i].Part) ? TakeNext(places[i].Part, at, limit) : Search(places.AsSpan(i, run), at, limit, places[i].IsJoined);
            if (end < 0) return -1;
            at = end;
            i += run;
        }
        return at;
    }

    private int Search(ReadOnlySpan<PatternPlace> run, int at, int limit, bool isJoined)
    {
        for (var p = at; p < (isJoined ? Math.Min(at + 1, limit) : limit); p++)
        {
            if (EndAt(run, p, limit) is >= 0 and var end) return end;
        }
        return -1;
    }

    private bool Backward(ImmutableArray<PatternPlace> places, int at, bool isJoined)
    {
        for (var i = places.Length; i > 0;)
        {
            var start = i - 1;
            while (start > 0 && places[start].IsJoined && !IsActor(places[start].Part) && !IsActor(places[start - 1].Part)) start--;
            if (IsActor(places[start].Part)) at = TakePrevious(places[start].Part, at);
            else
            {
                var p = at - 1;
                while (p >= 0 && !(EndAt(places.AsSpan(start, i - start), p, at) is >= 0 and var end && (!isJoined || end == at))) p--;
                at = p;
            }
            if (at < 0) return false;
            isJoined = false;
            i = start;
        }
        return true;
    }

    private static int RunOf(ImmutableArray<PatternPlace> places, int start)
    {
        if (IsActor(places[start].Part)) return 1;
        var end = start + 1;
        while (end < places.Length && places[end].IsJoined && !IsActor(places[end].Part)) end++;
        return end - start;
    }

    private static bool IsActor(PatternPart part) => part is PatternPart.Source or PatternPart.Target or PatternPart.Compound or PatternPart.Skip;

    // A run of joined places just at a word.
    private int EndAt(ReadOnlySpan<PatternPlace> run, int at, int limit)
    {
        if (run.Length == 0) return at;
        var place = run[0];
        if (place.Part != PatternPart.Words) return EndOfPhrase(place, at, limit) is >= 0 and var behind ? EndAt(run[1..], behind, limit) : -1;
        foreach (var row in place.Choices)
        {
            if (EndOf(row, at, limit) is not (>= 0 and var end) || EndAt(run[1..], end, limit) is not (>= 0 and var all)) continue;
            _taken += row.Words.Length;
            return all;
        }
        return -1;
    }

    private int EndOf(WordRow row, int at, int limit)
    {
        for (var i = 0; i < row.Words.Length; i++)
        {
            for (var gap = 0; i > 0 && !row.Joined[i] && at < limit && words[at] != row.Words[i] && gap < WidestGap; gap++) at++;
            if (at >= limit || words[at] != row.Words[i]) return -1;
            at++;
        }
        return at;
    }

    private int EndOfPhrase(PatternPlace place, int at, int limit)
    {
        if (place.Inner.IsEmpty) return at;
        if (place.Part == PatternPart.Phrase)
        {
            var phrase = phrases.Find(p => p.First <= at && at < p.End);
            return phrase is null ? -1 : Anchored(place.Inner, at, Math.Min(limit, phrase.End));
        }
        // What the preposition governs reaches to the end of the next noun phrase.
        var governed = phrases.Find(p => p.End > at + 1);
        return Anchored(place.Inner, at, Math.Min(limit, governed?.End ?? at + 1));
    }

    // The first place just there, the others behind it.
    private int Anchored(ImmutableArray<PatternPlace> inner, int at, int limit)
    {
        if (IsActor(inner[0].Part)) return Forward(inner, at, limit);
        var run = RunOf(inner, 0);
        var end = EndAt(inner.AsSpan(0, run), at, limit);
        return end < 0 ? -1 : Forward(inner[run..], end, limit);
    }

    private int TakeNext(PatternPart part, int at, int limit)
    {
        var phrase = phrases.Find(p => (part == PatternPart.Skip ? p.End > at : p.First >= at) && p.First < limit && Serves(p, part));
        if (phrase is null) return -1;
        Keep(part, phrase);
        return part == PatternPart.Compound ? phrase.List[^1].End : phrase.End;
    }

    private int TakePrevious(PatternPart part, int at)
    {
        var phrase = phrases.FindLast(p => p.End <= at && Serves(p, part));
        if (phrase is null) return -1;
        Keep(part, phrase);
        return part == PatternPart.Skip ? phrase.First : phrase.List[0].First;
    }

    private static bool Serves(NounPhrase phrase, PatternPart part) =>
        part == PatternPart.Skip || (phrase.IsCoded && (part != PatternPart.Compound || phrase.List.Count(p => p.IsCoded) > 1));

    private void Keep(PatternPart part, NounPhrase phrase)
    {
        if (part == PatternPart.Source) _source = phrase;
        else if (part == PatternPart.Target) _target = phrase;
        else if (part == PatternPart.Compound) _compound = phrase;
    }
}
