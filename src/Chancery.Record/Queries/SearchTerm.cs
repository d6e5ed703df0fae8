using System.Globalization;
using System.Text;

namespace Chancery.Record.Queries;

/// <summary>One thing searched for: a word, or words held together by quotation marks.</summary>
/// <param name="Text">As typed, without quotation marks and the star.</param>
/// <param name="IsOpen">Whether a star left the ending of its last word open.</param>
internal sealed record SearchTerm(string Text, bool IsOpen)
{
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
            terms.AddRange(pieces.Where(HasWord).Select(p => new SearchTerm(p.TrimEnd('*'), p.EndsWith('*'))));
        }
        return terms;
    }

    /// <summary>Its words as typed. Accents and other signs that stand on letters do not part them, as in the index (x.words_of).</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            var words = new List<StringBuilder> { new() };
            foreach (var rune in Text.EnumerateRunes())
            {
                if (IsOfWord(rune)) words[^1].Append(rune);
                else if (words[^1].Length > 0) words.Add(new());
            }
            return [.. words.Select(w => w.ToString()).Where(w => w.EnumerateRunes().Any(r => !IsMark(r)))];
        }
    }

    private static bool IsOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherNumber;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark;

    private static bool HasWord(string text) => text.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c));
}
