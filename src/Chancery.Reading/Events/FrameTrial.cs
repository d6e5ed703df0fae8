namespace Chancery.Reading.Events;

/// <summary>A frame that was asked whether it fits a word: for explanations.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Token">Index of the word.</param>
/// <param name="Match">The words and slots where all words of a trigger are there; null where one is missing.</param>
/// <param name="Failed">The first condition that does not hold; null where all hold or a word is missing.</param>
public sealed record FrameTrial(Frame Frame, int Token, FrameMatch? Match, SlotCondition? Failed)
{
    /// <summary>Whether the frame fits.</summary>
    public bool Fits => Match is not null && Failed is null;
}
