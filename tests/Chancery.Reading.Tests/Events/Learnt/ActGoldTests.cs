using Chancery.Reading.Events.Training;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Events.Learnt;

public sealed class ActGoldTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_sentence_has_the_acts_below_it()
    {
        File.WriteAllText(_path, "# two acts\nThe army shut the port down and shut the road.\n  COERCE restrict / ASSAULT | shut ... down | The army [- MIL] | the port [- -] | actual\n  ?COERCE | shut#2 | - | - | actual\n\nIt rained.\n");
        var sentences = ActGold.Read(_path);
        Assert.Equal(2, sentences.Length);
        Assert.Empty(sentences[1].Acts);
        var (shut, again) = (sentences[0].Acts[0], sentences[0].Acts[1]);
        Assert.Equal(["COERCE", "ASSAULT"], shut.Types);
        Assert.Equal(["shut", "down"], shut.Trigger.Select(s => sentences[0].Text[s.Start..s.End]));
        Assert.Equal(["The army"], shut.Actors.Select(s => sentences[0].Text[s.Words!.Value.Start..s.Words.Value.End]));
        Assert.False(shut.IsOptional);
        Assert.True(again.IsOptional);
        Assert.Equal(sentences[0].Text.LastIndexOf("shut", StringComparison.Ordinal), again.Trigger[0].Start);
        Assert.Empty(again.Actors);
    }

    [Fact]
    public void An_article_holds_its_sentences_and_sides_that_another_of_them_names()
    {
        File.WriteAllText(_path, "It rained.\n\n# article: Kenyan daily\nPolice march.\n\nMen were held.\n  COERCE arrest / ASSAULT beat / COERCE | held | ~police [KEN COP] | Men [KEN CVL] | actual\n\n# article: a wire\nIt snowed.\n");
        var articles = ActGold.ReadArticles(_path);
        Assert.Equal([null, "Kenyan daily", "a wire"], articles.Select(a => a.Manner));
        Assert.Equal([1, 2, 1], articles.Select(a => a.Sentences.Length));
        Assert.Equal("Police march.\n\nMen were held.", articles[1].Text);
        var held = Assert.Single(articles[1].Acts);
        Assert.Equal(["arrest", ""], held.Modes);
        Assert.Equal(new MarkedSide(null, "KEN", "police", "COP"), Assert.Single(held.Actors));
        var men = Assert.Single(held.Recipients).Words!.Value;
        Assert.Equal("Men", articles[1].Text[men.Start..men.End]);
    }

    [Theory]
    [InlineData("  ASSAULT | hit | - | - | actual", 1, "a sentence before the first act")]
    [InlineData("It hit.\n  ASSAULT | hit | -", 2, "five fields")]
    [InlineData("It hit.\n  WAR | hit | - | - | actual", 2, "a type of PLOVER 2.0")]
    [InlineData("It hit.\n  ASSAULT | struck | - | - | actual", 2, "words of the sentence above")]
    [InlineData("It hit.\n  ASSAULT | hit | rebels | - | actual", 2, "their code")]
    public void What_is_none_of_the_format_is_told_with_its_line(string text, int line, string expected)
    {
        File.WriteAllText(_path, text);
        var message = Assert.Throws<FormatException>(() => ActGold.Read(_path)).Message;
        Assert.StartsWith($"{_path}:{line}: ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    /// <summary>Every line of the sentences that are shipped can be read, and every quoted word stands in its sentence.</summary>
    [Theory]
    [InlineData("train", 10_000)]
    [InlineData("test", 400)]
    public void The_shipped_sentences_are_sound(string part, int least)
    {
        var sentences = Directory.GetFiles(Path.Combine(Repository.Root, "gold", "acts", part), "*.acts").SelectMany(f => ActGold.Read(f)).ToList();
        Assert.True(sentences.Count >= least, $"{sentences.Count} sentences");
        Assert.Equal(sentences.Count, sentences.DistinctBy(s => s.Text).Count());
    }
}
