namespace Chancery.Reading.Tests.Events;

/// <summary>Who does and suffers what: participles of protest, scenes of harm, plural sides, agencies; sentences of our own, read with the shipped model and frames.</summary>
public sealed class NamedTogetherTests
{
    [Theory]
    [InlineData("Police fired tear gas at students who marched on the parliament in Dhaka, calling for the resignation of Prime Minister Rahman.", "Police")]
    [InlineData("A Kenyan court jailed five activists after they held a rally in Nakuru, demanding a referendum.", "A Kenyan court")]
    public void Police_and_courts_do_not_call_for_reforms(string text, string keeper)
    {
        var read = ShippedReader.ReadingOf(text);
        Assert.DoesNotContain(read.Statements, s => s.Source is { Span: { } span } && text[span.Start..span.End] == keeper);
    }

    [Fact]
    public void A_state_before_an_ambush_tells_where_it_was() => Assert.DoesNotContain(ShippedReader.Sides("Twelve soldiers were killed in a Mali ambush."), s => s.StartsWith("ASSAULT MLI", StringComparison.Ordinal));

    [Fact]
    public void Airmen_are_of_whom_they_are_told_to_be() => Assert.Contains("ASSAULT  -> USA", ShippedReader.Sides("Three US servicemen were killed by a roadside bomb outside Basra."));

    [Fact]
    public void Presidents_of_two_countries_are_two() =>
        Assert.Contains("SUPPORT KGZ UZB -> ", ShippedReader.Sides("Uzbekistan and Kyrgyzstan have long quarrelled over water. The presidents of the two countries signed a border treaty on Friday."));

    [Fact]
    public void A_secretary_general_is_no_general()
    {
        var read = ShippedReader.ReadingOf("The UN secretary-general urged Sudan to stop. The army general refused.");
        Assert.DoesNotContain(read.Entities, e => e.Country == "UNO" && e.Sectors.Contains("MIL"));
    }

    [Fact]
    public void Governments_of_a_region_are_of_no_one_country()
    {
        var read = ShippedReader.ReadingOf("JAKARTA - Indonesia turned a boat away on Monday. Diplomats urged the governments of the region to open their ports to the migrants.");
        Assert.Contains(read.Entities, e => e.Name.StartsWith("governments", StringComparison.Ordinal) && e.Country is null);
    }
}
