namespace Chancery.Reading.Statements.Learnt;

/// <summary>Finds the best row of three labels where both labels and pairs of neighbouring labels have features (Viterbi).</summary>
/// <remarks>Of a token's <see cref="Stride"/> scores, 3 × before + label is the pair's, 9 + label the label's own; the rest is not read. Before the first token stands label 0.</remarks>
internal sealed class PairDecoder
{
    /// <summary>Number of labels; 0 is "nothing".</summary>
    public const int Labels = 3;
    /// <summary>First column of the labels themselves.</summary>
    public const int Own = 9;
    /// <summary>Cells a token.</summary>
    public const int Stride = 16;

    private const float Never = -1e9f;
    private byte[] _back = [];

    /// <summary>Decodes.</summary>
    /// <param name="scores">Shape (tokens × <see cref="Stride"/>).</param>
    /// <param name="banned">Bits of pairs (3 × before + label) that never occur.</param>
    /// <param name="isFixed">Tokens that can only have label 0. Shape (tokens).</param>
    /// <param name="labels">Receives the labels. Shape (tokens).</param>
    /// <returns>The score of the row.</returns>
    public float Decode(ReadOnlySpan<float> scores, int banned, ReadOnlySpan<bool> isFixed, Span<byte> labels)
    {
        if (_back.Length < labels.Length * Labels) _back = new byte[2 * labels.Length * Labels];
        Span<float> last = [0, Never, Never];
        Span<float> next = [0, 0, 0];
        for (var i = 0; i < labels.Length; i++)
        {
            var of = scores.Slice(i * Stride, Stride);
            for (var label = 0; label < Labels; label++)
            {
                var best = 0;
                var most = float.NegativeInfinity;
                for (var before = 0; before < Labels; before++)
                {
                    var pair = 3 * before + label;
                    var score = last[before] + of[pair] + ((banned >> pair & 1) != 0 ? Never : 0);
                    if (score > most) (best, most) = (before, score);
                }
                next[label] = label != 0 && isFixed[i] ? Never * 2 : most + of[Own + label];
                _back[i * Labels + label] = (byte)best;
            }
            next.CopyTo(last);
        }
        var end = 0;
        for (var label = 1; label < Labels; label++)
        {
            if (last[label] > last[end]) end = label;
        }
        var total = last[end];
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)end;
            end = _back[i * Labels + end];
        }
        return total;
    }

    /// <summary>The score of a row of labels, or of a part of one.</summary>
    /// <param name="scores">Shape (tokens × <see cref="Stride"/>).</param>
    /// <param name="before">The label before the first.</param>
    /// <param name="labels">Shape (tokens).</param>
    public static float Score(ReadOnlySpan<float> scores, byte before, ReadOnlySpan<byte> labels)
    {
        var sum = 0f;
        for (var i = 0; i < labels.Length; i++)
        {
            sum += scores[i * Stride + 3 * before + labels[i]] + scores[i * Stride + Own + labels[i]];
            before = labels[i];
        }
        return sum;
    }
}
