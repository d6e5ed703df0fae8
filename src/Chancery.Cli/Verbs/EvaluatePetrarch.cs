using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Evaluation;
using Chancery.Reading;
using Chancery.Reading.Petrarch.Coding;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery evaluate petrarch</c>: PETRARCH's unit records, coded with PETRARCH's dictionaries on trees of this program.</summary>
internal static class EvaluatePetrarch
{
    private static readonly Argument<string> Records = new("RECORDS") { Description = "A file of PETRARCH's unit records (.xml, .xml.gz)." };

    private static readonly Option<string?> Dictionaries = new("--dictionaries")
    {
        Description = "Folder of the dictionaries that the records name; that of the records unless given.",
        HelpName = "DIR",
    };

    private static readonly Option<bool> Errors = new("--errors") { Description = "List the records that do not agree, with what was expected and what was coded." };
    private static readonly Option<ModelChoice> Model = Shared.Model();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("petrarch", "PETRARCH's unit records as a report: records that agree, and points for source, target and code, by category.")
        {
            Records, Dictionaries, Errors, Model,
        };
        command.SetAction(result => Run(result, () => Workshop.Open(folder, result.GetValue(Model)), terminal));
        return command;
    }

    private static int Run(ParseResult arguments, Func<Workshop> open, Terminal terminal)
    {
        var path = arguments.GetValue(Records)!;
        if (!File.Exists(path)) throw new UsageException($"There is no file '{path}'; expected PETRARCH's unit records.");
        var records = PetrarchRecords.Read(path);
        var dictionaries = Open(records, arguments.GetValue(Dictionaries) ?? Path.GetDirectoryName(Path.GetFullPath(path))!);
        Shared.Tell(terminal, dictionaries.Faults);
        var coder = new PetrarchCoder(dictionaries);
        var reader = open().Reader([]);
        var scores = new List<(PetrarchRecord Record, RecordScore Score)>();
        foreach (var record in records.Records)
        {
            var coded = Code(record, reader, coder);
            var score = RecordScore.Of(record.Events, coded);
            scores.Add((record, score));
            if (arguments.GetValue(Errors) && !score.Agrees) WriteError(terminal.Out, record, coded);
        }
        Write(terminal.Out, scores);
        return ExitCode.Fine;
    }

    private static DictionaryFolder Open(PetrarchRecords records, string folder)
    {
        if (records.Dictionaries.Count == 0) return DictionaryFolder.Open(folder);
        var files = records.Dictionaries.Select(n => Path.Combine(folder, n)).Select(p => File.Exists(p) ? p : p + ".gz").ToList();
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
            throw new UsageException($"The records ask for the dictionary '{missing[..^3]}', which is not there. Name its folder with --dictionaries.");
        return DictionaryFolder.Open(files, withVerbs: true);
    }

    private static HashSet<ExpectedEvent> Code(PetrarchRecord record, Reader reader, PetrarchCoder coder)
    {
        var material = reader.ReadMaterial(new Article(record.Text, [new(BlockKind.Paragraph, 0, new(0, record.Text.Length))]));
        var document = material.Document;
        if (!document.Layers.HasFlag(Layers.Trees)) return [];
        var acts = coder.Code(document, new Tree(document), record.Day, record.IsDyadNeeded);
        return [.. acts.SelectMany(a => a.Dyads()).Select(d => new ExpectedEvent(d.Source, d.Target, d.Code))];
    }

    private static void WriteError(TextWriter output, PetrarchRecord record, IEnumerable<ExpectedEvent> coded)
    {
        static string Tell(IEnumerable<ExpectedEvent> events) =>
            string.Join(", ", events.Select(e => $"{e.Source} {e.Code} {e.Target}").DefaultIfEmpty("nothing"));
        output.WriteLine($"{record.Id} ({record.Category}, line {record.Line}): {record.Text}");
        output.WriteLine($"    expected: {(record.Error is null ? Tell(record.Events) : $"nothing ({record.Error})")}");
        output.WriteLine($"    coded:    {Tell(coded)}");
    }

    private static void Write(TextWriter output, List<(PetrarchRecord Record, RecordScore Score)> scores)
    {
        output.WriteLine($"{"",-12} {"records",8} {"agree",8} {"points",8} {"of",8}");
        foreach (var category in scores.GroupBy(s => s.Record.Category, StringComparer.Ordinal)) WriteLine(output, category.Key, [.. category]);
        WriteLine(output, "all", scores);
        WriteLine(output, "but ERROR", [.. scores.Where(s => s.Record.Error is null)]);
    }

    private static void WriteLine(TextWriter output, string name, List<(PetrarchRecord Record, RecordScore Score)> scores)
    {
        var (points, possible) = (scores.Sum(s => s.Score.Points), scores.Sum(s => s.Score.Possible));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-12} {scores.Count,8} {scores.Count(s => s.Score.Agrees),8} {points,8} {possible,8} {100.0 * points / Math.Max(1, possible),7:F1} %"));
    }
}
