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
    /// <summary>Runs the verb.</summary>
    /// <param name="data">Folder with ewt-train, ewt-dev, gum-train and gum-dev as .conllu.gz.</param>
    /// <param name="output">Where the model goes; the card goes beside it.</param>
    /// <param name="options">Sizes and lengths.</param>
    public static void Run(string data, string output, TrainingOptions options)
    {
        var watch = Stopwatch.StartNew();
        var plain = Texts(data, "ewt-train").Concat(Texts(data, "gum-train")).ToList();
        var train = Augmentation.With(plain, options);
        var ewt = Treebank.Read(Path.Combine(data, "ewt-dev.conllu.gz"));
        var gum = Treebank.Read(Path.Combine(data, "gum-dev.conllu.gz"));
        Say(watch, $"{plain.Count:N0} sentences, {plain.Sum(s => s.Count):N0} tokens; {train.Count - plain.Count:N0} altered copies");
        var tagger = TaggerTrainer.Train(train, options, options.TagEpochs, options.Seed);
        Say(watch, "tagger");
        var lemmas = LemmaTrainer.Train(plain);
        var tagged = Jackknife.Tag(train, options);
        Say(watch, "predicted tags");
        var parser = ParserTrainer.Train(tagged, options, (epoch, trainer) =>
        {
            if (epoch % 5 != 0) return;
            IAnnotator[] annotators = [new Tagger(tagger), new Chancery.Text.Parsing.Parser(trainer.Model())];
            Say(watch, string.Create(CultureInfo.InvariantCulture, $"pass {epoch}: LAS {Evaluation.Score(ewt, annotators).Las:P2} EWT dev, {Evaluation.Score(gum, annotators).Las:P2} GUM dev"));
        });
        var file = Save(output, options, tagger, lemmas, parser);
        Report(watch, output, file, ewt, gum);
    }

    private static ModelFile Save(string output, TrainingOptions options, TaggerModel tagger, LemmaModel lemmas, ParserModel parser)
    {
        var version = DateTimeOffset.ParseExact(options.Seed.ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture);
        var file = new ModelFile("en/fast", version.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture));
        file.Add("tagger", Section(tagger.Write));
        file.Add("lemmas", Section(lemmas.Write));
        file.Add("parser", Section(parser.Write));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        using var stream = File.Create(output);
        file.Write(stream);
        return file;
    }

    private static void Report(Stopwatch watch, string output, ModelFile file, List<TreebankSentence> ewt, List<TreebankSentence> gum)
    {
        var load = Stopwatch.StartNew();
        using var stream = File.OpenRead(output);
        var model = LanguageModel.Load(stream, output);
        Say(watch, string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Version}: {stream.Length / 1e6:F1} MB, loaded in {load.ElapsedMilliseconds} ms"));
        IAnnotator[] annotators = [model.Tagger, model.Lemmatiser, model.Parser];
        var rows = new[]
        {
            Scores.Heading,
            Evaluation.Score(ewt, annotators).Row("EWT dev"),
            Evaluation.Score(gum, annotators).Row("GUM dev"),
            Evaluation.Score([.. ewt.Concat(gum).Where(s => s.Count >= 4).Select(s => Augmentation.AsHeadline(Augmentation.WithoutStop(s)))], annotators).Row("both as headlines"),
        };
        Console.WriteLine(string.Join('\n', rows));
    }

    private static List<TreebankSentence> Texts(string data, string name)
    {
        var path = Path.Combine(data, name + ".conllu.gz");
        if (!File.Exists(path)) throw new FileNotFoundException($"No treebank {path}. --data names the folder with ewt-train.conllu.gz and gum-train.conllu.gz.");
        return Treebank.Read(path);
    }

    private static byte[] Section(Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory)) write(writer);
        return memory.ToArray();
    }

    private static void Say(Stopwatch watch, string text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:F1} s  {text}"));
}
