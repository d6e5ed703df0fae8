using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>What a model was trained from.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Statements">Number of statements in them.</param>
public sealed record TrainingSummary(int Articles, int Statements);

/// <summary>An article to learn from.</summary>
/// <param name="Marked">The article with its statements.</param>
/// <param name="Unseen">A network that has not learnt from it, so that what it says of it is what it would say of any; null for none.</param>
internal sealed record StatementLesson(MarkedArticle Marked, SpeechNetwork? Unseen);

/// <summary>Trains a model of statements from marked articles and writes it.</summary>
public static class StatementTraining
{
    /// <summary>Fewest articles: each part of them is judged by what was learnt from the others.</summary>
    public const int FewestArticles = 10;

    /// <summary>Trains and writes the model; the same arguments give the same file.</summary>
    /// <param name="reader">Reads the articles; one without a model of statements, for what the rules find is learnt from too.</param>
    /// <param name="language">Its model of the language: which words behave alike is taken from it.</param>
    /// <param name="articles">At least <see cref="FewestArticles"/>.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Its version.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="say">Is told of each step.</param>
    /// <exception cref="FormatException">There are too few articles.</exception>
    public static TrainingSummary Train(
        Reader reader, LanguageModel language, IReadOnlyList<MarkedArticle> articles, string name, string version, string path, StatementOptions options, Action<string> say) =>
        Train(reader, language, [.. articles?.Select(a => new StatementLesson(a, null)) ?? throw new ArgumentNullException(nameof(articles))], null, name, version, path, options, say);

    // The same with networks: those that have not seen an article, and the one that the model reads with.
    internal static TrainingSummary Train(
        Reader reader, LanguageModel language, IReadOnlyList<StatementLesson> articles, SpeechNetwork? network, string name, string version, string path, StatementOptions options, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(say);
        var texts = articles.Select(a => TextOf(reader, a.Marked, language.Clusters, a.Unseen)).OfType<StatementText>().ToList();
        if (texts.Count < FewestArticles) throw new FormatException($"Found {texts.Count} articles in English with marked statements; training needs at least {FewestArticles}.");
        var learnt = new LearntStatements(new StatementTrainer(options, language.Clusters, say).Train(texts) with { Network = network }, name, version);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        learnt.Save(file);
        return new(texts.Count, texts.Sum(t => t.Gold.Length));
    }

    /// <summary>An article over tokens; null where it is not read.</summary>
    internal static StatementText? TextOf(Reader reader, MarkedArticle marked, WordClusters classes, SpeechNetwork? network = null) => reader.SceneOf(marked.Article, classes, network) is { } scene
        ? new(scene, [.. marked.Statements.Select(s => GoldStatement.Of(scene.Document, s)).OfType<GoldStatement>()])
        : null;
}
