using Chancery.Testing;
using Chancery.Text.Tests.Tokenisation;
using CsCheck;

namespace Chancery.Text.Tests.Models;

/// <summary>What holds for any text whatever, with the models that are shipped.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] News =
    [
        "The", "envoys", "met", "said", "“We", "won’t", "sign,”", "(", "U.S.", "Geneva", "on", "Monday", "and", "who", "-", ".", ",", "WAR", "15", "…",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, News.Length - 1].Select(i => News[i]).Array[0, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Texts = Gen.OneOf(AnyText.Any, Words);

    [Fact]
    public void Any_text_gives_every_sentence_one_tree_with_the_fast_model() => Texts.Sample(text => Check(Fast().Annotate(Of(text))), iter: 1_000);

    [Fact]
    public void Any_text_gives_every_sentence_one_tree_with_the_accurate_model() => Texts.Sample(text => Check(Accurate().Annotate(Of(text))), iter: 200);

    [Fact]
    public void What_a_text_gives_does_not_depend_on_what_stands_beside_it() => Gen.Select(Texts, Texts, Texts).Sample(
        (first, second, third) =>
        {
            Assert.Equal(Apart(Fast(), first, second, third), Together(Fast(), first, second, third));
            Assert.Equal(Apart(Accurate(), first, second, third), Together(Accurate(), first, second, third));
        },
        iter: 100);

    private static void Check(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            Assert.Single(Enumerable.Range(sentence.First, sentence.Count), i => document.Heads[i] < 0);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                Assert.NotEmpty(document.Lemmas[i]);
                // From every token the root is reached, within the sentence and without a circle.
                var steps = 0;
                for (var at = i; document.Heads[at] >= 0; at = document.Heads[at])
                {
                    Assert.True(sentence.Contains(document.Heads[at]));
                    Assert.True(++steps < sentence.Count);
                }
            }
        }
    }

    // One article of several blocks.
    private static List<string> Together(Pipeline pipeline, params string[] texts)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var text in texts)
        {
            blocks.Add(new(BlockKind.Paragraph, 0, new(start, start + text.Length)));
            start += text.Length + 2;
        }
        return Lines(pipeline.Annotate(new Article(string.Join("\n\n", texts), [.. blocks])));
    }

    // An article for each.
    private static List<string> Apart(Pipeline pipeline, params string[] texts) => [.. texts.SelectMany(text => Lines(pipeline.Annotate(Of(text))))];

    private static List<string> Lines(Document document) =>
        [.. document.Sentences.SelectMany(sentence => Enumerable.Range(sentence.First, sentence.Count).Select(i => Line(document, sentence, i)))];

    private static string Line(Document document, TokenRange sentence, int i)
    {
        var token = document[i];
        var head = token.Head < 0 ? -1 : token.Head - sentence.First;
        return $"{i - sentence.First} {document.FormOf(i)} {token.Upos} {token.Xpos} {token.Lemma} {head} {token.DepRel}";
    }

    private static Article Of(string text) => new(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]);

    private static Pipeline Fast()
    {
        if (ShippedModel.Pipeline is null) Assert.Skip($"There is no model models/en/fast.model in '{Repository.Root}'.");
        return ShippedModel.Pipeline;
    }

    private static Pipeline Accurate()
    {
        if (ShippedModel.AccuratePipeline is null) Assert.Skip($"There is no model models/en/accurate.model in '{Repository.Root}'.");
        return ShippedModel.AccuratePipeline;
    }
}
