using System.CommandLine;
using System.Globalization;
using Chancery.Intake;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Training;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery train</c>: models from the user's own annotations; one command inside it for each kind of model.</summary>
internal static class TrainVerb
{
    public static Command Command(Terminal terminal, string folder) =>
        new("train", "Train a model from your own annotations.") { Statements(terminal, folder), Events(terminal, folder) };

    private static Command Statements(Terminal terminal, string folder)
    {
        var gold = new Argument<string[]>("GOLD")
        {
            Description = "Folders of brat standoff (NAME.ann and NAME.txt), or files as for 'evaluate statements'. One named twice counts twice.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--out") { Description = "Where the model goes.", HelpName = "FILE", DefaultValueFactory = _ => "statements.model" };
        var part = new Option<string?>("--part") { Description = "Only articles of this part, by the table articles.tsv beside the gold.", HelpName = "NAME" };
        var command = new Command("statements", "Train a model of statements; use it with 'read --statements FILE'.") { gold, output, part };
        command.SetAction(result =>
        {
            var articles = result.GetValue(gold)!.SelectMany(g => StatementGold.Read(g, text => new(text, TextLayout.Blocks(text)), result.GetValue(part))).ToList();
            var workshop = Workshop.Open(folder, ModelChoice.Fast, Workshop.NoModel);
            var version = terminal.Time.GetUtcNow().ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
            var summary = StatementTraining.Train(workshop.Reader([]), workshop.Language, articles, "own/statements", version, result.GetValue(output)!, new(), line => terminal.Error.WriteLine(line));
            terminal.Out.WriteLine($"{result.GetValue(output)}: learnt from {summary.Statements} statements in {summary.Articles} articles.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Events(Terminal terminal, string folder)
    {
        var gold = new Argument<string[]>("GOLD") { Description = "Files of marked sentences, or folders of files NAME.acts; their grammar is in gold/README.md. One named twice counts twice.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Where the model goes.", HelpName = "FILE", DefaultValueFactory = _ => "events.model" };
        var command = new Command("events", "Train a model of events; use it with 'read --events FILE'.") { gold, output };
        command.SetAction(result =>
        {
            var files = result.GetValue(gold)!.SelectMany(FilesOf).ToList();
            var workshop = Workshop.Open(folder, ModelChoice.Fast, events: Workshop.NoModel);
            var version = terminal.Time.GetUtcNow().ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
            var summary = ActTraining.Train(workshop.Reader([]), workshop.Language, files, t => TextLayout.Blocks(t), [], "own/events", version, result.GetValue(output)!, new(), 0, line => terminal.Error.WriteLine(line));
            terminal.Out.WriteLine($"{result.GetValue(output)}: learnt from {summary.Acts} events in {summary.Sentences} sentences.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*.acts").Order(StringComparer.Ordinal)
        : File.Exists(path) ? [path] : throw new UsageException($"There is no file or folder '{path}'.");
}
