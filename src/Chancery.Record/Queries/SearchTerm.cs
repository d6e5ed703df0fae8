using System.Collections.Immutable;

namespace Chancery.Record.Queries;

/// <summary>One thing searched for: a word, or words held together by quotation marks.</summary>
/// <param name="Text">As typed, without quotation marks and the star.</param>
/// <param name="IsOpen">Whether a star left the ending of its last word open.</param>
internal sealed record SearchTerm(string Text, bool IsOpen)
{
    /// <summary>Its words, each with whether its ending is open.</summary>
    public ImmutableArray<(string Word, bool IsOpen)> Words
    {
        get
        {
            var words = Pieces(Text);
            return [.. words.Select((w, i) => (w, IsOpen && i == words.Count - 1))];
        }
    }

    /// <summary>The terms of what a user typed; none for nothing or for marks alone.</summary>
    public static IReadOnlyList<SearchTerm> Of(string? typed)
    {
        var terms = new List<SearchTerm>();
        if (string.IsNullOrWhiteSpace(typed)) return terms;
        var parts = typed.Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Every second part stands between quotation marks; a last one that is not closed counts as closed.
            var pieces = i % 2 == 1 ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            terms.AddRange(pieces.Where(p => Pieces(p).Count > 0).Select(p => new SearchTerm(p.TrimEnd('*'), p.EndsWith('*'))));
        }
        return terms;
    }

    private static List<string> Pieces(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsMark(text[i]));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add(text[start..i]);
            start = -1;
        }
        return words;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
