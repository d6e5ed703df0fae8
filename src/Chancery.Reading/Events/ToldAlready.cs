using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Acts that the event on which they hang tells already: what is agreed on, and one act told by two words.</summary>
internal static class ToldAlready
{
    /// <summary>Whether an event is no event of its own.</summary>
    /// <param name="context">The document.</param>
    /// <param name="coded">The event.</param>
    /// <param name="byTrigger">All events by the words of their triggers.</param>
    public static bool Is(CodingContext context, CodedEvent coded, ILookup<int, CodedEvent> byTrigger) =>
        IsToldByGovernor(context, coded, byTrigger) || IsThingOfVerb(context, coded, byTrigger) || IsContentOfAgreement(context, coded, byTrigger) || IsOfTheSameUnrest(context, coded, byTrigger);

    /// <summary>Whether a noun without sides only takes up an act that the article has told: "the attack came a day after", "before the march".</summary>
    /// <param name="context">The document.</param>
    /// <param name="match">An act of which no side is named.</param>
    /// <param name="before">The events in front of it.</param>
    public static bool IsTakenUp(CodingContext context, FrameMatch match, IEnumerable<CodedEvent> before)
    {
        if (match.Kind != TriggerKind.Noun || context.Tree.Child(match.Head, "nmod") >= 0) return false;
        return context.Tree.Child(match.Head, "det") is >= 0 and var article && context.Document.Lemmas[article] is "the" or "this" or "that" && before.Any(e => e.Type == match.Frame.Type);
    }

    /// <summary>"the protests began in June and were sparked by a bill": unrest of nobody in particular is told once in a sentence.</summary>
    private static bool IsOfTheSameUnrest(CodingContext context, CodedEvent coded, ILookup<int, CodedEvent> byTrigger)
    {
        if (coded.Type != "PROTEST" || !coded.Actors.IsEmpty || !coded.Recipients.IsEmpty) return false;
        for (var t = context.Document.Sentences[context.Document.SentenceOf(coded.Head)].First; t < coded.Trigger[0]; t++)
        {
            if (byTrigger[t].Any(e => e != coded && e.Type == coded.Type)) return true;
        }
        return false;
    }

    /// <summary>"summoned the envoy to protest", "sent two million dollars in aid": one act, told by both words.</summary>
    private static bool IsToldByGovernor(CodingContext context, CodedEvent coded, ILookup<int, CodedEvent> byTrigger)
    {
        var document = context.Document;
        var isPurpose = document.DepRels[coded.Head] == "advcl" && document.Xpos[coded.Head] == "VB";
        if (!isPurpose && document.DepRels[coded.Head] is not ("nmod" or "obl")) return false;
        if (!isPurpose && !(context.Tree.Child(coded.Head, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "in" or "of" or "as" or "with")) return false;
        for (int t = document.Heads[coded.Head], steps = 0; t >= 0 && steps < 4; t = document.Heads[t], steps++)
        {
            if (byTrigger[t].Any(e => e != coded && e.Type == coded.Type && (e.Modes.IsEmpty || coded.Modes.IsEmpty || e.Modes[0] == coded.Modes[0])
                && coded.Actors.All(a => e.Actors.Any(o => o.Referent == a.Referent)) && coded.Recipients.All(a => e.Recipients.Any(o => o.Referent == a.Referent)))) return true;
            if (isPurpose) return false;
        }
        return false;
    }

    /// <summary>"Consensus was reached to extend the project", "called the arrest regrettable": a noun or adjective whose verb tells the same act of the same sides.</summary>
    private static bool IsThingOfVerb(CodingContext context, CodedEvent coded, ILookup<int, CodedEvent> byTrigger) =>
        (context.Document.Upos[coded.Head], context.Document.DepRels[coded.Head]) is (Upos.NOUN, "obj" or "nsubj:pass") or (Upos.ADJ, "xcomp") && context.Document.Heads[coded.Head] is >= 0 and var verb
        && byTrigger[verb].Any(e => e != coded && e.Type == coded.Type && AreSame(e.Actors, coded.Actors) && AreSame(e.Recipients, coded.Recipients));

    private static bool AreSame(ImmutableArray<Side> one, ImmutableArray<Side> other) => one.Select(s => s.Referent).ToHashSet().SetEquals(other.Select(s => s.Referent));

    /// <summary>"agreed to hold talks", "refused to cooperate": what is agreed on or refused is told by that event's own words.</summary>
    private static bool IsContentOfAgreement(CodingContext context, CodedEvent coded, ILookup<int, CodedEvent> byTrigger)
    {
        // What a march demands is told by the march.
        if (coded.Type == "REQUEST" && context.Document.Heads[coded.Head] is >= 0 and var marched && byTrigger[marched].Any(e => e.Type == "PROTEST")) return true;
        if (coded.Actuality is not (Actuality.Planned or Actuality.Demanded or Actuality.Denied)) return false;
        for (int t = context.Document.Heads[coded.Head], steps = 0; t >= 0 && steps < 3; t = context.Document.Heads[t], steps++)
        {
            var type = coded.Actuality == Actuality.Denied ? "REJECT" : null;
            if (byTrigger[t].Any(e => e != coded && (type is null ? e.Type is "AGREE" or "REQUEST" : e.Type == type))) return coded.Type is "CONSULT" or "AGREE" or "COOPERATE" or "SUPPORT" or "AID";
        }
        return false;
    }
}
