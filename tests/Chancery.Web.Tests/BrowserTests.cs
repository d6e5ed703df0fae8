using System.Text.RegularExpressions;
using Chancery.Testing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>The explorer as people use it, in a browser on the examples' record.</summary>
public sealed class BrowserTests(Served served, Browser browser)
{
    private const string Minsk = "Leaders agree on ceasefire for eastern Ukraine";

    private static CancellationToken End => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Views => new()
    {
        { "overview", "/" },
        { "search", "/search?q=ceasefire" },
        { "statements", "/search?in=statements&country=USA" },
        { "articles", "/search?in=articles" },
        { "actors", "/search?in=actors" },
        { "happenings", "/search?in=happenings" },
        { "article", "ARTICLE" },
        { "event", "EVENT" },
        { "happening", "HAPPENING" },
        { "actor", "/actor?name=United%20States" },
        { "dyads", "/dyads" },
        { "dyad", "/dyad?a=RUS&b=UKR" },
        { "processes", "/processes" },
        { "process", "PROCESS" },
        { "issues", "/issues" },
        { "issue", "ISSUE" },
        { "map", "/map" },
        { "network", "/network" },
        { "sample", "/sample" },
        { "try", "/try" },
        { "help", "/help" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_opens_without_a_fault_fits_a_phone_and_is_free_of_serious_findings_in_light_and_dark(string name, string address)
    {
        var page = await browser.NewAsync(served.Address);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(served.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) faults
                .Add("outside request: " + request.Url);
        };
        var answer = await page.GotoAsync(await Resolve(address));
        Assert.True(answer!.Ok, $"{page.Url}: {answer.Status}");
        await Shot(page, name, name is "overview" or "search" or "article" or "happening" or "actor" or "dyad" or "process" or "map" or "network");
        await Sound(page, faults);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await Sound(page, faults);
        if (name is "overview") await Shot(page, name + "-dark", isKept: true);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(375, 740);
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= 375, $"{address} is {wide} pixels wide on a screen of 375.");
        await Shot(page, name + "-phone", isKept: name is "search");
    }

    [Fact]
    public async Task A_search_is_narrowed_by_three_facets_and_the_table_is_the_CSV()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/search");
        var before = await Rows(page);
        foreach (var facet in new[] { "Type", "Country", "On whose word" })
        {
            var list = page.Locator(".facets details").Filter(new() { Has = page.Locator("summary", new() { HasTextRegex = new($"^{facet}$") }) });
            await list.Locator("li a").First.ClickAsync();
        }
        var address = new Uri(page.Url);
        Assert.Matches("type=.*country=.*word=", address.Query);
        var rows = await Rows(page);
        Assert.InRange(rows.Count, 1, before.Count);
        var csv = Csv.Read(await served.Client.GetStringAsync(new Uri(await page.Locator(".data a", new() { HasText = "CSV" }).First.GetAttributeAsync("href")
            ?? "", UriKind.Relative), End));
        var column = csv[0].IndexOf("event_id");
        Assert.Equal(csv.Skip(1).Select(r => $"/event/{r[csv[0].IndexOf("article_id")]}/{r[column]}"), rows);
        // The same address in another browser gives the same rows; back leads to the wider search.
        var other = await browser.NewAsync(served.Address);
        await other.GotoAsync(page.Url);
        Assert.Equal(rows, await Rows(other));
        await page.GoBackAsync();
        Assert.DoesNotContain("word=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_followed_from_the_row_to_the_words_and_from_the_words_to_the_row()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync(await Resolve("ARTICLE"));
        var row = page.Locator("[data-rows] li[id^=v]").Nth(2);
        var id = await row.GetAttributeAsync("id");
        await row.ClickAsync(new() { Position = new() { X = 3, Y = 3 } });
        await Assertions.Expect(page.Locator($".text .trigger[data-of~={id}]").First).ToHaveClassAsync(new Regex("lit"));
        Assert.EndsWith("#" + id, page.Url, StringComparison.Ordinal);
        var other = await page.Locator("[data-rows] li[id^=v]").Nth(5).GetAttributeAsync("id");
        await page.Locator($".text .trigger[data-of^='{other} '], .text .trigger[data-of='{other}']").First.ClickAsync();
        await Assertions.Expect(page.Locator($"[data-rows] li#{other}")).ToHaveClassAsync(new Regex("lit"));
        await Assertions.Expect(page.Locator($"[data-rows] li#{id}")).Not.ToHaveClassAsync(new Regex("lit"));
        Assert.Contains("on the word of", await page.Locator($".text .trigger[data-of~={other}]").First.GetAttributeAsync("title"), StringComparison.Ordinal);
        // An address with the event opens with its words lit.
        var again = await browser.NewAsync(served.Address);
        await again.GotoAsync(page.Url);
        await Assertions.Expect(again.Locator($"[data-rows] li#{other}")).ToHaveClassAsync(new Regex("lit"));
    }

