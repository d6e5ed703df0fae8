namespace Chancery.Text.Tokenisation;

/// <summary>Faces made of signs: ":)", ";-)", "^_^".</summary>
internal static class Emoticons
{
    /// <summary>Offset after the face that begins here; <paramref name="at"/> where none does.</summary>
    public static int End(ReadOnlySpan<char> text, int at, int begin, int end)
    {
        if (text[at] is not (':' or ';' or '=' or '^' or '<')) return at;
        if (at > begin && text[at - 1] is ':' or ';' or '=') return at;
        if (text[at] == '^') return at + 2 < end && text[at + 1] == '_' && text[at + 2] == '^' ? at + 3 : at;
        if (text[at] == '<') return at + 1 < end && text[at + 1] == '3' && Ends(text, at + 2, end) ? at + 2 : at;
        var mouth = at + 1 < end && text[at + 1] == '-' ? at + 2 : at + 1;
        if (mouth >= end || text[mouth] is not (')' or '(' or 'D' or 'P' or 'p')) return at;
        return (char.IsLetter(text[mouth]) || text[at] == '=') && !Ends(text, mouth + 1, end) ? at : mouth + 1;
    }

    private static bool Ends(ReadOnlySpan<char> text, int at, int end) => at >= end || Characters.WordLength(text, at) == 0;
}
