using Chancery.Reading.Statements.Learnt;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>A row of tokens to learn from.</summary>
/// <param name="Rows">Rows of the features of each token. Shape (tokens, features).</param>
/// <param name="Labels">The right labels. Shape (tokens).</param>
/// <param name="IsFixed">Tokens that can only have label 0. Shape (tokens).</param>
internal sealed record LabelledRow(int[][] Rows, byte[] Labels, bool[] IsFixed);

/// <summary>A structured perceptron over three labels and their pairs, while it learns: it must lead by a margin for each wrong label.</summary>
/// <param name="bits">Size of the table.</param>
/// <param name="banned">As for <see cref="PairDecoder"/>.</param>
/// <param name="margin">By how much the right row must lead for each token with a wrong label.</param>
/// <param name="dropped">Share of features that are not seen, others at each sight.</param>
/// <param name="missing">The same where the wrong label is "nothing": above <paramref name="margin"/> it learns to find more.</param>
internal sealed class PairLearner(int bits, int banned, float margin, float missing, float dropped)
{
    private readonly PairDecoder _decoder = new();
    private float[] _scores = [];
    private byte[] _found = [];

    /// <summary>What it has learnt.</summary>
    public Perceptron Weights { get; } = new(bits, PairDecoder.Stride);

    /// <summary>Learns from one row.</summary>
    public void Learn(LabelledRow row, Random random)
    {
        row = row with { Rows = Array.ConvertAll(row.Rows, r => Thinned(r, random)) };
        var n = row.Labels.Length;
        if (_found.Length < n) (_found, _scores) = (new byte[2 * n], new float[2 * n * PairDecoder.Stride]);
        for (var i = 0; i < n; i++)
        {
            var scores = _scores.AsSpan(i * PairDecoder.Stride, PairDecoder.Stride);
            Weights.Score(row.Rows[i], scores);
            for (var label = 0; label < PairDecoder.Labels; label++)
            {
                if (label != row.Labels[i]) scores[PairDecoder.Own + label] += label == 0 ? missing : margin;
            }
        }
        var found = _found.AsSpan(0, n);
        _decoder.Decode(_scores, banned, row.IsFixed, found);
        if (!found.SequenceEqual(row.Labels)) Update(row, found);
    }

    private int[] Thinned(int[] rows, Random random)
    {
        var kept = new int[rows.Length];
        var count = 0;
        foreach (var row in rows)
        {
            if (random.NextSingle() >= dropped) kept[count++] = row;
        }
        return kept.AsSpan(0, count).ToArray();
    }

    private void Update(LabelledRow row, ReadOnlySpan<byte> found)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < found.Length; i++)
        {
            int goodPair = 3 * good + row.Labels[i], badPair = 3 * bad + found[i];
            (good, bad) = (row.Labels[i], found[i]);
            if (goodPair != badPair) Weights.Update(row.Rows[i], goodPair, badPair);
            if (good != bad) Weights.Update(row.Rows[i], PairDecoder.Own + good, PairDecoder.Own + bad);
        }
    }
}
