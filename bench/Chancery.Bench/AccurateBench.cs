using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Chancery.Reading.Syntax;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Neural;

namespace Chancery.Bench;

/// <summary>The verb "accurate": tokens a second, bytes a token, memory and time to load of the accurate model, on one thread and on two.</summary>
/// <remarks>
/// Whole runs over the documents of a treebank, gold tokens, a document at a time. DOTNET_EnableAVX512=0 and DOTNET_EnableAVX2=0 show narrower processors.
/// </remarks>
internal static class AccurateBench
{
    private const int Runs = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="modelPath">The model.</param>
    /// <param name="treebankPath">CoNLL-U, plain or gzipped; only its tokens and sentences are used.</param>
    /// <param name="fastPath">The fast model, whose opinion on tags is heard as in readings; null for the network alone.</param>
    public static void Run(string modelPath, string treebankPath, string? fastPath)
    {
        var cold = Stopwatch.StartNew();
        var model = Load(modelPath);
        cold.Stop();
        Say($"{model.Name} {model.Version}: loaded in {cold.ElapsedMilliseconds} ms by the clock");
        Say($"then in {ParseBench.LeastMilliseconds(() => Load(modelPath)):F0} ms of processor time");
        var documents = ParseBench.Read(treebankPath);
        var tokens = documents.Sum(d => d.Count);
        var parser = fastPath is null ? model.Parser : model.With(ParseBench.Load(fastPath));
        var width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        Say($"{tokens:N0} tokens in {documents.Count} documents, vectors of {width} bits, best of {Runs} runs");
        ParseBench.Measure("tag + parse", tokens, () => documents.ForEach(d => parser.Annotate(d)));
        foreach (var threads in (int[])[1, 2]) Say($"{threads} thread(s) {tokens / Clock(documents, parser, threads),12:N0} tokens/s by the clock");
        using var process = Process.GetCurrentProcess();
        Say($"peak memory {process.PeakWorkingSet64 / 1048576} MB");
    }

    /// <summary>The verb "share": how many tokens stand in sentences that <c>--model auto</c> gives the accurate model.</summary>
    /// <param name="modelPath">The fast model, which tags and lemmatises before the choice.</param>
    /// <param name="knowledgePath">The knowledge folder.</param>
    /// <param name="treebankPath">As for <see cref="Run"/>.</param>
    public static void Share(string modelPath, string knowledgePath, string treebankPath)
    {
        using var stream = File.OpenRead(modelPath);
        var model = LanguageModel.Load(stream, modelPath);
        var telling = new TellingSentences(new(knowledgePath));
        var documents = ParseBench.Read(treebankPath).ConvertAll(d => model.Lemmatiser.Annotate(model.Tagger.Annotate(d)));
        var chosen = documents.SelectMany(d => d.Sentences.Where(s => telling.Holds(d, s))).ToList();
        double tokens = documents.Sum(d => d.Count), sentences = documents.Sum(d => d.Sentences.Length);
        Say($"{chosen.Count / sentences:P1} of the sentences and {chosen.Sum(s => s.Count) / tokens:P1} of the tokens go to the accurate model");
    }

    private static double Clock(List<Document> documents, AccurateParser parser, int threads)
    {
        var least = double.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = threads }, d => parser.Annotate(d));
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }
        return least;
    }

    private static AccurateModel Load(string path)
    {
        using var stream = File.OpenRead(path);
        return AccurateModel.Load(stream, path);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
