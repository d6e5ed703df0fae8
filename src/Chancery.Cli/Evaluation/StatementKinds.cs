using System.Globalization;
using Chancery.Reading.Statements.Gold;
using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>Of what kind statements of the gold are, and how many of each kind were found: by quotation marks, and by who says them.</summary>
internal sealed class StatementKinds
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "his", "her", "hers", "its", "their", "theirs", "our", "ours", "my", "your", "him", "them", "us", "me", "whose", "whom",
        "this", "these", "those", "himself", "herself", "themselves",
    };

    private readonly SortedDictionary<string, (int Found, int All)> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts one statement of the gold.</summary>
    public void Add(string text, MarkedStatement gold, bool isFound)
    {
        foreach (var kind in new[] { SpeechOf(text, gold), SourceOf(text, gold) })
        {
            var (found, all) = _counts.GetValueOrDefault(kind);
            _counts[kind] = (found + (isFound ? 1 : 0), all + 1);
        }
    }

    /// <summary>One line a kind.</summary>
    public IEnumerable<string> Lines() => _counts.Select(c =>
        string.Create(CultureInfo.InvariantCulture, $"  {c.Key,-24} {100.0 * c.Value.Found / c.Value.All,5:F1} {c.Value.All,7}"));

    // Pareti's rule: first and last mark quoted = direct; any mark = mixed.
    private static string SpeechOf(string text, MarkedStatement gold)
    {
        var (first, last) = (gold.Content[0], gold.Content[^1]);
        if (IsMark(text[first.Start]) && EndsQuoted(text, last)) return "speech: direct";
        return gold.Content.Any(c => text.AsSpan(c.Start, c.Length).IndexOfAny('"', '“', '”') >= 0) ? "speech: mixed" : "speech: indirect";
    }

    private static bool EndsQuoted(string text, TextSpan span) => span.Length > 1 && (IsMark(text[span.End - 1]) || IsMark(text[span.End - 2]));

    private static bool IsMark(char c) => c is '"' or '“' or '”';

    private static string SourceOf(string text, MarkedStatement gold)
    {
        if (gold.Source.IsEmpty) return "source: none";
        var words = gold.Source.SelectMany(s => text[s.Start..s.End].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        if (words.Length == 1 && Pronouns.Contains(words[0].Trim(',', '.'))) return "source: pronoun";
        return words.Where((w, i) => char.IsUpper(w[0]) && (i > 0 || !w.Equals("The", StringComparison.Ordinal))).Any() ? "source: with a name" : "source: without a name";
    }
}
