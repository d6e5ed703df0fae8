using Chancery.Reading.Learning;

namespace Chancery.Reading.Events.Training;

/// <summary>An act to learn the modes of its type from.</summary>
/// <param name="Choice">No mode first, then those of the type.</param>
/// <param name="ByFrame">Which of them its frame has.</param>
internal readonly record struct ModeExample(Choice Choice, int ByFrame);
