using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Both sides of an event.</summary>
/// <param name="Actors">Who acts.</param>
/// <param name="Recipients">Whom it is done to.</param>
public sealed record FilledSides(ImmutableArray<Side> Actors, ImmutableArray<Side> Recipients)
{
    /// <summary>Whether nobody is named on either side.</summary>
    public bool IsEmpty => Actors.IsEmpty && Recipients.IsEmpty;
}

/// <summary>Fills the sides of a frame from the slots of a word.</summary>
internal sealed class SideRules(Document document, SideResolver resolver, Referents referents, PredicationReader predications, Reach reach)
{
    /// <summary>A verb of exchange less sure than this needs two sides: one man who "discusses" is talking to readers.</summary>
    private const double TrustedAlone = 0.65;

    private static readonly SideRule VerbActor = Slots(["subject"]);
    private static readonly SideRule VerbRecipient = Slots(["object"], ["indirect"]);
    private static readonly SideRule NounActor = Slots(["possessor"], ["by"], ["modifier"], ["of"], ["from"]);
    private static readonly SideRule NounRecipient = Slots(["against"], ["on"], ["to"], ["of"], ["with"]);
    private static readonly SideRule VerbAll = Slots(["subject", "object", "indirect", "with", "between", "among"]);
    private static readonly SideRule NounAll = Slots(["possessor", "between", "with", "by", "among", "modifier", "of"]);

    /// <summary>Material acts that are done to places as well as to people ("shelled the city").</summary>
    private static readonly ImmutableArray<string> TypesDoneToPlaces = ["ASSAULT", "COERCE", "SANCTION", "AID", "MOBILIZE", "RETREAT", "THREATEN", "CONSULT"];

    /// <summary>Acts of words: "they were encouraged by the decision" is none, although "the bridge was destroyed by a bomb" is somebody's act.</summary>
    private static readonly FrozenSet<string> VerbalTypes = FrozenSet.Create(StringComparer.Ordinal, "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN");

    /// <summary>The sides; null where the event may not be coded: nobody is named, or a thing does it ("the storm destroyed the town"), and the model is not sure of it.</summary>
    public FilledSides? SidesOf(FrameMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var frame = match.Frame;
        var isNoun = match.Kind == TriggerKind.Noun;
        var places = TypesDoneToPlaces.Contains(frame.Type);
        var actorRule = ActorRule(frame, isNoun);
        var actors = Fill(match, actorRule, [], false, out var used);
        var owned = ImmutableArray<Side>.Empty;
        if (!isNoun && OwnersOfObjectNoun(match, used) is { Length: > 0 } owners)
        {
            // "closed the Chinese consulate", "burned the Danish flag": what is done to a thing is done to its owner; who speaks for somebody does his act.
            if (actors.IsEmpty || VerbalTypes.Contains(frame.Type)) actors = owners;
            else owned = owners;
        }
        if (!isNoun && actors.IsEmpty && frame.Type == "ASSAULT") actors = DoersOfHarm(match, used);
        if (!isNoun && actors.IsEmpty && HasThingAsSubject(match, actorRule) && !match.IsSure) return null;
        var recipients = ImmutableArray<Side>.Empty;
        if (!frame.HasNoRecipient && !frame.AllSidesAct)
        {
            var recipientRule = (isNoun ? frame.NounRecipient ?? ForNoun(frame.Recipient) : frame.Recipient) ?? (isNoun ? NounRecipient : VerbRecipient);
            recipients = [.. Fill(match, recipientRule, used, places, out _).Where(r => r.Range.Count == 0 || !resolver.IsWronged(match, Mentions.GoverningWord.Of(document, r.Range)))];
            if (recipients.IsEmpty) recipients = owned;
        }
        if (recipients.IsEmpty && HasOtherSide(frame, actors) && !(isNoun && actors.IsEmpty)) recipients = reach.From(match, s => used.Any(s.Range.Contains) || actors.Any(a => IsSameSide(a, s)), places);
        if (frame.AllSidesAct && (isNoun ? frame.NounRecipient : frame.Recipient) is { } extra) actors = actors.AddRange(Fill(match, extra, used, false, out _));
        recipients = [.. recipients.Where(r => actors.All(a => a.Referent != r.Referent))];
        if (actors.IsEmpty && recipients.IsEmpty && !frame.AllowsNoActor && !match.IsSure) return null;
        if (frame.AllSidesAct && !isNoun && match.Trust < TrustedAlone && actors is [var alone] && referents.All[alone.Referent].Kind == EntityKind.Person) return null;
        return new(Distinct(actors), Distinct(recipients));
    }

    /// <summary>Sectors of those who act for their state.</summary>
    private static readonly FrozenSet<string> OfTheState = FrozenSet.Create(StringComparer.Ordinal, "GOV", "MIL", "COP", "SPY", "JUD", "LEG");

    /// <summary>Whether what is found further in is the actor itself, or the state that it acts for; rebels, unions and crowds act for none.</summary>
    private bool IsSameSide(Side actor, Side found)
    {
        var (one, other) = (referents.All[actor.Referent], referents.All[found.Referent]);
        if (one is { Kind: EntityKind.State or EntityKind.Group, Country: { } country } && (one.Kind == EntityKind.State || one.Sectors is ["GOV", ..] || one.Sectors.IsEmpty) && other.Country == country
            && other.Sectors is [var office, ..] && OfTheState.Contains(office)) return true;
        return actor.Referent == found.Referent || (other.Kind == EntityKind.State && other.Country == one.Country && (one.Sectors is not [var sector, ..] || OfTheState.Contains(sector)));
    }

