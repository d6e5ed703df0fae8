namespace Chancery.Cli.Tests;

/// <summary>Articles written for these tests.</summary>
internal static class Texts
{
    public const string Visit =
        """
        Minister of Peru meets ambassador of Japan

        LIMA – The ambassador of Japan met the foreign minister of Peru in Lima on Monday.

        The minister told reporters that Peru would host the next round of talks in June. Japan did not attack Peru, she said.
        """;

    public static string Numbered(int number) =>
        FormattableString.Invariant($"Envoy number {number} travels\n\nThe ambassador of Japan met the foreign minister of Peru in Lima on Tuesday. He said that Japan would send {number} doctors to Peru.\n");

    public static string Json(int number) =>
        System.Text.Json.JsonSerializer.Serialize(new { id = FormattableString.Invariant($"n{number}"), text = Numbered(number), published = "2031-05-06", publisher = "The Courier" });
}
