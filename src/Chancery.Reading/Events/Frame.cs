using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>Whether a trigger is a verb, a noun or an adjective.</summary>
public enum TriggerKind
{
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>A noun.</summary>
    Noun,
    /// <summary>A predicate adjective ("is ready to").</summary>
    Adjective,
    /// <summary>A modal verb ("they must leave"); its slots are those of the verb that it goes with.</summary>
    Modal,
}

/// <summary>One way to say an event: a head word and what goes with it.</summary>
/// <param name="Kind">Part of speech of the head word.</param>
/// <param name="Head">Lemma of the head word.</param>
/// <param name="Parts">Each further word as a set of alternatives: after a verb in order, before a noun in order.</param>
public sealed record Trigger(TriggerKind Kind, string Head, ImmutableArray<FrozenSet<string>> Parts)
{
    /// <summary>What stands behind a noun: "of" and "body" in "handover of body"; null where nothing has to.</summary>
    public PhraseBehind? Behind { get; init; }
}

/// <summary>A preposition behind a noun and the lemmas of which one has to follow it.</summary>
public sealed record PhraseBehind(string Preposition, FrozenSet<string> Lemmas);

/// <summary>A condition on a slot.</summary>
/// <param name="Slot">Name of the slot.</param>
/// <param name="Kinds">Entity kinds that fulfil it.</param>
/// <param name="Lemmas">Head lemmas that fulfil it.</param>
/// <param name="Any">Whether any filler fulfils it.</param>
/// <param name="None">Whether it is fulfilled by an empty slot.</param>
/// <param name="IsForbidden">Whether it must not be fulfilled.</param>
public sealed record SlotCondition(string Slot, FrozenSet<EntityKind> Kinds, FrozenSet<string> Lemmas, bool Any, bool None, bool IsForbidden);

/// <summary>Where a side comes from: alternatives of unions of slots.</summary>
/// <param name="Alternatives">The first alternative that any slot of fills is taken; of it, all slots.</param>
public sealed record SideRule(ImmutableArray<ImmutableArray<SideSlot>> Alternatives);

/// <summary>A slot that fills a side, and the role that it gives; null for a plain side.</summary>
public sealed record SideSlot(string Slot, string? Role);

/// <summary>An example in a frame.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Fires">Whether the frame must code it.</param>
/// <param name="Actors">Country codes expected of the actors; empty if not told.</param>
/// <param name="Recipients">Country codes expected of the recipients; empty if not told.</param>
/// <param name="File">File of the example.</param>
/// <param name="Line">1-based line.</param>
public sealed record FrameExample(string Text, bool Fires, ImmutableArray<string> Actors, ImmutableArray<string> Recipients, string File, int Line);

/// <summary>Which words, in which construction, mean which event: one block of <c>knowledge/en/frames</c> (grammar in knowledge/README.md).</summary>
public sealed record Frame
{
    /// <summary>"receive.visit".</summary>
    public required string Name { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code; null if none fits.</summary>
    public string? Cameo { get; init; }

    /// <summary>The words.</summary>
    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>All must hold.</summary>
    public ImmutableArray<SlotCondition> Conditions { get; init; } = [];

    /// <summary>Actors of a verb or adjective; null for the default, the subject.</summary>
    public SideRule? Actor { get; init; }

    /// <summary>Recipients of a verb or adjective; null for the default, the object.</summary>
    public SideRule? Recipient { get; init; }

    /// <summary>Actors of a noun; null for the default.</summary>
    public SideRule? NounActor { get; init; }

    /// <summary>Recipients of a noun; null for the default.</summary>
    public SideRule? NounRecipient { get; init; }

    /// <summary>Whether the frame says that there is no recipient.</summary>
    public bool HasNoRecipient { get; init; }

    /// <summary>Whether every side is an actor (meetings, fighting).</summary>
    public bool AllSidesAct { get; init; }

    /// <summary>Whether an event without any named side is kept.</summary>
    public bool AllowsNoActor { get; init; }

    /// <summary>What an event inside the clause or object is, on this event's word; null: nothing follows.</summary>
    public Actuality? Content { get; init; }

    /// <summary>What the word itself says of its own event; null: the grammar tells.</summary>
    public Actuality? OwnActuality { get; init; }

    /// <summary>Slots that say what it is about, best first.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>PLOVER contexts that the word itself tells.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>How far the word is to be trusted, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.85;

    /// <summary>Sentences that it must or must not code.</summary>
    public ImmutableArray<FrameExample> Examples { get; init; } = [];

    /// <summary>File that defines it.</summary>
    public required string File { get; init; }

    /// <summary>1-based line of its head.</summary>
    public required int Line { get; init; }
}
