using Chancery.Text.Models;

namespace Chancery.Reading.Learning;

/// <summary>How weights are learnt.</summary>
/// <param name="Bits">Base-2 logarithm of the rows of the table.</param>
/// <param name="Epochs">Passes over the examples.</param>
/// <param name="Shrink">How strongly weights are drawn to 0.</param>
/// <param name="Scale">What a weight of 1 is in the table.</param>
/// <param name="Seed">Seed of all orders.</param>
/// <param name="Dropped">Share of features that are not seen, others at each sight, so that no few of them carry all.</param>
/// <param name="Voters">Learners, each with its own order of the examples, whose mean is taken.</param>
internal sealed record AdaGradOptions(int Bits, int Epochs, float Shrink, float Scale, int Seed, float Dropped = 0, int Voters = 1);

/// <summary>Weights of hashed features, moved by AdaGrad (Duchi et al. 2011): the oftener a row has moved, the less it does.</summary>
internal sealed class AdaGrad
{
    private const int Stride = 4;
    private const float Rate = 0.1f;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly Mean _mean;
    private readonly AdaGradOptions _options;
    private readonly Random _random;

    private AdaGrad(AdaGradOptions options)
    {
        _options = options;
        _random = new(options.Seed);
        _weights = new float[1 << options.Bits];
        _squares = new float[_weights.Length];
        _mean = new(_weights.Length, options.Epochs);
    }

    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <param name="examples">What is learnt from, in another order each pass.</param>
    /// <param name="options">Sizes, lengths and seed.</param>
    /// <param name="step">What one example does to the weights.</param>
    /// <returns>The first column holds the weights.</returns>
    public static WeightTable Learn<T>(IReadOnlyList<T> examples, AdaGradOptions options, Action<T, AdaGrad> step)
    {
        var learner = new AdaGrad(options);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var voter = 0; voter < options.Voters; voter++)
        {
            Array.Clear(learner._weights);
            Array.Clear(learner._squares);
            for (var epoch = 0; epoch < options.Epochs; epoch++)
            {
                learner._random.Shuffle(order);
                foreach (var e in order) step(examples[e], learner);
                learner._mean.Count(epoch, learner._weights);
            }
        }
        return learner.Table();
    }

    /// <summary>The rows that are seen this time.</summary>
    public int[] Seen(int[] rows) => _options.Dropped <= 0 ? rows : Array.FindAll(rows, _ => _random.NextSingle() >= _options.Dropped);

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
        // What a feature is left out for in training it has to share when none is.
        var scale = _options.Scale * (1 - _options.Dropped);
        for (var row = 0; row < _weights.Length; row++)
            table[row * Stride] = (short)Math.Clamp(MathF.Round(_mean.Of(row, _weights[row]) * scale), short.MinValue, short.MaxValue);
        return new(_options.Bits, Stride, table);
    }
}
