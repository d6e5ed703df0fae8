using System.Globalization;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Reading.Statements.Gold;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>Reads the events of chancery.gold/1 (gold/README.md).</summary>
internal static class EventGold
{
    private static readonly string[] Parts = ["train.gold.json", "test.gold.json"];

    /// <summary>The files that a path stands for: itself, or the training and the test part in a folder, or all *.gold.json of a folder without these.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new FormatException($"There is no file or folder '{path}'.");
        string[] parts = [.. Parts.Select(p => Path.Combine(path, p)).Where(File.Exists)];
        if (parts.Length == 0) parts = [.. Directory.EnumerateFiles(path, "*.gold.json").Order(StringComparer.Ordinal)];
        return parts.Length > 0 ? parts : throw new FormatException($"'{path}' holds no *.gold.json; expected gold as in gold/README.md.");
    }

    /// <summary>The articles of one file.</summary>
    /// <exception cref="FormatException">It is not in the format, or a text is missing; the message names it.</exception>
    public static IReadOnlyList<GoldArticle> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var articles = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToArray() : [json.RootElement];
            return [.. articles.Select(a => ArticleOf(path, a))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or FormatException)
        {
            throw new FormatException($"'{path}' is no gold of articles ({e.Message}); expected objects with \"article\" and \"events\" as in gold/README.md.", e);
        }
    }

    private static GoldArticle ArticleOf(string path, JsonElement article) => new(
        article.GetProperty("article").GetString()!,
        File.ReadAllText(GoldTexts.PathOf(path, article)),
        WordsOf(article, "published") is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
        WordsOf(article, "publisher"),
        [.. article.GetProperty("events").EnumerateArray().Select(EventOf)]);

    private static GoldEvent EventOf(JsonElement e)
    {
        var trigger = e.GetProperty("trigger");
        var others = e.TryGetProperty("alternatives", out var alternatives) ? alternatives.EnumerateArray().Select(SidesOf) : [];
        return new(
            e.TryGetProperty("story", out var story) ? story.GetInt32() : 0,
            new(trigger[0].GetInt32(), trigger[1].GetInt32()),
            [.. e.GetProperty("types").EnumerateArray().Select(t => t.GetString()!)],
            e.GetProperty("modes").EnumerateArray().Select(m => m.GetString()!).ToHashSet(StringComparer.Ordinal),
            [SidesOf(e), .. others],
            e.GetProperty("actuality").EnumerateArray().Select(a => Enum.Parse<Actuality>(a.GetString()!, ignoreCase: true)).ToHashSet(),
            e.GetProperty("required").GetBoolean(),
            WordsOf(e, "date") is { } date ? DaysOf(date) : null,
            e.TryGetProperty("numbers", out var numbers) ? numbers.EnumerateObject().ToDictionary(n => KindOf(n.Name), n => n.Value.GetProperty("value").GetInt64(), StringComparer.Ordinal) : []);
    }

    // The gold calls the size of a crowd "size".
    private static string KindOf(string name) => name == "size" ? "crowd" : name;

    private static GoldSides SidesOf(JsonElement e) => new(CountriesOf(e, "actors"), CountriesOf(e, "recipients"), SourceOf(e));

    private static HashSet<string> CountriesOf(JsonElement e, string side) =>
        e.GetProperty(side).EnumerateArray().Select(p => p.GetProperty("country").GetString()).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? SourceOf(JsonElement e) =>
        e.TryGetProperty("said_by", out var source) && source.ValueKind == JsonValueKind.Array && source.GetArrayLength() > 0 ? source[0].GetString() : null;

    private static string? WordsOf(JsonElement e, string field) => e.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A day, month or year, or two of them with a stroke between; null for words ("Tuesday"), which are not judged.
    private static (DateOnly Start, DateOnly End)? DaysOf(string date)
    {
        if (!date.All(c => char.IsAsciiDigit(c) || c is '-' or '/')) return null;
        var ends = date.Split('/');
        return (Days(ends[0]).First, Days(ends[^1]).Last);
    }

    private static (DateOnly First, DateOnly Last) Days(string part)
    {
        var numbers = part.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return numbers switch
        {
            [var year] => (new(year, 1, 1), new(year, 12, 31)),
            [var year, var month] => (new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)),
            [var year, var month, var day] => (new(year, month, day), new(year, month, day)),
            _ => throw new FormatException($"found the date '{part}', expected YYYY, YYYY-MM or YYYY-MM-DD."),
        };
    }
}
