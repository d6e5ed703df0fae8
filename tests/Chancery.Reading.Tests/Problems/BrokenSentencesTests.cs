using Chancery.Reading.Problems;
using Chancery.Reading.Tests.Dates;
using Chancery.Text;

namespace Chancery.Reading.Tests.Problems;

public sealed class BrokenSentencesTests
{
    private static Problem[] Find(string text, BlockKind kind = BlockKind.Paragraph) =>
        [.. new BrokenSentences(Written.Knowledge()).Find(new Article(text, [new(kind, 0, new(0, text.Length))]))];

    [Theory]
    [InlineData("The ministers agreed to go on talking about fish and", "… talking about fish and")]
    [InlineData("The ministers agreed to go on talking about the", "… on talking about the")]
    [InlineData("The ministers spoke of boats, nets,", "… spoke of boats, nets,")]
    [InlineData("The ministers spoke of boats and of …", "… boats and of …")]
    [InlineData("The ministers spoke of boats [...]", "… spoke of boats [...]")]
    public void A_paragraph_that_stops_before_its_end_is_found(string text, string shown)
    {
        var problem = Assert.Single(Find(text));
        Assert.Equal($"The paragraph ends in mid-sentence: \"{shown}\".", problem.Message);
        Assert.Equal("TXT004", problem.Code);
        Assert.Equal(text.Length, problem.Span!.Value.End);
    }

    [Theory]
    [InlineData("The ministers agreed to go on talking.")]
    [InlineData("The talks will go on")]
    [InlineData("\"We will see ...\"")]
    [InlineData("The list was drawn up by the WHO")]
    [InlineData("He asked, \"What are we here for?\"")]
    [InlineData("The")]
    public void A_whole_paragraph_is_left_alone(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData(BlockKind.Title)]
    [InlineData(BlockKind.List)]
    [InlineData(BlockKind.Heading)]
    public void Headlines_and_list_items_may_end_as_they_like(BlockKind kind) => Assert.Empty(Find("What the talks are about and", kind));

    [Fact]
    public void Both_broken_sentences_of_the_example_story_are_found_and_no_others()
    {
        var text = File.ReadAllText(Written.Shared("examples/received-in-damascus.txt"));
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is var gap && gap < 0 ? text.Length : gap;
            blocks.Add(new(end - start > 130 ? BlockKind.Paragraph : BlockKind.Heading, 0, new(start, end)));
            start = end + 2;
        }
        blocks[8] = blocks[8] with { Kind = BlockKind.Paragraph };
        blocks[^1] = blocks[^1] with { Kind = BlockKind.Teaser };
        var spans = new BrokenSentences(Written.Knowledge()).Find(new Article(text, [.. blocks])).Select(p => p.Span!.Value).ToList();
        Assert.Equal(2, spans.Count);
        Assert.Equal(new TextSpan(2533, 2563), spans[0]);
        Assert.True(spans[1].Overlaps(new(4205, 4229)));
    }
}
