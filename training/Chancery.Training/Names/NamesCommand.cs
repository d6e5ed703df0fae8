using System.Diagnostics;
using System.Globalization;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;
using Chancery.Training.Parser;

namespace Chancery.Training.Names;

/// <summary>The verb "names": trains the model of names, scores it, writes it and its card.</summary>
/// <param name="data">Folder with ud/ (as for the verb "parser") and ner/uner-ewt-dev.iob2.gz, or with all of them.</param>
/// <param name="gold">Folder of our own articles.</param>
/// <param name="knowledge">Folder of knowledge, for the lists.</param>
/// <param name="parser">The model that tags and parses.</param>
/// <param name="clusters">Classes of words (<see cref="ClusterFile"/>).</param>
/// <param name="lists">Long lists of names (training/names/lists.mjs); null for none.</param>
/// <param name="output">Where the model goes; the card goes beside it.</param>
internal sealed class NamesCommand(string data, string gold, string knowledge, string parser, string clusters, string? lists, string output)
{
    private const int TagPasses = 5;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly LanguageModel _language = Load(parser);

    private WordClusters Clusters { get; } = ClusterFile.Read(clusters);

    /// <summary>Runs the verb.</summary>
    public void Run(NameOptions options)
    {
        IAnnotator[] trees = [_language.Tagger, _language.Parser];
        var (own, held) = NamedText.ReadArticles(gold, [new Tokeniser(), new SentenceSplitter(), .. trees]);
        Say($"{own.Count} and {held.Count} articles with {own.Sum(t => t.Names.Length):N0} and {held.Sum(t => t.Names.Length):N0} names");
        var gum = ReadGum("gum-train", trees, isTraining: true);
        Say($"{gum.Count} texts of GUM with {gum.Sum(t => t.Names.Length):N0} names");
        List<NamedText> train = [.. gum, .. own];
        var first = Train(train, options with { Voters = 2, Epochs = 8 });
        var guessed = ReadProperNouns("ewt-train", trees, first);
        Say($"{guessed.Count} texts of EWT with {guessed.Sum(t => t.Names.Length):N0} guessed names");
        // Ours twice: they are the texts that Chancery reads, and the others are many.
        var model = Train([.. train, .. own, .. guessed], options);
        Say($"trained");
        Save(model);
        Report(options, (own.Count, own.Sum(t => t.Names.Length)), gum.Sum(t => t.Names.Length), guessed.Sum(t => t.Names.Length),
            ReadGum("gum-dev", trees, isTraining: false, areThree: true), Uner.Read(PathOf("uner-ewt-dev.iob2.gz", "ner"), trees), held);
    }

    /// <summary>Scores a model that is there.</summary>
    public void Score()
    {
        IAnnotator[] trees = [_language.Tagger, _language.Parser];
        var (_, held) = NamedText.ReadArticles(gold, [new Tokeniser(), new SentenceSplitter(), .. trees]);
        using var stream = File.OpenRead(output);
        Console.WriteLine(string.Join('\n', Table(
            NameTagger.Load(stream, output), ReadGum("gum-dev", trees, isTraining: false, areThree: true), Uner.Read(PathOf("uner-ewt-dev.iob2.gz", "ner"), trees), held)));
    }

    /// <summary>Writes the texts with names that people annotated, a token and its label a line, for a teacher made elsewhere (training/neural/teach.py).</summary>
    /// <param name="folder">Where own.tsv, held.tsv, gum-train.tsv and gum-dev.tsv go.</param>
    public void Export(string folder)
    {
        IAnnotator[] trees = [_language.Tagger, _language.Parser];
        var (own, held) = NamedText.ReadArticles(gold, [new Tokeniser(), new SentenceSplitter(), .. trees]);
        Directory.CreateDirectory(folder);
        LabelledText.Write(Path.Combine(folder, "own.tsv"), own);
        LabelledText.Write(Path.Combine(folder, "held.tsv"), held);
        LabelledText.Write(Path.Combine(folder, "gum-train.tsv"), ReadGum("gum-train", trees, isTraining: false));
        LabelledText.Write(Path.Combine(folder, "gum-dev.tsv"), ReadGum("gum-dev", trees, isTraining: false));
    }

    private NameModel Train(List<NamedText> texts, NameOptions options) =>
        NameTrainer.Train(texts, GazetteerCompiler.Compile(knowledge, Clusters, lists, SmallWords(texts)), options);

    private string PathOf(string name, string folder) => File.Exists(Path.Combine(data, name)) ? Path.Combine(data, name) : Path.Combine(data, folder, name);

    // The tagger of the shipped model knows these texts by heart; names must learn from tags as wrong as those of new texts.
    private List<TreebankSentence> Retag(List<TreebankSentence> sentences) => Jackknife.Tag(sentences, _language.Clusters, new() { TagEpochs = TagPasses });

