using Chancery.Testing;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Sentences;
using Chancery.Text.Tests.Models;
using Chancery.Text.Tests.Tokenisation;
using Chancery.Text.Tokenisation;
using CsCheck;

namespace Chancery.Text.Tests.Naming;

public sealed class NameTaggerTests
{
    private static readonly Lazy<Pipeline?> Shipped = new(Load);

    [Fact]
    public void A_model_comes_back_and_finds_the_same_names()
    {
        var model = Random(1);
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true)) model.Write(writer);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var document = RandomModel.Parse(1, ["The", "Minister", "of", "Norland", "met", "Ida", "Berg", "."], ["Berg", "left", "Oslo", "."]);

        var names = Names(new(model, "x", "1"), document);

        Assert.NotEmpty(names);
        Assert.Equal(names, Names(new(NameModel.Read(reader), "x", "1"), document));
    }

    [Fact]
    public void Names_of_any_model_are_ordered_disjoint_and_inside_one_sentence()
    {
        AnyText.Any.Sample(text =>
        {
            var article = new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]);
            var document = new Document(article);
            IAnnotator[] steps = [new Tokeniser(), new SentenceSplitter(), RandomModel.Tagger(3), RandomModel.Parser(3)];
            foreach (var step in steps) document = step.Annotate(document);
            var end = 0;
            foreach (var name in Names(new(Random(text.Length), "x", "1"), document))
            {
                Assert.True(name.Range.Count > 0 && name.Range.First >= end);
                Assert.True(document.Sentences[document.SentenceOf(name.Range.First)].Contains(name.Range));
                end = name.Range.End;
            }
        });
    }

    [Fact]
    public void A_file_without_names_is_refused()
    {
        using var stream = new MemoryStream();
        new ModelFile("en/test", "1").Write(stream, NameTagger.FormatVersion);
        stream.Position = 0;

        var fault = Assert.Throws<ModelException>(() => NameTagger.Load(stream, "models/x.model"));

        Assert.Contains("expected a section \"names\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Foreign Minister Karim Daoudi arrived in Geneva on Monday.", "Person Karim Daoudi; Place Geneva")]
    [InlineData("France and Germany signed a treaty in Paris.", "State France; State Germany; Place Paris")]
    [InlineData("The United Nations Security Council met on Tuesday.", "Organisation United Nations Security Council")]
    [InlineData("The Ministry of Defence said that two soldiers had been wounded.", "Organisation Ministry of Defence")]
    [InlineData("The two men went home and slept.", "")]
    public void The_shipped_model_finds_names_in_plain_sentences(string text, string expected)
    {
        if (Shipped.Value is null) Assert.Skip($"There is no model models/en/names.model in '{Repository.Root}'.");
        var document = Shipped.Value.Annotate(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]), TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join("; ", document.Names.Select(n => $"{n.Kind} {document.TextOf(n.Range)}")));
    }

    private static List<Name> Names(NameTagger tagger, Document document) => [.. tagger.Annotate(document, TestContext.Current.CancellationToken).Names];

    private static NameModel Random(int seed)
    {
        var random = new Random(seed);
        var nothing = HashMap16.Of(new Dictionary<ulong, ushort>());
        var weights = Enumerable.Range(0, 256 * NameModel.Stride).Select(_ => (short)random.Next(-100, 100)).ToArray();
        var steps = Enumerable.Range(0, NameLabels.Count * NameLabels.Count).Select(_ => (float)random.Next(-100, 100)).ToArray();
        return new(new(nothing, nothing, RandomModel.Classes), new(8, NameModel.Stride, weights), steps);
    }

    private static Pipeline? Load()
    {
        string fast = Path.Combine(Repository.Models, "en", "fast.model"), names = Path.Combine(Repository.Models, "en", "names.model");
        if (!File.Exists(fast) || !File.Exists(names)) return null;
        using var fastFile = File.OpenRead(fast);
        using var namesFile = File.OpenRead(names);
        var model = LanguageModel.Load(fastFile, fast);
        return new PipelineBuilder()
            .Use(new Tokeniser()).Use(new SentenceSplitter()).Use(model.Tagger)
            .Use(model.Parser).Use(NameTagger.Load(namesFile, names)).Build();
    }
}
