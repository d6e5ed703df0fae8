using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>Ways to draw the edges of one content, to learn from.</summary>
/// <param name="Rows">Rows of the features of each way.</param>
/// <param name="IsBest">Whether none of the others comes nearer to what people marked.</param>
internal readonly record struct ChoiceOfEdges(int[][] Rows, bool[] IsBest);

/// <summary>A log-linear model over the ways to draw edges.</summary>
internal static class ChoiceLearner
{
    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <returns>The first column holds the weights.</returns>
    public static WeightTable Learn(IReadOnlyList<ChoiceOfEdges> examples, StatementOptions options) => AdaGrad.Learn(examples, options.ChoiceEpochs, options, Step);

    private static void Step(ChoiceOfEdges example, AdaGrad weights)
    {
        var sums = Array.ConvertAll(example.Rows, weights.Sum);
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
            if (MathF.Abs(gradient) >= 1e-4f) weights.Move(example.Rows[c], gradient);
        }
    }
}
