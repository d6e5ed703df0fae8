using Chancery.Testing;

namespace Chancery.Text.Tests.Models;

public sealed class ShippedModelTests
{
    [Theory]
    [InlineData("The foreign minister met her counterpart in Geneva on Monday.", "met", "VERB VBD meet -1 root")]
    [InlineData("The foreign minister met her counterpart in Geneva on Monday.", "minister", "NOUN NN minister met nsubj")]
    [InlineData("The foreign minister met her counterpart in Geneva on Monday.", "counterpart", "NOUN NN counterpart met obj")]
    [InlineData("The foreign minister arrived in Geneva on Monday.", "Geneva", "PROPN NNP Geneva arrived obl")]
    [InlineData("Two protesters were killed by the police, officials said.", "protesters", "NOUN NNS protester killed nsubj:pass")]
    [InlineData("Two protesters were killed by the police, officials said.", "police", "NOUN NN police killed obl:agent")]
    [InlineData("The president said that the army would leave the city.", "leave", "VERB VB leave said ccomp")]
    [InlineData("The president said that the army would leave the city.", "army", "NOUN NN army leave nsubj")]
    [InlineData("France and Germany signed a treaty.", "Germany", "PROPN NNP Germany France conj")]
    [InlineData("Russia didn't accept the offer.", "n't", "PART RB not accept advmod")]
    public void The_shipped_model_reads_plain_sentences(string text, string form, string expected)
    {
        var document = Read(text);
        var token = document[Enumerable.Range(0, document.Count).First(i => document.FormOf(i).SequenceEqual(form))];
        var head = token.Head < 0 ? "-1" : document.FormOf(token.Head).ToString();

        Assert.Equal(expected, $"{token.Upos} {token.Xpos} {token.Lemma} {head} {token.DepRel}");
    }

    [Fact]
    public void All_threads_read_the_same_bytes()
    {
        const string text = "The envoys, who had come from Oslo, met the rebels’ leaders again. “We won’t sign,” said one of them, “unless prisoners are freed.” TALKS STALL";
        var expected = Conllu(text);

        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, Conllu(text)));
    }

    private static string Conllu(string text)
    {
        using var writer = new StringWriter();
        Chancery.Text.Conllu.Write(writer, Read(text));
        return writer.ToString();
    }

    private static Document Read(string text)
    {
        if (ShippedModel.Pipeline is null) Assert.Skip($"There is no model models/en/fast.model in '{Repository.Root}'.");
        return ShippedModel.Pipeline.Annotate(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]));
    }
}
