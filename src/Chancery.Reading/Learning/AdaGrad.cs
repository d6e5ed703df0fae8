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
/// <param name="Rate">How fast weights move at first.</param>
/// <param name="Columns">Classes that are told apart, up to four.</param>
internal sealed record AdaGradOptions(int Bits, int Epochs, float Shrink, float Scale, int Seed, float Dropped = 0, int Voters = 1, float Rate = 0.1f, int Columns = 1);

/// <summary>Learns a table of weights from examples.</summary>
internal sealed class AdaGrad
{
    private const int Stride = 4;
    private readonly AdaGradOptions _options;
    private readonly Random _random;

    private AdaGrad(AdaGradOptions options)
    {
        _options = options;
        _random = new(options.Seed);
        Weights = new(options.Bits, options.Columns, options.Rate, options.Shrink, options.Epochs);
    }

    /// <summary>The weights as they stand.</summary>
    public AdaGradTable Weights { get; }

    /// <summary>Learns; the same arguments give the same weights.</summary>
    /// <param name="examples">What is learnt from, in another order each pass.</param>
    /// <param name="options">Sizes, lengths and seed.</param>
    /// <param name="step">What one example does to the weights.</param>
    /// <returns>The first columns hold the weights.</returns>
    public static WeightTable Learn<T>(IReadOnlyList<T> examples, AdaGradOptions options, Action<T, AdaGrad> step)
    {
        var learner = new AdaGrad(options);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var voter = 0; voter < options.Voters; voter++)
        {
            learner.Weights.Clear();
            for (var epoch = 0; epoch < options.Epochs; epoch++)
            {
                learner._random.Shuffle(order);
                foreach (var e in order) step(examples[e], learner);
                learner.Weights.Count(epoch);
            }
        }
        // What a feature is left out for in training it has to share when none is.
        return learner.Weights.Table(Stride, options.Scale * (1 - options.Dropped));
    }

    /// <summary>The rows that are seen this time.</summary>
    public int[] Seen(int[] rows) => _options.Dropped <= 0 ? rows : Array.FindAll(rows, _ => _random.NextSingle() >= _options.Dropped);
}
