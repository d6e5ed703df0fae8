using System.CommandLine;
using System.Globalization;
using Chancery.Intake;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Training;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery train</c>: models from the user's own annotations; one command inside it for each kind of model.</summary>
internal static class TrainVerb
{
    public static Command Command(Terminal terminal, string folder) =>
        new("train", "Train a model from your own annotations.") { Statements(terminal, folder) };

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
            var workshop = Workshop.Open(folder, ModelChoice.Fast, Workshop.NoStatements);
            var version = terminal.Time.GetUtcNow().ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
            var summary = StatementTraining.Train(workshop.Reader([]), workshop.Language, articles, "own/statements", version, result.GetValue(output)!, new(), line => terminal.Error.WriteLine(line));
            terminal.Out.WriteLine($"{result.GetValue(output)}: learnt from {summary.Statements} statements in {summary.Articles} articles.");
            return ExitCode.Fine;
        });
        return command;
    }
}
