using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>The third pass over the sides: whom an act answers where its own sentence names nobody.</summary>
/// <remarks>
/// "Oman accused Chad of sheltering rebels. Chad rejected this": the refusal is to Oman. "A crowd marched on the court. Police fired tear gas": at the crowd. "A court found him guilty. He was
/// sentenced to ten years": by that court. Only acts told shortly before in the same story are asked, the nearest first, and only where the two sides fit: a wrong side is worse than none.
/// </remarks>
internal static class AnsweredSides
{
    private const int SentencesBack = 3;

    private static readonly FrozenSet<string> Answers = FrozenSet.Create(StringComparer.Ordinal, "REJECT", "ACCUSE", "CONCEDE", "THREATEN");
    private static readonly FrozenSet<string> Answered = FrozenSet.Create(StringComparer.Ordinal, "ACCUSE", "REQUEST", "THREATEN", "SANCTION", "REJECT");
    private static readonly FrozenSet<string> Claims = FrozenSet.Create(
        StringComparer.Ordinal, "claim", "charge", "accusation", "allegation", "assertion", "suggestion", "demand", "call", "criticism", "remark", "report", "complaint", "threat", "ultimatum", "request", "appeal");
    private static readonly FrozenSet<string> Force = FrozenSet.Create(StringComparer.Ordinal, "COP", "MIL", "SPY");
    private static readonly FrozenSet<string> Police = FrozenSet.Create(StringComparer.Ordinal, "COP", "SPY");
    private static readonly FrozenSet<string> Judges = FrozenSet.Create(StringComparer.Ordinal, "JUD");

    /// <summary>The events, some of them with a side more.</summary>
    /// <param name="context">The document.</param>
    /// <param name="events">In text order.</param>
    public static List<CodedEvent> Filled(CodingContext context, List<CodedEvent> events)
    {
        var filled = new List<CodedEvent>(events.Count);
        foreach (var coded in events) filled.Add(WithAgent(context, filled, WithRecipient(context, filled, coded)));
        return filled;
    }

    private static CodedEvent WithRecipient(CodingContext context, List<CodedEvent> before, CodedEvent coded)
    {
        if (!coded.Recipients.IsEmpty || coded.Actors.IsEmpty || coded.Frame.HasNoRecipient || coded.Frame.AllSidesAct || IsMutual(context, coded.Head)) return coded;
        foreach (var earlier in Near(context, before, coded))
        {
            if (earlier.Actors.IsEmpty) continue;
            if ((Answers.Contains(coded.Type) && Answered.Contains(earlier.Type) && IsAimedAt(context, earlier, coded)) || IsRiot(context, earlier, coded))
                return coded with { Recipients = [.. earlier.Actors.Select(s => s with { IsIndirect = true, Role = null })] };
        }
        return Answers.Contains(coded.Type) && TakesUpWords(context, coded.Head) && Claimant(context, coded) is { } claimant ? coded with { Recipients = [claimant] } : coded;
    }

    /// <summary>"dismissed the claim", "called this unacceptable": whether an act is about words that were told before.</summary>
    private static bool TakesUpWords(CodingContext context, int head)
    {
        foreach (var child in context.Tree.Children(head))
        {
            if (context.Document.DepRels[child] is not ("obj" or "obl" or "nmod")) continue;
            if (context.Document.Lemmas[child] is "this" or "that") return true;
            if (Claims.Contains(context.Document.Lemmas[child]) && context.Tree.Child(child, "det") is >= 0 and var article && context.Document.Lemmas[article] is "the" or "this" or "that" or "these" or "such") return true;
        }
        return false;
    }

    /// <summary>The last other state's speaker whose words name the country that acts; null where there is none near.</summary>
    private static Side? Claimant(CodingContext context, CodedEvent coded)
    {
        var own = Countries(context, coded.Actors);
        var sentence = context.Document.SentenceOf(coded.Head);
        if (own.Count != 1) return null;
        for (var i = context.Attributions.All.Length - 1; i >= 0; i--)
        {
            var said = context.Attributions.All[i];
            if (said.CueHead >= coded.Head || said.Story != coded.Story || said is not { Source: { } source, SourceRange: { } range }) continue;
            if (sentence - context.Document.SentenceOf(said.CueHead) > SentencesBack) return null;
            if (context.Referents.All[source].Country is { } country && !own.Contains(country) && said.Content.Any(c => Names(context, c, own))) return new(source, range, null, true);
        }
        return null;
    }

