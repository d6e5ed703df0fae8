using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Text.Neural;

/// <summary>What stands on the last layer: scores of tags, features, arcs and relations.</summary>
internal sealed class OutputHeads
{
    private const int Lanes = 8, LabelRows = 24;

    private readonly PackedMatrix _first, _arcMatrix, _spread;
    private readonly float[] _firstBias, _arcBias, _arcRoot, _spreadBias;
    private readonly int _arc, _label, _relations, _arcDependent, _arcHead, _labelDependent, _labelHead;

    /// <summary>Reads the heads of a network.</summary>
    /// <param name="weights">Standing at the first weight of the tags.</param>
    /// <param name="inputs">Units of the last layer.</param>
    /// <param name="names">What is scored.</param>
    /// <param name="arc">Units of an end of an arc, a multiple of 8.</param>
    /// <param name="label">Units of an end of a relation.</param>
    public OutputHeads(WeightReader weights, int inputs, Inventory names, int arc, int label)
    {
        (_arc, _label, Tags, Feats) = (arc, label, names.Upos.Length, names.Feats.Length);
        _arcDependent = Tags + Feats;
        _arcHead = _arcDependent + arc;
        _labelDependent = _arcHead + arc;
        _labelHead = _labelDependent + label;
        // One matrix for all that is read off the last layer: one long product is faster than six short ones.
        int[] widths = [Tags, Feats, arc, arc, label, label];
        var matrices = widths.Select(w => (Weights: weights.Floats(w * inputs), Bias: weights.Floats(w))).ToArray();
        _first = new([.. matrices.SelectMany(m => m.Weights)], inputs);
        _firstBias = Filled([.. matrices.SelectMany(m => m.Bias)], _first.Outputs);
        _arcRoot = weights.Floats(arc);
        _arcMatrix = new(Transposed(weights.Floats(arc * arc), arc), arc);
        _arcBias = Filled(weights.Floats(arc), _arcMatrix.Outputs);
        var relations = names.Relations.Length;
        _relations = (relations + Lanes - 1) / Lanes * Lanes;
        var matrix = weights.Floats(label * relations * label);
        (float[] dependent, float[] bias, float[] head) = (weights.Floats(relations * label), weights.Floats(relations), weights.Floats(relations * label));
        // For each unit of the head a row of relations, and one more row for what does not hang on the head.
        var spread = new float[(label + 1) * _relations * label];
        var start = new float[(label + 1) * _relations];
        for (var r = 0; r < relations; r++)
        {
            for (var j = 0; j < label; j++)
            {
                start[j * _relations + r] = head[r * label + j];
                for (var i = 0; i < label; i++) spread[(j * _relations + r) * label + i] = matrix[(i * relations + r) * label + j];
            }
            start[label * _relations + r] = bias[r];
            dependent.AsSpan(r * label, label).CopyTo(spread.AsSpan((label * _relations + r) * label));
        }
        _spread = new(spread, label);
        _spreadBias = Filled(start, _spread.Outputs);
        // What only fills up the lanes must never win.
        for (var r = relations; r < _relations; r++) _spreadBias[label * _relations + r] = float.NegativeInfinity;
    }

    /// <summary>Number of tags.</summary>
    public int Tags { get; }

    /// <summary>Number of features.</summary>
    public int Feats { get; }

    /// <summary>Columns of a row of scores: tags, features, then what arcs and relations are made from.</summary>
    public int Width => _first.Outputs;

    /// <summary>Fills the rows of scores.</summary>
    /// <param name="outputs">Shape (words, units of the last layer).</param>
    /// <param name="words">Number of words.</param>
    /// <param name="scores">Shape (words, <see cref="Width"/>): filled.</param>
    public void Read(ReadOnlySpan<float> outputs, int words, Span<float> scores)
    {
        for (var w = 0; w < words; w++) _firstBias.CopyTo(scores[(w * Width)..]);
        _first.AddProduct(outputs, _first.Inputs, words, scores, Width);
        for (var w = 0; w < words; w++)
        {
            foreach (ref var unit in scores.Slice(w * Width + _arcDependent, 2 * (_arc + _label))) unit = Math.Max(unit, 0);
        }
    }

