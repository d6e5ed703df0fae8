using Chancery.Testing;

namespace Chancery.Reading.Tests.Actors;

/// <summary>The phrases of <c>gold/actors</c>, written from the codebook before the program had read any of them.</summary>
public sealed class ActorPhraseTests
{
    private const double Needed = 0.95;

    [Theory]
    [InlineData("phrases.tsv", 300)]
    [InlineData("fresh.tsv", 100)]
    public void Nearly_all_phrases_of_the_codebook_are_coded_right(string file, int fewest)
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "gold", "actors", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.True(rows.Count >= fewest, $"{file} has {rows.Count} phrases.");
        var wrong = rows.Select(r => (Row: r, Answer: ShippedResolver.Resolve(r[0], r[2], r[1]))).Where(x => !IsRight(x.Row, x.Answer.Kind, x.Answer.Country, x.Answer.Sectors))
            .Select(x => $"{x.Row[0]}: {x.Answer.Kind} {x.Answer.Country} {string.Join(',', x.Answer.Sectors)}").ToList();
        Assert.True(wrong.Count <= rows.Count * (1 - Needed), $"{wrong.Count} of {rows.Count} are wrong: {string.Join("; ", wrong)}");
    }

    private static bool IsRight(string[] row, EntityKind? kind, string? country, Sequence<string> sectors) =>
        row[3].Split('/').Contains(kind?.ToString().ToLowerInvariant()) && row[4].Split('/').Contains(country ?? "-")
        && row[5].Split('/') is var allowed && (allowed.Contains("*") || allowed.Contains(sectors.Count > 0 ? sectors[0] : "-"));
}
