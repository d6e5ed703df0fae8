using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Learning;
using Chancery.Text;

namespace Chancery.Reading.Entities.Training;

/// <summary>Trains a model of homes from the codes of sides that were marked in articles, and writes it.</summary>
public static class HomeTraining
{
    /// <summary>Trains and writes the model; the same arguments give the same file.</summary>
    /// <param name="reader">Reads the articles.</param>
    /// <param name="knowledge">Tells of which country a publisher is.</param>
    /// <param name="files">Files of marked sentences and articles.</param>
    /// <param name="layOut">The blocks of a text: headline, dateline, paragraphs.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Its version.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="keptApart">Every article of this number is scored instead of learnt from; 0: none is.</param>
    /// <param name="say">Is told of each step.</param>
    /// <exception cref="FormatException">A line of a file is none of the format.</exception>
    public static void Train(Reader reader, KnowledgeFolder knowledge, IReadOnlyList<string> files, Func<string, ImmutableArray<Block>> layOut, string name, string version, string path, HomeOptions options, int keptApart, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(say);
        var articles = files.SelectMany(f => ActGold.ReadArticles(f)).ToArray();
        var marked = new (HomeScene Scene, IReadOnlyDictionary<int, string?> Codes)?[articles.Length];
        var manners = new Manners(knowledge);
        // Half of the articles hide their publisher: it is often unknown.
        Parallel.For(0, articles.Length, a => marked[a] = MarkedOf(reader, articles[a], layOut, a % 2 == 0 ? manners.CountryOf(articles[a].Manner) : null));
        var seen = marked.Where((_, a) => keptApart == 0 || a % keptApart != 0).OfType<(HomeScene Scene, IReadOnlyDictionary<int, string?> Codes)>().ToList();
        var steps = new AdaGradOptions(options.Bits, options.Epochs, options.Shrink, LearntHomes.Scale, options.Seed, options.Dropped, options.Voters);
        var homelands = ChoiceLearner.Learn(ChoiceLearner.Frequent([.. seen.SelectMany(m => HomeExamples.Homelands(m.Scene, m.Codes, options.Bits))], options.Bits, options.LeastSeen), steps);
        var model = new LearntHomes(homelands, new(options.Bits, 4, new short[4 << options.Bits]), options.Reserve, name, version);
        var learnt = ChoiceLearner.Frequent([.. seen.SelectMany(m => HomeExamples.Of(m.Scene, model.HomelandsOf(m.Scene), m.Codes, options.Bits))], options.Bits, options.LeastSeen);
        say(string.Create(CultureInfo.InvariantCulture, $"{learnt.Count} who are in need of a country, in {seen.Count} articles and sentences"));
        model = new(homelands, ChoiceLearner.Learn(learnt, steps), options.Reserve, name, version);
        if (keptApart > 0) say(HomeReport.Of([.. marked.Where((m, a) => a % keptApart == 0 && articles[a].Manner is not null).OfType<(HomeScene, IReadOnlyDictionary<int, string?>)>()], model));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        model.Save(file);
    }

    private static (HomeScene Scene, IReadOnlyDictionary<int, string?> Codes)? MarkedOf(Reader reader, MarkedArticle article, Func<string, ImmutableArray<Block>> layOut, string? publisher)
    {
        var text = article.Text;
        if (reader.HomesOf(new(text, layOut(text)), publisher) is not { } scene) return null;
        return (scene, HomeExamples.CodesOf(scene, article.Acts.SelectMany(a => a.Actors.Concat(a.Recipients)).Where(s => s.Words is not null).Select(s => (s.Words!.Value, s.Code))));
    }
}
