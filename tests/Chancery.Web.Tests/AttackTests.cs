using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Chancery.Web.Data;
using Chancery.Web.Serving;

namespace Chancery.Web.Tests;

/// <summary>What a hostile client or text may try.</summary>
public sealed class AttackTests(Served served)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/assets/../../../etc/passwd")]
    [InlineData("/assets/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/%2e%2e/%2e%2e/talks.duckdb")]
    [InlineData("/assets/..\\..\\talks.duckdb")]
    [InlineData("/assets//etc/passwd")]
    [InlineData("/article/..%2f..%2fetc%2fpasswd")]
    [InlineData("/talks.duckdb")]
    [InlineData("/assets/style.css%00.txt")]
    public async Task No_path_leads_to_a_file(string path)
    {
        var answer = await Raw.Ask(served.Address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", End);
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/events?type=' OR 1=1 --")]
    [InlineData("/api/v1/events?type=CONSULT'); DROP TABLE x.event_row; --")]
    [InlineData("/api/v1/events?q=%27%29%3B+SELECT+*+FROM+read_text%28%27%2Fetc%2Fpasswd%27%29%3B--")]
    [InlineData("/api/v1/dyad?a=$p0&b='||chr(39)||'")]
    [InlineData("/api/v1/positions?issue=\\' UNION SELECT reading FROM article --")]
    [InlineData("/api/v1/articles?q=\"a' OR 'a'='a b\"")]
    public async Task Values_are_values_and_never_SQL(string address)
    {
        var before = served.Record.Events.Counts(Record.Queries.RecordFilter.None, End);
        var answer = await served.Client.GetAsync(address, End);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"total\":0", await answer.Content.ReadAsStringAsync(End), StringComparison.Ordinal);
        Assert.Equal(before, served.Record.Events.Counts(Record.Queries.RecordFilter.None, End));
    }

    [Theory]
    [InlineData("/api/v1/events?actr=x", "There is no parameter 'actr'")]
    [InlineData("/api/v1/events?size=5000", "size: expected a whole number from 1 to 500")]
    [InlineData("/api/v1/events?page=99999999999999999999", "page: expected")]
    [InlineData("/api/v1/events?page=-1", "page: expected")]
    [InlineData("/api/v1/events?from=2015-13", "from: expected a day")]
    [InlineData("/api/v1/events?from=2016&to=2015", "lies after")]
    [InlineData("/api/v1/events?confidence=2", "confidence: expected")]
    [InlineData("/api/v1/events?confidence=NaN", "confidence: expected")]
    [InlineData("/api/v1/dyad?a=KEN", "b: a value is needed")]
    [InlineData("/api/v1/network?ties=x", "ties: expected")]
    [InlineData("/api/v1/events?q=%00", "control character")]
    [InlineData("/search?in=secrets", "in: expected")]
    public async Task What_is_not_understood_is_refused_with_a_sentence(string address, string words)
    {
        var answer = await served.Client.GetAsync(address, End);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(End)).Replace("\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giant_parameters_and_bodies_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.GetAsync("/api/v1/events?q=" + new string('a', 400), End)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.GetAsync("/search?" + string.Join('&', Enumerable.Range(0, 100).Select(i => "type=A")),
            End)).StatusCode);
        Assert.Contains((int)(await served.Client.GetAsync("/search?q=" + new string('a', 60_000), End)).StatusCode, new[] { 400, 414, 431 });
        using var long1 = Json($"{{\"text\":\"{new string('a', 150_000)}\"}}");
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.PostAsync("/api/v1/read", long1, End)).StatusCode);
        using var long2 = Json($"{{\"text\":\"{new string('a', 5_000_000)}\"}}");
        // The server may close the connection while the rest is still on its way.
        var answer = await Xunit.Record.ExceptionAsync(async () =>
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await served.Client.PostAsync("/api/v1/read", long2, End)).StatusCode));
        Assert.True(answer is null or HttpRequestException, answer?.ToString());
        using var deep = Json(new string('[', 5000));
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.PostAsync("/api/v1/read", deep, End)).StatusCode);
        using var plain = new StringContent("text=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.PostAsync("/api/v1/read", plain, End)).StatusCode);
    }

    [Fact]
    public async Task Hostile_text_is_only_text_on_every_page_that_shows_it()
    {
        var article = (await served.Client.GetStringAsync("/api/v1/articles.csv?q=Envoy+Kenya", End)).Split("\r\n")[1].Split(',')[0];
        foreach (var page in new[] { "/", "/search?q=Kenya", "/search?in=statements&q=cmd", "/search?in=articles", $"/article/{article}", "/actor?name=Kenya",
            $"/search?q={Uri.EscapeDataString(Articles.Hostile)}", $"/event/{article}/v1", $"/search?publisher={Uri.EscapeDataString(Articles.Hostile)}",
            $"/sample?article={article}", $"/map?article={article}", $"/network?article={article}&ties=meetings", $"/issues?q={Uri.EscapeDataString("<img")}" })
        {
            var html = await served.Client.GetStringAsync(page, End);
            Assert.DoesNotContain("<script>document", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Words_of_an_article_never_begin_a_formula_in_a_spreadsheet()
    {
        var cells = Csv.Read(await served.Client.GetStringAsync("/api/v1/statements.csv", End))
            .Concat(Csv.Read(await served.Client.GetStringAsync("/api/v1/events.csv", End))).SelectMany(r => r);
        Assert.DoesNotContain(cells, c => c.Length > 0 && "=+@".Contains(c[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("-2+3+cmd|' /C calc'!A0", true)]
    [InlineData("-cmd", true)]
    [InlineData("+cmd", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData("-12.5", false)]
    [InlineData("-", false)]
    [InlineData("well-known", false)]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_text(string cell, bool isMarked)
    {
        using var stream = new MemoryStream();
        await RowWriters.WriteCsv(stream, ["words"], [[cell]], End);
        Assert.Equal((isMarked ? "'" : "") + cell, Csv.Read(Encoding.UTF8.GetString(stream.ToArray()))[1][0]);
    }

    [Fact]
    public async Task Who_asks_for_the_head_alone_gets_it_without_the_body()
    {
        foreach (var address in new[] { "/", "/api/v1/events.csv", "/assets/app.js" })
        {
            var answer = await Raw.Ask(served.Address, $"HEAD {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", End);
            Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_script_frames_and_sniffing()
    {
        foreach (var address in new[] { "/", "/api/v1/events", "/assets/app.js", "/nowhere", "/search?in=x" })
        {
            var headers = (await served.Client.GetAsync(address, End)).Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_refused()
    {
        var answer = await Raw.Ask(served.Address, "GET /api/v1/articles HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", End);
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_of_other_sites_are_refused_and_no_redirect_leads_away()
    {
        var foreign = new HttpRequestMessage(HttpMethod.Post, "/try") { Content = new FormUrlEncodedContent([new("text", "x")]) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.SendAsync(foreign, End)).StatusCode);
        foreach (var back in new[] { "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example" })
        {
            using var form = new FormUrlEncodedContent([new("to", "dark"), new("back", back)]);
            Assert.Equal("/", (await served.Client.PostAsync("/theme", form, End)).Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        await using var explorer = await Explorer.StartAsync(served.Record, Served.Options with { RequestsPerTenSeconds = 20 }, End);
        using var client = new HttpClient { BaseAddress = new(explorer.Address) };
        // On a slow machine ten seconds may pass meanwhile, and twenty more are let through.
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetAsync("/help", End)));
        Assert.InRange(answers.Count(a => a.IsSuccessStatusCode), 20, 80);
        var refused = answers.First(a => !a.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Nothing_can_be_written_or_deleted()
    {
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Post })
        {
            var answer = await served.Client.SendAsync(new(method, "/api/v1/events"), End);
            Assert.False(answer.IsSuccessStatusCode, $"{method} {answer.StatusCode}");
        }
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
}
