using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>A frame that fits a word of the text.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Kind">Which kind of trigger fired.</param>
/// <param name="Head">Index of the word.</param>
/// <param name="Words">All words of the trigger, ascending.</param>
/// <param name="Predication">Slots of the head word, with those of the object noun where the trigger names one.</param>
public sealed record FrameMatch(Frame Frame, TriggerKind Kind, int Head, ImmutableArray<int> Words, Predication Predication)
{
    /// <summary>Words that the trigger asks for behind its noun ("body" in "handover of body"): no events of their own, but sides.</summary>
    public ImmutableArray<int> Behind { get; init; } = [];

    /// <summary>How likely the type is, 0 to 1, by the model of acts; null where no model reads.</summary>
    public double? Learnt { get; init; }

    /// <summary>The mode by the model of acts, empty for none; null where no model reads: the frame's.</summary>
    public string? LearntMode { get; init; }

    /// <summary>How far the type is to be trusted, 0 to 1.</summary>
    public double Trust => Learnt ?? Frame.Confidence;

    /// <summary>Whether the model is so sure of the act that it is an event even where nobody is named on either side: "protests blocked traffic", "amid accusations of fraud".</summary>
    /// <remarks>Of the events without any side on the genre's train part and in our examples 25 of 28 are right.</remarks>
    public bool IsSure => Learnt >= 0.98;

    /// <summary>How much the frame asks for: of two that fit, the one that asks for more is right.</summary>
    public int Specificity => (2 * Words.Length) + Behind.Length + Frame.Conditions.Count(c => !c.IsForbidden) + (Frame.Conditions.Length > 0 ? 1 : 0);
}
