namespace Chancery.Web.Tests;

/// <summary>Addresses of pages whose ids depend on what was read.</summary>
internal static class Addresses
{
    /// <summary>The article on the talks of Minsk.</summary>
    public static Task<string> Minsk(Served served, CancellationToken end) => Article(served, "%22Leaders%20agree%20on%20ceasefire%22", end);

    /// <summary>The newest article with these words.</summary>
    public static async Task<string> Article(Served served, string words, CancellationToken end) =>
        "/article/" + (await First(served, $"articles.csv?q={words}", end))[0];

    /// <summary>The address of a view; words in capitals stand for the first of its kind.</summary>
    public static async Task<string> Resolve(Served served, string address, CancellationToken end) => address switch
    {
        "ARTICLE" => await Minsk(served, end),
        "EVENT" => await First(served, "events.csv?q=ceasefire", end) is var e ? $"/event/{e[0]}/{e[1]}" : "",
        "HAPPENING" => "/happening/" + (await First(served, "happenings.csv", end))[0],
        "PROCESS" => "/process?name=" + Uri.EscapeDataString((await First(served, "processes.csv", end))[0]),
        "ISSUE" => "/issue?issue=" + Uri.EscapeDataString((await First(served, "issues.csv", end))[0]),
        _ => address,
    };

    private static async Task<List<string>> First(Served served, string view, CancellationToken end) =>
        Csv.Read(await served.Client.GetStringAsync($"/api/v1/{view}", end))[1];
}