    /// <summary>"stressed Iran's rejection", "conveyed the king's condolences": the act is its owner's, whoever utters it. A pronoun leaves it with the subject.</summary>
    private ImmutableArray<Side> OwnersOfObjectNoun(FrameMatch match, HashSet<int> used)
    {
        var owners = ImmutableArray.CreateBuilder<Side>();
        foreach (var noun in match.Words.Where(w => w != match.Head && document.Upos[w] == Upos.NOUN))
        {
            foreach (var fill in predications.Of(noun).Fills)
            {
                if (fill.Slot is not ("possessor" or "modifier") || fill.Strength == FillStrength.Weak || document.Upos[fill.Token] == Upos.PRON) continue;
                // "gave Ivory Coast five million dollars": parsers take who gets it for a part of the sum.
                if (match.Frame.Type == "AID" && document.Upos[fill.Token] == Upos.PROPN) continue;
                owners.AddRange(resolver.SidesOf(fill, null, false));
                used.Add(fill.Token);
            }
        }
        return Distinct(owners.ToImmutable());
    }

    /// <summary>Whether an act may concern somebody whom no slot names. Where all sides act together, one who agrees, signs or talks alone does it with somebody.</summary>
    private static bool HasOtherSide(Frame frame, ImmutableArray<Side> actors) =>
        frame.AllSidesAct || (frame.HasNoRecipient && frame.Type == "AGREE") ? frame.Type is "AGREE" or "SUPPORT" or "CONSULT" or "COOPERATE" && actors.Length == 1 : !frame.HasNoRecipient;

    private static SideRule ActorRule(Frame frame, bool isNoun)
    {
        if (isNoun) return frame.NounActor ?? ForNoun(frame.Actor) ?? (frame.AllSidesAct ? NounAll : NounActor);
        return frame.Actor ?? (frame.AllSidesAct ? VerbAll : VerbActor);
    }

    /// <summary>A rule written for the verb serves the noun too where it names only slots that nouns have.</summary>
    private static SideRule? ForNoun(SideRule? rule) => rule is not null && !UsesClauseSlots(rule) ? rule : null;

    private static bool UsesClauseSlots(SideRule rule) => rule.Alternatives.Any(a => a.Any(s => s.Slot is "subject" or "object" or "indirect"));

    private ImmutableArray<Side> Fill(FrameMatch match, SideRule rule, HashSet<int> taken, bool places, out HashSet<int> used)
    {
        used = [.. taken];
        foreach (var alternative in rule.Alternatives)
        {
            var found = ImmutableArray.CreateBuilder<Side>();
            foreach (var slot in alternative)
            {
                foreach (var fill in match.Predication.Of(slot.Slot))
                {
                    if (taken.Contains(fill.Token) || match.Words.Contains(fill.Token) || (slot.Slot == "modifier" && resolver.IsScene(match, fill.Token))) continue;
                    var before = found.Count;
                    var ownersAct = slot.Slot != "subject" || !match.Predication.IsPassive || !VerbalTypes.Contains(match.Frame.Type);
                    found.AddRange(resolver.SidesOf(fill, slot.Role, places && slot.Slot is not ("subject" or "modifier"), ownersAct));
                    if (found.Count > before) used.Add(fill.Token);
                }
            }
            if (found.Count > 0) return found.ToImmutable();
        }
        return [];
    }

    /// <summary>Whether the verb has a subject, and it is nobody who can act.</summary>
    private bool HasThingAsSubject(FrameMatch match, SideRule rule)
    {
        if (match.Frame.AllowsNoActor || (match.Predication.IsPassive && !VerbalTypes.Contains(match.Frame.Type))) return false;
        if (!rule.Alternatives.Any(a => a.Any(s => s.Slot == "subject"))) return false;
        return match.Predication.Of("subject").Any(f => (document.Upos[f.Token] is not Upos.PRON || referents.OfHead(f.Token) is { CanAct: false }) && !(match.Frame.Type == "ASSAULT" && resolver.IsHarm(f.Token)));
    }

    /// <summary>"an attack by rebels killed two soldiers": whoever does the harm that is the subject.</summary>
    private ImmutableArray<Side> DoersOfHarm(FrameMatch match, HashSet<int> used)
    {
        var doers = ImmutableArray.CreateBuilder<Side>();
        foreach (var subject in match.Predication.Of("subject").Where(f => resolver.IsHarm(f.Token)))
        {
            foreach (var fill in predications.Of(subject.Token).Fills.Where(f => f.Slot is "possessor" or "by" && f.Strength != FillStrength.Weak))
            {
                doers.AddRange(resolver.SidesOf(fill, null, false));
                used.Add(fill.Token);
            }
        }
        return Distinct(doers.ToImmutable());
    }

    private static ImmutableArray<Side> Distinct(ImmutableArray<Side> sides) => [.. sides.DistinctBy(s => s.Referent)];

    private static SideRule Slots(params ImmutableArray<string>[] alternatives) =>
        new([.. alternatives.Select(a => a.Select(s => new SideSlot(s, null)).ToImmutableArray())]);
}
