namespace Chancery.Text.Naming;

/// <summary>The labels that spell names over tokens: outside, and for each kind the first, a middle, the last and the only token of a name (BILOU).</summary>
internal static class NameLabels
{
    /// <summary>Number of kinds.</summary>
    public const int Kinds = 7;
    /// <summary>Label of a token outside all names.</summary>
    public const int Outside = 0;
    /// <summary>Number of labels: outside and four a kind.</summary>
    public const int Count = 1 + 4 * Kinds;

    /// <summary>Label of the first of several tokens.</summary>
    public static int First(int kind) => 1 + 4 * kind;

    /// <summary>Label of a token between the first and the last.</summary>
    public static int Middle(int kind) => 2 + 4 * kind;

    /// <summary>Label of the last of several tokens.</summary>
    public static int Last(int kind) => 3 + 4 * kind;

    /// <summary>Label of the only token.</summary>
    public static int Only(int kind) => 4 + 4 * kind;

    /// <summary>Whether a name goes on behind a token of this label.</summary>
    public static bool IsOpen(int label) => label > 0 && (label - 1) % 4 < 2;

    /// <summary>Kind of a label that is not <see cref="Outside"/>.</summary>
    public static int KindOf(int label) => (label - 1) / 4;

    /// <summary>Spells names over a sentence.</summary>
    /// <param name="names">Disjoint names inside the sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="labels">Receives the labels. Shape (tokens of the sentence).</param>
    public static void Write(IEnumerable<Name> names, TokenRange sentence, Span<byte> labels)
    {
        labels.Clear();
        foreach (var (range, kind) in names)
        {
            int first = range.First - sentence.First, last = range.End - 1 - sentence.First;
            if (first == last)
            {
                labels[first] = (byte)Only((int)kind);
                continue;
            }
            labels[first] = (byte)First((int)kind);
            for (var i = first + 1; i < last; i++) labels[i] = (byte)Middle((int)kind);
            labels[last] = (byte)Last((int)kind);
        }
    }

    /// <summary>Adds the names that labels spell. The labels must follow one another as <see cref="NameDecoder"/> lets them.</summary>
    public static void Read(ReadOnlySpan<byte> labels, int firstToken, ICollection<Name> names)
    {
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == Outside) continue;
            if (i == 0 || !IsOpen(labels[i - 1])) start = i;
            if (!IsOpen(labels[i])) names.Add(new(new(firstToken + start, firstToken + i + 1), (NameKind)KindOf(labels[i])));
        }
    }
}
