using System.Diagnostics;
using System.Globalization;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Reading.Statements.Training;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Training.Statements;

/// <summary>The verb "statements": trains the model of statements that is shipped and writes its card.</summary>
/// <param name="data">Folder with polnear/train.jsonl.gz.</param>
/// <param name="gold">Folder of our own articles in brat standoff, with the table articles.tsv above it.</param>
/// <param name="knowledge">Folder of knowledge: what the rules find is learnt from too.</param>
/// <param name="parser">The model that tags and parses.</param>
/// <param name="names">The model that finds names.</param>
/// <param name="networks">Folder with what training/speech wrote: 0.network to 4.network, each without a fold, and all.network; null for none.</param>
/// <param name="output">Where the model goes.</param>
internal sealed class StatementsCommand(string data, string gold, string knowledge, string parser, string names, string? networks, string output)
{
    /// <summary>Version of the model; raise it with every model that is shipped.</summary>
    private const string Version = "2026.11.26";

    // Ours are in the manner of the texts that Chancery reads, and PolNeAR's are many.
    private const int OwnWeight = 3;

    // training/speech leaves out every fifth article of a set; one of its folds is kept apart while options are chosen.
    private const int Folds = 5, KeptApart = 0;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Runs the verb.</summary>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="isTuning">Whether to train without a part of PolNeAR's train set and to score on it.</param>
    public void Run(StatementOptions options, bool isTuning)
    {
        using var stream = File.OpenRead(parser);
        var language = LanguageModel.Load(stream, parser);
        var pipeline = new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(language.Tagger).Use(language.Lemmatiser).Use(language.Parser).Use(LoadNames()).Build();
        var reader = new Reader(pipeline, new KnowledgeFolder(knowledge), [], "training");
        var polnear = StatementGold.Read(Path.Combine(data, "polnear", "train.jsonl.gz"), LayOut);
        var kept = polnear.Where((_, i) => isTuning && i % Folds == KeptApart).ToList();
        var own = StatementGold.Read(gold, LayOut, "train");
        var folds = networks is null ? null : Enumerable.Range(0, Folds).Select(f => Network($"{f}")).ToArray();
        StatementLesson[] Lessons(IReadOnlyList<MarkedArticle> articles) => [.. articles.Select((a, i) => new StatementLesson(a, folds?[i % Folds]))];
        List<StatementLesson> train = [.. Lessons(polnear).Where(l => !kept.Contains(l.Marked)), .. Enumerable.Repeat(Lessons(own), OwnWeight).SelectMany(a => a)];
        var summary = StatementTraining.Train(reader, language, train, networks is null ? null : Network(isTuning ? $"{KeptApart}" : "all"), "en/statements", Version, output, options, Say);
        Say($"{summary.Statements} statements in {summary.Articles} articles, ours {OwnWeight} times; {new FileInfo(output).Length / 1e6:F1} MB");
        if (isTuning) Report(kept, new(pipeline, new KnowledgeFolder(knowledge), [], "training", statements: Load()));
    }

    private SpeechNetwork Network(string name) => Workplace.Load(Path.Combine(networks!, name + ".network"), SpeechNetwork.Load);

    private NameTagger LoadNames()
    {
        using var file = File.OpenRead(names);
        return NameTagger.Load(file, names);
    }

    private static Article LayOut(string text) => new(text, TextLayout.Blocks(text));

    private Reading.Statements.Learnt.LearntStatements Load()
    {
        using var file = File.OpenRead(output);
        return Reading.Statements.Learnt.LearntStatements.Load(file, output);
    }

    private void Report(List<MarkedArticle> kept, Reader reader)
    {
        var scores = new StatementScores();
        foreach (var article in kept)
            scores.Add(article.Article.Text, article.Statements, ReadStatements.Of(reader.ReadMaterial(article.Article)).Where(s => !s.IsNested));
        foreach (var role in Enum.GetValues<StatementRole>()) Say($"{role} {scores.Exact(role).F1:F1}");
        Say($"linked {scores.Linked.Precision:F1} {scores.Linked.Recall:F1} {scores.Linked.F1:F1} exact {scores.LinkedExact.F1:F1}");
    }

    private void Say(string text) => Say((FormattableString)$"{text}");

    private void Say(FormattableString text) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:F1} s  {text.ToString(CultureInfo.InvariantCulture)}"));
}
