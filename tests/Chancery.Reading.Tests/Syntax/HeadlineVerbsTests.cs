using Chancery.Reading.Tests.Events;
using Chancery.Text;

namespace Chancery.Reading.Tests.Syntax;

/// <summary>Headlines whose verb looks like a noun or an adjective: of our own, read with the shipped model and frames.</summary>
public sealed class HeadlineVerbsTests
{
    [Theory]
    [InlineData("Court jails activists", "SANCTION")]
    [InlineData("Rebels free hostages after ransom talks", "RETREAT")]
    [InlineData("Army shells town in northern Myanmar", "ASSAULT")]
    public void The_verb_is_found(string title, string type) => Assert.Contains(Read(title), e => e == type);

    [Theory]
    [InlineData("Ukraine peace talks")]
    [InlineData("Army shells")]
    public void Other_words_stay_nouns(string title) => Assert.Empty(Read(title));

    private static IEnumerable<string> Read(string title)
    {
        var text = title + "\n\nThe report came on Monday.";
        var article = new Article(text, [new(BlockKind.Title, 0, new(0, title.Length)), new(BlockKind.Paragraph, 0, new(title.Length + 2, text.Length))]);
        return ShippedReader.Reader.ReadMaterial(article, TestContext.Current.CancellationToken).Events.Select(e => e.Type);
    }
}
