using System.Diagnostics;
using System.Globalization;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Training;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Training.Statements;

/// <summary>The verb "statements": trains the model of statements and scores it.</summary>
internal sealed class StatementsCommand(string data, string knowledge, string parser, string output)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Runs the verb.</summary>
    public void Run(StatementOptions options, bool isTuning)
    {
        using var stream = File.OpenRead(parser);
        var language = LanguageModel.Load(stream, parser);
        var pipeline = new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(language.Tagger).Use(language.Lemmatiser).Use(language.Parser).Build();
        var reader = new Reader(pipeline, new KnowledgeFolder(knowledge), [], "training");
        var train = Read("train").Select(a => TextOf(reader, a)).OfType<StatementText>().ToList();
        Say($"{train.Count} articles, {train.Sum(t => t.Gold.Length)} statements");
        var kept = isTuning ? train.Where((_, i) => i % 8 == 3).ToList() : [];
        if (isTuning) train = [.. train.Where((_, i) => i % 8 != 3)];
        var model = new StatementTrainer(options, s => Say($"{s}")).Train(train);
        var learnt = new LearntStatements(model, "en/statements", "2026.11.26");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        using (var file = File.Create(output)) learnt.Save(file);
        Say($"{new FileInfo(output).Length / 1e6:F1} MB");
        if (isTuning) Report(kept, model);
        if (isTuning) Errors(kept, model, output + ".errors");
    }

    private IEnumerable<MarkedArticle> Read(string part) =>
        PolnearReader.Read(Path.Combine(data, "polnear", part + ".jsonl.gz"), text => new(text, TextLayout.Blocks(text)));

    private static StatementText? TextOf(Reader reader, MarkedArticle marked) => reader.SceneOf(marked.Article) is { } scene
        ? new(scene, [.. marked.Statements.Select(s => GoldStatement.Of(scene.Document, s)).OfType<GoldStatement>()])
        : null;

    private void Report(List<StatementText> texts, StatementModel model)
    {
        foreach (var threshold in new[] { -2.2f, -1.5f, -1, -0.7f, -0.4f, 0 })
        {
            var scores = new StatementScores();
            var learnt = new LearntStatements(model with { Threshold = threshold }, "", "");
            foreach (var text in texts)
            {
                var drafts = learnt.Judge(text.Scene, text.Scene.Matcher);
                scores.Add(text.Scene.Document.Article.Text, text.Gold.Select(g => Marked(text.Scene.Document, [g.Cue], g.Source, g.Content)),
                    drafts.Where(d => !drafts.Exists(o => o != d && o.Says(d.CueHead) && o.Size > d.Size))
                        .Select(d => Marked(text.Scene.Document, [d.Cue], d.Source is { } s ? [s.Range] : [], d.Content)));
            }
            string Of(Counts c) => string.Create(CultureInfo.InvariantCulture, $"{c.Precision:F1} {c.Recall:F1} {c.F1:F1}");
            Say($"{threshold:F1}: cue {Of(scores.Exact(StatementRole.Cue))}  source {Of(scores.Exact(StatementRole.Source))}  content {Of(scores.Exact(StatementRole.Content))}  linked {Of(scores.Linked)} exact {scores.LinkedExact.F1:F1}");
        }
    }

    private static void Errors(List<StatementText> texts, StatementModel model, string path)
    {
        using var w = new StreamWriter(path);
        var learnt = new LearntStatements(model with { Threshold = -1 }, "", "");
        foreach (var text in texts)
        {
            var d = text.Scene.Document;
            string W(IEnumerable<TokenRange> rs) => string.Join(" || ", rs.Select(r => d.TextOf(r).ToString().Replace('\n', ' ')));
            var drafts = learnt.Judge(text.Scene, text.Scene.Matcher);
            drafts = drafts.Where(x => !drafts.Exists(o => o != x && o.Says(x.CueHead) && o.Size > x.Size)).ToList();
            foreach (var g in text.Gold)
            {
                var o = drafts.Find(x => x.Cue.Overlaps(g.Cue));
                if (o is null) { w.WriteLine($"MISS\t{W([g.Cue])}\tS {W(g.Source)}\tT {W(g.Content)}\t@ {d.TextOf(d.Sentences[d.SentenceOf(g.Cue.First)]).ToString().Replace('\n',' ')}"); continue; }
                if (o.Cue != g.Cue) w.WriteLine($"CUE\tgold {W([g.Cue])}\tours {W([o.Cue])}");
                if (W(g.Source) != W(o.Source is { } s ? [s.Range] : [])) w.WriteLine($"SOURCE\t{W([g.Cue])}\tgold {W(g.Source)}\tours {W(o.Source is { } s2 ? [s2.Range] : [])}\trule {W(o.Entry.Example == "" ? [] : [])}");
                if (W(g.Content) != W(o.Content)) w.WriteLine($"CONTENT\t{W([g.Cue])}\tgold {W(g.Content)}\tours {W(o.Content)}");
            }
            foreach (var o in drafts.Where(x => !text.Gold.Any(g => g.Cue.Overlaps(x.Cue))))
                w.WriteLine($"EXTRA\t{W([o.Cue])}\tS {W(o.Source is { } s ? [s.Range] : [])}\tT {W(o.Content)}\t@ {(text.Gold.Any(g => g.Content.Any(c => c.Contains(o.CueHead))) ? "NESTED" : "")}");
        }
    }

    private static MarkedStatement Marked(Document document, IEnumerable<TokenRange> cue, IEnumerable<TokenRange> source, IEnumerable<TokenRange> content) =>
        new([.. source.Select(document.SpanOf)], [.. cue.Select(document.SpanOf)], [.. content.Select(document.SpanOf)]);

    private void Say(FormattableString text) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:F1} s  {text.ToString(CultureInfo.InvariantCulture)}"));
}
