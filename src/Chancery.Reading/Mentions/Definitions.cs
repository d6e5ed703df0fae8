using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Abbreviations that an article itself explains: "Pakistan Tehreek-i-Insaf (PTI)". They mean what it says, whatever else goes by the same letters.</summary>
internal sealed class Definitions
{
    private const int Longest = 8;
    private const int MostSmallWords = 3;

    private readonly Dictionary<string, List<TokenRange>> _meanings = new(StringComparer.Ordinal);

    /// <summary>Looks for names with their initials in brackets behind them.</summary>
    public Definitions(Document document)
    {
        for (var t = 1; t + 2 < document.Count; t++)
        {
            if (document.FormOf(t) is not "(" || document.FormOf(t + 2) is not ")" || !Capitals.HasOnly(document, t + 1)) continue;
            var letters = document.FormOf(t + 1);
            if (letters.Length > Longest || Begin(document, t, letters) is not (var first and >= 0)) continue;
            var key = letters.ToString();
            if (!_meanings.TryGetValue(key, out var ranges)) _meanings[key] = ranges = [];
            ranges.Add(new(first, t));
        }
    }

    /// <summary>The names that the article gives for the abbreviation; empty if it explains none.</summary>
    public IReadOnlyList<TokenRange> Of(string letters) => _meanings.TryGetValue(letters, out var ranges) ? ranges : [];

    // First token of the words before the bracket whose initials are the letters; -1 where they are not.
    private static int Begin(Document document, int bracket, ReadOnlySpan<char> letters)
    {
        var left = letters.Length;
        var small = 0;
        for (var t = bracket - 1; t >= 0 && left > 0 && document.SentenceOf(t) == document.SentenceOf(bracket); t--)
        {
            var form = document.FormOf(t);
            var taken = Taken(form, letters[..left]);
            if (taken > 0) left -= taken;
            else if (++small > MostSmallWords || char.IsUpper(form[0]) || char.IsDigit(form[0])) return -1;
            if (taken > 0) small = 0;
            if (left == 0) return t;
        }
        return -1;
    }

    // How many of the last letters are the initials of the word, which may have hyphens: two of "Tehreek-i-Insaf" for "TI".
    private static int Taken(ReadOnlySpan<char> word, ReadOnlySpan<char> letters)
    {
        var taken = 0;
        for (var end = word.Length; end > 0;)
        {
            var hyphen = word[..end].LastIndexOf('-');
            var part = word[(hyphen + 1)..end];
            if (part.Length > 0 && char.IsUpper(part[0]))
            {
                if (taken >= letters.Length || part[0] != letters[^(taken + 1)]) return 0;
                taken++;
            }
            end = hyphen;
        }
        return taken;
    }
}
