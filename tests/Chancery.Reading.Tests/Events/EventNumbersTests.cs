namespace Chancery.Reading.Tests.Events;

/// <summary>How many were killed, hurt, arrested or came, from the words of an event's sentences.</summary>
public sealed class EventNumbersTests
{
    [Theory]
    [InlineData("At least 23 soldiers were killed and 17 wounded in the attack on Monday.", "dead At least 23 = 23..; injured 17 = 17..17")]
    [InlineData("Gunmen attacked an army camp in Niger, killing at least 23 soldiers and wounding 17.", "dead at least 23 = 23..; injured 17 = 17..17")]
    [InlineData("Three people were shot dead and at least 27 injured when police opened fire on a crowd in Mombasa.", "dead Three = 3..3; injured at least 27 = 27..")]
    [InlineData("Police arrested forty-one demonstrators in Abuja.", "arrested forty-one = 41..41")]
    [InlineData("More than 2,000 people marched in Nairobi against the tax.", "crowd More than 2,000 = 2000..")]
    [InlineData("Some 300 tenants rallied outside the ministry in Oslo.", "crowd Some 300 = about 300..300")]
    [InlineData("Rebels bombed the market in Juba, killing between 20 and 30 people.", "dead between 20 and 30 = 20..30")]
    [InlineData("Soldiers shot dead a dozen suspected militants in Mali.", "dead a dozen = 12..12")]
    [InlineData("Tens of thousands of demonstrators rallied in Tbilisi.", "crowd Tens of thousands = ..")]
    [InlineData("Up to 50 protesters were wounded by police in Dhaka.", "injured Up to 50 = ..50")]
    [InlineData("The bombing in Basra left 12 people dead and dozens wounded.", "dead 12 = 12..12; injured dozens = ..")]
    [InlineData("Four soldiers and six civilians were killed in the shelling of Marib.", "dead Four soldiers and six = 10..10")]
    [InlineData("Police in Minsk detained 200 people. Two hundred and six protesters were arrested last week.", "arrested 200 = 200..200; arrested Two hundred and six = 206..206")]
    [InlineData("A crowd of a thousand marched on Parliament in Honiara.", "crowd a thousand = 1000..1000")]
    [InlineData("Police killed 1.2 million chickens.", "")]
    [InlineData("Troops shelled the village for 17 days. Gunmen killed the mayor, 43, on 12 June 2019.", "")]
    [InlineData("The army captured 30 tanks and bombed 12 houses in the north of Syria.", "")]
    [InlineData("Nobody was hurt when rebels shelled the town of Goma.", "")]
    public void Numbers_are_read_with_their_words(string text, string expected)
    {
        var reading = ShippedReader.ReadingOf(text);
        Assert.Equal(expected, string.Join("; ", reading.Events.SelectMany(e => e.Numbers).Select(n => $"{n.Kind} {n.Text} = {(n.IsApproximate ? "about " : "")}{n.Low}..{n.High}")));
    }
}
