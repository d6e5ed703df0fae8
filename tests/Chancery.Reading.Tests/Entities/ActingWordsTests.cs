using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Capitals and nouns of bodies, which are somebody only where they act, read by the whole stair.</summary>
public sealed class ActingWordsTests
{
    [Theory]
    [InlineData("Vietnam asked Canberra to open its market.", "AUS")]
    [InlineData("Lebanon asked Oslo and Canberra for a loan.", "AUS")]
    [InlineData("The envoy called for talks between Oslo and Canberra.", "AUS")]
    [InlineData("The envoy said that Canberra was reluctant to sign.", "AUS")]
    [InlineData("Canberra has been informed of the plan.", "AUS")]
    public void A_capital_that_is_told_or_wills_is_its_government(string text, string country) =>
        Assert.Contains(ShippedReader.Read(text).Referents.All, r => r.Kind == EntityKind.State && r.Country == country);

    [Theory]
    [InlineData("Canberra was shelled on Monday.")]
    [InlineData("The envoy lives in Canberra.")]
    public void Elsewhere_it_is_a_place(string text) => Assert.DoesNotContain(ShippedReader.Read(text).Referents.All, r => r.Kind == EntityKind.State && r.Country == "AUS");

    [Theory]
    [InlineData("The mission said that two men had died.", "mission")]
    [InlineData("The judge ordered the office to release the files.", "office")]
    [InlineData("The minister lambasted the transport ministry.", "transport ministry")]
    public void A_body_that_speaks_or_is_spoken_to_is_somebody(string text, string name) =>
        Assert.Contains(ShippedReader.Read(text).Referents.All, r => r.Kind == EntityKind.Group && r.Name == name);

    [Theory]
    [InlineData("The base lies by the river.")]
    [InlineData("The firm agreed to buy a farm.")]
    public void Elsewhere_it_is_none(string text) => Assert.DoesNotContain(ShippedReader.Read(text).Referents.All, r => r.Kind == EntityKind.Group);
}
