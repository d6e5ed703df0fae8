namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Reads the codes of verbs and patterns: "[042]", "[032:033]", "[:075]", "[---]".</summary>
internal static class CodeReader
{
    /// <summary>Null where it is damaged.</summary>
    public static VerbCode? Read(string text)
    {
        var sides = text.Split(':', StringSplitOptions.TrimEntries);
        if (sides.Length > 2 || sides.Any(s => !s.All(IsPart)) || sides.All(s => s.Length == 0)) return null;
        return new(CodeOf(sides[0]), sides.Length == 2 ? CodeOf(sides[1]) : null);
    }

    private static string? CodeOf(string text) => text.Length == 0 || text.All(c => c == '-') ? null : text;

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '?' or '*';
}
