namespace Chancery.Text.Neural;

/// <summary>What the network sees of a form: keys of its folded characters, shape, ends and beginnings.</summary>
/// <remarks>
/// The twin of training/neural/words.py, character for character, and apart from the fast model's <see cref="Models.Word"/> on purpose: either model can change
/// what it sees without making the other worthless. A change here needs a new <see cref="AccurateModel.FormatVersion"/>.
/// </remarks>
internal static class WordFeatures
{
    /// <summary>Features of a word: form, exact form, shape, suffixes of 1 … 5, prefixes of 1 … 4 characters.</summary>
    public const int Count = 12;

    private const int Longest = 64, ShapeRuns = 12, Suffixes = 5, Prefixes = 4;
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xC2B2AE3D27D4EB4F, Third = 0x165667B19E3779F9, Fourth = 0xD6E8FEB86659FD93;

    /// <summary>Writes the keys of a form; an empty form is allowed.</summary>
    /// <param name="form">The form as it stands in the text.</param>
    /// <param name="keys">Shape (<see cref="Count"/>): filled.</param>
    public static void Of(ReadOnlySpan<char> form, Span<ulong> keys)
    {
        Span<char> exact = stackalloc char[Longest];
        Span<char> folded = stackalloc char[Longest];
        // What is longer than a word is an address or noise: its middle says nothing.
        var length = Math.Min(form.Length, Longest);
        var last = '\0';
        ulong shape = 0;
        var runs = 0;
        for (var i = 0; i < length; i++)
        {
            var c = i < Longest / 2 ? form[i] : form[form.Length - length + i];
            exact[i] = Kept(c);
            folded[i] = char.ToLowerInvariant(exact[i]);
            var kind = Kind(c);
            if (kind != last && runs < ShapeRuns)
            {
                shape = Join(shape, kind);
                runs++;
            }
            last = kind;
        }
        folded = folded[..length];
        keys[0] = Hash(folded);
        keys[1] = Hash(exact[..length]);
        keys[2] = Join(shape, (ulong)Math.Min(length, 4));
        for (var k = 1; k <= Suffixes; k++) keys[2 + k] = Hash(folded[Math.Max(0, length - k)..]);
        for (var k = 1; k <= Prefixes; k++) keys[2 + Suffixes + k] = Hash(folded[..Math.Min(k, length)]);
        for (var template = 0; template < Count; template++) keys[template] = Join(keys[template], (ulong)template);
    }

    /// <summary>Hashes characters as they are: tells forms apart in a cache.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (ulong)text.Length + Second;
            foreach (var c in text)
            {
                hash = (hash ^ c) * First;
                hash ^= hash >> 31;
            }
            return hash * Fourth;
        }
    }

    private static ulong Join(ulong a, ulong b) => unchecked((a * Second) ^ ((b + First) * Third));

    // Quotes made straight and digits made 0: newspapers' typography meets the treebanks'.
    private static char Kept(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => c,
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u2033' => '"',
        _ => char.IsDigit(c) ? '0' : c,
    };

    private static char Kind(char c)
    {
        if (char.IsUpper(c)) return 'X';
        return char.IsLetter(c) ? 'x' : Kept(c);
    }
}
