using System.Globalization;

namespace Chancery.Cli.Evaluation;

/// <summary>The tallies of several documents, told as a table.</summary>
internal sealed class CoreferenceScore
{
    private Tally _mentions;
    private Tally _muc;
    private Tally _bcubed;
    private Tally _ceaf;

    /// <summary>Mean of the three F1, 0 to 1: the figure of CoNLL-2012.</summary>
    public double Mean => (_muc.F1 + _bcubed.F1 + _ceaf.F1) / 3;

    /// <summary>Adds the chains of one document.</summary>
    public void Add(IReadOnlyList<IReadOnlySet<int>> gold, IReadOnlyList<IReadOnlySet<int>> answer)
    {
        _mentions += ChainMeasures.Mentions(gold, answer);
        _muc += ChainMeasures.Muc(gold, answer);
        _bcubed += ChainMeasures.BCubed(gold, answer);
        _ceaf += ChainMeasures.CeafE(gold, answer);
    }

    /// <summary>Adds what another has gathered.</summary>
    public void Add(CoreferenceScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (_mentions, _muc, _bcubed, _ceaf) = (_mentions + other._mentions, _muc + other._muc, _bcubed + other._bcubed, _ceaf + other._ceaf);
    }

    /// <summary>The head of the table.</summary>
    public static string Head => $"{"",-34}{"mentions P/R/F1",-20}{"MUC P/R/F1",-20}{"B3 P/R/F1",-20}{"CEAF-e P/R/F1",-20}mean";

    /// <summary>One line of the table.</summary>
    public string Line(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-34}{Tell(_mentions)}{Tell(_muc)}{Tell(_bcubed)}{Tell(_ceaf)}{100 * Mean:F1}");

    private static string Tell(Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * tally.Precision,5:F1} {100 * tally.Recall,5:F1} {100 * tally.F1,5:F1}   ");
}
