using System.Collections.Immutable;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Learning;

namespace Chancery.Reading.Events.Training;

/// <summary>An act as it is coded that lacks a side, and what a hand gives it there.</summary>
/// <param name="Coded">The act.</param>
/// <param name="Side">Which side it lacks.</param>
/// <param name="Marked">Who is marked as that side; empty: nobody.</param>
/// <param name="Candidates">Who may be it.</param>
/// <param name="IsRight">Which of them are meant; none where nobody is, or where he who is marked is not among them.</param>
internal sealed record AbsentExample(CodedEvent Coded, AbsentSide Side, ImmutableArray<MarkedSide> Marked, List<AbsentCandidate> Candidates, bool[] IsRight)
{
    /// <summary>Whether there is something to learn: somebody is right, or nobody is.</summary>
    public bool IsTold => Marked.IsEmpty || IsRight.Contains(true);

    /// <summary>The choice, nobody first.</summary>
    public Choice ChoiceOf(AbsentScene scene, int bits)
    {
        var features = new AbsentFeatures(scene, Coded, Side, Candidates);
        return new([.. Enumerable.Range(-1, Candidates.Count + 1).Select(c => RowsOf(features, c, bits))], [Marked.IsEmpty, .. IsRight]);
    }

    private static int[] RowsOf(AbsentFeatures features, int candidate, int bits)
    {
        Span<int> room = stackalloc int[AbsentFeatures.Most];
        return features.Of(candidate, bits, room).ToArray();
    }
}
