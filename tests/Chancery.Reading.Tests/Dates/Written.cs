using Chancery.Reading.Dates;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Tests.Dates;

/// <summary>Small documents written by hand.</summary>
internal static class Written
{
    private static readonly Lazy<DateWords> Loaded = new(() => DateWords.Load(Knowledge()));

    public static DateWords Words => Loaded.Value;

    /// <summary>The repository's own knowledge folder.</summary>
    public static KnowledgeFolder Knowledge()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "knowledge");
            if (Directory.Exists(Path.Combine(path, "en"))) return new(path);
        }
        throw new DirectoryNotFoundException("The folder 'knowledge' of the repository was not found above the tests.");
    }

    /// <summary>Path of a file under ../shared, which is not part of the repository; skips the test where it is absent.</summary>
    public static string Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", name);
            if (File.Exists(path)) return path;
        }
        Assert.Skip($"There is no folder 'shared' with {name} beside the repository.");
        return "";
    }

    /// <summary>One sentence in one paragraph: the text cut at its spaces into tokens.</summary>
    public static Document Sentence(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is var space && space < 0 ? text.Length : space;
            spans.Add(new(start, end));
            start = end + 1;
        }
        var article = new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]);
        return new(article)
        {
            Layers = Layers.Tokens | Layers.Sentences,
            Tokens = [.. spans],
            Glued = [.. spans.Select(_ => false)],
            Sentences = [new(0, spans.Count)],
            SentenceBlocks = [0],
        };
    }

    /// <summary>One sentence with its tree: a token is "form/lemma/upos/xpos/head/deprel", head 1-based and 0 for the root.</summary>
    public static Document Tree(string tokens)
    {
        var rows = tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('/')).ToList();
        return Sentence(string.Join(' ', rows.Select(r => r[0]))) with
        {
            Layers = Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Trees,
            Lemmas = [.. rows.Select(r => r[1])],
            Upos = [.. rows.Select(r => Enum.Parse<Upos>(r[2]))],
            Xpos = [.. rows.Select(r => r[3])],
            Heads = [.. rows.Select(r => int.Parse(r[4], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            DepRels = [.. rows.Select(r => r[5])],
        };
    }

    /// <summary>The dates of a document as "words = start..end precision".</summary>
    public static string[] Dates(Document document, DateOnly? published) =>
        [.. new DateFinder(Words).Find(document, published).Select(d => $"{document.TextOf(d.Range)} = {d.Start:yyyy-MM-dd}..{d.End:yyyy-MM-dd} {d.Precision}")];
}
