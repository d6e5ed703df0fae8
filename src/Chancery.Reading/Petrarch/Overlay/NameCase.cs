using System.Collections.Immutable;
using System.Globalization;

namespace Chancery.Reading.Petrarch.Overlay;

/// <summary>Names of dictionaries, which are all capitals, as text writes them: JEAN_DE_LA_TOUR_ is Jean de la Tour.</summary>
internal static class NameCase
{
    // Alone they are abbreviations, which text writes in capitals: "UN", "MSF".
    private const int LongestAbbreviation = 4;

    private static readonly ImmutableHashSet<string> Small = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "of", "the", "and", "for", "in", "on", "at", "to", "by", "from", "with", "against", "de", "la", "le", "les", "du", "des", "del", "della", "di",
            "da", "do", "dos",
        "el", "al", "ul", "ur", "bin", "ibn", "bint", "von", "van", "der", "den", "y", "e", "a");

    /// <summary>The name with a capital at the beginning of each word that has one in text.</summary>
    /// <param name="name">As the dictionary writes it.</param>
    /// <param name="mayAbbreviate">Whether a short word alone is an abbreviation, as for organisations.</param>
    public static string Of(string name, bool mayAbbreviate)
    {
        var words = name.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && mayAbbreviate && words[0].Length <= LongestAbbreviation) return words[0].ToUpperInvariant();
        return string.Join(' ', words.Select((w, i) => i > 0 && Small.Contains(w) ? w.ToLowerInvariant() : Title(w)));
    }

    private static string Title(string word)
    {
        // "U.N." and "AL-QAEDA" begin anew behind a point or hyphen.
        var letters = word.ToLower(CultureInfo.InvariantCulture).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '.' or '-' or '(') letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new(letters);
    }
}
