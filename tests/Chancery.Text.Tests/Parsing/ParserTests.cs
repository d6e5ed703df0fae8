using Chancery.Text.Tests.Models;
using CsCheck;

namespace Chancery.Text.Tests.Parsing;

public sealed class ParserTests
{
    private static readonly Gen<string[][]> Sentences = Gen.String[Gen.Char['!', 'z'], 1, 6].Array[1, 40].Array[1, 4];

    [Fact]
    public void Every_sentence_gets_one_projective_tree_with_one_root_whatever_the_weights() => Sentences.Select(Gen.Int[0, 1000]).Sample((forms, seed) =>
    {
        var document = RandomModel.Parse(seed, forms);
        foreach (var sentence in document.Sentences) CheckTree(document, sentence);
    }, iter: 300);

    [Fact]
    public void A_sentence_of_thousands_of_tokens_gets_its_tree()
    {
        var document = RandomModel.Parse(7, [.. Enumerable.Repeat("envoy", 20_000)]);

        CheckTree(document, document.Sentences[0]);
    }

    [Fact]
    public void A_document_without_tokens_gets_the_layer_and_nothing_else()
    {
        var document = RandomModel.Parse(1);

        Assert.Empty(document.Heads);
        Assert.True(document.Layers.HasFlag(Layers.Tags | Layers.Trees));
    }

    private static void CheckTree(Document document, TokenRange sentence)
    {
        var roots = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var head = document.Heads[i];
            if (head < 0)
            {
                roots++;
                Assert.Equal("root", document.DepRels[i]);
                continue;
            }
            Assert.True(sentence.Contains(head), $"Head {head} of token {i} lies outside {sentence}.");
            Assert.NotEqual("root", document.DepRels[i]);
        }
        Assert.Equal(1, roots);
        CheckNoCircle(document, sentence);
    }

    // Every token must be reached from the root: what is reached once is not walked again, so that long chains stay cheap.
    private static void CheckNoCircle(Document document, TokenRange sentence)
    {
        var tree = new Tree(document);
        var reached = new HashSet<int>();
        var waiting = new Stack<int>(Enumerable.Range(sentence.First, sentence.Count).Where(i => document.Heads[i] < 0));
        while (waiting.TryPop(out var token))
        {
            Assert.True(reached.Add(token));
            foreach (var child in tree.Children(token)) waiting.Push(child);
        }
        Assert.Equal(sentence.Count, reached.Count);
    }
}
