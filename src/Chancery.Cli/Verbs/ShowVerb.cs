using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Record;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery show</c>: an article with its evidence marked, and the events under it.</summary>
internal static class ShowVerb
{
    private static readonly Argument<string> What = new("ID|FILE") { Description = "A file to read, or an article of the record: the beginning of its id, its path, its address or its identifier in the input." };
    private static readonly Option<string?> Into = Shared.Into($"The record to look into; {Shared.DefaultRecord} unless given.");
    private static readonly Option<DateOnly?> Date = Shared.Date();
    private static readonly Option<string?> Publisher = Shared.Publisher();
    private static readonly Option<string[]> Knowledge = Shared.Knowledge();
    private static readonly Option<string?> Codebook = Shared.Codebook();
    private static readonly Option<ModelChoice> Model = Shared.Model();
    private static readonly Option<string?> Statements = Shared.Statements();
    private static readonly Option<string?> Events = Shared.Events();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("show", "Show an article with the words that say who, what was said and what happened, and its events.")
        {
            What, Into, Date, Publisher, Knowledge, Codebook, Model, Statements, Events,
        };
        command.SetAction(result => Run(result, terminal, folder));
        return command;
    }

    private static int Run(ParseResult arguments, Terminal terminal, string folder)
    {
        var what = arguments.GetValue(What)!;
        var view = new ArticleView(terminal);
        // Whoever names a record means the record, also where a file has the same name.
        if (arguments.GetValue(Into) is null && (what == "-" || File.Exists(what))) return ShowFile(arguments, what, view, terminal, folder);
        view.Write(FromRecord(what, arguments.GetValue(Into) ?? Shared.DefaultRecord));
        return ExitCode.Fine;
    }

    private static int ShowFile(ParseResult arguments, string path, ArticleView view, Terminal terminal, string folder)
    {
        var workshop = Workshop.Open(folder, arguments.GetValue(Model), arguments.GetValue(Statements), arguments.GetValue(Events));
        var reader = workshop.Reader(arguments.GetValue(Knowledge) ?? [], Shared.Open(arguments.GetValue(Codebook)));
        Shared.Tell(terminal, reader.Faults);
        var faults = 0;
        foreach (var item in ArticleSource.Read([path], new(arguments.GetValue(Date), arguments.GetValue(Publisher)), terminal.Input))
        {
            if (item.Article is { } article)
            {
                view.Write(reader.Read(article));
                continue;
            }
            faults++;
            terminal.Error.WriteLine(item.Fault);
        }
        return faults > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    private static ArticleReading FromRecord(string words, string record)
    {
        if (!File.Exists(record)) throw new UsageException($"There is no file '{words}', and no record '{record}' to look it up in. Name the record with --into.");
        using var store = Store.OpenReadOnly(record);
        var ids = store.Search(words);
        return ids.Count switch
        {
            1 => store.Find(ids[0])!,
            0 => throw new UsageException($"Neither a file nor an article of '{record}' is '{words}'. List articles with: chancery query \"SELECT article_id, title FROM article\" --into {record}"),
            _ => throw new UsageException($"Several articles of '{record}' are '{words}': {string.Join(", ", ids)}. Give more of the id."),
        };
    }
}
