using CsCheck;

namespace Chancery.Text.Tests.Tokenisation;

/// <summary>Generators of texts that nobody would write: any code units, and mixtures of the signs that the rules know.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "a", "The", "don't", "U.S.", "Mr.", "No.", "10", "1,000", ".", "..", "...", "…", "!", "?", ",", ";", ":", "-", "--", "—", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]",
        "/", "@", "#", "$", "€", "%", "&", "+", "=", "^", "_", "<", ">", "*", "|", " ", " ", " ", "\n", "\n\n", "\t", "\u00A0", "\u200B", "\u00AD", "\u200D", "\uFEFF", "\u0301", "\uFE0F",
        "\U0001F44D", "\U0001F3FD", "\U0001F1F8", "\uD800", "\uDC00", "http://", "www.", "x.com", "a@b.org", ":)", "'s", "n't", "s'", "e-", "non-", "12-34-56", "5km", "\0", "ا", "中",
    ];

    /// <summary>Any string of code units, lone surrogates included.</summary>
    public static readonly Gen<string> CodeUnits = Gen.Char.Array[0, 60].Select(units => new string(units));

    /// <summary>Pieces that the rules know, in any order.</summary>
    public static readonly Gen<string> Mixture = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    /// <summary>Either of the two.</summary>
    public static readonly Gen<string> Any = Gen.OneOf(CodeUnits, Mixture);
}
