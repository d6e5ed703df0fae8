using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>Reads the statements of chancery.gold/1 (gold/README.md): a JSON object or a list of them with <c>article</c> and <c>statements</c>.</summary>
internal static class ArticleGold
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not in the format, or a text is missing; the message names it.</exception>
    public static IEnumerable<MarkedArticle> Read(string path, Func<string, Article> layOut)
    {
        var articles = new List<MarkedArticle>();
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var article in json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToArray() : [json.RootElement])
            {
                var name = article.GetProperty("article").GetString()!;
                var text = File.ReadAllText(GoldTexts.PathOf(path, article));
                articles.Add(new(name, layOut(text), Statements(article, new(text))));
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException($"'{path}' is no gold of articles ({e.Message}); expected objects with \"article\" and \"statements\" as in gold/README.md.", e);
        }
        return articles;
    }

    private static ImmutableArray<MarkedStatement> Statements(JsonElement article, CodePoints points)
    {
        if (!article.TryGetProperty("statements", out var all)) return [];
        TextSpan Span(JsonElement pair) => points.Of(new CharSpan(pair[0].GetInt32(), pair[1].GetInt32()));
        ImmutableArray<TextSpan> Source(JsonElement s) => s.TryGetProperty("source_span", out var span) && span.ValueKind == JsonValueKind.Array ? [Span(span)] : [];
        MarkedStatement[] marked = [.. all.EnumerateArray().Select(s =>
            new MarkedStatement(Source(s), [Span(s.GetProperty("cue"))], [.. s.GetProperty("content").EnumerateArray().Select(Span)]))];
        // The format does not say what reports what: the cue inside another's content does.
        return [.. marked.Select(s => s with { IsNested = marked.Any(o => o != s && o.Content.Any(c => c.Contains(s.Cue[0]))) })];
    }
}
