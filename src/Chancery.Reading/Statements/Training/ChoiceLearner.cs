using Chancery.Reading.Statements.Learnt;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>Ways to draw the edges of one content, to learn from.</summary>
/// <param name="Rows">Rows of the features of each way.</param>
/// <param name="IsBest">Whether none of the others comes nearer to what people marked.</param>
internal readonly record struct ChoiceOfEdges(int[][] Rows, bool[] IsBest);

/// <summary>A log-linear model over the ways to draw edges, learnt with AdaGrad (Duchi et al. 2011).</summary>
internal static class ChoiceLearner
{
    private const int Stride = 4;
    private const float Rate = 0.1f;

    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <returns>The first column holds the weights.</returns>
    public static WeightTable Learn(IReadOnlyList<ChoiceOfEdges> examples, StatementOptions options)
    {
        var weights = new float[1 << options.VerdictBits];
        var squares = new float[weights.Length];
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.ChoiceEpochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order) Step(examples[e], weights, squares, options.Shrink);
        }
        var table = new short[weights.Length * Stride];
        for (var row = 0; row < weights.Length; row++)
            table[row * Stride] = (short)Math.Clamp(MathF.Round(weights[row] * StatementModel.VerdictScale), short.MinValue, short.MaxValue);
        return new(options.VerdictBits, Stride, table);
    }

    private static void Step(ChoiceOfEdges example, float[] weights, float[] squares, float shrink)
    {
        var n = example.Rows.Length;
        var sums = new float[n];
        for (var c = 0; c < n; c++)
        {
            foreach (var row in example.Rows[c]) sums[c] += weights[row];
        }
        var most = sums.Max();
        float all = 0, best = 0;
        for (var c = 0; c < n; c++)
        {
            sums[c] = MathF.Exp(sums[c] - most);
            all += sums[c];
            if (example.IsBest[c]) best += sums[c];
        }
        for (var c = 0; c < n; c++)
        {
            var gradient = sums[c] / all - (example.IsBest[c] ? sums[c] / best : 0);
            if (MathF.Abs(gradient) < 1e-4f) continue;
            foreach (var row in example.Rows[c])
            {
                var own = gradient + shrink * weights[row];
                squares[row] += own * own;
                weights[row] -= Rate * own / MathF.Sqrt(squares[row] + 1e-6f);
            }
        }
    }
}
