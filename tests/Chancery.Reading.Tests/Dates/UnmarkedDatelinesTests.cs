using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Tests.Dates;

public sealed class UnmarkedDatelinesTests
{
    private const string Title = "Court frees two";

    [Theory]
    [InlineData("OSLO: A court freed two men.", "OSLO:")]
    [InlineData("Oslo: A court freed two men.", "Oslo:")]
    [InlineData("Oslo, Norway: A court freed two men.", "Oslo, Norway:")]
    [InlineData("Oslo. A court freed two men.", "Oslo.")]
    [InlineData("OSLO / CLINTON TOWN: A court freed two men.", "OSLO / CLINTON TOWN:")]
    [InlineData("St. Oslo: A court freed two men.", "St. Oslo:")]
    [InlineData("Oslo: “Two men are free.”", "Oslo:")]
    public void A_place_before_a_colon_or_full_stop_is_one(string paragraph, string dateline)
    {
        var marked = Mark(paragraph);
        Assert.Equal([BlockKind.Title, BlockKind.Dateline, BlockKind.Paragraph], marked.Blocks.Select(b => b.Kind));
        Assert.Equal(dateline, Words(marked, 1));
        Assert.Equal(paragraph[dateline.Length..].Trim(), Words(marked, 2));
    }

    [Theory]
    // A speaker, somebody of note who has a town's name, a place within a sentence, a heading.
    [InlineData("Rill: A court freed two men.")]
    [InlineData("CLINTON: Thank you all.")]
    [InlineData("Oslo: a city without a court.")]
    [InlineData("The court sits in Oslo. It freed two men.")]
    [InlineData("Oslo, Rill: A court freed two men.")]
    [InlineData("Oslo:")]
    [InlineData("Oslo. ")]
    [InlineData("")]
    public void Anything_else_is_none(string paragraph) => Assert.DoesNotContain(Mark(paragraph).Blocks, b => b.Kind == BlockKind.Dateline);

    [Fact]
    public void A_marked_one_is_enough()
    {
        const string Text = "BERGEN - Oslo: A court freed two men.";
        var article = new Article(Text, [new(BlockKind.Dateline, 0, new(0, 8)), new(BlockKind.Paragraph, 0, new(9, Text.Length))]);
        Assert.Same(article, Marks.Mark(article));
    }

    private static readonly UnmarkedDatelines Marks = new(p => p.ToUpperInvariant() is "OSLO" or "NORWAY" or "ST. OSLO" or "CLINTON" or "CLINTON TOWN" ? "NOR" : null, w => w.Equals("Clinton", StringComparison.OrdinalIgnoreCase));

    private static Article Mark(string paragraph)
    {
        var text = Title + "\n\n" + paragraph;
        return Marks.Mark(new(text, [new(BlockKind.Title, 0, new(0, Title.Length)), new(BlockKind.Paragraph, 0, new(Title.Length + 2, text.Length))]));
    }

    private static string Words(Article article, int block) => article.Text[article.Blocks[block].Span.Start..article.Blocks[block].Span.End];
}
