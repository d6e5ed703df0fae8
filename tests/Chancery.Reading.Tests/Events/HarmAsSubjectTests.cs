namespace Chancery.Reading.Tests.Events;

/// <summary>Harm that stands as the subject of killing: sentences of our own, read with the shipped model and frames.</summary>
public sealed class HarmAsSubjectTests
{
    [Theory]
    [InlineData("An ambush killed two soldiers in northern Mali.", "ASSAULT  -> MLI")]
    [InlineData("The suicide attack that targeted a market killed two Tunisian guards.", "ASSAULT  -> TUN")]
    public void Is_an_assault_by_whoever_did_it(string text, string expected) => Assert.Contains(expected, ShippedReader.Sides(text));

    [Fact]
    public void Attacks_that_nobody_makes_are_none() => Assert.Empty(ShippedReader.Sides("A heart attack killed the Ecuadorian minister."));
}
