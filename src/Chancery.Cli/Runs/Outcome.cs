using Chancery.Reading;

namespace Chancery.Cli.Runs;

/// <summary>What became of one step of the intake.</summary>
/// <param name="Length">UTF-16 units of the article, for the progress; 0 for a fault.</param>
/// <param name="Fingerprint">Of the article; null where no record is written.</param>
/// <param name="Reading">The reading; null for a fault and for what the record has already.</param>
/// <param name="Fault">One line; null if there is none.</param>
internal sealed record Outcome(int Length, string? Fingerprint, ArticleReading? Reading, string? Fault)
{
    /// <summary>Whether the record has it already.</summary>
    public bool IsThere => Reading is null && Fault is null;
}
