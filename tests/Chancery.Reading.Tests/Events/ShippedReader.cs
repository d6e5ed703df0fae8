using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Learnt;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Events;

/// <summary>The whole stair as it is shipped, for tests that read sentences.</summary>
internal static class ShippedReader
{
    private static readonly Lazy<Reader?> Loaded = new(() => ShippedModel.ReadingPipeline is { } pipeline ? new(pipeline, new KnowledgeFolder(Repository.Knowledge), [], "test", homes: Homes) : null);

    private static readonly Lazy<Reader?> ByRules = new(() => ShippedModel.ReadingPipeline is { } pipeline ? new(pipeline, new KnowledgeFolder(Repository.Knowledge), [], "test") : null);

    private static readonly Lazy<Reader?> WithAllModels = new(() => ShippedModel.ReadingPipeline is { } pipeline && Acts is { } acts ? new(pipeline, new KnowledgeFolder(Repository.Knowledge), [], "test", acts: acts, homes: Homes, absent: Absent) : null);

    private static readonly Lazy<Reader?> AsShipped = new(() => ShippedModel.ReadingPipeline is { } pipeline && Statements is { } statements
        ? new(pipeline, new KnowledgeFolder(Repository.Knowledge), [], "test", statements: statements, acts: Acts, homes: Homes, absent: Absent) : null);

    /// <summary>With every model, as the program reads.</summary>
    public static Reader Whole
    {
        get
        {
            if (AsShipped.Value is null) Assert.Skip($"There is no model models/en/fast.model or models/en/statements.model in '{Repository.Root}'.");
            return AsShipped.Value;
        }
    }

    /// <summary>With all models but that of statements.</summary>
    public static Reader Learnt
    {
        get
        {
            if (WithAllModels.Value is null) Assert.Skip($"There is no model models/en/fast.model or models/en/events.model in '{Repository.Root}'.");
            return WithAllModels.Value;
        }
    }

    /// <summary>The same without the model of homes: rules alone say whose "the police" are.</summary>
    public static Reader WithoutHomes => ByRules.Value is null ? Reader : ByRules.Value;

    private static LearntHomes? Homes => Model("homes.model", LearntHomes.Load);

    private static LearntAbsent? Absent => Model("absent.model", LearntAbsent.Load);

    private static LearntActs? Acts => Model("events.model", LearntActs.Load);

    private static LearntStatements? Statements => Model("statements.model", LearntStatements.Load);

    private static T? Model<T>(string file, Func<Stream, string, T> load) where T : class
    {
        var path = Path.Combine(Repository.Root, "models", "en", file);
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return load(stream, path);
    }

    /// <summary>The reader; the test skips where the repository has no language model.</summary>
    public static Reader Reader
    {
        get
        {
            if (Loaded.Value is null) Assert.Skip($"There is no model models/en/fast.model in '{Repository.Root}'.");
            return Loaded.Value;
        }
    }

    /// <summary>Reads a paragraph.</summary>
    public static ReadingMaterial Read(string text) => Reader.ReadMaterial(ArticleOf(text));

    /// <summary>Types and countries of a paragraph's events: "REJECT TCD -> OMN".</summary>
    public static IReadOnlyList<string> Sides(string text) => Sides(Read(text));

    /// <summary>The same of what was read.</summary>
    public static IReadOnlyList<string> Sides(ReadingMaterial read)
    {
        return [.. read.Events.Select(e => $"{e.Type} {Countries(e.Actors)} -> {Countries(e.Recipients)}")];

        string Countries(IEnumerable<Chancery.Reading.Events.Side> sides) =>
            string.Join(' ', sides.Select(s => read.Referents.All[s.Referent].Country).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The reading of a paragraph, as it leaves the house.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="published">Day of publication; null if unknown.</param>
    public static ArticleReading ReadingOf(string text, DateOnly? published = null) => Reader.Read(ArticleOf(text, published));

    /// <summary>A headline and a paragraph as an article.</summary>
    public static Article Titled(string title, string body = "The report came on Monday.") =>
        new($"{title}\n\n{body}", [new(BlockKind.Title, 0, new(0, title.Length)), new(BlockKind.Paragraph, 0, new(title.Length + 2, title.Length + 2 + body.Length))]);

    /// <summary>A paragraph as an article.</summary>
    public static Article ArticleOf(string text, DateOnly? published = null) =>
        new(text, [.. Paragraphs(text)]) { Published = published is { } day ? new(day, DateBasis.Metadata) : null };

    // An empty line parts two paragraphs.
    private static IEnumerable<Block> Paragraphs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal) is var gap and >= 0 ? gap : text.Length;
            yield return new(BlockKind.Paragraph, 0, new(at, end));
            at = end + 2;
        }
    }
}
