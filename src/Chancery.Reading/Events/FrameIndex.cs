using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>Frames found by the lemma of their head word.</summary>
public sealed class FrameIndex
{
    private readonly FrozenDictionary<(TriggerKind, string), ImmutableArray<(Frame Frame, Trigger Trigger)>> _byHead;

    /// <summary>Indexes frames; for one head word, triggers with more words and frames with more conditions come first.</summary>
    public FrameIndex(ImmutableArray<Frame> frames)
    {
        Frames = frames;
        _byHead = frames
            .SelectMany(f => f.Triggers.Select(t => (Frame: f, Trigger: t)))
            .GroupBy(x => (x.Trigger.Kind, x.Trigger.Head))
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(x => x.Trigger.Parts.Length).ThenByDescending(x => x.Frame.Conditions.Length).ToImmutableArray());
    }

    /// <summary>All frames in file order.</summary>
    public ImmutableArray<Frame> Frames { get; }

    /// <summary>Frames with a trigger whose head word has this lemma, the most specific first; empty if there is none.</summary>
    public ImmutableArray<(Frame Frame, Trigger Trigger)> Find(TriggerKind kind, string lemma) => _byHead.TryGetValue((kind, lemma), out var found) ? found : [];
}
