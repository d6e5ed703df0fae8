using Chancery.Reading.Tests.Events;

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

    private static IEnumerable<string> Read(string title) => ShippedReader.Reader.ReadMaterial(ShippedReader.Titled(title), TestContext.Current.CancellationToken).Events.Select(e => e.Type);
}
