using System.Collections.Immutable;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Training;

/// <summary>What a model was trained from.</summary>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Acts">Number of acts marked in them, without those that are optional.</param>
public sealed record ActSummary(int Sentences, int Acts);

/// <summary>Trains a model of acts from marked sentences and writes it.</summary>
public static class ActTraining
{
    /// <summary>Trains and writes the model; the same arguments give the same file.</summary>
    /// <param name="reader">Reads the sentences; one without a model of acts.</param>
    /// <param name="language">Its model of the language: which words behave alike is taken from it.</param>
    /// <param name="files">Files of marked sentences.</param>
    /// <param name="layOut">The blocks of a text: headline, dateline, paragraphs.</param>
    /// <param name="plain">Sentences that tell no act, as far as anybody knows.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Its version.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="keptApart">Every sentence of this number is scored instead of learnt from; 0: none is.</param>
    /// <param name="say">Is told of each step.</param>
    /// <exception cref="FormatException">A line of a file is none of the format.</exception>
    public static ActSummary Train(Reader reader, LanguageModel language, IReadOnlyList<string> files, Func<string, ImmutableArray<Block>> layOut, IReadOnlyList<string> plain, string name, string version, string path, ActOptions options, int keptApart, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(plain);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(say);
        var classes = language.Clusters;
        var empty = ActLearner.Empty(options, classes);
        var articles = files.SelectMany(f => ActGold.ReadArticles(f)).Concat(plain.Select(p => new MarkedArticle(null, [new(p, [])]))).ToArray();
        var examples = new (List<ActExample> Words, List<SideExample> Sides, List<ModeExample> Modes)[articles.Length];
        Parallel.For(0, articles.Length, a => examples[a] = ExamplesOf(reader, articles[a], layOut, empty));
        var learnt = examples.Where((_, s) => keptApart == 0 || s % keptApart != 0).ToList();
        say($"{learnt.Sum(e => e.Words.Count)} words and {learnt.Sum(e => e.Sides.Count)} who are named, of {articles.Length} articles and sentences");
        var told = reader.Frames.Frames.SelectMany(f => f.Examples.Select(e => (Frame: f, Example: e))).ToArray();
        var ofFrames = new ActExample[told.Length][];
        Parallel.For(0, told.Length, t => ofFrames[t] = ViewOf(reader, new(told[t].Example.Text, Paragraph(told[t].Example.Text)), empty) is { } view ? [.. FrameExamples.Of(view, told[t].Frame, told[t].Example.Fires)] : []);
        say($"{ofFrames.Sum(e => e.Length)} words of {told.Length} sentences in the frames");
        var sides = SideLearner.Learn([.. learnt.SelectMany(e => e.Sides)], options);
        var modes = ChoiceLearner.Learn(ChoiceLearner.Frequent([.. learnt.SelectMany(e => e.Modes).Select(m => m.Choice).Where(c => c.IsBest.Contains(true))], options.ModeBits, options.LeastSeen),
            new(options.ModeBits, options.ModeEpochs, options.Shrink, ActModel.Scale, options.Seed, options.ModeDropped, options.Voters));
        var model = ActLearner.Learn([.. learnt.SelectMany(e => e.Words), .. ofFrames.SelectMany(e => e)], sides, modes, options, classes);
        if (keptApart > 0) say(new ActReport([.. examples.Where((_, s) => s % keptApart == 0).SelectMany(e => e.Words)], [.. examples.Where((_, s) => s % keptApart == 0).SelectMany(e => e.Sides)], [.. examples.Where((_, s) => s % keptApart == 0).SelectMany(e => e.Modes)]).Of(model));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        new LearntActs(model, name, version).Save(file);
        return new(articles.Sum(a => a.Sentences.Length) - plain.Count, articles.Sum(a => a.Acts.Count(t => !t.IsOptional)));
    }

    private static (List<ActExample> Words, List<SideExample> Sides, List<ModeExample> Modes) ExamplesOf(Reader reader, MarkedArticle article, Func<string, ImmutableArray<Block>> layOut, ActModel empty)
    {
        var text = article.Text;
        return ViewOf(reader, new(text, article.Manner is null ? Paragraph(text) : layOut(text)), empty) is { } view ? ActExamples.Of(view, [.. article.Acts], empty.Sides.Bits) : ([], [], []);
    }

    private static ImmutableArray<Block> Paragraph(string text) => [new(BlockKind.Paragraph, 0, new(0, text.Length))];

    private static ActView? ViewOf(Reader reader, Article article, ActModel empty) => reader.ContextOf(article) is { } context ? reader.ActsOf(context, empty) : null;
}