    private static LanguageModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        return LanguageModel.Load(stream, path);
    }

    private List<NamedText> ReadGum(string name, IAnnotator[] trees, bool isTraining, bool areThree = false)
    {
        var path = PathOf(name + ".conllu.gz", "ud");
        var sentences = Treebank.Read(path);
        var names = new GumNames(GazetteerCompiler.Compile(knowledge, Clusters, lists), areThree).NamesOf(sentences, EntityReader.Read(path));
        var tagged = isTraining ? Retag(sentences) : sentences;
        return [.. TextsOf(sentences).Select(text => Text(text, tagged, names, trees, isTraining))];
    }

    private List<NamedText> ReadProperNouns(string name, IAnnotator[] trees, NameModel model)
    {
        var sentences = Treebank.Read(PathOf(name + ".conllu.gz", "ud"));
        var tagged = Retag(sentences);
        return [.. TextsOf(sentences).Select(text => ProperNouns.Guess(
            NamedText.Prepare([.. text.Select(i => tagged[i])], useTags: true, trees),
            [.. text.SelectMany(i => sentences[i].Xpos.Select(x => x is "NNP" or "NNPS"))],
            model))];
    }

    private static IEnumerable<int[]> TextsOf(List<TreebankSentence> sentences) =>
        Enumerable.Range(0, sentences.Count).GroupBy(i => sentences[i].Text).Select(text => text.ToArray());

    private static NamedText Text(int[] numbers, List<TreebankSentence> sentences, List<List<Name>> names, IAnnotator[] trees, bool useTags)
    {
        var first = 0;
        var all = new List<Name>();
        foreach (var i in numbers)
        {
            all.AddRange(names[i].Select(n => n with { Range = new(first + n.Range.First, first + n.Range.End) }));
            first += sentences[i].Count;
        }
        return new(NamedText.Prepare([.. numbers.Select(i => sentences[i])], useTags, trees), [.. all]);
    }

    private static HashSet<string> SmallWords(List<NamedText> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (document, names) in texts)
        {
            foreach (var (range, _) in names)
            {
                for (var i = range.First; i < range.End; i++)
                {
                    if (!Word.Of(document.FormOf(i)).IsCapitalised) words.Add(document.FormOf(i).ToString());
                }
            }
        }
        return words;
    }

    private void Save(NameModel model)
    {
        var file = new ModelFile(NameOptions.Name, NameOptions.Version);
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory)) model.Write(writer);
        file.Add("names", memory.ToArray());
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        using var stream = File.Create(output);
        file.Write(stream, NameTagger.FormatVersion);
    }

    // Scores what was written, as readers will load it, not what is in memory.
    private void Report(
        NameOptions options, (int Articles, int Names) own, int gum, int guessed, List<NamedText> gumDev, List<NamedText> uner, List<NamedText> held)
    {
        using var stream = File.OpenRead(output);
        var tagger = NameTagger.Load(stream, output);
        var megabytes = stream.Length / 1e6;
        var speed = SpeedOf(tagger, gumDev);
        Say($"{tagger.Name} {tagger.Version}: {megabytes:F1} MB, {speed:N0} tokens a second of processor time");
        var rows = Table(tagger, gumDev, uner, held);
        Console.WriteLine(string.Join('\n', rows));
        NamesCard.Write(output, options, own, gum, guessed, megabytes, speed, string.Join('\n', rows));
    }

    private static List<string> Table(NameTagger tagger, List<NamedText> gumDev, List<NamedText> uner, List<NamedText> held)
    {
        List<string> rows = [NameScores.Heading];
        rows.Add(NameScores.OfThree(Find(tagger, gumDev)).Row("GUM dev", "three types"));
        rows.Add(NameScores.OfThree(Find(tagger, uner)).Row("UNER EWT dev", "three types"));
        var articles = Find(tagger, held);
        rows.Add(NameScores.Of(articles, _ => true).Row("own, held out", "all"));
        foreach (var kind in Enum.GetValues<NameKind>())
            rows.Add(NameScores.Of(articles, n => n.Kind == kind).Row("own, held out", kind.ToString().ToLowerInvariant()));
        return rows;
    }

    private static double SpeedOf(NameTagger tagger, List<NamedText> texts)
    {
        using var process = Process.GetCurrentProcess();
        var best = 0.0;
        for (var run = 0; run < 7; run++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            foreach (var text in texts) tagger.Annotate(text.Document);
            process.Refresh();
            best = Math.Max(best, texts.Sum(t => t.Document.Count) / (process.TotalProcessorTime - before).TotalSeconds);
        }
        return best;
    }

    private static List<(IReadOnlyCollection<Name> Gold, IReadOnlyCollection<Name> Found)> Find(NameTagger tagger, List<NamedText> texts) =>
        texts.ConvertAll(t => ((IReadOnlyCollection<Name>)t.Names, (IReadOnlyCollection<Name>)tagger.Annotate(t.Document).Names));

    private void Say(FormattableString text) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:F1} s  {text.ToString(CultureInfo.InvariantCulture)}"));
}