    [Fact]
    public async Task The_keyboard_alone_leads_from_the_overview_to_the_words_of_an_event()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("ceasefire");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?*");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/event/**");
        Assert.Contains("ceasefire", await page.Locator("blockquote").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/article/**");
        await Assertions.Expect(page.Locator(".text .lit").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await page.WaitForURLAsync("**/help");
    }

    [Fact]
    public async Task Hostile_text_runs_nothing()
    {
        var page = await browser.NewAsync(served.Address);
        foreach (var address in new[] { "/search?q=Kenya", "/search?in=statements&q=Kenya", "/search?in=articles&q=envoy", "/actor?name=Kenya",
            await Article("envoy"), $"/search?q={Uri.EscapeDataString(Articles.Hostile)}" })
        {
            await page.GotoAsync(address);
            Assert.DoesNotContain("broken", await page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("main img, main script:not([src])").CountAsync());
        }
    }

    [Fact]
    public async Task Dark_is_chosen_and_kept_and_works_without_script()
    {
        foreach (var script in new[] { true, false })
        {
            var page = await browser.NewAsync(served.Address, script: script);
            await page.GotoAsync("/search?q=ceasefire");
            await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
            Assert.EndsWith("/search?q=ceasefire", page.Url, StringComparison.Ordinal);
            await page.GotoAsync("/dyads");
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
            // Chromium gives colours as rgb(21, 23, 26).
            Assert.Matches(@"rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-4]\d)\)", await page.Locator("html").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        }
    }

    [Fact]
    public async Task Without_script_every_link_and_form_leads_on_and_a_text_can_be_tried()
    {
        var page = await browser.NewAsync(served.Address, script: false);
        await page.GotoAsync("/");
        await page.Locator("a.what").First.ClickAsync();
        await page.GetByText("Show them in the article").ClickAsync();
        Assert.Contains("/article/", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/try");
        await page.Locator("#text").FillAsync("Peru's president met the envoy of Chile on Monday.");
        await page.Locator("#date").FillAsync("2031-05-06");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-rows] .what").First).ToContainTextAsync("CONSULT");
    }

    [Fact]
    public async Task A_chart_is_saved_as_SVG_and_as_PNG_and_the_network_is_drawn()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/network");
        await Assertions.Expect(page.Locator("svg[data-network] circle").First).ToBeVisibleAsync();
        foreach (var kind in new[] { "svg", "png" })
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"[data-save={kind}]").ClickAsync());
            Assert.Equal("network." + kind, download.SuggestedFilename);
            var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), End);
            Assert.True(bytes.AsSpan().StartsWith(kind == "svg" ? "<svg"u8 : [0x89, (byte)'P', (byte)'N', (byte)'G']), kind);
        }
    }

    [Fact]
    public async Task A_page_loads_less_than_200_kB_before_its_data()
    {
        foreach (var address in new[] { "/", "/map", "/network" })
        {
            var page = await browser.NewAsync(served.Address);
            var sizes = new List<Task<int>>();
            page.RequestFinished += (_, request) => sizes.Add(Size(request));
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var sum = (await Task.WhenAll(sizes)).Sum();
            Assert.True(sum < 200_000, $"{address}: {sum} bytes");
        }
    }

    private static async Task<int> Size(IRequest request) => (await request.SizesAsync()).ResponseBodySize;

    private static async Task Sound(IPage page, List<string> faults)
    {
        Assert.Empty(faults);
        var result = await page.RunAxe();
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical");
        Assert.True(!serious.Any(), $"{page.Url}: " + string.Join("; ", serious.Select(v =>
            $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    /// <summary>A picture for the pages of docs, written where golden files are; for people who look at the tests, in the folder of results.</summary>
    private static async Task Shot(IPage page, string name, bool isKept)
    {
        if (!Golden.IsUpdating) return;
        var folder = Path.Combine(Repository.Root, isKept ? "docs/explorer" : "artifacts/explorer");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    private static async Task<List<string>> Rows(IPage page) =>
        [.. await page.Locator(".events a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.getAttribute('href'))")];

    private async Task<string> Article(string words)
    {
        var csv = Csv.Read(await served.Client.GetStringAsync($"/api/v1/articles.csv?q={words}", End));
        return "/article/" + csv[1][0];
    }

    private async Task<string> Resolve(string address)
    {
        async Task<List<string>> First(string view) => Csv.Read(await served.Client.GetStringAsync($"/api/v1/{view}", End))[1];
        return address switch
        {
            "ARTICLE" => await Article($"%22{Uri.EscapeDataString(Minsk)}%22"),
            "EVENT" => await First("events.csv?q=ceasefire") is var e ? $"/event/{e[0]}/{e[1]}" : "",
            "HAPPENING" => "/happening/" + (await First("happenings.csv"))[0],
            "PROCESS" => "/process?name=" + Uri.EscapeDataString((await First("processes.csv"))[0]),
            "ISSUE" => "/issue?issue=" + Uri.EscapeDataString((await First("issues.csv"))[0]),
            _ => address,
        };
    }
}