    /// <summary>Scores the arcs of one sentence.</summary>
    /// <param name="scores">As <see cref="Read"/> filled them.</param>
    /// <param name="rows">Row of each word of the sentence. Shape (words).</param>
    /// <param name="arcs">Shape (words, words + 1): filled; head 0 is the root.</param>
    public void Arcs(ReadOnlySpan<float> scores, ReadOnlySpan<int> rows, Span<float> arcs)
    {
        var n = rows.Length;
        var width = _arcMatrix.Outputs;
        var ends = ArrayPool<float>.Shared.Rent(n * (_arc + width));
        var dependents = ends.AsSpan(0, n * _arc);
        var turned = ends.AsSpan(n * _arc, n * width);
        for (var i = 0; i < n; i++)
        {
            scores.Slice(rows[i] * Width + _arcDependent, _arc).CopyTo(dependents[(i * _arc)..]);
            _arcBias.CopyTo(turned[(i * width)..]);
        }
        _arcMatrix.AddProduct(dependents, _arc, n, turned, width);
        for (var i = 0; i < n; i++)
        {
            var dependent = turned.Slice(i * width, _arc);
            arcs[i * (n + 1)] = Dot(dependent, _arcRoot);
            for (var h = 0; h < n; h++) arcs[i * (n + 1) + h + 1] = Dot(dependent, scores.Slice(rows[h] * Width + _arcHead, _arc));
        }
        ArrayPool<float>.Shared.Return(ends);
    }

    /// <summary>Names the arcs.</summary>
    /// <param name="scores">As <see cref="Read"/> filled them.</param>
    /// <param name="dependents">Rows of the words. Shape (arcs).</param>
    /// <param name="heads">Rows of their heads. Shape (arcs).</param>
    /// <param name="relations">Shape (arcs): filled with the best relation.</param>
    public void Relations(ReadOnlySpan<float> scores, ReadOnlySpan<int> dependents, ReadOnlySpan<int> heads, Span<int> relations)
    {
        var width = _spread.Outputs;
        var room = ArrayPool<float>.Shared.Rent(LabelRows * (width + _label));
        var ends = room.AsSpan(0, LabelRows * _label);
        var spread = room.AsSpan(LabelRows * _label, LabelRows * width);
        Span<float> sums = stackalloc float[_relations];
        for (var first = 0; first < dependents.Length; first += LabelRows)
        {
            var count = Math.Min(LabelRows, dependents.Length - first);
            for (var i = 0; i < count; i++)
            {
                scores.Slice(dependents[first + i] * Width + _labelDependent, _label).CopyTo(ends[(i * _label)..]);
                _spreadBias.CopyTo(spread[(i * width)..]);
            }
            _spread.AddProduct(ends, _label, count, spread, width);
            for (var i = 0; i < count; i++)
            {
                Sum(spread.Slice(i * width, width), scores.Slice(heads[first + i] * Width + _labelHead, _label), sums);
                relations[first + i] = BestOf(sums);
            }
        }
        ArrayPool<float>.Shared.Return(room);
    }

    /// <summary>Index of the greatest score, the first of equals.</summary>
    public static int BestOf(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        return best;
    }

    private void Sum(ReadOnlySpan<float> spread, ReadOnlySpan<float> head, Span<float> sums)
    {
        for (var r = 0; r < _relations; r += Lanes)
        {
            var sum = Vector256.Create(spread.Slice(_label * _relations + r, Lanes));
            for (var j = 0; j < head.Length; j++)
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(head[j]), Vector256.Create(spread.Slice(j * _relations + r, Lanes)), sum);
            sum.CopyTo(sums[r..]);
        }
    }

    // Always eight lanes, added up in one order: the same bytes on every processor.
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
        nuint k = 0, end = (nuint)Math.Min(a.Length, b.Length);
        for (; k + 2 * Lanes <= end; k += 2 * Lanes)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, k), Vector256.LoadUnsafe(ref right, k), even);
            odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, k + Lanes), Vector256.LoadUnsafe(ref right, k + Lanes), odd);
        }
        if (k < end) even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref left, k), Vector256.LoadUnsafe(ref right, k), even);
        var sums = even + odd;
        var four = sums.GetLower() + sums.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }

    private static float[] Transposed(float[] square, int size)
    {
        var turned = new float[square.Length];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) turned[j * size + i] = square[i * size + j];
        }
        return turned;
    }

    private static float[] Filled(float[] values, int length)
    {
        Array.Resize(ref values, length);
        return values;
    }
}
