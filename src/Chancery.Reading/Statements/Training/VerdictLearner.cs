using Chancery.Reading.Statements.Learnt;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>A candidate to learn from.</summary>
/// <param name="Rows">Rows of its features.</param>
/// <param name="IsRight">Whether people marked it.</param>
internal readonly record struct JudgedCandidate(int[] Rows, bool IsRight);

/// <summary>Logistic regression with AdaGrad (Duchi et al. 2011) over hashed features.</summary>
internal static class VerdictLearner
{
    private const int Stride = 4;
    private const float Rate = 0.1f;

    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <param name="examples">Candidates.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <returns>The first column holds the weights, less what the threshold asks for.</returns>
    public static WeightTable Learn(IReadOnlyList<JudgedCandidate> examples, StatementOptions options)
    {
        var weights = new float[1 << options.VerdictBits];
        var squares = new float[weights.Length];
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.VerdictEpochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order) Step(examples[e], weights, squares, options.Shrink);
        }
        var table = new short[weights.Length * Stride];
        for (var row = 0; row < weights.Length; row++)
            table[row * Stride] = (short)Math.Clamp(MathF.Round(weights[row] * StatementModel.VerdictScale), short.MinValue, short.MaxValue);
        return new(options.VerdictBits, Stride, table);
    }

    private static void Step(JudgedCandidate example, float[] weights, float[] squares, float shrink)
    {
        var sum = 0f;
        foreach (var row in example.Rows) sum += weights[row];
        var gradient = 1 / (1 + MathF.Exp(-sum)) - (example.IsRight ? 1 : 0);
        foreach (var row in example.Rows)
        {
            var own = gradient + shrink * weights[row];
            squares[row] += own * own;
            weights[row] -= Rate * own / MathF.Sqrt(squares[row] + 1e-6f);
        }
    }
}
