using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>Ten events drawn by chance, to judge a view by eye.</summary>
public sealed class SampleTests(Served served, Browser browser)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sample_is_ten_rows_of_the_view_that_it_was_drawn_from()
    {
        var page = await browser.NewAsync(served.Address);
        await page.GotoAsync("/search?quad=1&word=attributed");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sample", Exact = true }).ClickAsync();
        await page.ArriveAsync("/sample?");
        Assert.Contains("quad=1", page.Url, StringComparison.Ordinal);
        var first = await BrowserTests.Rows(page);
        Assert.Equal(10, first.Count);
        var all = Csv.Read(await served.Client.GetStringAsync("/api/v1/events.csv?quad=1&word=attributed", End));
        Assert.Empty(first.Except(all.Skip(1).Select(r => $"/event/{r[all[0].IndexOf("article_id")]}/{r[all[0].IndexOf("event_id")]}")));
        await page.GetByText("Draw ten others").ClickAsync();
        await page.ArriveAsync("seed=2");
        Assert.NotEqual(first, await BrowserTests.Rows(page));
    }

    [Theory]
    [InlineData("/actor?id=state/norway/NOR", "events.jsonl?who=state/norway/NOR")]
    [InlineData("/dyad?a=KEN&b=NOR", "dyad.jsonl?a=KEN&b=NOR")]
    [InlineData("PROCESS", "events.jsonl?process=")]
    [InlineData("/map?quad=4", "events.jsonl?quad=4")]
    public async Task A_sample_is_drawn_from_what_the_page_shows_and_from_nothing_else(string address, string data)
    {
        var page = await browser.NewAsync(served.Address);
        address = await Addresses.Resolve(served, address, End);
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sample", Exact = true }).ClickAsync();
        await page.ArriveAsync("/sample?");
        if (data.EndsWith('=')) data += address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var all = (await served.Client.GetStringAsync($"/api/v1/{data}", End)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonNode.Parse(l)!).Select(r => $"/event/{r["article_id"]}/{r["event_id"]}").ToList();
        var rows = await BrowserTests.Rows(page);
        Assert.Equal(Math.Min(10, all.Count), rows.Count);
        Assert.Empty(rows.Except(all));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync($"Ten of {all.Count} report");
        // The data beside it are the same ten.
        var link = await page.Locator(".data a", new() { HasText = "CSV" }).First.GetAttributeAsync("href");
        var csv = Csv.Read(await served.Client.GetStringAsync(new Uri(link!, UriKind.Relative), End));
        Assert.Equal(rows, csv.Skip(1).Select(r => $"/event/{r[csv[0].IndexOf("article_id")]}/{r[csv[0].IndexOf("event_id")]}"));
        await page.Context.CloseAsync();
    }
}
