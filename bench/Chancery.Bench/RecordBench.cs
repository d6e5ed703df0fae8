using System.Diagnostics;
using System.Globalization;
using Chancery.Record;
using Chancery.Record.Queries;
using Chancery.Web.Serving;

namespace Chancery.Bench;

/// <summary>Makes a large record of made-up readings, and times the explorer's pages on a record.</summary>
internal static class RecordBench
{
    private static readonly string[] Pages =
    [
        "/", "/search", "/search?q=ceasefire", "/search?q=WORD", "/search?q=%22peace+talks%22&in=articles", "/search?from=2018&to=2018",
        "/search?in=statements&q=border", "/search?in=actors&q=mara", "/search?in=happenings", "/search?type=CONSULT&country=KEN&word=attributed",
        "/actor?name=Norway", "/actor?name=Kenya&from=2019", "/dyads", "/dyad?a=KEN&b=NOR", "/processes", "/process?name=Lakes%20Process",
            "/issues", "/issue?issue=ceasefire",
        "/map", "/network", "/network?ties=meetings", "/network?ties=positions", "/sample", "ARTICLE", "EVENT", "HAPPENING",
    ];

    /// <summary>Writes so many readings into a new record.</summary>
    public static void Make(string path, int articles)
    {
        var clock = Stopwatch.StartNew();
        using var store = Store.Open(path, TimeProvider.System);
        store.Put(Enumerable.Range(0, articles).Select(i => new RecordEntry(MadeUp.Reading(i), i.ToString(CultureInfo.InvariantCulture))));
        Console.WriteLine($"{articles} articles written in {clock.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>Opens the explorer without and with its index, and fetches each page three times: the first, then the better of two more, with the time of
    /// the clock and that of the processors.</summary>
    /// <param name="path">The record.</param>
    /// <param name="isAnew">Whether an index that is there is made anew.</param>
    public static async Task Time(string path, bool isAnew)
    {
        if (isAnew) File.Delete(Path.ChangeExtension(Path.GetFullPath(path), ".explorer.duckdb"));
        foreach (var state in isAnew ? new[] { "without an index", "with its index" } : ["with its index"])
        {
            var clock = Stopwatch.StartNew();
            using var record = RecordQueries.Open(path, new(false, TimeSpan.FromSeconds(60), _ => { }, Explorer.AskFirst));
            await using var explorer =
                await Explorer.StartAsync(record, new() { Name = "bench", Version = "bench", Port = 0, RequestsPerTenSeconds = 100_000 });
            using var client = new HttpClient { BaseAddress = new(explorer.Address), Timeout = TimeSpan.FromMinutes(2) };
            await client.GetStringAsync("/");
            Console.WriteLine($"first page, record opened {state}: {clock.Elapsed.TotalSeconds:0.0} s, "
                + $"{Environment.CpuUsage.TotalTime.TotalSeconds:0.0} s of processor time since the start");
            if (state == "without an index") continue;
            foreach (var page in Pages)
            {
                var address = await Resolve(client, page);
                var (times, work) = (new List<double>(), new List<double>());
                for (var i = 0; i < 3; i++)
                {
                    var before = Environment.CpuUsage.TotalTime;
                    clock.Restart();
                    (await client.GetAsync(address)).EnsureSuccessStatusCode();
                    times.Add(clock.Elapsed.TotalMilliseconds);
                    work.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                }
                Console.WriteLine($"{page,-60} {times[0],7:0} ms ({work[0],5:0} ms of work), again {times.Skip(1).Min(),6:0} ms ({work.Skip(1).Min(),4:0})");
            }
        }
    }

    private static async Task<string> Resolve(HttpClient client, string page)
    {
        async Task<string[]> First(string view) => (await client.GetStringAsync($"/api/v1/{view}")).Split("\r\n")[1].Split(',');
        return page switch
        {
            "/search?q=WORD" => "/search?q=" + MadeUpWords.Of(700),
            "ARTICLE" => "/article/" + MadeUp.Id(4711),
            "EVENT" => $"/event/{MadeUp.Id(4711)}/v1",
            "HAPPENING" => "/happening/" + (await First("events.csv?article=" + MadeUp.Id(4711)))[2],
            _ => page,
        };
    }
}
