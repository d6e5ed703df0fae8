using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Training;

/// <summary>Multinomial logistic regression over the features of words and over what the frames say of them, two tables that learn together.</summary>
internal sealed class ActLearner
{
    private static readonly int Labels = ActLabels.All.Length;
    private readonly ActOptions _options;
    private readonly AdaGradTable _types;
    private readonly AdaGradTable _trials;
    private readonly Random _random;

    private ActLearner(ActOptions options)
    {
        _options = options;
        var passes = options.TrialEpochs + options.Epochs;
        _types = new(options.Bits, Labels, options.Rate, options.Shrink, passes);
        _trials = new(options.TrialBits, 1, options.Rate, options.Shrink, passes);
        _random = new(options.Seed);
    }

    /// <summary>Learns; the same arguments give the same model.</summary>
    public static ActModel Learn(IReadOnlyList<ActExample> examples, WeightTable sides, WeightTable modes, ActOptions options, WordClusters classes)
    {
        var learner = new ActLearner(options);
        var counts = new RowCounts(options.Bits, examples.Select(e => e.Rows));
        examples = [.. examples.Select(e => e with { Rows = counts.Frequent(e.Rows, options.LeastSeen) })];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var voter = 0; voter < options.Voters; voter++) learner.Vote(examples, order);
        return learner.Model(sides, modes, classes);
    }

    /// <summary>A model of zeros, by which words are looked at before anything is learnt.</summary>
    public static ActModel Empty(ActOptions options, WordClusters classes) => new ActLearner(options).Model(Empty(options.SideBits), Empty(options.ModeBits), classes);

    private static WeightTable Empty(int bits) => new(bits, 4, new short[4 << bits]);

    // One learner from nothing; what it has learnt goes into the mean.
    private void Vote(IReadOnlyList<ActExample> examples, int[] order)
    {
        _types.Clear();
        _trials.Clear();
        for (var epoch = 0; epoch < _options.TrialEpochs + _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var e in order) Step(examples[e], epoch < _options.TrialEpochs);
            _types.Count(epoch);
            _trials.Count(epoch);
        }
    }

    private void Step(ActExample example, bool trialsOnly)
    {
        Span<float> chances = stackalloc float[Labels];
        Span<float> target = stackalloc float[Labels];
        var rows = trialsOnly ? [0] : Array.FindAll(example.Rows, _ => _random.NextSingle() >= _options.Dropped);
        for (var label = 0; label < Labels; label++)
        {
            chances[label] = _types.Sum(rows, label);
            if (label != ActLabels.None) chances[label] = _trials.Sum(example.Trials[label - 1], sum: chances[label]);
        }
        Shares.Of(chances);
        target.Clear();
        var right = 0f;
        foreach (var label in example.Labels) right += chances[label];
        // Of several classes that are allowed each is right in proportion to what is believed of it.
        foreach (var label in example.Labels) target[label] = right > 1e-9f ? chances[label] / right : 1f / example.Labels.Length;
        for (var label = 0; label < Labels; label++)
        {
            var gradient = chances[label] - target[label];
            if (MathF.Abs(gradient) < 1e-5f) continue;
            _types.Move(rows, gradient, label);
            if (label != ActLabels.None) _trials.Move(example.Trials[label - 1], gradient);
        }
    }

    // What a feature is left out for in training it has to share when none is.
    private ActModel Model(WeightTable sides, WeightTable modes, WordClusters classes) =>
        new(_types.Table(ActLabels.Stride, ActModel.Scale * (1 - _options.Dropped)), _trials.Table(4, ActModel.Scale), sides, modes, classes,
            _options.Trust);
}
