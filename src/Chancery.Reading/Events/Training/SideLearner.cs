using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Training;

/// <summary>Learns what somebody who is named beside an act has to do with it: logistic regression of three classes with AdaGrad, as <see cref="ActLearner"/>.</summary>
internal sealed class SideLearner
{
    private const int Labels = 3, Stride = 4;
    private readonly ActOptions _options;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly Mean _mean;
    private readonly int[] _seen;
    private readonly Random _random;

    private SideLearner(ActOptions options)
    {
        _options = options;
        _weights = new float[Stride << options.SideBits];
        _squares = new float[_weights.Length];
        _mean = new(_weights.Length, options.SideEpochs);
        _seen = new int[1 << options.SideBits];
        _random = new(options.Seed);
    }

    /// <summary>Learns; the same arguments give the same weights.</summary>
    public static WeightTable Learn(IReadOnlyList<SideExample> examples, ActOptions options)
    {
        var learner = new SideLearner(options);
        foreach (var row in examples.SelectMany(e => e.Rows)) learner._seen[row]++;
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var voter = 0; voter < options.Voters; voter++) learner.Vote(examples, order);
        return learner.Table();
    }

    // One learner from nothing; what it has learnt goes into the mean.
    private void Vote(IReadOnlyList<SideExample> examples, int[] order)
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
        for (var epoch = 0; epoch < _options.SideEpochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var e in order) Step(examples[e]);
            _mean.Count(epoch, _weights);
        }
    }

    private void Step(SideExample example)
    {
        Span<float> chances = stackalloc float[Labels];
        var rows = new List<int>(example.Rows.Length);
        foreach (var row in example.Rows)
        {
            if (_seen[row] >= _options.LeastSeen && _random.NextSingle() >= _options.SideDropped) rows.Add(row);
        }
        for (var label = 0; label < Labels; label++)
        {
            foreach (var row in rows) chances[label] += _weights[row * Stride + label];
        }
        ActFinder.Softmax(chances);
        for (var label = 0; label < Labels; label++)
        {
            var gradient = chances[label] - (label == (int)example.Label ? 1 : 0);
            foreach (var row in rows)
            {
                var at = row * Stride + label;
                var own = gradient + _options.Shrink * _weights[at];
                _squares[at] += own * own;
                _weights[at] -= _options.SideRate * own / MathF.Sqrt(_squares[at] + 1e-6f);
            }
        }
    }

    private WeightTable Table()
    {
        var table = new short[_weights.Length];
        for (var i = 0; i < table.Length; i++)
            table[i] = (short)Math.Clamp(MathF.Round(_mean.Of(i, _weights[i]) * (1 - _options.SideDropped) * ActModel.Scale), short.MinValue, short.MaxValue);
        return new(_options.SideBits, Stride, table);
    }
}
