using Chancery.Testing;
using Chancery.Text.Neural;

namespace Chancery.Text.Tests.Neural;

/// <summary>What training/neural/fixture.py wrote: a small network of random weights and what torch makes of a few sentences with it.</summary>
internal static class NeuralFixture
{
    public static AccurateModel Tiny { get; } = Load();

    public static string[][][] Expected { get; } =
        [.. File.ReadAllText(Of("tiny.txt")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToArray())];

    public static string Of(string name) => Path.Combine(Repository.Root, "tests", "Chancery.Text.Tests", "Neural", name);

    /// <summary>Tags and trees by the small network.</summary>
    public static Document Parse(Document document) => Tiny.Parser.Annotate(document);

    /// <summary>Sentences of words that blanks part, as a document.</summary>
    public static Document Document(params IReadOnlyList<string> sentences)
    {
        var text = string.Join(' ', sentences);
        var tokens = new List<TextSpan>();
        var ranges = new List<TokenRange>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            foreach (var word in sentence.Split(' '))
            {
                tokens.Add(new(start, start + word.Length));
                start += word.Length + 1;
            }
            ranges.Add(new(first, tokens.Count));
        }
        return new(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]))
        {
            Tokens = [.. tokens],
            Glued = [.. tokens.Select(_ => false)],
            Sentences = [.. ranges],
            SentenceBlocks = [.. ranges.Select(_ => 0)],
            Layers = Layers.Tokens | Layers.Sentences,
        };
    }

    private static AccurateModel Load()
    {
        using var stream = File.OpenRead(Of("tiny.model"));
        return AccurateModel.Load(stream, "tiny.model");
    }
}