    private static bool Names(CodingContext context, TokenRange words, HashSet<string> countries)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (context.Referents.OfHead(t) is { Country: { } country } && countries.Contains(country)) return true;
        }
        return false;
    }

    /// <summary>"refused to talk with each other": both sides act.</summary>
    private static bool IsMutual(CodingContext context, int head)
    {
        var end = context.Document.Sentences[context.Document.SentenceOf(head)].End;
        for (var t = head + 1; t < end - 1; t++)
        {
            if ((context.Document.Lemmas[t], context.Document.Lemmas[t + 1]) is ("each", "other") or ("one", "another")) return true;
        }
        return false;
    }

    /// <summary>Whether the earlier act was done to who acts now, by another country.</summary>
    private static bool IsAimedAt(CodingContext context, CodedEvent earlier, CodedEvent coded)
    {
        var own = Countries(context, coded.Actors);
        var others = Countries(context, earlier.Actors);
        return own.Count > 0 && others.Count > 0 && !own.Overlaps(others) && Countries(context, earlier.Recipients).Overlaps(own);
    }

    /// <summary>Whether the police of a country use force where its people were just told to protest or fight, or these where the police did.</summary>
    private static bool IsRiot(CodingContext context, CodedEvent earlier, CodedEvent coded)
    {
        if (coded.Type is not ("ASSAULT" or "COERCE") || earlier.Type is not ("PROTEST" or "ASSAULT" or "COERCE")) return false;
        return coded.Actors.All(a => Has(context, a, Force)) != earlier.Actors.All(a => Has(context, a, Force)) && Countries(context, coded.Actors).SetEquals(Countries(context, earlier.Actors));
    }

    /// <summary>"was sentenced", "were arrested" without "by": the court, or the police of that country, of the sentences around.</summary>
    private static CodedEvent WithAgent(CodingContext context, List<CodedEvent> before, CodedEvent coded)
    {
        if (!coded.Actors.IsEmpty || coded.Recipients.IsEmpty) return coded;
        var sectors = coded switch { { Type: "SANCTION", Modes: ["convict"] } => Judges, { Type: "COERCE", Modes: ["arrest"], Actuality: Actuality.Actual } => Police, _ => null };
        if (sectors is null) return coded;
        var own = Countries(context, coded.Recipients);
        var sentence = context.Document.SentenceOf(coded.Head);
        var bodies = context.Referents.All.Where(r => r is { Kind: EntityKind.Group or EntityKind.Organisation, Country: not null, Sectors: [var sector, ..] } && sectors.Contains(sector) && (sectors == Judges || own.Contains(r.Country)))
            .SelectMany(r => r.Mentions.Select(m => (Referent: r, Mention: m, Distance: Math.Abs(context.Document.SentenceOf(m.Head) - sentence))))
            .Where(c => c.Distance <= (sectors == Judges ? 1 : SentencesBack) && coded.Recipients.All(s => s.Referent != c.Referent.Index)).OrderBy(c => c.Distance).ThenBy(c => Math.Abs(c.Mention.Head - coded.Head)).ToList();
        return bodies.Count == 0 ? coded : coded with { Actors = [new(bodies[0].Referent.Index, bodies[0].Mention.Range, null, true)] };
    }

    /// <summary>Earlier events of the sentences before and of this one, the nearest first.</summary>
    private static IEnumerable<CodedEvent> Near(CodingContext context, List<CodedEvent> before, CodedEvent coded)
    {
        var sentence = context.Document.SentenceOf(coded.Head);
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Story != coded.Story || sentence - context.Document.SentenceOf(before[i].Head) > SentencesBack) yield break;
            yield return before[i];
        }
    }

    private static bool Has(CodingContext context, Side side, FrozenSet<string> sectors) => context.Referents.All[side.Referent].Sectors is [var sector, ..] && sectors.Contains(sector);

    private static HashSet<string> Countries(CodingContext context, ImmutableArray<Side> sides) =>
        sides.Select(s => context.Referents.All[s.Referent].Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
