using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>The explorer as people use it, in a browser on the examples' record.</summary>
public sealed class BrowserTests(Served served, Browser browser)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_is_narrowed_by_three_facets_and_the_table_is_the_CSV()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/search");
        var before = await Rows(page);
        foreach (var (facet, key) in new[] { ("Type", "type="), ("Country", "country="), ("On whose word", "word=") })
        {
            var list = page.Locator(".facets details").Filter(new() { Has = page.Locator("summary", new() { HasTextRegex = new($"^{facet}$") }) });
            await list.Locator("li a").First.ClickAsync();
            await page.ArriveAsync(key);
        }
        var address = new Uri(page.Url);
        Assert.Matches("type=.*country=.*word=", address.Query);
        var rows = await Rows(page);
        Assert.InRange(rows.Count, 1, before.Count);
        var link = await page.Locator(".data a", new() { HasText = "CSV" }).First.GetAttributeAsync("href");
        var csv = Csv.Read(await served.Client.GetStringAsync(new Uri(link!, UriKind.Relative), End));
        var column = csv[0].IndexOf("event_id");
        Assert.Equal(csv.Skip(1).Select(r => $"/event/{r[csv[0].IndexOf("article_id")]}/{r[column]}"), rows);
        // The same address in another browser gives the same rows; back leads to the wider search.
        var other = await browser.NewAsync(served.Address);
        await other.GotoAsync(page.Url);
        Assert.Equal(rows, await Rows(other));
        await page.GoBackAsync();
        await page.ArriveAsync(new Regex("^(?!.*word=)"));
        Assert.Contains("country=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_followed_from_the_row_to_the_words_and_from_the_words_to_the_row()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync(await Addresses.Minsk(served, End));
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
        // Each step is seen before the next key, as by whoever sits there.
        await Assertions.Expect(page.Locator("html.scripted")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ceasefire");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("ceasefire");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/search?q=ceasefire");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("[data-row]:focus, [data-row]:focus-within")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/event/");
        Assert.Contains("ceasefire", await page.Locator("blockquote").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/article/");
        await Assertions.Expect(page.Locator(".text .lit").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await page.ArriveAsync(new Regex("/help$"));
    }

    [Fact]
    public async Task Hostile_text_runs_nothing()
    {
        var page = await browser.NewAsync(served.Address);
        foreach (var address in new[] { "/search?q=Kenya", "/search?in=statements&q=Kenya", "/search?in=articles&q=envoy", "/actor?name=Kenya",
            await Addresses.Article(served, "envoy", End), $"/search?q={Uri.EscapeDataString(Articles.Hostile)}" })
        {
            await page.GotoAsync(address);
            Assert.NotEqual("broken", await page.TitleAsync());
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
            var colour = await page.Locator("html").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
            Assert.Matches(@"rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-4]\d)\)", colour);
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
    public async Task What_is_planned_next_and_a_change_of_mind_are_shown()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/");
        var planned = page.Locator("table", new() { Has = page.Locator("caption", new() { HasText = "Announced for days after" }) });
        await Assertions.Expect(planned).ToContainTextAsync("20 Jun 2031");
        await page.GotoAsync("/issue?issue=fisheries%20treaty");
        var chile = page.Locator("tr", new() { Has = page.Locator("[data-changes]") }).Filter(new() { HasText = "Chile" });
        await Assertions.Expect(chile.Locator("[data-changes]")).ToHaveAttributeAsync("data-changes", "1");
        await Assertions.Expect(chile.Locator("td").Nth(1)).ToHaveTextAsync("against");
        await Assertions.Expect(chile.Locator("td").Nth(2)).ToHaveTextAsync("20 Apr 2031");
        await chile.GetByText("words").ClickAsync();
        await Assertions.Expect(page.Locator(".text .lit").First).ToBeVisibleAsync();
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

    /// <summary>Addresses of the events that a page lists.</summary>
    internal static async Task<List<string>> Rows(IPage page) =>
        [.. await page.Locator(".events a[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.getAttribute('href'))")];
}
