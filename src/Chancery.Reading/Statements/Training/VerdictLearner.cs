using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>A candidate to learn from.</summary>
/// <param name="Rows">Rows of its features.</param>
/// <param name="IsRight">Whether people marked it.</param>
internal readonly record struct JudgedCandidate(int[] Rows, bool IsRight);

/// <summary>Logistic regression over hashed features.</summary>
internal static class VerdictLearner
{
    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <param name="examples">Candidates.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <returns>The first column holds the weights, less what the threshold asks for.</returns>
    public static WeightTable Learn(IReadOnlyList<JudgedCandidate> examples, AdaGradOptions options) => AdaGrad.Learn(examples, options, Step);

    private static void Step(JudgedCandidate example, AdaGrad learner) =>
        learner.Weights.Move(example.Rows, 1 / (1 + MathF.Exp(-learner.Weights.Sum(example.Rows))) - (example.IsRight ? 1 : 0));
}
