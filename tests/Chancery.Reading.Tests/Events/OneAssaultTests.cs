namespace Chancery.Reading.Tests.Events;

/// <summary>What one sentence tells of a deed and of the harm that it did.</summary>
public sealed class OneAssaultTests
{
    [Theory]
    [InlineData("Gunmen opened fire on a Malian convoy, killing nine soldiers.")]
    [InlineData("Nine Malian soldiers were killed when a bomb exploded near Gao.")]
    public void Deed_and_harm_of_one_sentence_are_one_assault(string text) => Assert.Equal(1, AssaultsIn(text));

    [Theory]
    [InlineData("Rebels shelled a town in Mali and kidnapped two French nurses.")]
    public void Two_deeds_are_two(string text) => Assert.Equal(2, AssaultsIn(text));

    [Theory]
    [InlineData("Gunmen attacked a village in Mali.")]
    [InlineData("Pirates boarded a Danish tanker off Togo.")]
    public void A_common_noun_that_opens_a_sentence_is_no_name(string text) => Assert.Equal(1, AssaultsIn(text));

    [Theory]
    [InlineData("Denmark closed the Chinese consulate.", "SANCTION", "DNK", "CHN")]
    [InlineData("Turkish demonstrators burned the Danish flag.", "PROTEST", "TUR", "DNK")]
    public void What_is_done_to_a_thing_is_done_to_its_owner(string text, string type, string actor, string recipient)
    {
        var material = ShippedReader.Read(text);
        var coded = Assert.Single(material.Events, e => e.Type == type);
        Assert.Equal(actor, material.Referents.All[Assert.Single(coded.Actors).Referent].Country);
        Assert.Equal(recipient, material.Referents.All[Assert.Single(coded.Recipients).Referent].Country);
    }

    [Fact]
    public void A_noun_trigger_may_go_on_with_a_preposition()
    {
        Assert.Contains(ShippedReader.Read("The handover of bodies by Russia to Ukraine took a day.").Events, e => e.Type == "RETREAT");
        Assert.DoesNotContain(ShippedReader.Read("The handover of diplomas by Russia to Ukraine took a day.").Events, e => e.Type == "RETREAT");
    }

    private static int AssaultsIn(string text) => ShippedReader.Read(text).Events.Count(e => e.Type == "ASSAULT");
}
