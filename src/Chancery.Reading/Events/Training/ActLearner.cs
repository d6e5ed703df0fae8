using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Training;

/// <summary>Multinomial logistic regression over hashed features, each weight with a rate of its own that falls as it moves (AdaGrad: Duchi, Hazan and Singer 2011).</summary>
internal sealed class ActLearner
{
    private static readonly int Labels = ActLabels.All.Length;
    private readonly ActOptions _options;
    private readonly float[] _types;
    private readonly float[] _typeSquares;
    private readonly float[] _trials;
    private readonly float[] _trialSquares;
    private readonly Mean _typeMean;
    private readonly Mean _trialMean;
    private readonly Random _random;
    private readonly int[] _seen;

    private ActLearner(ActOptions options)
    {
        _options = options;
        _types = new float[(1 << options.Bits) * Labels];
        _typeSquares = new float[_types.Length];
        _trials = new float[1 << options.TrialBits];
        _trialSquares = new float[_trials.Length];
        (_typeMean, _trialMean) = (new(_types.Length, options.TrialEpochs + options.Epochs), new(_trials.Length, options.TrialEpochs + options.Epochs));
        _random = new(options.Seed);
        _seen = new int[1 << options.Bits];
    }

    /// <summary>Learns; the same arguments give the same model.</summary>
    public static ActModel Learn(IReadOnlyList<ActExample> examples, WeightTable sides, WeightTable modes, ActOptions options, WordClusters classes)
    {
        var learner = new ActLearner(options);
        learner.Count(examples);
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
        foreach (var table in new[] { _types, _typeSquares, _trials, _trialSquares }) Array.Clear(table);
        for (var epoch = 0; epoch < _options.TrialEpochs + _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var e in order) Step(examples[e], epoch < _options.TrialEpochs);
            _typeMean.Count(epoch, _types);
            _trialMean.Count(epoch, _trials);
        }
    }

    private void Count(IReadOnlyList<ActExample> examples)
    {
        foreach (var row in examples.SelectMany(e => e.Rows)) _seen[row]++;
    }

    private void Step(ActExample example, bool trialsOnly)
    {
        Span<float> chances = stackalloc float[Labels];
        Span<float> target = stackalloc float[Labels];
        var rows = trialsOnly ? [0] : Kept(example.Rows);
        for (var label = 0; label < Labels; label++)
        {
            foreach (var row in rows) chances[label] += _types[row * Labels + label];
            if (label == ActLabels.None) continue;
            foreach (var row in example.Trials[label - 1]) chances[label] += _trials[row];
        }
        ActFinder.Softmax(chances);
        target.Clear();
        var right = 0f;
        foreach (var label in example.Labels) right += chances[label];
        // Of several classes that are allowed each is right in proportion to what is believed of it.
        foreach (var label in example.Labels) target[label] = right > 1e-9f ? chances[label] / right : 1f / example.Labels.Length;
        for (var label = 0; label < Labels; label++)
        {
            var gradient = chances[label] - target[label];
            if (MathF.Abs(gradient) < 1e-5f) continue;
            foreach (var row in rows) Move(_types, _typeSquares, row * Labels + label, gradient);
            if (label == ActLabels.None) continue;
            foreach (var row in example.Trials[label - 1]) Move(_trials, _trialSquares, row, gradient);
        }
    }

    private List<int> Kept(int[] rows)
    {
        var kept = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (_seen[row] >= _options.LeastSeen && _random.NextSingle() >= _options.Dropped) kept.Add(row);
        }
        return kept;
    }

    private void Move(float[] weights, float[] squares, int at, float gradient)
    {
        var own = gradient + _options.Shrink * weights[at];
        squares[at] += own * own;
        weights[at] -= _options.Rate * own / MathF.Sqrt(squares[at] + 1e-6f);
    }

    private ActModel Model(WeightTable sides, WeightTable modes, WordClusters classes)
    {
        var types = new short[(1 << _options.Bits) * ActLabels.Stride];
        // What a feature is left out for in training it has to share when none is.
        var share = 1 - _options.Dropped;
        for (var row = 0; row < 1 << _options.Bits; row++)
        {
            for (var label = 0; label < Labels; label++) types[row * ActLabels.Stride + label] = Round(_typeMean.Of(row * Labels + label, _types[row * Labels + label]) * share);
        }
        var trials = new short[_trials.Length * 4];
        for (var row = 0; row < _trials.Length; row++) trials[row * 4] = Round(_trialMean.Of(row, _trials[row]));
        return new(new(_options.Bits, ActLabels.Stride, types), new(_options.TrialBits, 4, trials), sides, modes, classes, new(_options.Reserve, _options.Unframed, _options.InFrames, _options.InRules, _options.InSilence));
    }

    private static short Round(float weight) => (short)Math.Clamp(MathF.Round(weight * ActModel.Scale), short.MinValue, short.MaxValue);
}
