using Chancery.Text.Models;
using Chancery.Text.Parsing;
using Chancery.Text.Tagging;

namespace Chancery.Text.Tests.Models;

/// <summary>Models that have learnt nothing: what holds for them holds for any model.</summary>
internal static class RandomModel
{
    public static Chancery.Text.Parsing.Parser Parser(int seed) =>
        new(new ParserModel(["nsubj", "obj", "obl", "punct"], Classes, Table(seed, 4), Table(seed + 1, 16)));

    public static Tagger Tagger(int seed)
    {
        var tags = new TagSet([Upos.NOUN, Upos.VERB, Upos.PUNCT], ["NN", "VBD", "."], [["Number=Sing"], ["Tense=Past", "_"], ["_"]]);
        return new(new TaggerModel(tags, Nothing, Nothing, Classes, Nothing, Table(seed, 16), Table(seed + 1, 16)));
    }

    /// <summary>A document of these sentences with the tags and trees of a random model.</summary>
    public static Document Parse(int seed, params string[][] sentences) => Steps(seed).Annotate(Document(sentences), TestContext.Current.CancellationToken);

    /// <summary>Tagger and parser in a row.</summary>
    public static Pipeline Steps(int seed) => new PipelineBuilder().Use(new Given()).Use(Tagger(seed)).Use(Parser(seed)).Build();

    /// <summary>A document of these sentences, each a row of forms.</summary>
    public static Document Document(params string[][] sentences)
    {
        var text = string.Join('\n', sentences.Select(s => string.Join(' ', s)));
        var tokens = new List<TextSpan>();
        var ranges = new List<TokenRange>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            foreach (var form in sentence)
            {
                tokens.Add(new(at, at + form.Length));
                at += form.Length + 1;
            }
            ranges.Add(new(tokens.Count - sentence.Length, tokens.Count));
        }
        return new Document(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]))
        {
            Tokens = [.. tokens],
            Glued = [.. new bool[tokens.Count]],
            Sentences = [.. ranges],
            SentenceBlocks = [.. new int[ranges.Count]],
            Layers = Layers.Tokens | Layers.Sentences,
        };
    }

    /// <summary>Some classes of words: one of three each for some forms of the tests.</summary>
    public static WordClusters Classes { get; } = new(HashMap16.Of(
        new[] { "the", "envoy", "berg", "met", "a", "." }.Select((form, i) => (form, i))
            .ToDictionary(p => Word.Of(p.form).Lower, p => (ushort)(64 + (p.i % 3)))));

    private static HashMap16 Nothing { get; } = HashMap16.Of(new Dictionary<ulong, ushort>());

    private static WeightTable Table(int seed, int stride)
    {
        var random = new Random(seed);
        var weights = new short[256 * stride];
        for (var i = 0; i < weights.Length; i++) weights[i] = (short)random.Next(-100, 100);
        return new(8, stride, weights);
    }

    /// <summary>Stands for the tokeniser and the splitter: the documents bring their tokens.</summary>
    private sealed class Given : IAnnotator
    {
        public Layers Requires => Layers.None;

        public Layers Provides => Layers.Tokens | Layers.Sentences;

        public Document Annotate(Document document, CancellationToken cancellation = default) => document;
    }
}
