using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Chancery.Record.Queries;
using Chancery.Web.Data;

namespace Chancery.Web.Tests;

/// <summary>The API as a program uses it.</summary>
public sealed class ApiTests(Served served)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    public static TheoryData<string> Views => [.. DataViews.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_gives_the_same_rows_as_JSON_CSV_and_JSON_Lines(string view)
    {
        var query = view switch
        {
            "dyad" or "dyad-timeline" => "?a=KEN&b=NOR",
            "offices" or "counterparts" => "?id=state/norway/NOR",
            _ => "",
        };
        var page =
            await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/{view}{query}{(query.Length == 0 ? "?" : "&")}{(Paged(view) ? "size=500" : "")}", End);
        var rows = page!["rows"]!.AsArray();
        Assert.Equal(Math.Min(500, page["total"]!.GetValue<long>()), rows.Count);
        var lines = (await served.Client.GetStringAsync($"/api/v1/{view}.jsonl{query}", End)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length >= rows.Count);
        for (var i = 0; i < rows.Count; i++) Assert.True(JsonNode.DeepEquals(rows[i], JsonNode.Parse(lines[i])), $"{view}, row {i}");
        var csv = Csv.Read(await served.Client.GetStringAsync($"/api/v1/{view}.csv{query}", End));
        Assert.Equal(lines.Length, csv.Count - 1);
        if (rows.Count > 0) Assert.Equal(rows[0]!.AsObject().Select(p => p.Key), csv[0]);
    }

    [Fact]
    public async Task Filters_narrow_one_another_and_values_of_one_are_alternatives()
    {
        var all = await Total("/api/v1/events");
        var consult = await Total("/api/v1/events?type=CONSULT");
        var agree = await Total("/api/v1/events?type=AGREE");
        Assert.InRange(consult, 1, all - 1);
        Assert.Equal(consult + agree, await Total("/api/v1/events?type=CONSULT&type=AGREE"));
        var both = await Total("/api/v1/events?type=CONSULT&country=NOR");
        Assert.InRange(both, 1, consult - 1);
        Assert.Equal(consult, await Total("/api/v1/events?type=CONSULT&word=narrated") + await Total("/api/v1/events?type=CONSULT&word=attributed"));
    }

    [Fact]
    public async Task Pages_together_hold_every_row_once()
    {
        var seen = new List<string>();
        for (var next = "/api/v1/events?size=37"; next is not null;)
        {
            var page = (await served.Client.GetFromJsonAsync<JsonObject>(next, End))!;
            seen.AddRange(page["rows"]!.AsArray().Select(r => $"{r!["article_id"]}/{r["event_id"]}"));
            next = page["next"]?.GetValue<string>();
        }
        Assert.Equal(await Total("/api/v1/events"), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Words_are_found_whatever_their_capitals_and_accents_and_a_star_leaves_the_ending_open()
    {
        Assert.InRange(await Total("/api/v1/articles?q=CEASEFIRE"), 1, 100);
        Assert.Equal(await Total("/api/v1/articles?q=ceasefire"), await Total("/api/v1/articles?q=céasefire"));
        Assert.Equal(0, await Total("/api/v1/articles?q=ceasefir"));
        Assert.InRange(await Total("/api/v1/articles?q=ceasefir*"), await Total("/api/v1/articles?q=ceasefire"), 100);
        Assert.Equal(1, await Total("/api/v1/articles?q=%22receives+a+guest%22"));
        Assert.Equal(0, await Total("/api/v1/articles?q=%22guest+receives%22"));
        Assert.InRange(await Total("/api/v1/statements?q=food"), 1, 100);
        Assert.Equal(0, await Total("/api/v1/events?q=!!!"));
    }

    [Fact]
    public async Task Two_articles_on_one_meeting_make_one_happening()
    {
        var happenings = (await served.Client.GetFromJsonAsync<JsonObject>("/api/v1/happenings?type=CONSULT&country=NOR&country=KEN", End))!["rows"]!.AsArray();
        var meeting = Assert.Single(happenings, h => h!["day"]!.GetValue<string>() == "2031-05-05")!;
        Assert.Equal(2, meeting["publishers"]!.GetValue<int>());
        var reports = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/happenings/{meeting["happening_id"]}", End))!["reports"]!.AsArray();
        Assert.Equal(["The Courier", "Evening Post"], reports.Select(r => r!["publisher"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task An_answer_that_is_known_already_is_not_sent_again()
    {
        var first = await served.Client.GetAsync("/api/v1/events?type=AGREE", End);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events?type=AGREE");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await served.Client.SendAsync(request, End)).StatusCode);
        request = new(HttpMethod.Get, "/api/v1/events?type=CONSULT");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await served.Client.SendAsync(request, End)).StatusCode);
    }

    [Fact]
    public async Task A_text_is_read_and_not_kept()
    {
        var before = await Total("/api/v1/articles");
        var answer = await served.Client.PostAsJsonAsync("/api/v1/read", new
        {
            text = "Peru's president met the envoy of Chile on Monday.",
            date = "2031-05-06",
            publisher = "The Courier"
        }, End);
        var reading = (await answer.Content.ReadFromJsonAsync<JsonObject>(End))!;
        Assert.Equal("CONSULT", reading["events"]![0]!["type"]!.GetValue<string>());
        Assert.Equal("2031-05-05", reading["events"]![0]!["date"]!["start"]!.GetValue<string>());
        Assert.Equal(before, await Total("/api/v1/articles"));
    }

    [Fact]
    public async Task The_description_names_every_address_and_every_parameter_is_understood()
    {
        var paths = (await served.Client.GetFromJsonAsync<JsonObject>("/api/v1/openapi.json", End))!["paths"]!.AsObject();
        foreach (var view in DataViews.All)
        {
            Assert.Contains($"/api/v1/{view.Name}.csv", paths);
            foreach (var parameter in paths[$"/api/v1/{view.Name}"]!["get"]!["parameters"]!.AsArray())
                Assert.NotNull(parameter!["description"]!.GetValue<string>());
        }
        var known = paths["/api/v1/events"]!["get"]!["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>());
        Assert.Contains("actor_country", known);
    }

    [Fact]
    public async Task One_event_has_a_place_for_corrections()
    {
        var row = (await served.Client.GetFromJsonAsync<JsonObject>("/api/v1/events?size=1", End))!["rows"]![0]!;
        var one = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/events/{row["article_id"]}/{row["event_id"]}", End))!;
        Assert.Equal(row["quote"]!.GetValue<string>(), one["event"]!["quote"]!.GetValue<string>());
        Assert.Empty(one["corrections"]!.AsArray());
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_sample()
    {
        Assert.Equal(await served.Client.GetStringAsync("/api/v1/sample?seed=7", End), await served.Client.GetStringAsync("/api/v1/sample.json?seed=7", End));
        Assert.NotEqual(await served.Client.GetStringAsync("/api/v1/sample?seed=7", End), await served.Client.GetStringAsync("/api/v1/sample?seed=8", End));
    }

    [Fact]
    public async Task One_who_is_named_with_and_without_a_country_is_one_actor()
    {
        var actor = Assert.Single((await served.Client.GetFromJsonAsync<JsonObject>("/api/v1/actors?q=quispe", End))!["rows"]!.AsArray())!;
        Assert.Equal("person/ines quispe/PER", actor["id"]!.GetValue<string>());
        Assert.Equal(2, actor["articles"]!.GetValue<int>());
        var meetings = (await served.Client.GetFromJsonAsync<JsonObject>("/api/v1/events?type=CONSULT&who=person/ines quispe/PER", End))!["rows"]!.AsArray();
        Assert.Equal(["2031-04-01", "2031-04-18"], meetings.Select(m => m!["day"]!.GetValue<string>()).Order());
        Assert.Equal(actor["events"]!.GetValue<long>(), await Total("/api/v1/events?who=person/ines quispe/PER"));
        // Whoever stands beside: the number of a counterpart is the number of the rows behind it.
        foreach (var other in (await served.Client.GetFromJsonAsync<JsonObject>("/api/v1/counterparts?id=state/norway/NOR", End))!["rows"]!.AsArray())
        {
            var rows = await Total($"/api/v1/events?who=state/norway/NOR&with={Uri.EscapeDataString(other!["id"]!.GetValue<string>())}");
            Assert.Equal(other["reports"]!.GetValue<long>(), rows);
        }
    }

    [Fact]
    public async Task Facets_count_the_rows_that_their_values_leave()
    {
        foreach (var scope in new[] { "events", "statements", "articles", "actors" })
        {
            var facets = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/facets?in={scope}&q=ceasefire*", End))!["rows"]!.AsArray();
            foreach (var group in facets.GroupBy(f => f!["dimension"]!.GetValue<string>()))
            {
                var first = group.First()!;
                var value = Uri.EscapeDataString(first["value"]!.GetValue<string>());
                Assert.Equal(first["rows"]!.GetValue<long>(), await Total($"/api/v1/{scope}?q=ceasefire*&{group.Key}={value}"));
            }
        }
    }

    [Theory]
    [InlineData("events", false)]
    [InlineData("meetings", false)]
    [InlineData("positions", true)]
    public async Task The_network_is_given_to_network_programs(string ties, bool isDirected)
    {
        var rows = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/network?ties={ties}", End))!["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        foreach (var format in new[] { "graphml", "gexf" })
        {
            var answer = await served.Client.GetAsync($"/api/v1/network.{format}?ties={ties}", End);
            Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);
            var file = XDocument.Parse(await answer.Content.ReadAsStringAsync(End));
            var edges = file.Descendants().Where(e => e.Name.LocalName == "edge").ToList();
            Assert.Equal(rows.Select(r => (r!["a"]!.GetValue<string>(), r["b"]!.GetValue<string>())),
                edges.Select(e => (e.Attribute("source")!.Value, e.Attribute("target")!.Value)));
            var nodes = file.Descendants().Where(e => e.Name.LocalName == "node").Select(n => n.Attribute("id")!.Value).ToList();
            Assert.Equal(nodes.Distinct(), nodes);
            Assert.Empty(edges.SelectMany(e => new[] { e.Attribute("source")!.Value, e.Attribute("target")!.Value }).Except(nodes));
            Assert.Contains(isDirected ? "\"directed\"" : "\"undirected\"", file.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_network_file_holds_any_name_and_nothing_that_XML_cannot_hold()
    {
        Tie[] ties = [new("a", Articles.Hostile, "b", "lone \ud800 and \u0001 and 𝔊", 3, 2, 1)];
        foreach (var bytes in new[] { NetworkFile.GraphMl(ties, (id, name) => name ?? id, false), NetworkFile.Gexf(ties, (id, name) => name ?? id, true) })
        {
            var text = XDocument.Load(new MemoryStream(bytes)).ToString();
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
            Assert.Contains("lone \ufffd and \ufffd and 𝔊", text, StringComparison.Ordinal);
        }
    }

    private async Task<long> Total(string address) => (await served.Client.GetFromJsonAsync<JsonElement>(address, End)).GetProperty("total").GetInt64();

    private static bool Paged(string view) => !DataViews.All.Single(v => v.Name == view).IsWhole;
}
