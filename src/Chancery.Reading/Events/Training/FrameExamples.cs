using Chancery.Reading.Events.Learnt;

namespace Chancery.Reading.Events.Training;

/// <summary>Makes examples of the sentences that stand in the frames themselves: the word at which a frame must fire, and the word at which it must not.</summary>
internal static class FrameExamples
{
    /// <summary>The examples of one sentence; what else it tells nobody has marked.</summary>
    /// <param name="view">The sentence as the model sees it.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="fires">Whether it must fire.</param>
    public static IEnumerable<ActExample> Of(ActView view, Frame frame, bool fires)
    {
        for (var t = 0; t < view.Tools.Context.Document.Count; t++)
        {
            if (view.Finder.At(t) is not { } candidate) continue;
            if (fires && candidate.Frames.Match?.Frame == frame) yield return ActExamples.ExampleOf(view.Finder, candidate, [ActLabels.Of(frame.Type)]);
            if (!fires && candidate.Frames.Match is null && candidate.Frames.Asked(frame)) yield return ActExamples.ExampleOf(view.Finder, candidate, [ActLabels.None]);
        }
    }
}
