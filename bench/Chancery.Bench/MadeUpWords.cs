using System.Globalization;
using System.Text;

namespace Chancery.Bench;

/// <summary>Words and surnames that nobody has, as common and as rare as those of real text: the word of rank n stands about n times
/// more seldom than the first.</summary>
internal static class MadeUpWords
{
    /// <summary>Different words that can stand in a text.</summary>
    public const int Vocabulary = 40_000;

    private static readonly string[] Heads = ["b", "br", "d", "dr", "f", "g", "gl", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z"];
    private static readonly string[] Hearts = ["a", "e", "i", "o", "u", "ai", "ei", "ou"];

    /// <summary>So many words, the common ones often.</summary>
    public static string Some(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(i == 0 ? "" : " ").Append(Of(Rank(random, Vocabulary)));
        return text.ToString();
    }

    /// <summary>A name: the same rank gives the same one.</summary>
    public static string Name(int rank) => Of(rank) is var word ? char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..] + "sen" : "";

    /// <summary>A rank below a limit, the low ones often.</summary>
    public static int Rank(Random random, int limit) => (int)Math.Pow(limit, random.NextDouble()) - 1;

    /// <summary>The word of a rank, 0 for the commonest.</summary>
    public static string Of(int rank)
    {
        var text = new StringBuilder();
        for (var rest = rank + 21; rest > 0; rest /= Heads.Length * Hearts.Length)
        {
            var syllable = rest % (Heads.Length * Hearts.Length);
            text.Append(Heads[syllable % Heads.Length]).Append(Hearts[syllable / Heads.Length]);
        }
        return text.ToString();
    }
}
