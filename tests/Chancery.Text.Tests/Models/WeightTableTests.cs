using Chancery.Text.Models;
using CsCheck;

namespace Chancery.Text.Tests.Models;

public sealed class WeightTableTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(80)]
    public void A_table_comes_back_from_its_sparse_form(int stride) =>
        Gen.Short.Array[64 * stride].Select(Gen.Double[0, 1].Array[64 * stride]).Sample((weights, zeros) =>
        {
            for (var i = 0; i < weights.Length; i++)
            {
                if (zeros[i] < 0.9) weights[i] = 0;
            }
            using var stream = new MemoryStream();
            using var writer = new BinaryWriter(stream);
            SparseWeights.Write(writer, new(6, stride, weights));
            stream.Position = 0;
            using var reader = new BinaryReader(stream);
            var read = SparseWeights.Read(reader);
            return read.Bits == 6 && read.Stride == stride && read.Weights.SequenceEqual(weights) && stream.Position == stream.Length;
        }, iter: 100);

    [Fact]
    public void Scores_are_sums_of_rows_that_stop_at_the_ends_of_16_bits()
    {
        var weights = new short[4 * 16];
        weights[16 + 3] = 5;
        weights[32 + 3] = -7;
        weights[32 + 15] = 32000;
        Span<short> scores = stackalloc short[16];

        new WeightTable(2, 16, weights).Sum([1, 2, 2], scores);

        Assert.Equal(-9, scores[3]);
        Assert.Equal(short.MaxValue, scores[15]);
        Assert.Equal(0, scores[0]);
    }

    [Fact]
    public void Rows_of_four_are_summed_without_saturation()
    {
        var sums = new WeightTable(1, 4, [1, 2, 3, 4, 32000, -32000, 0, 9]).SumOfFour([1, 1, 0]);

        Assert.Equal((64001, -63998, 3, 22), (sums[0], sums[1], sums[2], sums[3]));
    }
}
