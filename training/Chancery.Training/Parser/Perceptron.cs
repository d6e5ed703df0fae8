using System.Numerics;
using Chancery.Text.Models;

namespace Chancery.Training.Parser;

/// <summary>An averaged perceptron with hashed features, while it learns.</summary>
/// <remarks>After Freund and Schapire (1999); the average is kept lazily: the sum of updates times the step at which each was made.</remarks>
internal sealed class Perceptron
{
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _weighted;
    private readonly int[] _updates;
    private long _steps;

    /// <summary>Starts with all weights 0.</summary>
    public Perceptron(int bits, int stride)
    {
        Bits = bits;
        _stride = stride;
        _weights = new float[(1 << bits) * stride];
        _weighted = new float[_weights.Length];
        _updates = new int[1 << bits];
    }

    /// <summary>Base-2 logarithm of the number of rows.</summary>
    public int Bits { get; }

    /// <summary>Sums the rows and counts a step.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        _steps++;
        scores = scores[.._stride];
        scores.Clear();
        foreach (var row in rows)
        {
            var weights = _weights.AsSpan(row * _stride, _stride);
            if (_stride == 4)
            {
                for (var i = 0; i < 4; i++) scores[i] += weights[i];
                continue;
            }
            for (var i = 0; i < weights.Length; i += Vector<float>.Count)
                (new Vector<float>(scores[i..]) + new Vector<float>(weights[i..])).CopyTo(scores[i..]);
        }
    }

    /// <summary>Makes <paramref name="good"/> more likely and <paramref name="bad"/> less.</summary>
    /// <param name="rows">The features.</param>
    /// <param name="good">Column of the right answer.</param>
    /// <param name="bad">Column of the wrong one.</param>
    public void Update(ReadOnlySpan<int> rows, int good, int bad)
    {
        foreach (var row in rows)
        {
            var at = row * _stride;
            _weights[at + good]++;
            _weighted[at + good] += _steps;
            _weights[at + bad]--;
            _weighted[at + bad] -= _steps;
            _updates[row]++;
        }
    }

    /// <summary>The mean of the averaged weights of several learners, in 16 bits.</summary>
    /// <param name="learners">Learners of the same task that saw the data in different orders: the mean of linear models votes as all of them together.</param>
    /// <param name="scale">What a weight of 1 becomes.</param>
    /// <param name="leastUpdates">Rows changed less often, on average, become 0: they were seen once or twice and cost more room than they are worth.</param>
    public static WeightTable Average(IReadOnlyList<Perceptron> learners, float scale, int leastUpdates)
    {
        var stride = learners[0]._stride;
        var weights = new short[learners[0]._weights.Length];
        for (var row = 0; row < 1 << learners[0].Bits; row++)
        {
            if (learners.Sum(l => l._updates[row]) < leastUpdates * learners.Count) continue;
            for (var i = row * stride; i < (row + 1) * stride; i++)
            {
                var sum = 0f;
                foreach (var learner in learners) sum += learner._weights[i] - learner._weighted[i] / learner._steps;
                weights[i] = (short)Math.Clamp(MathF.Round(sum * scale / learners.Count), short.MinValue, short.MaxValue);
            }
        }
        return new(learners[0].Bits, stride, weights);
    }

    /// <summary>The column with the highest score among the first <paramref name="count"/>.</summary>
    public static int Best(ReadOnlySpan<float> scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        return best;
    }
}
