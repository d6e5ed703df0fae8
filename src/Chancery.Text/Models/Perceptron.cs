using System.Runtime.Intrinsics;

namespace Chancery.Text.Models;

/// <summary>An averaged perceptron with hashed features, while it learns.</summary>
/// <remarks>After Freund and Schapire (1999); the average is kept lazily: the sum of updates times the step at which each was made.</remarks>
internal sealed class Perceptron
{
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _weighted;
    private readonly int[] _updates;
    private const int Learnt = 1000;

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

    /// <summary>Goes on from weights that were learnt before.</summary>
    /// <param name="table">The weights.</param>
    /// <param name="scale">What a weight of 1 became in it.</param>
    /// <param name="share">Share of each weight that is kept: what is less sure of itself makes room for features that it has not seen.</param>
    /// <param name="bits">Base-2 logarithm of the rows, as the table's.</param>
    public Perceptron(WeightTable table, float scale, float share, int bits)
        : this(bits, table.Stride)
    {
        if (table.Bits != bits) throw new ArgumentException($"A table of 2^{bits} rows goes on from one of the same size; found 2^{table.Bits}.", nameof(table));
        for (var i = 0; i < _weights.Length; i++) _weights[i] = table.Weights[i] * share / scale;
        // What was kept once was learnt often enough.
        for (var row = 0; row < _updates.Length; row++)
        {
            if (table.Weights.Slice(row * _stride, _stride).ContainsAnyExcept((short)0)) _updates[row] = Learnt;
        }
    }

    /// <summary>Base-2 logarithm of the number of rows.</summary>
    public int Bits { get; }

    /// <summary>Sums the rows and counts a step.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        _steps++;
        scores = scores[.._stride];
        if (_stride == 4)
        {
            var sum = Vector128<float>.Zero;
            foreach (var row in rows) sum += Vector128.LoadUnsafe(ref _weights[row * 4]);
            sum.CopyTo(scores);
            return;
        }
        for (var column = 0; column < _stride; column += 16)
        {
            Vector256<float> low = default, high = default;
            foreach (var row in rows)
            {
                ref var weights = ref _weights[row * _stride + column];
                low += Vector256.LoadUnsafe(ref weights);
                high += Vector256.LoadUnsafe(ref weights, 8);
            }
            low.CopyTo(scores[column..]);
            high.CopyTo(scores[(column + 8)..]);
        }
    }

    /// <summary>Makes <paramref name="good"/> more likely and <paramref name="bad"/> less.</summary>
    /// <param name="rows">The features.</param>
    /// <param name="good">Column of the right answer.</param>
    /// <param name="bad">Column of the wrong one.</param>
    /// <param name="size">What each weight changes by.</param>
    public void Update(ReadOnlySpan<int> rows, int good, int bad, float size = 1)
    {
        var weighted = size * _steps;
        foreach (var row in rows)
        {
            var at = row * _stride;
            _weights[at + good] += size;
            _weighted[at + good] += weighted;
            _weights[at + bad] -= size;
            _weighted[at + bad] -= weighted;
            _updates[row]++;
        }
    }

    /// <summary>Learns that <paramref name="good"/> should lead by a margin: no more than is missing to it, no more than <paramref name="most"/>.</summary>
    /// <remarks>Passive-aggressive, PA-I of Crammer et al. (2006).</remarks>
    public void Learn(ReadOnlySpan<int> rows, ReadOnlySpan<float> scores, int good, int bad, float margin, float most)
    {
        var missing = margin - (scores[good] - scores[bad]);
        if (missing >= 0) Update(rows, good, bad, Math.Min(most, (missing + 1) / (2 * rows.Length)));
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
