using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;

namespace Chancery.Bench;

/// <summary>The verb "parse": tokens a second of processor time and bytes a token of tagger, lemmatiser, parser and names on one thread, and the time to load.</summary>
/// <remarks>Whole runs over the documents of a treebank, gold tokens; the best of several runs is shown, for other work only slows a run.</remarks>
internal static class ParseBench
{
    private const int Runs = 7;

    /// <summary>Measures and prints.</summary>
    /// <param name="modelPath">The model.</param>
    /// <param name="treebankPath">CoNLL-U, plain or gzipped; only its tokens and sentences are used.</param>
    /// <param name="namesPath">The model of names; null leaves names out.</param>
    public static void Run(string modelPath, string treebankPath, string? namesPath)
    {
        var cold = Stopwatch.StartNew();
        var model = Load(modelPath);
        Say($"{model.Name} {model.Version}: loaded in {cold.ElapsedMilliseconds} ms by the clock, then in {LeastMilliseconds(() => Load(modelPath)):F0} ms of processor time");
        var bare = Read(treebankPath);
        var tagged = bare.ConvertAll(d => model.Tagger.Annotate(d));
        var tokens = bare.Sum(d => d.Count);
        Say($"{tokens:N0} tokens in {bare.Count} documents, one thread, best of {Runs} runs");
        Measure("tag", tokens, () => Each(bare, model.Tagger));
        Measure("lemmatise", tokens, () => Each(tagged, model.Lemmatiser));
        Measure("parse", tokens, () => Each(tagged, model.Parser));
        Measure("tag + parse", tokens, () => Each(bare, model.Tagger, model.Parser));
        Measure("all three", tokens, () => Each(bare, model.Tagger, model.Lemmatiser, model.Parser));
        foreach (var threads in (int[])[1, 2])
            Say($"all three, {threads} thread(s) {tokens / Clock(bare, threads, model.Tagger, model.Lemmatiser, model.Parser),12:N0} tokens/s by the clock");
        using var process = Process.GetCurrentProcess();
        Say($"peak memory {process.PeakWorkingSet64 / 1048576} MB");
        if (namesPath is null) return;
        var names = LoadNames(namesPath);
        Say($"{names.Name} {names.Version}: loaded in {LeastMilliseconds(() => LoadNames(namesPath)):F0} ms of processor time");
        var parsed = tagged.ConvertAll(d => model.Parser.Annotate(d));
        Measure("names", tokens, () => Each(parsed, names));
    }

    private static double Clock(List<Document> documents, int threads, params IAnnotator[] annotators)
    {
        var least = double.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = threads }, d => Each([d], annotators));
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }
        return least;
    }

    /// <summary>Loads the fast model.</summary>
    public static LanguageModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        return LanguageModel.Load(stream, path);
    }

    private static NameTagger LoadNames(string path)
    {
        using var stream = File.OpenRead(path);
        return NameTagger.Load(stream, path);
    }

    /// <summary>The documents of a treebank with their tokens and sentences alone.</summary>
    public static List<Document> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        return [.. Conllu.Read(reader, path).Select(d => d with { Layers = Layers.Tokens | Layers.Sentences })];
    }

    private static void Each(List<Document> documents, params ReadOnlySpan<IAnnotator> annotators)
    {
        foreach (var start in documents)
        {
            var document = start;
            foreach (var annotator in annotators) document = annotator.Annotate(document);
        }
    }

    /// <summary>Prints tokens a second of processor time and bytes a token of the best of several runs.</summary>
    public static void Measure(string what, int tokens, Action run)
    {
        var milliseconds = LeastMilliseconds(run);
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Say($"{what,-12} {tokens / milliseconds * 1000,12:N0} tokens/CPU-s {(double)bytes / tokens,8:F0} bytes/token");
    }

    /// <summary>Processor time of the best of several runs; not wall time: on a shared machine the clock runs on while others have the processor.</summary>
    public static double LeastMilliseconds(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var least = double.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            run();
            process.Refresh();
            least = Math.Min(least, (process.TotalProcessorTime - before).TotalMilliseconds);
        }
        return least;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
