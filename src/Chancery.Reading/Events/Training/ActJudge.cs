using Chancery.Reading.Events.Learnt;

namespace Chancery.Reading.Events.Training;

/// <summary>What a model says of an example.</summary>
internal static class ActJudge
{
    /// <summary>The likeliest of <see cref="ActLabels"/>.</summary>
    public static int Of(ActModel model, ActExample example)
    {
        Span<short> sums = stackalloc short[ActLabels.Stride];
        model.Types.Sum(example.Rows, sums);
        var best = 0;
        var most = float.NegativeInfinity;
        for (var label = 0; label < ActLabels.All.Length; label++)
        {
            var sum = sums[label] + (label == ActLabels.None ? model.Trust.ReserveOf(example.Frame != ActLabels.None) * ActModel.Scale : model.Trials.SumOfFour(example.Trials[label - 1])[0]);
            if (sum > most) (best, most) = (label, sum);
        }
        return best;
    }

    /// <summary>What it makes of somebody who is named beside an act.</summary>
    public static SideLabel Of(ActModel model, SideExample example)
    {
        var sums = model.Sides.SumOfFour(example.Rows);
        return sums[1] >= sums[2] && sums[1] > sums[0] ? SideLabel.Actor : sums[2] > sums[0] ? SideLabel.Recipient : SideLabel.None;
    }

    /// <summary>The mode that it gives an act: an index among those of its type.</summary>
    public static int Of(ActModel model, ModeExample example)
    {
        var (best, most) = (0, int.MinValue);
        for (var m = 0; m < example.Choice.Rows.Length; m++)
        {
            var sum = model.Modes.SumOfFour(example.Choice.Rows[m])[0];
            if (sum > most) (best, most) = (m, sum);
        }
        return best;
    }
}
