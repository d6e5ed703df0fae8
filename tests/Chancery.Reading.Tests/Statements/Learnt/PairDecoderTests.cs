using Chancery.Reading.Statements.Learnt;

namespace Chancery.Reading.Tests.Statements.Learnt;

public sealed class PairDecoderTests
{
    [Fact]
    public void The_best_row_of_all_is_found()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var n = random.Next(1, 6);
            var scores = new float[n * PairDecoder.Stride];
            for (var i = 0; i < scores.Length; i++) scores[i] = random.Next(-20, 20);
            bool[] isFixed = [.. Enumerable.Range(0, n).Select(_ => random.Next(4) == 0)];
            var labels = new byte[n];
            var total = new PairDecoder().Decode(scores, CandidateFinder.BannedInCues, isFixed, labels);
            Assert.Equal(Rows(n).Where(r => IsAllowed(r, isFixed)).Max(r => PairDecoder.Score(scores, 0, r)), total);
            Assert.Equal(total, PairDecoder.Score(scores, 0, labels));
            Assert.True(IsAllowed(labels, isFixed));
        }
    }

    private static IEnumerable<byte[]> Rows(int n) =>
        Enumerable.Range(0, (int)Math.Pow(3, n)).Select(code => Enumerable.Range(0, n).Select(i => (byte)(code / (int)Math.Pow(3, i) % 3)).ToArray());

    // No later token of a cue behind nothing; nothing but nothing on fixed tokens.
    private static bool IsAllowed(byte[] row, bool[] isFixed) =>
        Enumerable.Range(0, row.Length).All(i => !(row[i] == 2 && (i == 0 || row[i - 1] == 0)) && !(isFixed[i] && row[i] != 0));
}
