using System.Collections.Immutable;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Words that take a sentence or a whole story out of the coding.</summary>
/// <param name="Phrase">As written.</param>
/// <param name="IsStory">Whether the whole story is left out.</param>
/// <param name="File">Path as opened.</param>
/// <param name="Line">1-based.</param>
public sealed record Discard(string Phrase, bool IsStory, string File, int Line);

/// <summary>Words that tell what a sentence is about.</summary>
/// <param name="Words">Words in order, as written, without their marks.</param>
/// <param name="Kinds">For each word: 'n' a noun in any number, 'v' a verb in any form, ' ' just so.</param>
/// <param name="Category">Code of the issue; null for words that keep one from being counted.</param>
/// <param name="IsStory">Of words that keep an issue from being counted: whether in the whole story, not in the sentence alone.</param>
/// <param name="List">Category of the list that they stand in: what is kept from being counted belongs to it.</param>
public sealed record IssueWords(ImmutableArray<string> Words, ImmutableArray<char> Kinds, string? Category, bool IsStory, string List);

/// <summary>Reads lists of discards: a phrase a line, "+" before one that drops the whole story.</summary>
internal static class DiscardsFile
{
    /// <summary>Reads the lines; what is damaged becomes a fault and is left out.</summary>
    public static ImmutableArray<Discard> Read(IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        var discards = ImmutableArray.CreateBuilder<Discard>();
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            var isStory = text[0] == '+';
            var phrase = isStory ? text[1..].Trim() : text;
            if (phrase.Any(char.IsLetterOrDigit)) discards.Add(new(phrase, isStory, line.File, line.Number));
            else faults.Add(line.Fault($"Found '{line.Shown}'; expected words, or + and words for a whole story."));
        }
        return discards.ToImmutable();
    }
}

/// <summary>Reads lists of issues: words and codes between &lt;ISSUE CATEGORY="…"&gt; and &lt;/ISSUE&gt;.</summary>
internal static class IssuesFile
{
    /// <summary>Reads the lines; what is damaged becomes a fault and is left out.</summary>
    public static ImmutableArray<IssueWords> Read(IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        var issues = ImmutableArray.CreateBuilder<IssueWords>();
        string? list = null;
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            if (text.StartsWith("<ISSUE", StringComparison.OrdinalIgnoreCase)) list = CategoryOf(line, faults) ?? "";
            else if (text.StartsWith("</ISSUE", StringComparison.OrdinalIgnoreCase)) list = null;
            else if (text[0] == '<') faults.Add(line.Fault($"Found '{line.Shown}'; expected <ISSUE CATEGORY=\"NAME\" TYPE=\"ALL\"> or </ISSUE>."));
            else if (list is null) faults.Add(line.Fault($"Found '{line.Shown}' outside of a list; expected <ISSUE CATEGORY=\"NAME\" TYPE=\"ALL\"> above."));
            else if (ReadWords(line, list, faults) is { } words) issues.Add(words);
        }
        return issues.ToImmutable();
    }

    private static string? CategoryOf(DictionaryLine line, List<DictionaryFault> faults)
    {
        const string Attribute = "CATEGORY=\"";
        var start = line.Text.IndexOf(Attribute, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : line.Text.IndexOf('"', start + Attribute.Length);
        if (end > 0) return line.Text[(start + Attribute.Length)..end];
        faults.Add(line.Fault($"Found '{line.Shown}'; expected <ISSUE CATEGORY=\"NAME\" TYPE=\"ALL\">."));
        return null;
    }

    private static IssueWords? ReadWords(DictionaryLine line, string list, List<DictionaryFault> faults)
    {
        var (before, inside, _) = DatedCode.Brackets(line.Text);
        var text = before.Trim();
        var marks = text.TakeWhile(c => c == '~').Count();
        var words = text[marks..].Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries);
        var code = marks > 0 ? null : inside.Length == 1 ? inside[0].Trim() : list;
        if (words.Length == 0 || !words.All(w => Bare(w).Any(char.IsLetterOrDigit)) || inside.Length > 1 || code is { Length: 0 })
        {
            faults.Add(line.Fault($"Found '{line.Shown}'; expected words and a code, as in 'n:treaty n:talk [TREATIES]', or ~ and words that do not count."));
            return null;
        }
        return new([.. words.Select(Bare)], [.. words.Select(w => w.Length > 1 && w[1] == ':' ? char.ToLowerInvariant(w[0]) : ' ')], code, marks > 1, list);
    }

    private static string Bare(string word) => word.Length > 1 && word[1] == ':' ? word[2..] : word;
}
