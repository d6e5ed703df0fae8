using System.Diagnostics;
using System.Globalization;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Statements.Learnt;
using Chancery.Text;
using Chancery.Text.Naming;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Bench;

/// <summary>The verb "read": what reading costs when the program is warm, one thread, processor time, and which share the language layer, the entities and the statements have of it.</summary>
/// <remarks>Whole runs over the articles of a file; the best of several is shown. A step's time is what the stair up to it takes, less what it takes without it.</remarks>
internal static class ReadBench
{
    private const int WarmSeconds = 15;

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">Where <c>models</c> and <c>knowledge</c> lie: the repository's root.</param>
    /// <param name="input">Articles, as <c>chancery read</c> takes them.</param>
    public static void Run(string folder, string input)
    {
        var reader = Open(folder);
        var articles = ArticleSource.Read([input], new()).Select(i => i.Article).OfType<Article>().ToList();
        var tokens = articles.Sum(a => reader.Prepare(a, default).Document.Count);
        // Until the compiler has made its last, fastest code of all of it.
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < WarmSeconds;) articles.ForEach(a => reader.Read(a));
        var whole = ParseBench.LeastMilliseconds(() => articles.ForEach(a => reader.Read(a)));
        var trees = ParseBench.LeastMilliseconds(() => articles.ForEach(a => reader.Prepare(a, default)));
        var named = ParseBench.LeastMilliseconds(() => articles.ForEach(a => Named(reader, a)));
        var told = ParseBench.LeastMilliseconds(() => articles.ForEach(a => reader.ContextOf(a)));
        var (entities, statements) = (named - trees, told - named);
        Say($"{articles.Count} articles, {tokens:N0} tokens: {whole:F0} ms, {tokens / whole * 1000:N0} tokens and {articles.Count / whole * 1000:N1} articles a second");
        Say($"trees and names {trees:F0} ms ({trees / whole:P1}), entities {entities:F0} ms ({entities / whole:P1}), statements {statements:F0} ms ({statements / whole:P1}), events and the rest {whole - told:F0} ms ({(whole - told) / whole:P1})");
    }

    private static void Named(Reader reader, Article article)
    {
        var material = reader.Prepare(article, default);
        reader.Name(material, material.Published?.Date);
    }

    private static Reader Open(string folder)
    {
        var models = Path.Combine(folder, "models", "en");
        var fast = ParseBench.Load(Path.Combine(models, "fast.model"));
        var pipeline = new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(fast.Tagger).Use(fast.Lemmatiser).Use(fast.Parser)
            .Use(Load(Path.Combine(models, "names.model"), NameTagger.Load)).Build();
        return new(pipeline, new(Path.Combine(folder, "knowledge")), [], "bench", statements: Load(Path.Combine(models, "statements.model"), LearntStatements.Load),
            acts: Load(Path.Combine(models, "events.model"), LearntActs.Load), homes: Load(Path.Combine(models, "homes.model"), LearntHomes.Load), absent: Load(Path.Combine(models, "absent.model"), LearntAbsent.Load));
    }

    private static T Load<T>(string path, Func<Stream, string, T> load)
    {
        using var stream = File.OpenRead(path);
        return load(stream, path);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
