using System.Globalization;
using Chancery.Text.Naming;

namespace Chancery.Training.Names;

/// <summary>Counts of strict matches: the same tokens and the same kind.</summary>
internal sealed record NameScores(int Gold, int Found, int Right)
{
    /// <summary>Heading of a table in Markdown.</summary>
    public const string Heading = "| set | kind | names | precision | recall | strict F1 |\n|---|---|---|---|---|---|";

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => 2.0 * Right / Math.Max(1, Gold + Found);

    /// <summary>A line of that table.</summary>
    public string Row(string set, string kind) => string.Create(CultureInfo.InvariantCulture,
        $"| {set} | {kind} | {Gold:N0} | {100.0 * Right / Math.Max(1, Found):F1} | {100.0 * Right / Math.Max(1, Gold):F1} | {100 * F1:F1} |");

    /// <summary>Scores names of our kinds against names of our kinds.</summary>
    /// <param name="texts">Pairs of what people see and what the model finds.</param>
    /// <param name="counts">Whether a name counts.</param>
    public static NameScores Of(IEnumerable<(IReadOnlyCollection<Name> Gold, IReadOnlyCollection<Name> Found)> texts, Func<Name, bool> counts)
    {
        int gold = 0, found = 0, right = 0;
        foreach (var text in texts)
        {
            var wanted = text.Gold.Where(counts).ToHashSet();
            var given = text.Found.Where(counts).ToList();
            gold += wanted.Count;
            found += given.Count;
            right += given.Count(wanted.Contains);
        }
        return new(gold, found, right);
    }

    /// <summary>Scores against three types: a state fits a place or a body, a group fits persons or a body, whichever the gold has;
    /// other kinds do not count.</summary>
    public static NameScores OfThree(IEnumerable<(IReadOnlyCollection<Name> Gold, IReadOnlyCollection<Name> Found)> texts)
    {
        // Peoples ("the Syrians") are none of the three types in most sets: they count where the gold has them.
        int gold = 0, found = 0, right = 0;
        foreach (var text in texts)
        {
            var wanted = text.Gold.Where(n => n.Kind is NameKind.Person or NameKind.Organisation or NameKind.Place).ToDictionary(n => n.Range, n => n.Kind);
            var given = text.Found.Where(n => n.Kind is not (NameKind.Gathering or NameKind.Agreement)
                && (n.Kind != NameKind.Group || wanted.ContainsKey(n.Range))).ToList();
            gold += wanted.Count;
            found += given.Count;
            right += given.Count(n => wanted.TryGetValue(n.Range, out var kind) && Fits(n.Kind, kind));
        }
        return new(gold, found, right);
    }

    private static bool Fits(NameKind found, NameKind gold) => found == gold
        || (found == NameKind.State && gold is NameKind.Place or NameKind.Organisation)
        || (found == NameKind.Group && gold is NameKind.Person or NameKind.Organisation);
}
