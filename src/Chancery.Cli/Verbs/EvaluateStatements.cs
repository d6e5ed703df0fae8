using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Evaluation;
using Chancery.Intake;
using Chancery.Reading.Statements.Gold;
using Chancery.Text;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery evaluate statements</c>: sources, cues and contents against marked articles.</summary>
internal static class EvaluateStatements
{
    private const int Around = 60;

    private static readonly Argument<string> Gold = new("GOLD")
    {
        Description = "A folder of brat standoff (*.ann), PolNeAR as JSON Lines (.jsonl, .jsonl.gz), or .json as in gold/README.md.",
    };

    private static readonly Option<string?> Part = new("--part") { Description = "Only articles of this part, by the table articles.tsv beside the gold.", HelpName = "NAME" };
    private static readonly Option<bool> Errors = new("--errors") { Description = "List what was missed and what was found too much, in its context." };
    private static readonly Option<ModelChoice> Model = Shared.Model();
    private static readonly Option<string?> Statements = Shared.Statements();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("statements", "Precision, recall and F1 of who says what: each of cue, source and content exact and by word, and all three linked.")
        {
            Gold, Part, Errors, Model, Statements,
        };
        command.SetAction(result => Run(result, Workshop.Open(folder, result.GetValue(Model), result.GetValue(Statements)), terminal));
        return command;
    }

    private static int Run(ParseResult arguments, Workshop workshop, Terminal terminal)
    {
        var articles = StatementGold.Read(arguments.GetValue(Gold)!, text => new(text, TextLayout.Blocks(text)), arguments.GetValue(Part));
        // Where no statement of the gold stands inside another, only the outermost are marked.
        var marksNested = articles.Any(a => a.Statements.Any(s => s.IsNested));
        var reader = workshop.Reader([]);
        var (scores, kinds) = (new StatementScores(), new StatementKinds());
        foreach (var (name, article, gold) in articles)
        {
            var found = ReadStatements.Of(reader.ReadMaterial(article)).Where(s => marksNested || !s.IsNested);
            var links = scores.Add(article.Text, gold, found);
            foreach (var (right, ours) in links.Gold) kinds.Add(article.Text, right, ours is not null);
            if (arguments.GetValue(Errors)) WriteErrors(terminal.Out, name, article.Text, links);
        }
        Write(terminal.Out, scores, kinds, articles.Count, marksNested);
        return ExitCode.Fine;
    }

    private static void Write(TextWriter output, StatementScores scores, StatementKinds kinds, int articles, bool marksNested)
    {
        string Line(string name, Counts exact, Counts? words) => string.Create(CultureInfo.InvariantCulture,
            $"{name,-16} {exact.Precision,6:F1} {exact.Recall,6:F1} {exact.F1,6:F1}{(words is null ? "" : $"   {words.Precision,6:F1} {words.Recall,6:F1} {words.F1,6:F1}")}");
        output.WriteLine($"{articles} articles, {scores.Linked.Gold} statements in the gold, {scores.Linked.Found} found{(marksNested ? "" : " (outermost ones)")}");
        output.WriteLine($"{"",-16} {"exact P",6} {"R",5} {"F1",6}   {"by word P",6} {"R",3} {"F1",6}");
        foreach (var role in Enum.GetValues<StatementRole>()) output.WriteLine(Line(role.ToString().ToLowerInvariant(), scores.Exact(role), scores.ByWord(role)));
        output.WriteLine(Line("linked, overlap", scores.Linked, null));
        output.WriteLine(Line("linked, exact", scores.LinkedExact, null));
        output.WriteLine("linked, overlap, by kind: recall and statements in the gold");
        foreach (var line in kinds.Lines()) output.WriteLine(line);
    }

    private static void WriteErrors(TextWriter output, string name, string text, StatementLinks links)
    {
        foreach (var (gold, found) in links.Gold)
        {
            if (found is null) WriteError(output, $"{name}: missed", text, gold);
        }
        foreach (var surplus in links.Surplus) WriteError(output, $"{name}: surplus", text, surplus);
    }

    private static void WriteError(TextWriter output, string what, string text, MarkedStatement statement)
    {
        string Words(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => text[s.Start..s.End])).ReplaceLineEndings(" ");
        var (start, end) = (Math.Max(0, statement.Cue[0].Start - Around), Math.Min(text.Length, statement.Cue[^1].End + Around));
        output.WriteLine($"{what} [{Words(statement.Source)}] {Words(statement.Cue)}: {Words(statement.Content)}");
        output.WriteLine($"    …{text[start..end].ReplaceLineEndings(" ")}…");
    }
}
