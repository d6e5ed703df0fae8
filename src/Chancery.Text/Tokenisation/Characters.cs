using System.Buffers;
using System.Globalization;

namespace Chancery.Text.Tokenisation;

/// <summary>What single characters are to the tokeniser. All answers are per UTF-16 code unit or per surrogate pair.</summary>
internal static class Characters
{
    /// <summary>Apostrophes, straight, curly and typed as an accent, that may stand inside a word.</summary>
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼʻʾʿ‘＇");

    /// <summary>Signs of which a run is one token: "...", "--", "!!!".</summary>
    private static readonly SearchValues<char> Repeated = SearchValues.Create(".-=_*~!?#+^<>|—–…`•");

    /// <summary>White space and the zero-width space: always a gap between tokens.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\u200B';

    /// <summary>
    /// Marks without width (soft hyphen, joiners, direction marks, byte order mark): part of a word they stand in, else skipped like white space.
    /// </summary>
    public static bool IsInvisible(char c) => c switch
    {
        '\u00AD' or '\uFEFF' => true,
        >= '\u200C' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        _ => false,
    };

    /// <summary>Whether the character can stand between the letters of one word as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => Apostrophes.Contains(c);

    /// <summary>Whether a run of this sign is one token.</summary>
    public static bool IsRepeated(char c) => Repeated.Contains(c);

    /// <summary>Hyphens that join words: hyphen-minus, hyphen, non-breaking hyphen.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Dollar, euro, pound and all other signs of currencies.</summary>
    public static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    /// <summary>Quotation marks of any direction, apostrophes included.</summary>
    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '`' or '‘' or '’' or '\'';

    /// <summary>Code units of the letter, digit, mark or underscore at the offset: 0 where none stands there.</summary>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return 0;
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c)) return 1;
        if (c < 128) return 0;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1]))) ? 2 : 0;
        // The modifier letters that stand for ayn and hamza are apostrophes first: "Sanaʼa".
        return !Apostrophes.Contains(c) && IsWord(char.GetUnicodeCategory(c)) ? 1 : 0;
    }

    /// <summary>Offset after the code units that draw one sign: a base with its marks, selectors, skin tones and joined emojis.</summary>
    public static int SignEnd(ReadOnlySpan<char> text, int at, int end)
    {
        // A sign of many parts is read at most this far, so that hostile runs of joiners stay cheap.
        var limit = Math.Min(end, at + 64);
        return at + Math.Max(1, StringInfo.GetNextTextElementLength(text[at..limit]));
    }

    private static bool IsWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
