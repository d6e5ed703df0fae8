using Chancery.Testing;
using Chancery.Text.Models;
using Chancery.Text.Neural;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Text.Tests.Neural;

public sealed class ShippedAccurateTests
{
    private static readonly Lazy<AccurateModel?> Shipped = new(Load);

    [Theory]
    [InlineData("The foreign minister met her counterpart in Geneva on Monday.", "met", "VERB VBD -1 root")]
    [InlineData("The foreign minister met her counterpart in Geneva on Monday.", "counterpart", "NOUN NN met obj")]
    [InlineData("Two protesters were killed by the police, officials said.", "police", "NOUN NN killed obl:agent")]
    [InlineData("Two protesters were killed by the police, officials said.", "protesters", "NOUN NNS killed nsubj:pass")]
    [InlineData("The president said that the army would leave the city.", "leave", "VERB VB said ccomp")]
    [InlineData("The minister, who had come from Oslo, refused to sign the treaty.", "come", "VERB VBN minister acl:relcl")]
    [InlineData("The minister, who had come from Oslo, refused to sign the treaty.", "sign", "VERB VB refused xcomp")]
    [InlineData("The envoys left the talks after the rebels had attacked a convoy.", "attacked", "VERB VBN left advcl")]
    [InlineData("France recalled its ambassador and expelled three diplomats.", "expelled", "VERB VBD recalled conj")]
    public void The_shipped_model_reads_plain_sentences(string text, string form, string expected)
    {
        var document = Read(text);
        var token = document[Enumerable.Range(0, document.Count).First(i => document.FormOf(i).SequenceEqual(form))];
        var head = token.Head < 0 ? "-1" : document.FormOf(token.Head).ToString();

        Assert.Equal(expected, $"{token.Upos} {token.Xpos} {head} {token.DepRel}");
    }

    [Fact]
    public void All_threads_read_the_same_bytes()
    {
        const string text = "The envoys, who had come from Oslo, met the rebels’ leaders. “We won’t sign,” said one, “unless prisoners are freed.” TALKS STALL";
        var expected = Read(text).Heads;

        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, Read(text).Heads));
    }

    [Fact]
    public void A_fast_model_is_refused_with_the_command_that_makes_an_accurate_one()
    {
        var file = new ModelFile("en/fast", "2001.02.03");
        using var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;

        var message = Assert.Throws<ModelException>(() => AccurateModel.Load(stream, "models/x.model")).Message;

        Assert.Contains("models/x.model", message, StringComparison.Ordinal);
        Assert.Contains($"found format version {ModelFile.FormatVersion}; ", message, StringComparison.Ordinal);
        Assert.Contains($"expected format version {AccurateModel.FormatVersion}.", message, StringComparison.Ordinal);
        Assert.Contains("training/neural/train.py", message, StringComparison.Ordinal);
    }

    private static Document Read(string text)
    {
        if (Shipped.Value is null) Assert.Skip($"There is no model models/en/accurate.model in '{Repository.Root}'.");
        var pipeline = new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(Shipped.Value.Parser).Build();
        return pipeline.Annotate(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]));
    }

    private static AccurateModel? Load()
    {
        var path = Path.Combine(Repository.Models, "en", "accurate.model");
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return AccurateModel.Load(stream, path);
    }
}
