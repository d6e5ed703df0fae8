using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Training;

/// <summary>Learns what somebody who is named beside an act has to do with it: logistic regression of the three classes of <see cref="SideLabel"/>.</summary>
internal static class SideLearner
{
    private const int Labels = 3;

    /// <summary>Learns; the same arguments give the same weights.</summary>
    public static WeightTable Learn(IReadOnlyList<SideExample> examples, ActOptions options)
    {
        var counts = new RowCounts(options.SideBits, examples.Select(e => e.Rows));
        return AdaGrad.Learn([.. examples.Select(e => e with { Rows = counts.Frequent(e.Rows, options.LeastSeen) })],
            new(options.SideBits, options.SideEpochs, options.Shrink, ActModel.Scale, options.Seed, options.SideDropped, options.Voters, options.SideRate, Labels), Step);
    }

    private static void Step(SideExample example, AdaGrad learner)
    {
        Span<float> chances = stackalloc float[Labels];
        var rows = learner.Seen(example.Rows);
        for (var label = 0; label < Labels; label++) chances[label] = learner.Weights.Sum(rows, label);
        Shares.Of(chances);
        for (var label = 0; label < Labels; label++) learner.Weights.Move(rows, chances[label] - (label == (int)example.Label ? 1 : 0), label);
    }
}
