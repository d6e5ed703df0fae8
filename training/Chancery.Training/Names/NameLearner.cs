using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Training.Parser;

namespace Chancery.Training.Names;

/// <summary>One structured perceptron while it learns.</summary>
internal sealed class NameLearner(NameOptions options)
{
    private const int Labels = NameLabels.Count;
    private readonly NameDecoder _decoder = new();
    private readonly float[] _steps = new float[Labels * Labels];
    private readonly float[] _weighted = new float[Labels * Labels];
    private float[] _emissions = [];
    private byte[] _found = [];
    private int _seen;

    /// <summary>The weights of features.</summary>
    public Perceptron Weights { get; } = new(options.Bits, NameModel.Stride);

    /// <summary>Learns from one sentence.</summary>
    /// <param name="example">The sentence.</param>
    /// <param name="random">Says which features are not seen this time.</param>
    public void Learn(Example example, Random random)
    {
        example = example with { Rows = Array.ConvertAll(example.Rows, rows => Array.FindAll(rows, _ => random.NextSingle() >= options.Dropped)) };
        var n = example.Labels.Length;
        if (_found.Length < n) (_found, _emissions) = (new byte[n * 2], new float[n * 2 * NameModel.Stride]);
        var found = _found.AsSpan(0, n);
        Score(example);
        _decoder.Decode(_emissions, NameModel.Stride, example.IsCandidate, _steps, found);
        _seen++;
        if (found.SequenceEqual(example.Labels)) return;
        int good = NameLabels.Outside, bad = NameLabels.Outside, row = 0;
        for (var i = 0; i < n; i++)
        {
            Change((good * Labels) + example.Labels[i], 1);
            Change((bad * Labels) + found[i], -1);
            (good, bad) = (example.Labels[i], found[i]);
            if (!example.IsCandidate[i]) continue;
            if (good != bad) Weights.Update(example.Rows[row], good, bad);
            row++;
        }
    }

    /// <summary>Adds the averaged scores of steps.</summary>
    public void AddSteps(float[] sum)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += _steps[i] - (_weighted[i] / _seen);
    }

    // Wrong labels get the margin for nothing: only a lead over them all keeps the right ones in front.
    private void Score(Example example)
    {
        var row = 0;
        for (var i = 0; i < example.Labels.Length; i++)
        {
            if (!example.IsCandidate[i]) continue;
            var scores = _emissions.AsSpan(i * NameModel.Stride, NameModel.Stride);
            Weights.Score(example.Rows[row++], scores);
            var right = example.Labels[i];
            for (var label = 0; label < Labels; label++)
            {
                if (label != right) scores[label] += label == NameLabels.Outside ? options.MissMargin : options.Margin;
            }
        }
    }

    private void Change(int step, float by)
    {
        _steps[step] += by;
        _weighted[step] += by * _seen;
    }
}
