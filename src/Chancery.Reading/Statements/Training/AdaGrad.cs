using Chancery.Reading.Statements.Learnt;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>Weights of hashed features, moved by AdaGrad (Duchi et al. 2011): the oftener a row has moved, the less it does.</summary>
internal sealed class AdaGrad
{
    private const int Stride = 4;
    private const float Rate = 0.1f;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly StatementOptions _options;

    private AdaGrad(StatementOptions options)
    {
        _options = options;
        _weights = new float[1 << options.VerdictBits];
        _squares = new float[_weights.Length];
    }

    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <param name="examples">What is learnt from, in another order each pass.</param>
    /// <param name="epochs">Passes.</param>
    /// <param name="options">Sizes and seed.</param>
    /// <param name="step">What one example does to the weights.</param>
    /// <returns>The first column holds the weights.</returns>
    public static WeightTable Learn<T>(IReadOnlyList<T> examples, int epochs, StatementOptions options, Action<T, AdaGrad> step)
    {
        var learner = new AdaGrad(options);
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order) step(examples[e], learner);
        }
        return learner.Table();
    }

    /// <summary>Sum of the weights of some rows.</summary>
    public float Sum(int[] rows)
    {
        var sum = 0f;
        foreach (var row in rows) sum += _weights[row];
        return sum;
    }

    /// <summary>Moves the weights of some rows against a gradient.</summary>
    public void Move(int[] rows, float gradient)
    {
        foreach (var row in rows)
        {
            var own = gradient + _options.Shrink * _weights[row];
            _squares[row] += own * own;
            _weights[row] -= Rate * own / MathF.Sqrt(_squares[row] + 1e-6f);
        }
    }

    private WeightTable Table()
    {
        var table = new short[_weights.Length * Stride];
        for (var row = 0; row < _weights.Length; row++)
            table[row * Stride] = (short)Math.Clamp(MathF.Round(_weights[row] * StatementModel.VerdictScale), short.MinValue, short.MaxValue);
        return new(_options.VerdictBits, Stride, table);
    }
}
