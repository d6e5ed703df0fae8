using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Learning;
using Chancery.Text;

namespace Chancery.Reading.Events.Training;

/// <summary>Trains a model of absent sides from marked articles and writes it.</summary>
public static class AbsentTraining
{
    /// <summary>Trains and writes the model; the same arguments give the same file.</summary>
    /// <param name="reader">Reads the articles, with all other models.</param>
    /// <param name="files">Files of marked sentences and articles.</param>
    /// <param name="layOut">The blocks of a text: headline, dateline, paragraphs.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Its version.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="keptApart">Every article of this number is scored instead of learnt from; 0: none is.</param>
    /// <param name="say">Is told of each step.</param>
    /// <exception cref="FormatException">A line of a file is none of the format.</exception>
    public static void Train(Reader reader, IReadOnlyList<string> files, Func<string, ImmutableArray<Block>> layOut, string name, string version, string path, AbsentOptions options, int keptApart, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(say);
        // A sentence that stands in no article tells nothing of what others tell.
        var articles = files.SelectMany(f => ActGold.ReadArticles(f)).Where(a => a.Manner is not null).ToArray();
        var examples = new List<(AbsentScene Scene, AbsentExample Example)>[articles.Length];
        Parallel.For(0, articles.Length, a => examples[a] = ExamplesOf(reader, articles[a], layOut));
        var seen = examples.Where((_, a) => keptApart == 0 || a % keptApart != 0).SelectMany(e => e).Where(e => e.Example.IsTold).ToList();
        say(string.Create(CultureInfo.InvariantCulture, $"{seen.Count} acts that lack a side, of {articles.Length} articles; somebody is marked in {seen.Count(e => !e.Example.Marked.IsEmpty)}"));
        var choices = ChoiceLearner.Frequent([.. seen.Select(e => e.Example.ChoiceOf(e.Scene, options.Bits))], options.Bits, options.LeastSeen);
        var weights = ChoiceLearner.Learn(choices, new(options.Bits, options.Epochs, options.Shrink, LearntAbsent.Scale, options.Seed, options.Dropped, options.Voters));
        var model = new LearntAbsent(weights, options.Least, name, version);
        if (keptApart > 0) Report(examples.Where((_, a) => a % keptApart == 0).SelectMany(e => e).ToList(), model, say);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        model.Save(file);
    }

    private static void Report(IReadOnlyList<(AbsentScene Scene, AbsentExample Example)> apart, LearntAbsent model, Action<string> say)
    {
        for (var least = 0.3f; least < 0.9f; least += 0.1f)
            say(string.Create(CultureInfo.InvariantCulture, $"from {least:F1}:\n{AbsentReport.Of(apart, new(model.Weights, least, model.Name, model.Version))}"));
    }

    private static List<(AbsentScene Scene, AbsentExample Example)> ExamplesOf(Reader reader, MarkedArticle article, Func<string, ImmutableArray<Block>> layOut)
    {
        var text = article.Text;
        return reader.AbsentOf(new(text, layOut(text))) is { } scene ? [.. AbsentExamples.Of(scene, [.. article.Acts]).Select(e => (scene, e))] : [];
    }
}
