using Chancery.Text.Neural;
using CsCheck;

namespace Chancery.Text.Tests.Neural;

public sealed class TreeDecoderTests
{
    private static readonly Gen<(int Words, float[] Scores)> Scores =
        Gen.Int[1, 5].SelectMany(n => Gen.Float[-5, 5].Array[n * (n + 1)].Select(s => (n, s)));

    [Fact]
    public void The_tree_found_is_the_best_of_all_trees_with_one_root() => Scores.Sample(
        (n, scores) =>
        {
            var heads = new int[n];
            TreeDecoder.Decode(scores, heads);
            Assert.True(TreeDecoder.IsTree(heads));
            Assert.Equal(Trees(n).Max(t => Score(scores, t)), Score(scores, heads), 1e-4);
        },
        iter: 300);

    [Fact]
    public void A_long_chain_of_broken_cycles_ends()
    {
        const int n = 200;
        var scores = new float[n * (n + 1)];
        // Each word likes its neighbour and is liked back: a hundred cycles.
        for (var i = 0; i < n; i++) scores[i * (n + 1) + (i ^ 1) + 1] = 1 + i / 100f;
        var heads = new int[n];
        TreeDecoder.Decode(scores, heads);
        Assert.True(TreeDecoder.IsTree(heads));
    }

    private static double Score(float[] scores, int[] heads) => heads.Select((h, i) => (double)scores[i * (heads.Length + 1) + h + 1]).Sum();

    private static IEnumerable<int[]> Trees(int n)
    {
        for (var code = 0; code < Math.Pow(n + 1, n); code++)
        {
            var heads = new int[n];
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1) heads[i] = rest % (n + 1) - 1;
            if (!heads.Select((h, i) => h == i).Any(self => self) && TreeDecoder.IsTree(heads)) yield return heads;
        }
    }
}
