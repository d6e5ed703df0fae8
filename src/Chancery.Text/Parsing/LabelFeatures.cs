using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>What decides the relation of an arc when it is made: head, dependent, their neighbours and the arcs they have.</summary>
/// <remarks>
/// At that time the dependent has all its dependents and the head all that lie between. Names of locals: h head, d dependent, g the next token on the stack,
/// sib the head's outermost dependent on this side; p and n the tokens before and after; the rest as in <see cref="StepFeatures"/>.
/// </remarks>
internal static class LabelFeatures
{
    /// <summary>Number of features of one arc without classes of words.</summary>
    public const int OfWords = 60;

    /// <summary>Number of features of one arc.</summary>
    public const int Count = 69;

    /// <summary>Fills the rows of the features of an arc that the next step would make.</summary>
    /// <param name="c">The state before the step.</param>
    /// <param name="h">The head.</param>
    /// <param name="d">The dependent.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="rows">Receives the rows. Shape (<see cref="Count"/>, or <see cref="OfWords"/> without classes).</param>
    public static void Fill(Configuration c, int h, int d, int bits, Span<int> rows)
    {
        var isLeft = d < h;
        var side = FeatureHash.Spread(isLeft ? 2003UL : 2011UL);
        ulong[] form = c.Form, tag = c.Tag;
        int dl1 = c.Left1[d], dl2 = c.Left2[d], dr1 = c.Right1[d], hl1 = c.Left1[h], sib = isLeft ? c.Left1[h] : c.Right1[h];
        int g = isLeft ? c.Stack(1) : c.Stack(2), dp = d > 0 ? d - 1 : c.None, dn = d + 1, hp = h > 0 ? h - 1 : c.None, hn = Math.Min(h + 1, c.None);
        ulong hw = form[h], ht = tag[h], hwt = c.FormTag[h], hs = c.Suffix[h], dw = form[d], dt = tag[d], dwt = c.FormTag[d], ds = c.Suffix[d];
        ulong dl1w = form[dl1], dl2w = form[dl2], dl1t = tag[dl1], dl2t = tag[dl2], dr1w = form[dr1], dr1t = tag[dr1], hl1w = form[hl1], hl1t = tag[hl1];
        ulong sibw = form[sib], sibt = tag[sib], gw = form[g], gt = tag[g];
        ulong dpw = form[dp], dpt = tag[dp], dnw = form[dn], dnt = tag[dn], hpt = tag[hp], hnt = tag[hn];
        ulong dL = FeatureHash.Spread(c.LeftLabels[d]), dR = FeatureHash.Spread(c.RightLabels[d]);
        ulong hL = FeatureHash.Spread(c.LeftLabels[h]), hR = FeatureHash.Spread(c.RightLabels[h]);
        ulong dl1l = Label(c, dl1), dr1l = Label(c, dr1), hl1l = Label(c, hl1), sibl = Label(c, sib);
        var dist = StepFeatures.Distance(Math.Abs(h - d));
        ulong hc = c.Cluster[h], dc = c.Cluster[d], hg = c.Coarse[h], dg = c.Coarse[d], gc = c.Cluster[g];
        var all = rows;
        rows = rows[..OfWords];

        rows[0] = FeatureHash.Row(0, FeatureHash.Join(side, hw), bits);
        rows[1] = FeatureHash.Row(1, FeatureHash.Join(side, ht), bits);
        rows[2] = FeatureHash.Row(2, FeatureHash.Join(side, hwt), bits);
        rows[3] = FeatureHash.Row(3, FeatureHash.Join(side, dw), bits);
        rows[4] = FeatureHash.Row(4, FeatureHash.Join(side, dt), bits);
        rows[5] = FeatureHash.Row(5, FeatureHash.Join(side, dwt), bits);
        rows[6] = FeatureHash.Row(6, FeatureHash.Join(side, FeatureHash.Join(hw, dw)), bits);
        rows[7] = FeatureHash.Row(7, FeatureHash.Join(side, FeatureHash.Join(ht, dt)), bits);
        rows[8] = FeatureHash.Row(8, FeatureHash.Join(side, FeatureHash.Join(hwt, dt)), bits);
        rows[9] = FeatureHash.Row(9, FeatureHash.Join(side, FeatureHash.Join(ht, dwt)), bits);
        rows[10] = FeatureHash.Row(10, FeatureHash.Join(side, FeatureHash.Join(hwt, dwt)), bits);
        rows[11] = FeatureHash.Row(11, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(ht, dt), dist)), bits);
        rows[12] = FeatureHash.Row(12, FeatureHash.Join(side, FeatureHash.Join(dt, dist)), bits);
        rows[13] = FeatureHash.Row(13, FeatureHash.Join(side, dl1w), bits);
        rows[14] = FeatureHash.Row(14, FeatureHash.Join(side, FeatureHash.Join(dl1w, dt)), bits);
        rows[15] = FeatureHash.Row(15, FeatureHash.Join(side, FeatureHash.Join(dl1w, ht)), bits);
        rows[16] = FeatureHash.Row(16, FeatureHash.Join(side, FeatureHash.Join(dl1w, hw)), bits);
        rows[17] = FeatureHash.Row(17, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dl1t, dt), ht)), bits);
        rows[18] = FeatureHash.Row(18, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dr1t, dt), ht)), bits);
        rows[19] = FeatureHash.Row(19, FeatureHash.Join(side, FeatureHash.Join(dr1w, dt)), bits);
        rows[20] = FeatureHash.Row(20, FeatureHash.Join(side, FeatureHash.Join(dl1w, dw)), bits);
        rows[21] = FeatureHash.Row(21, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dl1w, hw), dt)), bits);
        rows[22] = FeatureHash.Row(22, FeatureHash.Join(side, FeatureHash.Join(dL, dt)), bits);
        rows[23] = FeatureHash.Row(23, FeatureHash.Join(side, FeatureHash.Join(dR, dt)), bits);
        rows[24] = FeatureHash.Row(24, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(dL, dR), dt), ht)), bits);
        rows[25] = FeatureHash.Row(25, FeatureHash.Join(side, FeatureHash.Join(dL, dw)), bits);
        rows[26] = FeatureHash.Row(26, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dL, hw), dt)), bits);
        rows[27] = FeatureHash.Row(27, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dL, dR), hwt)), bits);
        rows[28] = FeatureHash.Row(28, FeatureHash.Join(side, FeatureHash.Join(hL, ht)), bits);
        rows[29] = FeatureHash.Row(29, FeatureHash.Join(side, FeatureHash.Join(hR, ht)), bits);
        rows[30] = FeatureHash.Row(30, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hL, hR), dt)), bits);
        rows[31] = FeatureHash.Row(31, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(hL, hR), ht), dt)), bits);
        rows[32] = FeatureHash.Row(32, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hw, hL), hR)), bits);
        rows[33] = FeatureHash.Row(33, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hw, hR), dt)), bits);
        rows[34] = FeatureHash.Row(34, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hw, hL), dt)), bits);
        rows[35] = FeatureHash.Row(35, FeatureHash.Join(side, FeatureHash.Join(hL, dw)), bits);
        rows[36] = FeatureHash.Row(36, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hR, dw), ht)), bits);
        rows[37] = FeatureHash.Row(37, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dpt, dt), ht)), bits);
        rows[38] = FeatureHash.Row(38, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dnt, dt), ht)), bits);
        rows[39] = FeatureHash.Row(39, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hpt, ht), dt)), bits);
        rows[40] = FeatureHash.Row(40, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hnt, ht), dt)), bits);
        rows[41] = FeatureHash.Row(41, FeatureHash.Join(side, FeatureHash.Join(dpw, dt)), bits);
        rows[42] = FeatureHash.Row(42, FeatureHash.Join(side, FeatureHash.Join(dnw, dt)), bits);
        rows[43] = FeatureHash.Row(43, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dpt, dt), dnt)), bits);
        rows[44] = FeatureHash.Row(44, FeatureHash.Join(side, FeatureHash.Join(dpw, ht)), bits);
        rows[45] = FeatureHash.Row(45, FeatureHash.Join(side, FeatureHash.Join(dnw, ht)), bits);
        rows[46] = FeatureHash.Row(46, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(sibt, ht), dt)), bits);
        rows[47] = FeatureHash.Row(47, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(sibl, ht), dt)), bits);
        rows[48] = FeatureHash.Row(48, FeatureHash.Join(side, FeatureHash.Join(sibw, dw)), bits);
        rows[49] = FeatureHash.Row(49, FeatureHash.Join(side, FeatureHash.Join(hs, dt)), bits);
        rows[50] = FeatureHash.Row(50, FeatureHash.Join(side, FeatureHash.Join(ds, ht)), bits);
        rows[51] = FeatureHash.Row(51, FeatureHash.Join(side, FeatureHash.Join(ds, dl1w)), bits);
        rows[52] = FeatureHash.Row(52, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(dl1l, dr1l), dt), ht)), bits);
        rows[53] = FeatureHash.Row(53, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dl2w, dl1w), dt)), bits);
        rows[54] = FeatureHash.Row(54, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dl2t, dl1t), dt)), bits);
        rows[55] = FeatureHash.Row(55, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hl1w, ht), dt)), bits);
        rows[56] = FeatureHash.Row(56, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hl1t, hl1l), dt)), bits);
        rows[57] = FeatureHash.Row(57, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(gt, ht), dt)), bits);
        rows[58] = FeatureHash.Row(58, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(gw, ht), dt)), bits);
        rows[59] = FeatureHash.Row(59, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(gt, hw), dt)), bits);
        if (all.Length == OfWords) return;
        rows = all[..Count];
        rows[60] = FeatureHash.Row(60, FeatureHash.Join(side, dc), bits);
        rows[61] = FeatureHash.Row(61, FeatureHash.Join(side, FeatureHash.Join(hc, dc)), bits);
        rows[62] = FeatureHash.Row(62, FeatureHash.Join(side, FeatureHash.Join(hc, dt)), bits);
        rows[63] = FeatureHash.Row(63, FeatureHash.Join(side, FeatureHash.Join(ht, dc)), bits);
        rows[64] = FeatureHash.Row(64, FeatureHash.Join(side, FeatureHash.Join(dc, dl1w)), bits);
        rows[65] = FeatureHash.Row(65, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dl1w, hc), dt)), bits);
        rows[66] = FeatureHash.Row(66, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(dl1w, hc), dg)), bits);
        rows[67] = FeatureHash.Row(67, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(hg, dg), dl1t)), bits);
        rows[68] = FeatureHash.Row(68, FeatureHash.Join(side, FeatureHash.Join(FeatureHash.Join(gc, ht), dt)), bits);
    }

    private static ulong Label(Configuration c, int token) => FeatureHash.Spread((ulong)(c.Label[token] + 1));
}
