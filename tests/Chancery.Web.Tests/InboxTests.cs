using System.Net;
using System.Text.Json;
using Chancery.Cli;
using Chancery.Cli.Runs;
using Chancery.Record.Queries;
using Chancery.Web.Serving;
using DuckDB.NET.Data;

namespace Chancery.Web.Tests;

/// <summary>Articles that arrive while the record is served.</summary>
public sealed class InboxTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-inbox-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_is_put_into_the_folder_is_read_found_and_moved_away()
    {
        var end = TestContext.Current.CancellationToken;
        using var input = new MemoryStream();
        using var output = new StringWriter();
        var terminal = new Terminal(input, output, output);
        var record = Write("first.txt", "Peru's president met the envoy of Chile on 5 May 2031.");
        Assert.Equal(0, CommandLine.Run(["read", record, "--into", At("r.duckdb"), "--quiet"], terminal, AppContext.BaseDirectory));
        using var queries = RecordQueries.Open(At("r.duckdb"), new(IsWritable: true, TimeSpan.FromSeconds(30), _ => { }, Explorer.AskFirst));
        var workshop = Workshop.Open(AppContext.BaseDirectory, ModelChoice.Fast);
        var inbox = new Inbox(Directory.CreateDirectory(At("in")).FullName, At("r.duckdb"), queries, workshop, workshop.Reader([]), [], terminal);
        Write("in/second.txt", "Norway sent food to Kenya on 6 May 2031.");
        Write("in/page.docx", "no text");
        var before = queries.Version;
        // Once to see the files, once to see that they have stopped growing.
        Assert.Equal(0, inbox.Look(end));
        Assert.Equal(1, inbox.Look(end));
        Assert.Equal(["page.docx"], Names("in/refused"));
        Assert.Equal(["second.txt"], Names("in/read"));
        Assert.Contains("page.docx", output.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(before, queries.Version);
        Assert.Equal(2, queries.Articles.Count(RecordFilter.None, end));
        Assert.Equal(1, queries.Articles.Count(new() { Words = "food" }, end));
        Assert.Equal(["AID"], queries.Events.List(RecordFilter.None.With("country", "NOR"), new(1, 50), end).Items.Select(e => e.Type));
    }

    [Fact]
    public async Task Whoever_looks_sees_at_once_what_has_come_and_what_has_changed()
    {
        var end = TestContext.Current.CancellationToken;
        using var output = new StringWriter();
        using var input = new MemoryStream();
        var terminal = new Terminal(input, output, output);
        Assert.Equal(0, CommandLine.Run(["read", Write("first.jsonl", Line("a", "Peru's president met the envoy of Chile on 5 May 2031.")), "--into",
            At("r.duckdb"), "--quiet"], terminal, AppContext.BaseDirectory));
        using (var queries = RecordQueries.Open(At("r.duckdb"), new(IsWritable: true, TimeSpan.FromSeconds(30), _ => { }, Explorer.AskFirst)))
        await using (var explorer = await Explorer.StartAsync(queries, Served.Options, end))
        {
            using var client = new HttpClient { BaseAddress = new(explorer.Address) };
            var workshop = Workshop.Open(AppContext.BaseDirectory, ModelChoice.Fast);
            var inbox = new Inbox(Directory.CreateDirectory(At("in")).FullName, At("r.duckdb"), queries, workshop, workshop.Reader([]), [], terminal);
            var addresses = new[] { "/", "/dyads", "/search", "/search?in=articles", "/api/v1/events", "/api/v1/overview", "/api/v1/articles.csv" };
            var tags = new Dictionary<string, string>();
            foreach (var address in addresses) tags[address] = (await Ask(client, address, null, end)).Tag;
            // A new article, and the first one anew with other words.
            Write("in/more.jsonl", Line("b", "Norway sent food to Kenya on 6 May 2031.") + "\n" + Line("a", "Peru's president met the envoy of Bolivia on 7 May 2031."));
            Assert.Equal(0, inbox.Look(end));
            Assert.Equal(2, inbox.Look(end));
            foreach (var address in addresses)
            {
                var (status, tag, text) = await Ask(client, address, tags[address], end);
                Assert.Equal(HttpStatusCode.OK, status);
                Assert.NotEqual(tags[address], tag);
                if (address is not "/api/v1/overview") Assert.Contains(address.Contains("articles", StringComparison.Ordinal) ? "Talks b" : "Norway", text,
                    StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.NotModified, (await Ask(client, address, tag, end)).Status);
            }
            foreach (var (words, articles) in new[] { ("chile", 0), ("bolivia", 1), ("kenya", 1), ("\"met the envoy\"", 1), ("2031", 2) })
            {
                Assert.Equal(articles, queries.Articles.Count(new() { Words = words }, end));
                Assert.Equal(articles, queries.Events.Count(new() { Words = words }, end));
            }
        }
        // The answers to what everybody asks first were made anew and kept: nothing is asked again at the next start.
        using var index = new DuckDBConnection($"Data Source={At("r.explorer.duckdb")};ACCESS_MODE=READ_ONLY");
        index.Open();
        using var command = index.CreateCommand();
        command.CommandText = "SELECT count(*), count(DISTINCT question), count(*) FILTER (rows LIKE '%Norway%') FROM answer";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.InRange(reader.GetInt64(0), 10, 1000);
        Assert.Equal(reader.GetInt64(0), reader.GetInt64(1));
        Assert.NotEqual(0, reader.GetInt64(2));
    }

    [Fact]
    public void A_record_that_changed_meanwhile_gets_its_index_anew_and_a_record_read_only_too()
    {
        var end = TestContext.Current.CancellationToken;
        using var input = new MemoryStream();
        using var output = new StringWriter();
        var terminal = new Terminal(input, output, output);
        var texts = new[] { "Peru's president met the envoy of Chile on 5 May 2031.", "Norway sent food to Kenya on 6 May 2031." };
        var indexed = new List<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(0, CommandLine.Run(["read", Write("a.txt", texts[i]), "--into", At("r.duckdb"), "--quiet"], terminal, AppContext.BaseDirectory));
            using var queries = RecordQueries.Open(At("r.duckdb"), new(IsWritable: false, TimeSpan.FromSeconds(30), indexed.Add, Explorer.AskFirst));
            Assert.Equal(i + 1, queries.Articles.Count(RecordFilter.None, end));
        }
        Assert.Equal([1, 1], indexed);
    }

    private static string Line(string id, string text) => JsonSerializer.Serialize(new { id, title = "Talks " + id, publisher = "The Courier", published = "2031-05-08", text });

    private static async Task<(HttpStatusCode Status, string Tag, string Text)> Ask(HttpClient client, string address, string? known, CancellationToken end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null) request.Headers.IfNoneMatch.ParseAdd(known);
        using var answer = await client.SendAsync(request, end);
        return (answer.StatusCode, answer.Headers.ETag!.ToString(), await answer.Content.ReadAsStringAsync(end));
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private string[] Names(string folder) => [.. Directory.EnumerateFiles(At(folder)).Select(f => Path.GetFileName(f))];
}
