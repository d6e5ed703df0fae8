using System.Diagnostics;
using System.Globalization;
using Chancery.Text;
using Chancery.Text.Lemmas;
using Chancery.Text.Models;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Training.Parser;

/// <summary>The verb "parser": trains tagger, lemmatiser and parser, scores them, writes the model and its card.</summary>
internal static class ParserCommand
{
    // What is shorter is a heading, what is longer is a list or a sentence that even the teacher gets wrong.
    private const int LeastTaught = 4, MostTaught = 60;

    /// <summary>Runs the verb.</summary>
    /// <param name="data">Folder with ewt-train, ewt-dev, gum-train and gum-dev as .conllu.gz.</param>
    /// <param name="output">Where the model goes; the card goes beside it.</param>
    /// <param name="silver">CoNLL-U of running text that the accurate model parsed, to be learnt as if people had; null for none.</param>
    /// <param name="clusters">Classes of words (<see cref="ClusterFile"/>).</param>
    /// <param name="from">A model to go on from, with other classes of words or other data; null to begin.</param>
    /// <param name="options">Sizes and lengths.</param>
    public static void Run(string data, string output, string? silver, string clusters, string? from, TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var classes = ClusterFile.Read(clusters);
        var plain = Texts(data, "ewt-train").Concat(Texts(data, "gum-train")).ToList();
        var taught = silver is null ? [] : Treebank.Read(silver).Where(s => s.Count is >= LeastTaught and <= MostTaught).Select(s => s with { IsTaught = true }).ToList();
        var people = Augmentation.With(plain, options);
        var train = people.Concat(Augmentation.With(taught, options)).ToList();
        var former = from is null ? null : Load(from);
        var ewt = Texts(data, "ewt-dev");
        var gum = Texts(data, "gum-dev");
        Say(watch, $"{plain.Count:N0} sentences, {plain.Sum(s => s.Count):N0} tokens; {taught.Count:N0} sentences, {taught.Sum(s => s.Count):N0} tokens of the teacher; {train.Count - plain.Count - taught.Count:N0} altered copies");
        TaggerModel? learnt = null;
        List<TreebankSentence>? tagged = null;
        Parallel.Invoke(
            () => learnt = former is null
                ? TaggerTrainer.Train(train, classes, options, options.TagEpochs, options.Voters, options.Seed)
                : TaggerTrainer.Continue(train, former.Tagger.Model, classes, options),
            () => tagged = Jackknife.Tag(people, train[people.Count..], classes, options));
        var tagger = learnt!;
        var lemmas = LemmaTrainer.Train(plain);
        Say(watch, "tagger, lemmatiser and predicted tags");
        var parser = ParserTrainer.Train(tagged!, classes, former?.Parser.Model, options, (pass, model) =>
        {
            if (pass % 3 != 0 && former is null) return;
            IAnnotator[] annotators = [new Tagger(tagger), new Chancery.Text.Parsing.Parser(model())];
            Say(watch, string.Create(CultureInfo.InvariantCulture, $"pass {pass}: LAS {Evaluation.Score(ewt, annotators).Las:P2} EWT dev, {Evaluation.Score(gum, annotators).Las:P2} GUM dev"));
        });
        Save(output, classes, tagger, lemmas, parser);
        Report(watch, output, options, (plain.Sum(s => s.Count), taught.Sum(s => s.Count)), ewt, gum);
    }

    private static void Save(string output, WordClusters clusters, TaggerModel tagger, LemmaModel lemmas, ParserModel parser)
    {
        var file = new ModelFile(TrainingOptions.Name, TrainingOptions.Version);
        file.Add("clusters", Section(clusters.Write));
        file.Add("tagger", Section(tagger.Write));
        file.Add("lemmas", Section(lemmas.Write));
        file.Add("parser", Section(parser.Write));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        using var stream = File.Create(output);
        // Not packed: unpacking is most of what a run waits for.
        file.Write(stream, LanguageModel.FormatVersion, pack: false);
    }

    // Scores what was written, as readers will load it, not what is in memory.
    private static void Report(Stopwatch watch, string output, TrainingOptions options, (int Gold, int Taught) tokens, List<TreebankSentence> ewt, List<TreebankSentence> gum)
    {
        var model = Load(output);
        var megabytes = new FileInfo(output).Length / 1e6;
        Say(watch, string.Create(CultureInfo.InvariantCulture, $"{model.Name} {model.Version}: {megabytes:F1} MB"));
        IAnnotator[] annotators = [model.Tagger, model.Lemmatiser, model.Parser];
        var headlines = ewt.Concat(gum).Where(s => s.Count >= 4).Select(s => Augmentation.AsHeadline(Augmentation.WithoutStop(s))).ToList();
        var table = string.Join('\n',
            Scores.Heading,
            Evaluation.Score(ewt, annotators).Row("EWT dev"),
            Evaluation.Score(gum, annotators).Row("GUM dev"),
            Evaluation.Score(headlines, annotators).Row("both as headlines"));
        Console.WriteLine(table);
        ModelCard.Write(output, options, tokens, megabytes, table);
    }

    private static LanguageModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        return LanguageModel.Load(stream, path);
    }

    private static List<TreebankSentence> Texts(string data, string name) => Treebank.Read(Path.Combine(data, name + ".conllu.gz"));

    private static byte[] Section(Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory)) write(writer);
        return memory.ToArray();
    }

    private static void Say(Stopwatch watch, string text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:F1} s  {text}"));
}
