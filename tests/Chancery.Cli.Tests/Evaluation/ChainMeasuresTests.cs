using Chancery.Cli.Evaluation;

namespace Chancery.Cli.Tests.Evaluation;

/// <summary>Small partitions whose scores were computed by hand.</summary>
public sealed class ChainMeasuresTests
{
    // Gold abc, defg; answer ab, cd, fghi: e is missing, h and i are none of the gold. The worked example of Pradhan and others (2014).
    private static readonly List<IReadOnlySet<int>> Gold = Chains("abc defg"), Answer = Chains("ab cd fghi");

    [Fact]
    public void Muc_counts_links()
    {
        // abc falls into ab, c: 2 - 1 links; defg into d, e, fg: 3 - 2. Of the answer ab holds, cd does not, fghi keeps fg.
        var tally = ChainMeasures.Muc(Gold, Answer);
        Assert.Equal(new Tally(2, 5, 2, 5), tally);
        Assert.Equal(0.4, tally.F1, 12);
    }

    [Fact]
    public void BCubed_counts_shares_of_mentions()
    {
        var tally = ChainMeasures.BCubed(Gold, Answer);
        Assert.Equal(((2 * 2 + 1 * 1) / 3.0 + (1 * 1 + 2 * 2) / 4.0) / 7, tally.Recall, 12);
        Assert.Equal((2 * 2 / 2.0 + (1 + 1) / 2.0 + 2 * 2 / 4.0) / 8, tally.Precision, 12);
    }

    [Fact]
    public void CeafE_pairs_chains_one_to_one()
    {
        // abc with ab is 4/5, defg with fghi 4/8; cd stays alone.
        var tally = ChainMeasures.CeafE(Gold, Answer);
        Assert.Equal((0.8 + 0.5) / 2, tally.Recall, 12);
        Assert.Equal((0.8 + 0.5) / 3, tally.Precision, 12);
    }

    [Fact]
    public void Mentions_are_counted_whatever_they_are_linked_to() => Assert.Equal(new Tally(6, 7, 6, 8), ChainMeasures.Mentions(Gold, Answer));

    [Theory]
    [InlineData("ab", "ab cd")]
    [InlineData("abcde fgh ij", "ac bdfg hij")]
    [InlineData("a b c", "abc")]
    public void Gold_and_answer_turned_around_turn_recall_and_precision_around(string one, string other)
    {
        foreach (var measure in new[] { ChainMeasures.Muc, ChainMeasures.BCubed, ChainMeasures.CeafE })
        {
            var (there, back) = (measure(Chains(one), Chains(other)), measure(Chains(other), Chains(one)));
            Assert.Equal(there.Recall, back.Precision, 12);
            Assert.Equal(there.Precision, back.Recall, 12);
            Assert.InRange(there.F1, 0, 1);
        }
    }

    [Fact]
    public void What_is_all_right_scores_one_and_what_is_empty_scores_nothing()
    {
        foreach (var measure in new[] { ChainMeasures.Muc, ChainMeasures.BCubed, ChainMeasures.CeafE })
        {
            Assert.Equal(1, measure(Gold, Chains("cab gfed")).F1, 12);
            Assert.Equal(0, measure(Gold, []).F1);
            Assert.Equal(0, measure([], Answer).F1);
        }
    }

    [Fact]
    public void Singletons_count_for_B3_and_CEAF_but_have_no_links()
    {
        var (gold, answer) = (Chains("a b cd"), Chains("a b c d"));
        Assert.Equal(new Tally(0, 1, 0, 0), ChainMeasures.Muc(gold, answer));
        Assert.Equal(3.0 / 4, ChainMeasures.BCubed(gold, answer).Recall, 12);
        Assert.Equal((1 + 1 + 2.0 / 3) / 4, ChainMeasures.CeafE(gold, answer).Precision, 12);
        Assert.Single(ChainPair.WithoutSingletons(gold));
    }

    [Fact]
    public void The_best_assignment_is_no_worse_than_any_other()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var gain = new double[random.Next(1, 5), random.Next(1, 5)];
            for (var i = 0; i < gain.Length; i++) gain[i / gain.GetLength(1), i % gain.GetLength(1)] = random.Next(0, 4) / 2.0;
            Assert.Equal(Exhaustive(gain, 0, []), Assignment.Best(gain), 12);
        }
    }

    private static double Exhaustive(double[,] gain, int row, HashSet<int> taken)
    {
        if (row == gain.GetLength(0)) return 0;
        var best = Exhaustive(gain, row + 1, taken);
        for (var column = 0; column < gain.GetLength(1); column++)
        {
            if (!taken.Contains(column)) best = Math.Max(best, gain[row, column] + Exhaustive(gain, row + 1, [.. taken, column]));
        }
        return best;
    }

    private static List<IReadOnlySet<int>> Chains(string chains) => [.. chains.Split(' ').Select(c => (IReadOnlySet<int>)c.Select(m => (int)m).ToHashSet())];
}
