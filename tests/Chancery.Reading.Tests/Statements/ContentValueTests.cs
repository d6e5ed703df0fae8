using Chancery.Reading.Statements;
using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Statements;

/// <summary>FactBank's degrees on the source's word.</summary>
public class ContentValueTests
{
    [Theory]
    [InlineData("The minister said that the talks had ended.", Certainty.Certain, Affirmation.Positive)]
    [InlineData("The minister said that the talks had not ended.", Certainty.Certain, Affirmation.Negative)]
    [InlineData("The general denied that his troops had fired.", Certainty.Certain, Affirmation.Negative)]
    [InlineData("The minister said that the talks might end.", Certainty.Possible, Affirmation.Positive)]
    [InlineData("The minister said that the talks would probably end.", Certainty.Probable, Affirmation.Positive)]
    [InlineData("The minister believes that the talks will end.", Certainty.Probable, Affirmation.Positive)]
    [InlineData("The minister knows that the talks will end.", Certainty.Certain, Affirmation.Positive)]
    [InlineData("The minister hopes that the talks will end.", Certainty.Unknown, Affirmation.Positive)]
    [InlineData("The minister does not believe that the talks will end.", Certainty.Probable, Affirmation.Negative)]
    [InlineData("The minister said that the talks would end if the rebels left.", Certainty.Unknown, Affirmation.Positive)]
    [InlineData("The minister said that nobody had left the room.", Certainty.Certain, Affirmation.Negative)]
    [InlineData("The minister asked whether the talks had ended.", Certainty.Unknown, Affirmation.Unknown)]
    public void A_clause_has_both(string sentence, Certainty certainty, Affirmation affirmation)
    {
        var said = Assert.Single(ShippedReader.Read(sentence).Attributions.All, a => a.Within is null);
        Assert.Equal((certainty, affirmation), (said.Certainty, said.Affirmation));
    }

    [Fact]
    public void A_noun_phrase_has_neither()
    {
        var said = Assert.Single(ShippedReader.Read("The minister condemned the attack.").Attributions.All);
        Assert.Null(said.Certainty);
        Assert.Null(said.Affirmation);
    }

    [Theory]
    [InlineData("Norway opposes any illegal presence on the territory of its neighbour.", "illegal presence on territory")]
    [InlineData("Norway supports the swift withdrawal of all the troops.", "withdrawal of troops")]
    [InlineData("Norway demanded to lift the old sanctions on farmers.", "lift old sanctions")]
    public void An_issue_is_told_in_few_words(string sentence, string issue)
    {
        var held = Assert.Single(ShippedReader.Read(sentence).Positions);
        Assert.Equal((issue, (int?)null), (held.Issue, held.TowardReferent));
    }
}
