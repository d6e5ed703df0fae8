using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>What an article's own words make of names that the lists have too: texts of our own, read with the shipped model.</summary>
public sealed class DefinitionsTests
{
    [Theory]
    // The article explains the letters, the lists have another body under them.
    [InlineData("The Emirates Red Crescent (ERC) sent aid to Sudan on Monday. An ERC delegation visited Khartoum.", "ESP")]
    [InlineData("The Pakistan Tehreek-i-Insaf (PTI) held a rally in Lahore on Sunday. PTI workers clashed with police.", "IND")]
    // A patron is no home, and a region is not the state that its last word names.
    [InlineData("Russian-backed separatist rebels attacked a town in Ukraine.", "RUS")]
    [InlineData("The president of the poor Central American country spoke in Tegucigalpa.", "USA")]
    public void It_is_not_of_another_country(string text, string never)
    {
        var reading = ShippedReader.ReadingOf(text);
        var acting = reading.Events.SelectMany(e => e.Actors.Concat(e.Recipients)).Select(s => s.Entity).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(reading.Entities, e => e.Country == never && (acting.Contains(e.Id) || never == "USA"));
    }

    [Theory]
    [InlineData("North Korea fired shells at South Korea on Thursday. The South condemned the North.", "ACCUSE KOR -> PRK")]
    [InlineData("Kyrgyzstan and Tajikistan met on Saturday. The Russian minister called on the opposing sides to show restraint.", "REQUEST RUS -> KGZ TJK")]
    public void Halves_and_opposed_sides_are_those_of_the_article(string text, string expected) => Assert.Contains(expected, ShippedReader.Sides(text));
}
