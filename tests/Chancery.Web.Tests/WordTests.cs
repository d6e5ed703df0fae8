using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

/// <summary>Words are looked up in an index: it must find the rows that hold them, and no others.</summary>
public sealed partial class WordTests(Served served, AllRows rows) : IClassFixture<AllRows>
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ceasefire")]
    [InlineData("CEASEFIRE russia")]
    [InlineData("the")]
    [InlineData("negotiat*")]
    [InlineData("a*")]
    [InlineData("\"prime minister\"")]
    [InlineData("\"prime minist*\"")]
    [InlineData("\"prime-minister of\" norway")]
    [InlineData("\"of the the\"")]
    [InlineData("president's")]
    [InlineData("\"ministér, of\"")]
    [InlineData("ناصر")]
    [InlineData("2031")]
    [InlineData("nobodywritesthis")]
    [InlineData("« »")]
    public async Task The_index_of_words_finds_what_a_look_at_every_row_finds(string words)
    {
        foreach (var view in new[] { "events", "statements", "articles" })
        {
            var expected = rows.Texts[view].Where(row => Fits(row.Text, words)).Select(row => row.Id).Order().ToList();
            var found = (await AllRows.Lines(served, $"/api/v1/{view}.jsonl?retold=1&q={Uri.EscapeDataString(words)}", End)).Select(AllRows.Id).Order();
            Assert.Equal(expected, found);
            var page = await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/{view}?size=500&retold=1&q={Uri.EscapeDataString(words)}", End);
            Assert.Equal(expected.Count, page!["total"]!.GetValue<int>());
            Assert.Equal(expected.Take(500), page["rows"]!.AsArray().Select(r => AllRows.Id(r!)).Order().Take(500));
        }
    }

    [Fact]
    public async Task A_search_counts_its_events_once_for_facets_tabs_and_head()
    {
        foreach (var query in new[] { "", "q=ceasefire", "type=CONSULT&word=narrated", "country=NOR&from=2031", "q=%22prime+minister%22&retold=1" })
        {
            var found = await AllRows.Lines(served, $"/api/v1/events.jsonl?{query}", End);
            var page = await served.Client.GetStringAsync($"/search?{query}", End);
            var happenings = found.Select(r => r["happening_id"]!.GetValue<string>()).Distinct().Count();
            var articles = found.Select(r => r["article_id"]!.GetValue<string>()).Distinct().Count();
            string Of(int n, string noun) => $"{n} {noun}{(n == 1 ? "" : "s")}";
            Assert.Matches($@"{Of(found.Count, "report")} of {Of(happenings, "happening")}\s+in {Of(articles, "article")}", page);
            // The page's rows are the first of all rows, in their order.
            var shown = EventLinks().Matches(page).Select(m => m.Groups[1].Value).Distinct();
            Assert.Equal(found.Take(50).Select(r => $"{r["article_id"]}/{r["event_id"]}"), shown);
        }
    }

    private static bool Fits(string text, string typed)
    {
        var there = Normal(text);
        var terms = Terms().Matches(typed).Select(m => m.Value.Trim('"')).ToList();
        return terms.Count > 0 && terms.All(term => Normal(term) is { Length: > 2 } wanted
            && there.Contains(term.EndsWith('*') ? wanted.TrimEnd() : wanted, StringComparison.Ordinal));
    }

    // " words in small letters without accents ", as the index is said to hold them.
    private static string Normal(string text)
    {
        var bare = string.Concat(text.Normalize(NormalizationForm.FormD).EnumerateRunes()
            .Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)));
        return $" {string.Join(' ', NoWord().Split(bare.ToLowerInvariant()).Where(w => w.Length > 0))} ";
    }

    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Terms();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoWord();

    [GeneratedRegex("class=\"what\" data-row href=\"/event/([^\"]+)\"")]
    private static partial Regex EventLinks();
}

/// <summary>The words that a row of each view is searched by, put together from the API, once for all searches.</summary>
public sealed class AllRows(Served served) : IAsyncLifetime
{
    /// <summary>By view: the row's identity and its words.</summary>
    public Dictionary<string, IReadOnlyList<(string Id, string Text)>> Texts { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Texts["events"] = await Of("events", row => Task.FromResult($"{Join(row["actors"]!)} {Join(row["recipients"]!)} {row["place"]} {row["about"]} {row["quote"]}"));
        Texts["statements"] = await Of("statements", row => Task.FromResult($"{row["speaker"]} {row["cue"]} {row["content"]}"));
        // The text of an article is not in its row.
        Texts["articles"] = await Of("articles", async row =>
            $"{row["title"]} {(await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/articles/{row["article_id"]}"))!["article"]!["text"]}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The rows of an address of JSON Lines.</summary>
    public static async Task<List<JsonNode>> Lines(Served served, string address, CancellationToken end) =>
        [.. (await served.Client.GetStringAsync(address, end)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    /// <summary>What tells a row from all others of its view.</summary>
    public static string Id(JsonNode row) => $"{row["article_id"]} {row["event_id"] ?? row["statement_id"]}";

    private async Task<IReadOnlyList<(string Id, string Text)>> Of(string view, Func<JsonNode, Task<string>> text)
    {
        var found = new List<(string, string)>();
        foreach (var row in await Lines(served, $"/api/v1/{view}.jsonl?retold=1", CancellationToken.None)) found.Add((Id(row), await text(row)));
        return found;
    }

    private static string Join(JsonNode names) => string.Join(' ', names.AsArray());
}
