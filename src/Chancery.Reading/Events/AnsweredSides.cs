using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>The third pass over the sides: whom an act answers where its own sentence names nobody.</summary>
/// <remarks>
/// "Oman accused Chad of sheltering rebels. Chad rejected this": the refusal is to Oman. "A crowd marched on the court. Police fired tear gas": at the crowd. Only acts told shortly before in the
/// same story are asked, the nearest first, and only where the two sides fit: a wrong side is worse than none.
/// </remarks>
/// <param name="context">The document.</param>
/// <param name="claims">Words that were said before and are taken up.</param>
internal sealed class AnsweredSides(CodingContext context, FrozenSet<string> claims)
{
    /// <summary>How far back an act is still answered.</summary>
    internal const int SentencesBack = 3;

    private static readonly FrozenSet<string> Answers = FrozenSet.Create(StringComparer.Ordinal, "REJECT", "ACCUSE", "CONCEDE", "THREATEN");
    private static readonly FrozenSet<string> Answered = FrozenSet.Create(StringComparer.Ordinal, "ACCUSE", "REQUEST", "THREATEN", "SANCTION", "REJECT");
    private static readonly FrozenSet<string> Force = FrozenSet.Create(StringComparer.Ordinal, "COP", "MIL", "SPY");
    private readonly AnsweredWords _words = new(context, claims);

    /// <summary>The events, some of them with a side more.</summary>
    /// <param name="events">In text order.</param>
    public List<CodedEvent> Filled(List<CodedEvent> events)
    {
        var filled = new List<CodedEvent>(events.Count);
        foreach (var coded in events) filled.Add(UnnamedBodies.With(context, WithRecipient(filled, coded)));
        return filled;
    }

    private CodedEvent WithRecipient(List<CodedEvent> before, CodedEvent coded)
    {
        if (!coded.Recipients.IsEmpty || coded.Actors.IsEmpty || coded.Frame.HasNoRecipient || coded.Frame.AllSidesAct || IsMutual(coded.Head)) return coded;
        var isAnswer = Answers.Contains(coded.Type);
        foreach (var earlier in Near(before, coded))
        {
            if (earlier.Actors.IsEmpty) continue;
            if ((isAnswer && Answered.Contains(earlier.Type) && IsAimedAt(earlier, coded)) || IsRiot(earlier, coded))
                return coded with { Recipients = [.. earlier.Actors.Select(s => s with { IsIndirect = true, Role = Side.Implied })] };
        }
        return isAnswer && _words.SpeakerOf(coded) is { } speaker ? coded with { Recipients = [speaker] } : coded;
    }

    /// <summary>"refused to talk with each other": both sides act.</summary>
    private bool IsMutual(int head)
    {
        var end = context.Document.Sentences[context.Document.SentenceOf(head)].End;
        for (var t = head + 1; t < end - 1; t++)
        {
            if ((context.Document.Lemmas[t], context.Document.Lemmas[t + 1]) is ("each", "other") or ("one", "another")) return true;
        }
        return false;
    }

    /// <summary>Whether the earlier act was done to who acts now, by another country.</summary>
    private bool IsAimedAt(CodedEvent earlier, CodedEvent coded)
    {
        var own = Countries(coded.Actors);
        var others = Countries(earlier.Actors);
        return own.Count > 0 && others.Count > 0 && !own.Overlaps(others) && Countries(earlier.Recipients).Overlaps(own);
    }

    /// <summary>Whether the police of a country use force where its people were just told to protest or fight, or these where the police did.</summary>
    private bool IsRiot(CodedEvent earlier, CodedEvent coded)
    {
        if (coded.Type is not ("ASSAULT" or "COERCE") || earlier.Type is not ("PROTEST" or "ASSAULT" or "COERCE")) return false;
        return coded.Actors.All(IsOfForce) != earlier.Actors.All(IsOfForce) && Countries(coded.Actors).SetEquals(Countries(earlier.Actors));
    }

    private bool IsOfForce(Side side) => context.Referents.All[side.Referent].Sectors is [var sector, ..] && Force.Contains(sector);

    /// <summary>Earlier events of the sentences before and of this one, the nearest first.</summary>
    private IEnumerable<CodedEvent> Near(List<CodedEvent> before, CodedEvent coded)
    {
        var sentence = context.Document.SentenceOf(coded.Head);
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Story != coded.Story || sentence - context.Document.SentenceOf(before[i].Head) > SentencesBack) yield break;
            yield return before[i];
        }
    }

    private HashSet<string> Countries(ImmutableArray<Side> sides) => SideCountries.Of(context.Referents, sides);
}
