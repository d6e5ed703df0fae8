using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Statements;

/// <summary>Who speaks where the subject is a text or a part of a group: sentences of our own, read with the shipped model.</summary>
public sealed class DocumentSourcesTests
{
    [Theory]
    [InlineData("A statement issued by the Kenyan foreign ministry said that the border would be closed.", "Kenyan foreign ministry")]
    [InlineData("A report published by the United Nations said that both sides had broken the truce.", "United Nations")]
    [InlineData("A press release by the Norwegian embassy denied that visas had been refused.", "Norwegian embassy")]
    [InlineData("A statement on the Peruvian ministry's website said that the envoy was summoned.", "Peruvian ministry")]
    [InlineData("Two of the six rebel groups said that they would attend.", "six rebel groups")]
    [InlineData("The charges were rejected by Kenya, which said that its troops had never crossed the border.", "Kenya")]
    public void The_source_is_whoever_stands_behind_it(string text, string name)
    {
        var reading = ShippedReader.ReadingOf(text);
        Assert.Contains(reading.Statements, s => s.Source?.Entity is { } entity && reading.Entities.Single(e => e.Id == entity).Name == name);
    }

    [Fact]
    public void Whoever_only_passes_a_text_on_is_not_its_author() =>
        Assert.Null(Assert.Single(ShippedReader.ReadingOf("A statement carried by the state news agency said that the border would be closed.").Statements).Source?.Entity);

    [Fact]
    public void Who_is_cited_as_saying_says_it()
    {
        var reading = ShippedReader.ReadingOf("The news agency cited a Danish official as saying that the talks had failed.");
        Assert.Contains(reading.Statements, s => s.Within is not null && s.Source?.Entity is { } entity && reading.Entities.Single(e => e.Id == entity).Name == "Danish official");
    }

    [Fact]
    public void What_somebody_is_called_is_no_statement() => Assert.Empty(ShippedReader.ReadingOf("The group, known as the Red Guard, left the town.").Statements);
}
