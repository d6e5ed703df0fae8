using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Views;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery explain</c>: why the words of a line are the events that they are, and which line of the knowledge to edit.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> What = new("FILE:LINE") { Description = "A text file and the number of a line in it, from 1; or a file alone with --event." };

    private static readonly Option<string?> Id = new("--event") { Description = "Explain the event with this id (v1, v2, … as in the reading) instead of a line.", HelpName = "ID" };

    private static readonly Option<DateOnly?> Date = Shared.Date();
    private static readonly Option<string?> Publisher = Shared.Publisher();
    private static readonly Option<string[]> Knowledge = Shared.Knowledge();
    private static readonly Option<ModelChoice> Model = Shared.Model();
    private static readonly Option<string?> Events = Shared.Events();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("explain", "Say why the words of a line are the events that they are: the tree, the frames that fired or nearly did, and the line of knowledge to edit.")
        {
            What, Id, Date, Publisher, Knowledge, Model, Events,
        };
        command.SetAction(result => Run(result, terminal, folder));
        return command;
    }

    private static int Run(ParseResult arguments, Terminal terminal, string folder)
    {
        var id = arguments.GetValue(Id);
        var (path, line) = Parse(arguments.GetValue(What)!, id);
        var article = ArticleOf(path, new(arguments.GetValue(Date), arguments.GetValue(Publisher)), terminal);
        var reader = Workshop.Open(folder, arguments.GetValue(Model), events: arguments.GetValue(Events)).Reader(arguments.GetValue(Knowledge) ?? []);
        Shared.Tell(terminal, reader.Faults);
        var material = reader.ReadMaterial(article);
        var sentences = id is null ? SentencesOf(material.Document, line, path) : [SentenceOf(material, id, path)];
        var view = new ExplanationView(terminal.Out, material, folder);
        foreach (var sentence in sentences) view.Write(sentence, reader.Explain(material, sentence), reader.Weigh(material, sentence));
        return ExitCode.Fine;
    }

    private static (string Path, int Line) Parse(string what, string? id)
    {
        if (id is not null) return (what, 0);
        var colon = what.LastIndexOf(':');
        return colon > 0 && int.TryParse(what.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? (what[..colon], line)
            : throw new UsageException($"'{what}' names no line. Give FILE:LINE, such as article.txt:3, or a file with --event v1.");
    }

    private static Article ArticleOf(string path, IntakeOptions defaults, Terminal terminal)
    {
        if (!File.Exists(path)) throw new UsageException($"There is no file '{path}'.");
        var items = ArticleSource.Read([path], defaults, terminal.Input).Take(2).ToList();
        return items switch
        {
            [{ Article: { } article }] => article,
            [{ Fault: { } fault }] => throw new UsageException(fault.ToString()!),
            _ => throw new UsageException($"'{path}' holds more than one article, or none. Put the one to be explained into a text file of its own."),
        };
    }

    private static List<int> SentencesOf(Document document, int line, string path)
    {
        var text = document.Article.Text;
        var start = 0;
        for (var n = 1; n < line; n++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0) throw new UsageException($"'{path}' has {n} {(n == 1 ? "line" : "lines")}; there is no line {line}.");
        }
        var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
        List<int> sentences = [.. Enumerable.Range(0, document.Sentences.Length).Where(s => document.SpanOf(document.Sentences[s]) is var span && span.Start < end && span.End > start)];
        return sentences.Count > 0 ? sentences : throw new UsageException($"No sentence stands in line {line} of '{path}'.");
    }

    private static int SentenceOf(ReadingMaterial material, string id, string path)
    {
        var known = id.StartsWith('v') && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= material.Events.Length ? number : 0;
        return known > 0
            ? material.Document.SentenceOf(material.Events[known - 1].Head)
            : throw new UsageException($"There is no event '{id}' in '{path}': it has {material.Events.Length}, v1 to v{material.Events.Length}.");
    }
}
