using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>Charts: their pictures, their switches, the slider of the network, the map.</summary>
public sealed class ChartTests(Served served, Browser browser)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    public static TheoryData<string> Charts => ["/", "/actor?id=state/norway/NOR", "/dyads", "/dyad?a=KEN&b=NOR", "PROCESS", "/map", "/network"];

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Every_chart_is_saved_as_SVG_and_PNG_and_printed_alone(string address)
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync(await Addresses.Resolve(served, address, End));
        var figures = page.Locator("figure:visible");
        Assert.NotEqual(0, await figures.CountAsync());
        for (var i = 0; i < await figures.CountAsync(); i++)
        {
            var figure = figures.Nth(i);
            var name = await figure.GetAttributeAsync("data-name");
            foreach (var kind in new[] { "svg", "png" })
            {
                var download = await page.RunAndWaitForDownloadAsync(() => figure.Locator($"[data-save={kind}]").ClickAsync());
                Assert.Equal($"{name}.{kind}", download.SuggestedFilename);
                var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), End);
                Assert.True(bytes.AsSpan().StartsWith(kind == "svg" ? "<svg"u8 : [0x89, (byte)'P', (byte)'N', (byte)'G']), kind);
                Assert.True(bytes.Length > 500, $"{name}.{kind} holds {bytes.Length} bytes.");
            }
            // The print itself is the browser's; what it would show is looked at while it would run.
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.EvaluateAsync("window.print = () => { window.seen = [...document.querySelectorAll('main h1, main figure')].filter(e => e.offsetParent)"
                + ".map(e => e.dataset.name ?? e.tagName); window.dispatchEvent(new Event('afterprint')); }");
            await figure.Locator("[data-save=print]").EvaluateAsync("b => b.click()");
            Assert.Equal([name!], await page.EvaluateAsync<string[]>("window.seen"));
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
            await Assertions.Expect(page.Locator("h1").First).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData("/", "timeline")]
    [InlineData("/actor?id=state/kenya/KEN", "timeline?who=state/kenya/KEN")]
    [InlineData("/dyad?a=KEN&b=NOR", "dyad?a=KEN&b=NOR")]
    [InlineData("/network", "network")]
    [InlineData("/map", "countries")]
    public async Task The_same_switches_narrow_every_chart_and_its_numbers_are_those_of_the_data(string address, string data)
    {
        var page = await browser.NewAsync(served.Address);
        foreach (var (link, query) in new[] { ("the publisher itself", "word=narrated"), ("planned", "actuality=planned") })
        {
            await page.GotoAsync(address);
            var before = await Shown(page);
            await page.Locator(".switches a", new() { HasTextRegex = new($"^{link}$") }).ClickAsync();
            await page.ArriveAsync(query);
            var after = await Shown(page);
            Assert.InRange(after, 0, before - 1);
            var join = data.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var rows = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/{data}{join}{query}", End))!;
            var count = data.StartsWith("dyad", StringComparison.Ordinal) ? rows["total"]!.GetValue<long>()
                : rows["rows"]!.AsArray().Sum(r => (r!["reports"] ?? r["weight"])!.GetValue<long>());
            Assert.Equal(count, after);
        }
    }

    [Fact]
    public async Task The_slider_of_the_network_works_by_keys_and_each_position_is_an_address()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/network");
        var whole = await Ties(page);
        var first = page.Locator("#since");
        Assert.Equal("range", await first.GetAttributeAsync("type"));
        await first.FocusAsync();
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowRight");
        await page.ArriveAsync(new Regex("from=\\d{4}"));
        await page.Keyboard.PressAsync("End");
        var last = await first.GetAttributeAsync("aria-valuetext");
        await page.ArriveAsync($"from={last}");
        // The focus stays on the slider, and the ties are those of the address.
        Assert.Equal("since", await page.EvaluateAsync<string>("document.activeElement.id"));
        var rows = (await served.Client.GetFromJsonAsync<JsonObject>($"/api/v1/network?from={last}", End))!["rows"]!.AsArray();
        await Assertions.Expect(page.Locator("tr[data-tie]")).ToHaveCountAsync(rows.Count);
        Assert.InRange(rows.Count, 1, whole - 1);
        await Assertions.Expect(page.Locator("svg[data-network] circle").First).ToBeVisibleAsync();
        var other = await browser.NewAsync(served.Address);
        await other.GotoAsync(page.Url);
        Assert.Equal(rows.Count, await Ties(other));
        Assert.Equal(last, await other.Locator("#since").GetAttributeAsync("aria-valuetext"));
        // Back leads to the position before.
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#since")).Not.ToHaveAttributeAsync("aria-valuetext", last!);
    }

    [Fact]
    public async Task Without_script_the_time_of_the_network_is_chosen_from_lists()
    {
        var page = await browser.NewAsync(served.Address, script: false);
        await page.GotoAsync("/network");
        var year = await page.Locator("#since option").Last.GetAttributeAsync("value");
        await page.Locator("#since").SelectOptionAsync(year!);
        await page.GetByRole(AriaRole.Group).Or(page.Locator("form.slider")).GetByRole(AriaRole.Button, new() { Name = "Show" }).Last.ClickAsync();
        Assert.Contains($"from={year}", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disputed_borders_and_territories_are_drawn_with_dashes_whoever_holds_them()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/map");
        var borders = page.Locator("svg.map path.disputed");
        Assert.NotEqual("none", await borders.EvaluateAsync<string>("p => getComputedStyle(p).strokeDasharray"));
        Assert.True((await borders.GetAttributeAsync("d"))!.Length > 200);
        var names = await page.Locator("svg.map .shape-disputed title").AllTextContentsAsync();
        foreach (var name in new[] { "Crimea", "Kosovo", "W. Sahara", "Palestine", "Taiwan", "N. Cyprus", "Somaliland" })
            Assert.Contains(names, n => n.Contains("(disputed)", StringComparison.Ordinal) && (n.StartsWith(name, StringComparison.Ordinal)
                || name == "W. Sahara" && n.Contains("Sahara", StringComparison.Ordinal)));
    }

    private static async Task<int> Ties(IPage page) => await page.Locator("tr[data-tie]").CountAsync();

    // The sum of the reports of all charts of the page, from the tables beside them.
    private static async Task<long> Shown(IPage page)
    {
        if (page.Url.Contains("/network", StringComparison.Ordinal)) return await Sum(page.Locator("tr[data-a] [data-row]"));
        if (page.Url.Contains("/map", StringComparison.Ordinal)) return await Sum(page.Locator("section").Last.Locator("tbody td:nth-child(3)"));
        return await Sum(page.Locator("figure details tbody td:last-child"));
    }

    private static async Task<long> Sum(ILocator cells) =>
        (await cells.AllTextContentsAsync()).Sum(c => long.Parse(c.Replace("\u202f", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
}
