namespace Chancery.Reading.Tests.Events;

/// <summary>What is private and what is public, told by whole articles of our own, read with the shipped model and frames.</summary>
public sealed class PrivateAffairsTests
{
    private const string Match = "The Harbour Wolves beat the River Foxes on Saturday. Tom Alder agreed to stay another year. His coach praised the young keeper. "
        + "Alder thanked his father after the game. The fans waited in the rain for an hour. The club refused to name a price. The next match is in March.";

    private const string Mine = "Miners in Zambia refused to go down on Monday. The company rejected their claim. President Banda criticised the owners. "
        + "The government promised to send a mediator. The owners agreed to talk. Police arrested two miners. The union thanked the bishops.";

    [Fact]
    public void A_match_has_no_events() => Assert.Empty(ShippedReader.ReadingOf(Match).Events);

    [Fact]
    public void Where_public_affairs_are_told_a_company_takes_part_in_them() =>
        Assert.Contains(ShippedReader.ReadingOf(Mine).Events, e => e.Type == "REJECT" && e.Actors.Count > 0);

    [Fact]
    public void A_sentence_alone_keeps_what_it_tells() =>
        Assert.NotEmpty(ShippedReader.ReadingOf("The shipping firm rejected the offer of its drivers.").Events);

    [Fact]
    public void Violence_is_public_whoever_does_it()
    {
        var reading = ShippedReader.ReadingOf("The Harbour Wolves beat the River Foxes on Saturday. A man stabbed two shoppers after the game. Tom Alder agreed to stay another year. His coach praised the young keeper. Alder thanked his father. The club apologised to Alder. The drummer criticised the club.");
        Assert.Equal(["ASSAULT"], reading.Events.Select(e => e.Type).Distinct());
    }
}
