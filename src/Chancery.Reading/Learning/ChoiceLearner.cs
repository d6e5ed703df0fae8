using Chancery.Text.Models;

namespace Chancery.Reading.Learning;

/// <summary>A choice among several things, to learn from.</summary>
/// <param name="Rows">Rows of the features of each.</param>
/// <param name="IsBest">Whether none of the others comes nearer to what people marked; at least one is.</param>
internal readonly record struct Choice(int[][] Rows, bool[] IsBest);

/// <summary>A log-linear model over the things to choose from.</summary>
internal static class ChoiceLearner
{
    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <returns>The first column holds the weights.</returns>
    public static WeightTable Learn(IReadOnlyList<Choice> examples, AdaGradOptions options) => AdaGrad.Learn(examples, options, Step);

    /// <summary>The examples without rows that few things have: of them nothing can be learnt but these things themselves.</summary>
    /// <param name="examples">Choices.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="least">Rows that fewer things have are left out.</param>
    public static IReadOnlyList<Choice> Frequent(IReadOnlyList<Choice> examples, int bits, int least)
    {
        var seen = new RowCounts(bits, examples.SelectMany(e => e.Rows));
        return [.. examples.Select(e => e with { Rows = Array.ConvertAll(e.Rows, rows => seen.Frequent(rows, least)) })];
    }

    private static void Step(Choice example, AdaGrad learner)
    {
        var rows = Array.ConvertAll(example.Rows, learner.Seen);
        var sums = Array.ConvertAll(rows, r => learner.Weights.Sum(r));
        var most = sums.Max();
        float all = 0, best = 0;
        for (var c = 0; c < sums.Length; c++)
        {
            sums[c] = MathF.Exp(sums[c] - most);
            all += sums[c];
            if (example.IsBest[c]) best += sums[c];
        }
        for (var c = 0; c < sums.Length; c++)
        {
            var gradient = sums[c] / all - (example.IsBest[c] ? sums[c] / best : 0);
            if (MathF.Abs(gradient) >= 1e-4f) learner.Weights.Move(rows[c], gradient);
        }
    }
}
