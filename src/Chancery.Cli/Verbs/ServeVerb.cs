using System.CommandLine;
using System.Net;
using Chancery.Cli.Runs;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Record.Queries;
using Chancery.Record.Sandbox;
using Chancery.Web;
using Chancery.Web.Serving;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery serve</c>: the record in a browser.</summary>
internal static class ServeVerb
{
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(20), LongestSql = TimeSpan.FromSeconds(10);

    private static readonly Argument<string> RecordFile = new("RECORD")
    {
        Description = $"The record to show; {Shared.DefaultRecord} unless given.",
        DefaultValueFactory = _ => Shared.DefaultRecord,
    };

    private static readonly Option<string> Address = new("--address")
    {
        Description = "Address to listen on. Without it only this machine reaches the explorer.",
        HelpName = "IP",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<int> Port =
        new("--port") { Description = "Port to listen on; 0 takes a free one.", HelpName = "N", DefaultValueFactory = _ => 8080 };

    private static readonly Option<bool> Public = new("--public")
    {
        Description = "Serve to others behind a proxy that encrypts: any host name, tighter limits, texts to try of 20,000 characters at most.",
    };

    private static readonly Option<string?> InboxFolder = new("--inbox")
    {
        Description = "Read the articles that are put into this folder into the record; they are then moved to its sub-folder read, or refused.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Sql = new("--sql")
    {
        Description = "Take questions in SQL at /sql: they only read, for 10 seconds and 1,000 rows at most. Not with --public or --inbox.",
    };

    private static readonly Option<string[]> Knowledge = Shared.Knowledge();
    private static readonly Option<ModelChoice> Model = Shared.Model();

    static ServeVerb()
    {
        Port.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && int.TryParse(r.Tokens[0].Value, out var n) && n is < 0 or > 65535) r
                .AddError($"--port: found {r.Tokens[0].Value}, expected a number from 0 to 65535.");
        });
        Address.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && !IPAddress.TryParse(r.Tokens[0].Value, out _)) r
                .AddError($"--address: found '{r.Tokens[0].Value}', expected an address as 127.0.0.1 or 0.0.0.0.");
        });
    }

    public static Command Command(Terminal terminal, string folder)
    {
        var command =
            new Command("serve", "Show the record in a browser: search, articles with their evidence, actors, pairs of countries, map, network, and an API.")
        {
            RecordFile, Address, Port, Public, InboxFolder, Sql, Knowledge, Model,
        };
        command.SetAction(result => Run(result, terminal, folder));
        return command;
    }

    private static int Run(ParseResult arguments, Terminal terminal, string folder)
    {
        var path = arguments.GetValue(RecordFile)!;
        var inbox = arguments.GetValue(InboxFolder);
        if (inbox is not null && !Directory.Exists(inbox)) throw new UsageException($"--inbox: there is no folder '{inbox}'.");
        if (arguments.GetValue(Sql) && arguments.GetValue(Public))
            throw new UsageException("--sql: questions in SQL are not taken from others; leave out --public or --sql.");
        if (arguments.GetValue(Sql) && inbox is not null)
            throw new UsageException("--sql: questions in SQL need a record that nobody writes into meanwhile; leave out --inbox or --sql.");
        var overlays = arguments.GetValue(Knowledge) ?? [];
        var model = arguments.GetValue(Model);
        // Loading the model takes a moment: who only looks does not wait for it.
        var workshop = new Lazy<Workshop>(() => Workshop.Open(folder, model));
        var reader = new Lazy<Reader>(() => workshop.Value.Reader(overlays));
        var queries = new QueryOptions(inbox is not null, LongestQuestion,
            n => terminal.Error.WriteLine(n == 0 ? "chancery: bringing the index up to date …"
                : FormattableString.Invariant($"chancery: indexing {n} article{(n == 1 ? "" : "s")} …")),
            Explorer.AskFirst);
        using var record = RecordQueries.Open(path, queries);
        using var desk = arguments.GetValue(Sql) ? SqlDesk.Open(path, LongestSql) : null;
        using var stop = new CancellationTokenSource();
        using var listening = terminal.OnStop(stop.Cancel);
        var options = new ExplorerOptions
        {
            Name = Path.GetFileName(path),
            Version = Workshop.Version,
            Address = arguments.GetValue(Address)!,
            Port = arguments.GetValue(Port),
            IsPublic = arguments.GetValue(Public),
            Read = (text, cancellation) => reader.Value.Read(ArticleSource.OfText(text.Text, new(text.Date, text.Publisher)), cancellation),
            Sql = desk,
            CountryName = CountryNames.Load(folder, overlays),
            Log = line => terminal.Error.WriteLine($"chancery: {line}"),
        };
        Serve(record, options, inbox is null ? null : new Inbox(inbox, path, record, workshop.Value, reader.Value, overlays, terminal), terminal, stop.Token)
            .GetAwaiter().GetResult();
        return ExitCode.Fine;
    }

    private static async Task Serve(RecordQueries record, ExplorerOptions options, Inbox? inbox, Terminal terminal, CancellationToken stop)
    {
        Explorer explorer;
        try
        {
            explorer = await Explorer.StartAsync(record, options, stop);
        }
        catch (IOException e)
        {
            throw new UsageException($"The explorer cannot listen on {options.Address}:{options.Port}: {e.Message} Name another port with --port.");
        }
        await using (explorer)
        {
            terminal.Error.WriteLine($"chancery: {options.Name} at {explorer.Address} – Ctrl-C ends it.");
            if (inbox is not null) await inbox.WatchAsync(stop);
            else await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
