using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Runs;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Record;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery read</c>: articles in, record or readings out.</summary>
internal static class ReadVerb
{
    private const int MostThreads = 256;

    private static readonly Argument<string[]> Inputs = Shared.Inputs();
    private static readonly Option<string?> Into = Shared.Into($"The record (a DuckDB file) to write into; made where it does not exist. {Shared.DefaultRecord} unless --jsonl alone is given.");
    private static readonly Option<string?> Jsonl = new("--jsonl") { Description = "Write readings as JSON Lines into a file, or - for standard output.", HelpName = "FILE" };
    private static readonly Option<DateOnly?> Date = Shared.Date();
    private static readonly Option<string?> Publisher = Shared.Publisher();
    private static readonly Option<string[]> Knowledge = Shared.Knowledge();
    private static readonly Option<string?> Codebook = Shared.Codebook();
    private static readonly Option<ModelChoice> Model = Shared.Model();
    private static readonly Option<string?> Statements = Shared.Statements();
    private static readonly Option<string?> Events = Shared.Events();
    private static readonly Option<double> MinConfidence = Shared.MinConfidence();
    private static readonly Option<int?> Threads = new("--threads") { Description = "Articles read at once; as many as there are cores unless given. Results do not depend on it.", HelpName = "N" };
    private static readonly Option<bool> Again = new("--again") { Description = "Read also what the record has from the same input, program and knowledge." };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "No progress, table and counts; faults are still told." };

    static ReadVerb() => Threads.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var n) && n is < 1 or > MostThreads)
            result.AddError($"--threads: found {result.Tokens[0].Value}, expected a number from 1 to {MostThreads}.");
    });

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("read", "Read articles into the record: who met, did or said what to whom, and on whose word.")
        {
            Inputs, Into, Jsonl, Date, Publisher, Knowledge, Codebook, Model, Statements, Events, MinConfidence, Threads, Again, Quiet,
        };
        command.SetAction(result => Run(result, terminal, folder));
        return command;
    }

    private static int Run(ParseResult arguments, Terminal terminal, string folder)
    {
        var jsonl = arguments.GetValue(Jsonl);
        var into = arguments.GetValue(Into) ?? (jsonl is null ? Shared.DefaultRecord : null);
        var overlays = arguments.GetValue(Knowledge) ?? [];
        var book = arguments.GetValue(Codebook);
        var dictionaries = Shared.Open(book);
        var workshop = Workshop.Open(folder, arguments.GetValue(Model), arguments.GetValue(Statements), arguments.GetValue(Events));
        var reader = workshop.Reader(overlays, dictionaries);
        Shared.Tell(terminal, reader.Faults);
        // The record is opened before the first article is read: a fault of it should not cost an hour.
        using var store = into is null ? null : Store.Open(into, terminal.Time);
        using var lines = jsonl is null ? null : new JsonlFile(jsonl, terminal);
        var trust = arguments.GetValue(MinConfidence);
        var makers = store is null ? "" : workshop.Makers(overlays, book) + (trust > 0 ? trust.ToString(CultureInfo.InvariantCulture) : "");
        var quiet = arguments.GetValue(Quiet);
        var inputs = arguments.GetValue(Inputs)!;
        var run = new ReadRun(
            (article, cancellation) => TrustedEvents.Of(reader.Read(article, cancellation), trust),
            article => store is null ? null : Fingerprint.Of(article, makers),
            store,
            lines,
            arguments.GetValue(Threads) ?? Environment.ProcessorCount,
            arguments.GetValue(Again));
        using var stop = new CancellationTokenSource();
        using var listening = terminal.OnStop(stop.Cancel);
        var items = ArticleSource.Read(inputs, new(arguments.GetValue(Date), arguments.GetValue(Publisher)), terminal.Input);
        var harvest = Progress.Around(terminal, quiet, inputs, progress => run.Run(items, progress, stop.Token));
        if (!quiet) HarvestReport.Write(terminal, harvest, into, showTable: jsonl != "-");
        return stop.IsCancellationRequested ? ExitCode.Stopped : harvest.Faults > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }
}
