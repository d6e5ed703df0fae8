
namespace Chancery.Reading.Statements.Gold;

/// <summary>Counts of what was found, what should be, and what is both.</summary>
public sealed class Counts
{
    /// <summary>Found and right.</summary>
    public int Right { get; set; }

    /// <summary>Marked in the gold.</summary>
    public int Gold { get; set; }

    /// <summary>Found.</summary>
    public int Found { get; set; }

    /// <summary>Share of what was found that is right, per cent; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    /// <summary>Share of the gold that was found, per cent; 0 without gold.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>Harmonic mean of both, per cent.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds the sizes of two sets and of what they share.</summary>
    public void Add<T>(HashSet<T> gold, HashSet<T> found)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        Right += gold.Count(found.Contains);
        Gold += gold.Count;
        Found += found.Count;
    }
}

/// <summary>The parts of a statement that are scored each for itself.</summary>
public enum StatementRole
{
    /// <summary>The attributing words.</summary>
    Cue,
    /// <summary>Who says it.</summary>
    Source,
    /// <summary>What is attributed.</summary>
    Content,
}
