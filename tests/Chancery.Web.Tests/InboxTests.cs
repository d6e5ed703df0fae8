using Chancery.Cli;
using Chancery.Cli.Runs;
using Chancery.Record.Queries;
using Chancery.Web.Serving;

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

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private string[] Names(string folder) => [.. Directory.EnumerateFiles(At(folder)).Select(f => Path.GetFileName(f))];
}
