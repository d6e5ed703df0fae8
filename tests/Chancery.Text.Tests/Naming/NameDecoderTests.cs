using Chancery.Text.Naming;

namespace Chancery.Text.Tests.Naming;

public sealed class NameDecoderTests
{
    private const int Stride = NameModel.Stride;

    [Fact]
    public void Names_of_any_scores_are_whole_disjoint_ordered_and_stand_on_candidates()
    {
        var decoder = new NameDecoder();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var n = random.Next(1, 12);
            var (emissions, steps) = (Noise(random, n * Stride), Noise(random, NameLabels.Count * NameLabels.Count));
            var candidates = Enumerable.Range(0, n).Select(_ => random.Next(4) > 0).ToArray();
            var labels = new byte[n];

            decoder.Decode(emissions, Stride, candidates, steps, labels);

            var names = new List<Name>();
            NameLabels.Read(labels, 0, names);
            for (var i = 1; i < names.Count; i++) Assert.True(names[i - 1].Range.End <= names[i].Range.First);
            var again = new byte[n];
            NameLabels.Write(names, new(0, n), again);
            Assert.Equal(labels, again);
            Assert.All(names, name => Assert.All(Enumerable.Range(name.Range.First, name.Range.Count), i => Assert.True(candidates[i])));
        }
    }

    [Fact]
    public void No_other_valid_row_of_labels_scores_better()
    {
        var decoder = new NameDecoder();
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var (emissions, steps) = (Noise(random, 3 * Stride), Noise(random, NameLabels.Count * NameLabels.Count));
            var labels = new byte[3];

            decoder.Decode(emissions, Stride, [true, true, true], steps, labels);

            var best = AllRows().Max(row => Score(row, emissions, steps));
            Assert.Equal(best, Score(labels, emissions, steps), 2);
        }
    }

    [Fact]
    public void Without_scores_there_are_no_names()
    {
        var labels = new byte[5];

        new NameDecoder().Decode(new float[5 * Stride], Stride, [true, true, true, true, true], new float[NameLabels.Count * NameLabels.Count], labels);

        Assert.All(labels, label => Assert.Equal(NameLabels.Outside, label));
    }

    private static IEnumerable<byte[]> AllRows()
    {
        for (byte a = 0; a < NameLabels.Count; a++)
        {
            for (byte b = 0; b < NameLabels.Count; b++)
            {
                for (byte c = 0; c < NameLabels.Count; c++)
                {
                    if (Follows(NameLabels.Outside, a) && Follows(a, b) && Follows(b, c) && !NameLabels.IsOpen(c)) yield return [a, b, c];
                }
            }
        }
    }

    private static bool Follows(int before, int label)
    {
        var goesOn = label > 0 && (label - 1) % 4 is 1 or 2;
        return NameLabels.IsOpen(before) ? goesOn && NameLabels.KindOf(before) == NameLabels.KindOf(label) : !goesOn;
    }

    private static float Score(byte[] labels, float[] emissions, float[] steps)
    {
        var (sum, before) = (0f, NameLabels.Outside);
        for (var i = 0; i < labels.Length; i++)
        {
            sum += emissions[(i * Stride) + labels[i]] + steps[(before * NameLabels.Count) + labels[i]];
            before = labels[i];
        }
        return sum;
    }

    private static float[] Noise(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(-1000, 1000) / 8f)];
}
