using Chancery.Testing;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>Each view opened in a browser on the examples' record, in light and dark and on a phone's screen.</summary>
public sealed class ViewTests(Served served, Browser browser)
{
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
        var answer = await page.GotoAsync(await Addresses.Resolve(served, address, End));
        Assert.True(answer!.Ok, $"{page.Url}: {answer.Status}");
        await Shot(page, name, name is "overview" or "search" or "article" or "happening" or "actor" or "dyad" or "process" or "map" or "network");
        // A bar that is cut off looks as long as any other.
        Assert.Equal(0, await page.Locator("svg.bar").EvaluateAllAsync<int>(
            "bars => bars.filter(b => b.getBoundingClientRect().right > b.closest('section, .table-wrap, main').getBoundingClientRect().right + 1).length"));
        await Sound(page, faults);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        // All parts of pages stand on these; the others would only cost time.
        if (name is "overview" or "search" or "statements" or "article" or "event" or "happening" or "map" or "network" or "try" or "help") await Sound(page,
            faults);
        if (name is "overview") await Shot(page, name + "-dark", isKept: true);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(375, 740);
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= 375, $"{address} is {wide} pixels wide on a screen of 375.");
        await Shot(page, name + "-phone", isKept: name is "search");
        await page.Context.CloseAsync();
    }

    private static async Task Sound(IPage page, List<string> faults)
    {
        Assert.Empty(faults);
        var serious = await Axe.Serious(page);
        Assert.True(serious.Count == 0, $"{page.Url}: {string.Join("; ", serious)}");
    }

    /// <summary>A picture for the pages of docs, written where golden files are; for people who look at the tests, in the folder of results.</summary>
    private static async Task Shot(IPage page, string name, bool isKept)
    {
        if (!Golden.IsUpdating) return;
        var folder = Path.Combine(Repository.Root, isKept ? "docs/explorer" : "artifacts/explorer");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
