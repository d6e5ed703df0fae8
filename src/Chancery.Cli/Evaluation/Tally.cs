namespace Chancery.Cli.Evaluation;

/// <summary>What a measure counts: hits among all of the gold, hits among all of the answer. Tallies of documents add up.</summary>
/// <param name="Recalled">What of the gold was found.</param>
/// <param name="Gold">All of the gold.</param>
/// <param name="Right">What of the answer is right.</param>
/// <param name="Answer">All of the answer.</param>
internal readonly record struct Tally(double Recalled, double Gold, double Right, double Answer)
{
    /// <summary>Share of the answer that is right, 0 to 1; 0 without an answer.</summary>
    public double Precision => Answer > 0 ? Right / Answer : 0;

    /// <summary>Share of the gold that was found, 0 to 1; 0 without gold.</summary>
    public double Recall => Gold > 0 ? Recalled / Gold : 0;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Recalled + other.Recalled, one.Gold + other.Gold, one.Right + other.Right, one.Answer + other.Answer);
}
