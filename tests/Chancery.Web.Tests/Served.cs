using System.Net;
using Chancery.Cli;
using Chancery.Record.Queries;
using Chancery.Testing;
using Chancery.Web.Serving;

[assembly: AssemblyFixture(typeof(Chancery.Web.Tests.Served))]

namespace Chancery.Web.Tests;

/// <summary>The examples and some articles of hostile and of agreeing text, read into a record and served in this process.</summary>
public sealed class Served : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-web-");
    private RecordQueries? _record;
    private Explorer? _explorer;

    /// <summary>Where the explorer listens.</summary>
    public string Address => _explorer!.Address;

    /// <summary>Asks the record itself.</summary>
    public RecordQueries Record => _record!;

    /// <summary>Asks the explorer.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Path of the record.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "talks.duckdb");

    /// <summary>Faults that the explorer told.</summary>
    public List<string> Faults { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Articles.Write(_folder.FullName);
        var output = new StringWriter();
        using var input = new MemoryStream();
        var code = CommandLine.Run(["read", System.IO.Path.Combine(Repository.Root, "examples"), System.IO.Path.Combine(_folder.FullName, "more.jsonl"),
            "--into", Path, "--quiet"],
            new(input, output, output), AppContext.BaseDirectory);
        Assert.True(code == 0, output.ToString());
        _record = RecordQueries.Open(Path, new(IsWritable: false, TimeSpan.FromSeconds(30), _ => { }, Explorer.AskFirst));
        var reader = new Lazy<Reading.Reader>(() => Workshop.Open(AppContext.BaseDirectory, ModelChoice.Fast).Reader([]));
        _explorer = await Explorer.StartAsync(_record, Options with
        {
            Read = (text, cancellation) => reader.Value.Read(Intake.ArticleSource.OfText(text.Text, new(text.Date, text.Publisher)), cancellation),
            Log = line =>
            {
                lock (Faults) Faults.Add(line);
            },
        });
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new(Address) };
    }

    /// <summary>How the tests serve.</summary>
    public static ExplorerOptions Options => new()
    {
        Name = "talks.duckdb",
        Version = "0.0.0",
        Port = 0,
        RequestsPerTenSeconds = 100_000,
        CountryName = CountryNames.Load(AppContext.BaseDirectory, []),
    };

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_explorer is not null) await _explorer.DisposeAsync();
        _record?.Dispose();
        _folder.Delete(recursive: true);
    }
}
