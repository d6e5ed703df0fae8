using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>What decides the next step: the top of the stack, the front of the buffer, their dependents, relations and distances.</summary>
/// <remarks>
/// After Zhang and Nivre (2011), for arc-hybrid. Names of locals: s0, s1, s2 on the stack, b0, b1, b2 in the buffer; l1, l2, r1, r2 outermost dependents;
/// w form, t tag, wt both, l relation, s last letters, L and R sets of relations, n numbers of dependents, d distance; p and a the tokens before and after.
/// </remarks>
internal static class StepFeatures
{
    /// <summary>Number of features of one step without classes of words.</summary>
    public const int OfWords = 138;

    /// <summary>Number of features of one step.</summary>
    public const int Count = OfWords + ClusterFeatures.Count;

    /// <summary>Fills the rows of the features of the next step.</summary>
    /// <param name="c">The state.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="rows">Receives the rows. Shape (<see cref="Count"/>, or <see cref="OfWords"/> without classes).</param>
    public static void Fill(Configuration c, int bits, Span<int> rows)
    {
        int s0 = c.Stack(0), s1 = c.Stack(1), s2 = c.Stack(2), b0 = c.Next, b1 = c.Buffer(1), b2 = c.Buffer(2), b3 = c.Buffer(3);
        int s0l1 = c.Left1[s0], s0l2 = c.Left2[s0], s0r1 = c.Right1[s0], s0r2 = c.Right2[s0];
        int s1l1 = c.Left1[s1], s1r1 = c.Right1[s1], s1r2 = c.Right2[s1], b0l1 = c.Left1[b0], b0l2 = c.Left2[b0];
        int s0p = Before(c, s0), s0a = Math.Min(s0 + 1, c.None), s1a = Math.Min(s1 + 1, c.None), b0p = Before(c, b0);
        ulong[] form = c.Form, tag = c.Tag, formTag = c.FormTag;
        ulong s0w = form[s0], s1w = form[s1], s2w = form[s2], b0w = form[b0], b1w = form[b1], b2w = form[b2];
        ulong s0pt = tag[s0p], s0at = tag[s0a], s0aw = form[s0a], s1at = tag[s1a], b0pt = tag[b0p], b0pw = form[b0p], b3t = tag[b3];
        ulong s0t = tag[s0], s1t = tag[s1], s2t = tag[s2], b0t = tag[b0], b1t = tag[b1], b2t = tag[b2];
        ulong s0wt = formTag[s0], s1wt = formTag[s1], s2wt = formTag[s2], b0wt = formTag[b0], b1wt = formTag[b1], b2wt = formTag[b2];
        ulong s0s = c.Suffix[s0], s1s = c.Suffix[s1], b0s = c.Suffix[b0];
        ulong s0l1w = form[s0l1], s0r1w = form[s0r1], s1r1w = form[s1r1], b0l1w = form[b0l1];
        ulong s0l1t = tag[s0l1], s0l2t = tag[s0l2], s0r1t = tag[s0r1], s0r2t = tag[s0r2], s1l1t = tag[s1l1], s1r1t = tag[s1r1], s1r2t = tag[s1r2];
        ulong b0l1t = tag[b0l1], b0l2t = tag[b0l2];
        ulong s0l1l = Small(c.Label[s0l1]), s0r1l = Small(c.Label[s0r1]), s1r1l = Small(c.Label[s1r1]), b0l1l = Small(c.Label[b0l1]);
        ulong s0L = FeatureHash.Spread(c.LeftLabels[s0]), s0R = FeatureHash.Spread(c.RightLabels[s0]), s1L = FeatureHash.Spread(c.LeftLabels[s1]);
        ulong s1R = FeatureHash.Spread(c.RightLabels[s1]), s2R = FeatureHash.Spread(c.RightLabels[s2]), b0L = FeatureHash.Spread(c.LeftLabels[b0]);
        ulong d = Distance(b0 - s0), d1 = Distance(s0 - s1);
        ulong s0n = Small(Counts(c, s0)), s1n = Small(Counts(c, s1)), b0n = Small(c.LeftCount[b0]);
        if (rows.Length > OfWords) ClusterFeatures.Fill(c, bits, rows[OfWords..]);
        rows = rows[..OfWords];

        rows[0] = FeatureHash.Row(0, s0w, bits);
        rows[1] = FeatureHash.Row(1, s0t, bits);
        rows[2] = FeatureHash.Row(2, s0wt, bits);
        rows[3] = FeatureHash.Row(3, b0w, bits);
        rows[4] = FeatureHash.Row(4, b0t, bits);
        rows[5] = FeatureHash.Row(5, b0wt, bits);
        rows[6] = FeatureHash.Row(6, b1w, bits);
        rows[7] = FeatureHash.Row(7, b1t, bits);
        rows[8] = FeatureHash.Row(8, b1wt, bits);
        rows[9] = FeatureHash.Row(9, s1w, bits);
        rows[10] = FeatureHash.Row(10, s1t, bits);
        rows[11] = FeatureHash.Row(11, s1wt, bits);
        rows[12] = FeatureHash.Row(12, b2t, bits);
        rows[13] = FeatureHash.Row(13, b2wt, bits);
        rows[14] = FeatureHash.Row(14, s2t, bits);
        rows[15] = FeatureHash.Row(15, s2wt, bits);
        rows[16] = FeatureHash.Row(16, FeatureHash.Join(s0wt, b0wt), bits);
        rows[17] = FeatureHash.Row(17, FeatureHash.Join(s0wt, b0w), bits);
        rows[18] = FeatureHash.Row(18, FeatureHash.Join(s0w, b0wt), bits);
        rows[19] = FeatureHash.Row(19, FeatureHash.Join(s0wt, b0t), bits);
        rows[20] = FeatureHash.Row(20, FeatureHash.Join(s0t, b0wt), bits);
        rows[21] = FeatureHash.Row(21, FeatureHash.Join(s0w, b0w), bits);
        rows[22] = FeatureHash.Row(22, FeatureHash.Join(s0t, b0t), bits);
        rows[23] = FeatureHash.Row(23, FeatureHash.Join(b0t, b1t), bits);
        rows[24] = FeatureHash.Row(24, FeatureHash.Join(b0wt, b1t), bits);
        rows[25] = FeatureHash.Row(25, FeatureHash.Join(b0t, b1wt), bits);
        rows[26] = FeatureHash.Row(26, FeatureHash.Join(s1w, s0w), bits);
        rows[27] = FeatureHash.Row(27, FeatureHash.Join(s1t, s0t), bits);
        rows[28] = FeatureHash.Row(28, FeatureHash.Join(s1wt, s0t), bits);
        rows[29] = FeatureHash.Row(29, FeatureHash.Join(s1t, s0wt), bits);
        rows[30] = FeatureHash.Row(30, FeatureHash.Join(s1wt, s0wt), bits);
        rows[31] = FeatureHash.Row(31, FeatureHash.Join(s1t, b0t), bits);
        rows[32] = FeatureHash.Row(32, FeatureHash.Join(s1wt, b0t), bits);
        rows[33] = FeatureHash.Row(33, FeatureHash.Join(s1t, b0wt), bits);
        rows[34] = FeatureHash.Row(34, FeatureHash.Join(s1w, b0w), bits);
        rows[35] = FeatureHash.Row(35, FeatureHash.Join(s0t, b1t), bits);
        rows[36] = FeatureHash.Row(36, FeatureHash.Join(s0wt, b1t), bits);
        rows[37] = FeatureHash.Row(37, FeatureHash.Join(FeatureHash.Join(s0t, b0t), b1t), bits);
        rows[38] = FeatureHash.Row(38, FeatureHash.Join(FeatureHash.Join(s0wt, b0t), b1t), bits);
        rows[39] = FeatureHash.Row(39, FeatureHash.Join(FeatureHash.Join(s0t, b0wt), b1t), bits);
        rows[40] = FeatureHash.Row(40, FeatureHash.Join(FeatureHash.Join(b0t, b1t), b2t), bits);
        rows[41] = FeatureHash.Row(41, FeatureHash.Join(FeatureHash.Join(s1t, s0t), b0t), bits);
        rows[42] = FeatureHash.Row(42, FeatureHash.Join(FeatureHash.Join(s1wt, s0t), b0t), bits);
        rows[43] = FeatureHash.Row(43, FeatureHash.Join(FeatureHash.Join(s1t, s0wt), b0t), bits);
        rows[44] = FeatureHash.Row(44, FeatureHash.Join(FeatureHash.Join(s1t, s0t), b0wt), bits);
        rows[45] = FeatureHash.Row(45, FeatureHash.Join(FeatureHash.Join(s2t, s1t), s0t), bits);
        rows[46] = FeatureHash.Row(46, FeatureHash.Join(FeatureHash.Join(s2t, s1t), b0t), bits);
        rows[47] = FeatureHash.Row(47, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s1t, s0t), b0t), b1t), bits);
        rows[48] = FeatureHash.Row(48, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s0t, b0t), b1t), b2t), bits);
        rows[49] = FeatureHash.Row(49, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s2t, s1t), s0t), b0t), bits);
        rows[50] = FeatureHash.Row(50, FeatureHash.Join(FeatureHash.Join(s0t, b0t), s0l1t), bits);
        rows[51] = FeatureHash.Row(51, FeatureHash.Join(FeatureHash.Join(s0t, b0t), s0r1t), bits);
        rows[52] = FeatureHash.Row(52, FeatureHash.Join(FeatureHash.Join(s0t, b0t), b0l1t), bits);
        rows[53] = FeatureHash.Row(53, FeatureHash.Join(FeatureHash.Join(s1t, s0t), s0l1t), bits);
        rows[54] = FeatureHash.Row(54, FeatureHash.Join(FeatureHash.Join(s1t, s0t), s0r1t), bits);
        rows[55] = FeatureHash.Row(55, FeatureHash.Join(FeatureHash.Join(s1t, s0t), s1r1t), bits);
        rows[56] = FeatureHash.Row(56, FeatureHash.Join(FeatureHash.Join(s1t, s0t), s1l1t), bits);
        rows[57] = FeatureHash.Row(57, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s0t, b0t), s0l1t), b0l1t), bits);
        rows[58] = FeatureHash.Row(58, FeatureHash.Join(s0wt, s0l1w), bits);
        rows[59] = FeatureHash.Row(59, FeatureHash.Join(s0wt, s0r1w), bits);
        rows[60] = FeatureHash.Row(60, FeatureHash.Join(b0wt, b0l1w), bits);
        rows[61] = FeatureHash.Row(61, FeatureHash.Join(s1wt, s1r1w), bits);
        rows[62] = FeatureHash.Row(62, FeatureHash.Join(FeatureHash.Join(s0t, s0l1t), s0l2t), bits);
        rows[63] = FeatureHash.Row(63, FeatureHash.Join(FeatureHash.Join(s0t, s0r1t), s0r2t), bits);
        rows[64] = FeatureHash.Row(64, FeatureHash.Join(FeatureHash.Join(b0t, b0l1t), b0l2t), bits);
        rows[65] = FeatureHash.Row(65, FeatureHash.Join(FeatureHash.Join(s1t, s1r1t), s1r2t), bits);
        rows[66] = FeatureHash.Row(66, FeatureHash.Join(s0l1w, b0w), bits);
        rows[67] = FeatureHash.Row(67, FeatureHash.Join(s0r1w, b0w), bits);
        rows[68] = FeatureHash.Row(68, FeatureHash.Join(s0w, b0l1w), bits);
        rows[69] = FeatureHash.Row(69, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s0t, s0l1l), s0r1l), b0t), bits);
        rows[70] = FeatureHash.Row(70, FeatureHash.Join(s0w, s0r1l), bits);
        rows[71] = FeatureHash.Row(71, FeatureHash.Join(s0w, s0l1l), bits);
        rows[72] = FeatureHash.Row(72, FeatureHash.Join(FeatureHash.Join(b0t, b0l1l), s0t), bits);
        rows[73] = FeatureHash.Row(73, FeatureHash.Join(FeatureHash.Join(s1t, s1r1l), s0t), bits);
        rows[74] = FeatureHash.Row(74, FeatureHash.Join(s1w, s1r1l), bits);
        rows[75] = FeatureHash.Row(75, FeatureHash.Join(s0t, s0L), bits);
        rows[76] = FeatureHash.Row(76, FeatureHash.Join(s0w, s0L), bits);
        rows[77] = FeatureHash.Row(77, FeatureHash.Join(s0t, s0R), bits);
        rows[78] = FeatureHash.Row(78, FeatureHash.Join(s0w, s0R), bits);
        rows[79] = FeatureHash.Row(79, FeatureHash.Join(b0t, b0L), bits);
        rows[80] = FeatureHash.Row(80, FeatureHash.Join(b0w, b0L), bits);
        rows[81] = FeatureHash.Row(81, FeatureHash.Join(s1t, s1R), bits);
        rows[82] = FeatureHash.Row(82, FeatureHash.Join(s1w, s1R), bits);
        rows[83] = FeatureHash.Row(83, FeatureHash.Join(s1t, s1L), bits);
        rows[84] = FeatureHash.Row(84, FeatureHash.Join(FeatureHash.Join(s0t, s0R), b0t), bits);
        rows[85] = FeatureHash.Row(85, FeatureHash.Join(FeatureHash.Join(s0t, s0L), b0t), bits);
        rows[86] = FeatureHash.Row(86, FeatureHash.Join(FeatureHash.Join(s0t, b0L), b0t), bits);
        rows[87] = FeatureHash.Row(87, FeatureHash.Join(FeatureHash.Join(s1t, s1R), s0t), bits);
        rows[88] = FeatureHash.Row(88, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s1t, s1L), s1R), s0t), bits);
        rows[89] = FeatureHash.Row(89, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s1t, s0t), s0L), s0R), bits);
        rows[90] = FeatureHash.Row(90, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s0t, s0L), s0R), b0t), bits);
        rows[91] = FeatureHash.Row(91, FeatureHash.Join(FeatureHash.Join(s0t, b0t), d), bits);
        rows[92] = FeatureHash.Row(92, FeatureHash.Join(s0w, d), bits);
        rows[93] = FeatureHash.Row(93, FeatureHash.Join(b0w, d), bits);
        rows[94] = FeatureHash.Row(94, FeatureHash.Join(FeatureHash.Join(s0wt, b0t), d), bits);
        rows[95] = FeatureHash.Row(95, FeatureHash.Join(FeatureHash.Join(s1t, s0t), d1), bits);
        rows[96] = FeatureHash.Row(96, FeatureHash.Join(s1w, d1), bits);
        rows[97] = FeatureHash.Row(97, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s1t, s0t), b0t), d), d1), bits);
        rows[98] = FeatureHash.Row(98, FeatureHash.Join(s0w, s0n), bits);
        rows[99] = FeatureHash.Row(99, FeatureHash.Join(s0t, s0n), bits);
        rows[100] = FeatureHash.Row(100, FeatureHash.Join(b0t, b0n), bits);
        rows[101] = FeatureHash.Row(101, FeatureHash.Join(b0w, b0n), bits);
        rows[102] = FeatureHash.Row(102, FeatureHash.Join(s1w, s1n), bits);
        rows[103] = FeatureHash.Row(103, FeatureHash.Join(FeatureHash.Join(s1t, s1n), s0t), bits);
        rows[104] = FeatureHash.Row(104, FeatureHash.Join(s0s, b0t), bits);
        rows[105] = FeatureHash.Row(105, FeatureHash.Join(s0t, b0s), bits);
        rows[106] = FeatureHash.Row(106, FeatureHash.Join(s1s, s0t), bits);
        rows[107] = FeatureHash.Row(107, FeatureHash.Join(s1t, s0s), bits);
        rows[108] = FeatureHash.Row(108, FeatureHash.Join(s1w, s0l1w), bits);
        rows[109] = FeatureHash.Row(109, FeatureHash.Join(s1t, s0l1w), bits);
        rows[110] = FeatureHash.Row(110, FeatureHash.Join(FeatureHash.Join(s1t, s2t), s0l1w), bits);
        rows[111] = FeatureHash.Row(111, FeatureHash.Join(FeatureHash.Join(s1wt, s0l1w), s0t), bits);
        rows[112] = FeatureHash.Row(112, FeatureHash.Join(FeatureHash.Join(s2w, s0l1w), s0t), bits);
        rows[113] = FeatureHash.Row(113, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s2t, s1t), s0t), s0l1w), bits);
        rows[114] = FeatureHash.Row(114, FeatureHash.Join(FeatureHash.Join(s1w, s0l1w), s0w), bits);
        rows[115] = FeatureHash.Row(115, FeatureHash.Join(s1s, s0s), bits);
        rows[116] = FeatureHash.Row(116, FeatureHash.Join(FeatureHash.Join(s1w, s0t), s0l1t), bits);
        rows[117] = FeatureHash.Row(117, FeatureHash.Join(s2w, s0t), bits);
        rows[118] = FeatureHash.Row(118, FeatureHash.Join(FeatureHash.Join(s2t, s1R), s0t), bits);
        rows[119] = FeatureHash.Row(119, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s2t, s2R), s1t), s0t), bits);
        rows[120] = FeatureHash.Row(120, FeatureHash.Join(FeatureHash.Join(s0at, s0t), b0t), bits);
        rows[121] = FeatureHash.Row(121, FeatureHash.Join(FeatureHash.Join(s0pt, s0t), b0t), bits);
        rows[122] = FeatureHash.Row(122, FeatureHash.Join(FeatureHash.Join(b0pt, s0t), b0t), bits);
        rows[123] = FeatureHash.Row(123, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s0at, b0pt), s0t), b0t), bits);
        rows[124] = FeatureHash.Row(124, FeatureHash.Join(FeatureHash.Join(s1at, s1t), s0t), bits);
        rows[125] = FeatureHash.Row(125, FeatureHash.Join(FeatureHash.Join(s0pt, s1t), s0t), bits);
        rows[126] = FeatureHash.Row(126, FeatureHash.Join(FeatureHash.Join(b0pw, s0t), b0t), bits);
        rows[127] = FeatureHash.Row(127, FeatureHash.Join(FeatureHash.Join(s0aw, s0t), b0t), bits);
        rows[128] = FeatureHash.Row(128, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(b3t, b2t), b1t), b0t), bits);
        rows[129] = FeatureHash.Row(129, FeatureHash.Join(b1w, s0t), bits);
        rows[130] = FeatureHash.Row(130, FeatureHash.Join(b1w, b0t), bits);
        rows[131] = FeatureHash.Row(131, FeatureHash.Join(b2w, b0t), bits);
        rows[132] = FeatureHash.Row(132, FeatureHash.Join(FeatureHash.Join(s0t, b0t), b2t), bits);
        rows[133] = FeatureHash.Row(133, FeatureHash.Join(FeatureHash.Join(s0w, b0t), b0L), bits);
        rows[134] = FeatureHash.Row(134, FeatureHash.Join(FeatureHash.Join(s1w, s1R), s0t), bits);
        rows[135] = FeatureHash.Row(135, FeatureHash.Join(FeatureHash.Join(s1R, s0L), s0t), bits);
        rows[136] = FeatureHash.Row(136, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(s0t, s0L), b0t), b0L), bits);
        rows[137] = FeatureHash.Row(137, FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(b0t, s0t), s0L), s0R), s1t), bits);
    }

    /// <summary>Spreads a distance, made coarser the longer it is; what lies left of its partner counts as far.</summary>
    public static ulong Distance(int tokens) => FeatureHash.Spread((ulong)(tokens switch { < 0 => 9, <= 5 => tokens, <= 7 => 6, <= 10 => 7, <= 20 => 8, _ => 10 }));

    private static int Before(Configuration c, int token) => token > 0 && token < c.None ? token - 1 : c.None;

    private static int Counts(Configuration c, int token) => Math.Min(c.LeftCount[token], 3) * 8 + Math.Min(c.RightCount[token], 4);

    private static ulong Small(int value) => FeatureHash.Spread((ulong)(value + 1));
}
