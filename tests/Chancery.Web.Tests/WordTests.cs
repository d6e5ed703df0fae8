using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

/// <summary>Words are looked up in an index: it must find the rows that hold them, and no others.</summary>
public sealed partial class WordTests(Served served)
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
            var all = await Lines($"/api/v1/{view}.jsonl?retold=1");
            var expected = all.Where(row => Fits(_texts.GetValueOrDefault(Id(row)) ?? TextOf(view, row), words)).Select(Id).Order().ToList();
            var found = (await Lines($"/api/v1/{view}.jsonl?retold=1&q={Uri.EscapeDataString(words)}")).Select(Id).Order();
            Assert.Equal(expected, found);
            var page = await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/{view}?size=500&retold=1&q={Uri.EscapeDataString(words)}", End);
            Assert.Equal(expected.Count, page!["total"]!.GetValue<int>());
            Assert.Equal(expected.Take(500), page["rows"]!.AsArray().Select(r => Id(r!)).Order().Take(500));
        }
    }

    [Fact]
    public async Task A_search_counts_its_events_once_for_facets_tabs_and_head()
    {
        foreach (var query in new[] { "", "q=ceasefire", "type=CONSULT&word=narrated", "country=NOR&from=2031", "q=%22prime+minister%22&retold=1" })
        {
            var rows = await Lines($"/api/v1/events.jsonl?{query}");
            var page = await served.Client.GetStringAsync($"/search?{query}", End);
            var happenings = rows.Select(r => r["happening_id"]!.GetValue<string>()).Distinct().Count();
            var articles = rows.Select(r => r["article_id"]!.GetValue<string>()).Distinct().Count();
            string Of(int n, string noun) => $"{n} {noun}{(n == 1 ? "" : "s")}";
            Assert.Matches($@"{Of(rows.Count, "report")} of {Of(happenings, "happening")}\s+in {Of(articles, "article")}", page);
            // The page's rows are the first of all rows, in their order.
            var shown = EventLinks().Matches(page).Select(m => m.Groups[1].Value).Distinct();
            Assert.Equal(rows.Take(50).Select(r => $"{r["article_id"]}/{r["event_id"]}"), shown);
        }
    }

    private readonly Dictionary<string, string> _texts = [];

    private async Task<List<JsonNode>> Lines(string address)
    {
        var rows = (await served.Client.GetStringAsync(address, End)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        // The text of an article is not in its row.
        if (address.StartsWith("/api/v1/articles", StringComparison.Ordinal))
        {
            foreach (var row in rows.Where(r => !_texts.ContainsKey(Id(r))))
            {
                var reading = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/articles/{row["article_id"]}", End))!;
                _texts[Id(row)] = $"{row["title"]} {reading["article"]!["text"]}";
            }
        }
        return rows;
    }

    private static string Id(JsonNode row) => $"{row["article_id"]} {row["event_id"] ?? row["statement_id"]}";

    private static string TextOf(string view, JsonNode row) => view == "events"
        ? $"{Join(row["actors"]!)} {Join(row["recipients"]!)} {row["place"]} {row["about"]} {row["quote"]}"
        : $"{row["speaker"]} {row["cue"]} {row["content"]}";

    private static string Join(JsonNode names) => string.Join(' ', names.AsArray());

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
