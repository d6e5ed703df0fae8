using System.CommandLine;
using Chancery.Cli.Evaluation.Events;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery evaluate events</c>: who did what to whom, against articles annotated by hand.</summary>
internal static class EvaluateEvents
{
    private const string Test = "test.gold.json";

    private static readonly Argument<string> Gold = new("GOLD")
    {
        Description = "A file *.gold.json as in gold/README.md, or a folder: its train.gold.json and test.gold.json, each for itself.",
    };

    private static readonly Option<bool> Errors = new("--errors")
    {
        Description = "List what is missed, surplus or wrong, in its context; of a folder's test.gold.json only if you name the file.",
    };

    private static readonly Option<string[]> Knowledge = Shared.Knowledge();
    private static readonly Option<double> MinConfidence = Shared.MinConfidence();
    private static readonly Option<ModelChoice> Model = Shared.Model();
    private static readonly Option<string?> Events = Shared.Events();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("events", "Precision, recall and F1 of events by type, and how often sides, actuality, source, mode and date are right.")
        {
            Gold, Errors, MinConfidence, Knowledge, Model, Events,
        };
        command.SetAction(result => Run(result, Workshop.Open(folder, result.GetValue(Model), events: result.GetValue(Events)).Reader(result.GetValue(Knowledge) ?? []), terminal));
        return command;
    }

    private static int Run(ParseResult arguments, Reader reader, Terminal terminal)
    {
        var path = arguments.GetValue(Gold)!;
        foreach (var file in EventGold.FilesOf(path))
        {
            var articles = EventGold.Read(file);
            var (score, reliability) = (new EventScore(), new Reliability());
            // A set is for measuring only as long as nobody looks at its errors.
            var listsErrors = arguments.GetValue(Errors) && (file == path || Path.GetFileName(file) != Test);
            foreach (var article in articles)
            {
                var pairs = new EventPairs(article, TrustedEvents.Of(reader.Read(ArticleOf(article)), arguments.GetValue(MinConfidence)));
                score.Add(pairs);
                reliability.Add(pairs);
                if (listsErrors) new EventErrors(pairs).Write(terminal.Out);
            }
            terminal.Out.WriteLine($"{Path.GetFileName(file)}: {articles.Count} articles");
            foreach (var line in score.Lines().Concat(reliability.Lines())) terminal.Out.WriteLine(line);
        }
        return ExitCode.Fine;
    }

    private static Article ArticleOf(GoldArticle gold) => new(gold.Text, TextLayout.Blocks(gold.Text))
    {
        SourceId = gold.Name,
        Publisher = gold.Publisher,
        Published = gold.Published is { } day ? new(day, DateBasis.Metadata) : null,
    };
}
