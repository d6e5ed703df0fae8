namespace Chancery.Text.Naming;

/// <summary>Finds the best row of labels that spells whole names (Viterbi).</summary>
/// <remarks>Every row that it gives is valid: no name is left open at the end, none changes its kind. Not for several threads at once.</remarks>
internal sealed class NameDecoder
{
    private const float Never = -1e9f;
    private float[] _scores = [];
    private byte[] _back = [];

    /// <summary>Decodes one sentence.</summary>
    /// <param name="emissions">Scores of labels. Shape (tokens × stride).</param>
    /// <param name="stride">Cells a token in <paramref name="emissions"/>, at least <see cref="NameLabels.Count"/>.</param>
    /// <param name="isCandidate">Whether a token may be in a name; its emissions are not read otherwise. Shape (tokens).</param>
    /// <param name="steps">Score of a label (column) after another (row). Shape (labels × labels).</param>
    /// <param name="labels">Receives the labels. Shape (tokens).</param>
    public void Decode(ReadOnlySpan<float> emissions, int stride, ReadOnlySpan<bool> isCandidate, ReadOnlySpan<float> steps, Span<byte> labels)
    {
        const int n = NameLabels.Count;
        if (_scores.Length < (labels.Length + 1) * n)
        {
            _scores = new float[(labels.Length + 1) * n * 2];
            _back = new byte[_scores.Length];
        }
        var before = _scores.AsSpan(0, n);
        before.Fill(Never);
        before[NameLabels.Outside] = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var now = _scores.AsSpan((i + 1) * n, n);
            var back = _back.AsSpan((i + 1) * n, n);
            if (isCandidate[i]) Step(before, emissions.Slice(i * stride, n), steps, now, back);
            else Skip(before, steps, now, back);
            before = now;
        }
        Trace(before, labels);
    }

    // A name may begin, or nothing may, behind every label that closes: there is one best such label for each of those that follow.
    private static void Step(ReadOnlySpan<float> before, ReadOnlySpan<float> emissions, ReadOnlySpan<float> steps, Span<float> now, Span<byte> back)
    {
        Close(before, steps, NameLabels.Outside, emissions[NameLabels.Outside], now, back);
        for (var kind = 0; kind < NameLabels.Kinds; kind++)
        {
            int first = NameLabels.First(kind), middle = NameLabels.Middle(kind), last = NameLabels.Last(kind), only = NameLabels.Only(kind);
            Close(before, steps, first, emissions[first], now, back);
            Close(before, steps, only, emissions[only], now, back);
            GoOn(before, steps, first, middle, middle, emissions[middle], now, back);
            GoOn(before, steps, first, middle, last, emissions[last], now, back);
        }
    }

    private static void Skip(ReadOnlySpan<float> before, ReadOnlySpan<float> steps, Span<float> now, Span<byte> back)
    {
        now.Fill(Never);
        Close(before, steps, NameLabels.Outside, 0, now, back);
    }

    private static void Close(ReadOnlySpan<float> before, ReadOnlySpan<float> steps, int label, float emission, Span<float> now, Span<byte> back)
    {
        const int n = NameLabels.Count;
        var best = NameLabels.Outside;
        var score = before[best] + steps[label];
        for (var at = NameLabels.Last(0); at < n; at += 4)
        {
            var last = before[at] + steps[at * n + label];
            if (last > score) (score, best) = (last, at);
            var only = before[at + 1] + steps[(at + 1) * n + label];
            if (only > score) (score, best) = (only, at + 1);
        }
        now[label] = score + emission;
        back[label] = (byte)best;
    }

    private static void GoOn(
        ReadOnlySpan<float> before, ReadOnlySpan<float> steps, int first, int middle, int label, float emission, Span<float> now, Span<byte> back)
    {
        const int n = NameLabels.Count;
        float fromFirst = before[first] + steps[first * n + label], fromMiddle = before[middle] + steps[middle * n + label];
        now[label] = Math.Max(fromFirst, fromMiddle) + emission;
        back[label] = (byte)(fromMiddle > fromFirst ? middle : first);
    }

    private void Trace(ReadOnlySpan<float> end, Span<byte> labels)
    {
        var best = NameLabels.Outside;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (!NameLabels.IsOpen(label) && end[label] > end[best]) best = label;
        }
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = _back[(i + 1) * NameLabels.Count + best];
        }
    }
}
