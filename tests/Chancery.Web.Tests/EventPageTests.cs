using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

/// <summary>The page of an event: nothing that was read of it is kept from whoever looks.</summary>
public sealed partial class EventPageTests(Served served)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_was_read_of_an_event_stands_on_its_page_with_the_words_it_rests_on()
    {
        var rows = (await served.Client.GetStringAsync("/api/v1/events.jsonl?retold=1", End)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonNode.Parse(l)!).ToList();
        var seen = new HashSet<string>();
        // Those that count people, those told again, and every eighth of the others.
        foreach (var row in rows.Where((r, i) => i % 8 == 0 || Toll.Any(t => r[t] is not null) || r["same_as"] is not null))
        {
            var address = $"{row["article_id"]}/{row["event_id"]}";
            var read = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/events/{address}", End))!["as_read"]!;
            var page = Plain(await served.Client.GetStringAsync($"/event/{address}", End));
            foreach (var (what, words) in Expected(read))
            {
                Assert.True(page.Contains(Plain(words), StringComparison.Ordinal), $"/event/{address} does not show {what}: {words}");
                seen.Add(what);
            }
        }
        Assert.Superset(new HashSet<string> { "date", "basis", "place", "about", "context", "number", "evidence", "frame", "confidence", "same" }, seen);
    }

    [Fact]
    public async Task How_many_were_killed_hurt_or_arrested_or_came_stands_in_lists_and_on_the_page()
    {
        var rows = (await served.Client.GetStringAsync("/api/v1/events.jsonl", End)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonNode.Parse(l)!).ToList();
        foreach (var (kind, words) in new[] { ("dead", "killed"), ("arrested", "arrested"), ("crowd", "came") })
        {
            var row = rows.First(r => r[kind] is not null);
            var list = Plain(await served.Client.GetStringAsync($"/search?article={row["article_id"]}", End));
            Assert.Contains(Plain($"{Number(row[kind]!.GetValue<long>())} {words}"), list, StringComparison.Ordinal);
            var page = await served.Client.GetStringAsync($"/event/{row["article_id"]}/{row["event_id"]}", End);
            Assert.Contains($"data-number=\"{kind}\"", page, StringComparison.Ordinal);
        }
    }

    private static readonly string[] Toll = ["dead", "injured", "arrested", "crowd"];

    private static IEnumerable<(string What, string Words)> Expected(JsonNode read)
    {
        yield return ("frame", read["rule"]!.GetValue<string>());
        yield return ("confidence", read["confidence"]!.GetValue<double>().ToString("0.00", CultureInfo.InvariantCulture));
        if (read["cameo"] is { } code) yield return ("code", $"CAMEO {code}");
        foreach (var evidence in read["evidence"]!.AsArray()) yield return ("evidence", evidence!["text"]!.GetValue<string>());
        if (read["date"] is { } date)
        {
            yield return ("date", $"“{date["text"]}”, to the {date["precision"]}");
            yield return ("basis", date["basis"]!.GetValue<string>() switch
            {
                "expression" => "the words alone tell it",
                "published" => "counted from the day of publication",
                _ => "counted from the day of the dateline",
            });
        }
        if (read["place"]?["lat"]?.GetValue<double>() is { } latitude)
            yield return ("place", Math.Abs(latitude).ToString("0.00", CultureInfo.InvariantCulture) + "°");
        if (read["about"] is { } about) yield return ("about", about["text"]!.GetValue<string>());
        foreach (var context in read["contexts"]!.AsArray()) yield return ("context", context!.GetValue<string>());
        foreach (var told in read["context_words"]!.AsArray()) yield return ("context", $"“{told!["text"]}”");
        foreach (var number in read["numbers"]!.AsArray())
        {
            yield return ("number", $"“{number!["text"]}”");
            if ((number["low"] ?? number["high"])?.GetValue<long>() is { } count) yield return ("number", Number(count));
        }
        if (read["same_as"]?.GetValue<string>() is { } first) yield return ("same", $"tells of the same in {first}");
    }

    private static string Number(long number) => number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = "\u202F" });

    // What stands on the page for people: without marks of HTML, and spaces alike.
    private static string Plain(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
