using Chancery.Reading.Events;

namespace Chancery.Reading.Tests.Events;

/// <summary>What verbs leave out in headlines, and words that parsers mistake: sentences of our own, read with the shipped model and frames.</summary>
public sealed class HeadlineTests
{
    [Theory]
    [InlineData("Japan's prime minister to visit Kenya", "AGREE JPN>KEN")]
    [InlineData("Canada to train Ukrainian pilots", "AGREE CAN>UKR")]
    [InlineData("Some European countries condemned the raid by Chad.", "ACCUSE disapprove >TCD")]
    [InlineData("Norway had no intention of leaving the island.", "REJECT NOR>")]
    [InlineData("The Greek premier called the Turkish envoy a liar.", "ACCUSE disapprove GRC>TUR")]
    [InlineData("Bahrain stripped 31 activists of their nationality.", "COERCE restrict BHR>BHR")]
    [InlineData("The Afghan president announced a cease-fire with the Taliban.", "CONCEDE AFG>AFG")]
    [InlineData("The Danish government announced that it had suspended aid to Niger.", "SANCTION discontinue DNK>NER")]
    [InlineData("France is considering expelling Russian diplomats.", "THREATEN expel FRA>RUS")]
    [InlineData("The violation was provoked by Armenia, the Azerbaijani president said.", "ACCUSE allege AZE>ARM")]
    [InlineData("Missiles fired by the Israeli military struck a depot of the Syrian army.", "ASSAULT heavy-weapons >SYR")]
    public void It_is_read_in_full(string text, string expected)
    {
        var read = ShippedReader.Read(text);
        string Of(IEnumerable<Side> sides) => string.Join(',', sides.Select(s => read.Referents.All[s.Referent].Country).OfType<string>().Distinct());
        Assert.Contains(expected, read.Events.Select(e => $"{string.Join(' ', e.Modes.Prepend(e.Type))} {Of(e.Actors)}>{Of(e.Recipients)}"));
    }

    [Theory]
    [InlineData("Opposition leaders arrested in Bangladesh", "COERCE  -> BGD")]
    [InlineData("Kenyan police arrested in Nairobi two leaders of the opposition", "COERCE KEN -> KEN")]
    public void A_participle_alone_is_a_passive(string title, string expected)
    {
        var read = ShippedReader.Reader.ReadMaterial(ShippedReader.Titled(title), TestContext.Current.CancellationToken);
        string Of(IEnumerable<Side> sides) => string.Join(' ', sides.Select(s => read.Referents.All[s.Referent].Country).OfType<string>().Distinct());
        Assert.Contains(expected, read.Events.Select(e => $"{e.Type} {Of(e.Actors)} -> {Of(e.Recipients)}"));
    }

    [Theory]
    [InlineData("The first minister to visit Iran", "CONSULT")]
    [InlineData("Hundreds of thousands of nurses blocked roads in Lima to demand reforms.", "REQUEST")]
    public void What_is_no_announcement_stays(string text, string type) =>
        Assert.DoesNotContain(ShippedReader.Read(text).Events, e => e.Type == "AGREE" || (e.Type == type && e.Actuality == Actuality.Planned));
}
