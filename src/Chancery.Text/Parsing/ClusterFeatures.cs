using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>What decides the next step, by classes of words instead of words: what was never seen together may still go together.</summary>
/// <remarks>Names of locals as in <see cref="StepFeatures"/>; c and g are the fine and the coarse class.</remarks>
internal static class ClusterFeatures
{
    /// <summary>Number of features of one step.</summary>
    public const int Count = 20;

    /// <summary>Fills the rows of the features of the next step; their templates follow those of <see cref="StepFeatures"/>.</summary>
    /// <param name="c">The state.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="rows">Receives the rows. Shape (<see cref="Count"/>).</param>
    public static void Fill(Configuration c, int bits, Span<int> rows)
    {
        int s0 = c.Stack(0), s1 = c.Stack(1), s2 = c.Stack(2), b0 = c.Next, b1 = c.Buffer(1);
        ulong[] tag = c.Tag, cluster = c.Cluster, coarse = c.Coarse;
        ulong s0t = tag[s0], s1t = tag[s1], b0t = tag[b0], b1t = tag[b1], s0l1w = c.Form[c.Left1[s0]];
        ulong s0c = cluster[s0], s1c = cluster[s1], s2c = cluster[s2], b0c = cluster[b0], b1c = cluster[b1], s0g = coarse[s0], s1g = coarse[s1], b0g = coarse[b0];
        ulong s0R = FeatureHash.Spread(c.RightLabels[s0]), s1R = FeatureHash.Spread(c.RightLabels[s1]), d = StepFeatures.Distance(b0 - s0);
        rows = rows[..Count];

        rows[0] = FeatureHash.Row(138, FeatureHash.Join(s0c, b0c), bits);
        rows[1] = FeatureHash.Row(139, FeatureHash.Join(s0c, b0t), bits);
        rows[2] = FeatureHash.Row(140, FeatureHash.Join(s0t, b0c), bits);
        rows[3] = FeatureHash.Row(141, FeatureHash.Join(s1c, s0c), bits);
        rows[4] = FeatureHash.Row(142, FeatureHash.Join(s1c, s0t), bits);
        rows[5] = FeatureHash.Row(143, FeatureHash.Join(s1t, s0c), bits);
        rows[6] = FeatureHash.Row(144, FeatureHash.Join(FeatureHash.Join(s0g, b0g), b1t), bits);
        rows[7] = FeatureHash.Row(145, FeatureHash.Join(FeatureHash.Join(s1g, s0g), b0t), bits);
        rows[8] = FeatureHash.Row(146, FeatureHash.Join(FeatureHash.Join(s1g, s0t), b0g), bits);
        rows[9] = FeatureHash.Row(147, FeatureHash.Join(FeatureHash.Join(s1c, s0l1w), s0c), bits);
        rows[10] = FeatureHash.Row(148, FeatureHash.Join(FeatureHash.Join(s1c, s0l1w), s0t), bits);
        rows[11] = FeatureHash.Row(149, FeatureHash.Join(FeatureHash.Join(s2c, s0l1w), s0c), bits);
        rows[12] = FeatureHash.Row(150, FeatureHash.Join(FeatureHash.Join(s1g, coarse[s2]), s0l1w), bits);
        rows[13] = FeatureHash.Row(151, FeatureHash.Join(FeatureHash.Join(b1c, s0t), b0t), bits);
        rows[14] = FeatureHash.Row(152, FeatureHash.Join(s0c, d), bits);
        rows[15] = FeatureHash.Row(153, FeatureHash.Join(FeatureHash.Join(b0c, s0t), s0R), bits);
        rows[16] = FeatureHash.Row(154, FeatureHash.Join(FeatureHash.Join(s0c, s0R), b0t), bits);
        rows[17] = FeatureHash.Row(155, FeatureHash.Join(FeatureHash.Join(s1c, s1R), s0t), bits);
        rows[18] = FeatureHash.Row(156, FeatureHash.Join(s1c, b0c), bits);
        rows[19] = FeatureHash.Row(157, FeatureHash.Join(b0c, b1c), bits);
    }
}
