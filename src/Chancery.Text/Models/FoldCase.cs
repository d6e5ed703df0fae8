namespace Chancery.Text.Models;

/// <summary>Folds characters one by one, with tables for the ASCII range.</summary>
internal static class FoldCase
{
    private static readonly char[] KeptAscii = Table(KeptSlow);
    private static readonly char[] LowerAscii = Table(char.ToLowerInvariant);
    private static readonly char[] KindAscii = Table(KindSlow);

    /// <summary>The character with quotes made straight and digits made 0; the case stays.</summary>
    public static char Kept(char c) => c < 128 ? KeptAscii[c] : KeptSlow(c);

    /// <summary>The small letter.</summary>
    public static char Lower(char c) => c < 128 ? LowerAscii[c] : char.ToLowerInvariant(c);

    /// <summary>'X' for a capital, 'x' for another letter, '0' for a digit, the character itself otherwise.</summary>
    public static char Kind(char c) => c < 128 ? KindAscii[c] : KindSlow(c);

    private static char KeptSlow(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u2033' => '"',
        _ => char.IsDigit(c) ? '0' : c,
    };

    private static char KindSlow(char c)
    {
        if (char.IsUpper(c)) return 'X';
        if (char.IsLetter(c)) return 'x';
        return KeptSlow(c);
    }

    private static char[] Table(Func<char, char> map)
    {
        var table = new char[128];
        for (var c = 0; c < table.Length; c++) table[c] = map((char)c);
        return table;
    }
}
