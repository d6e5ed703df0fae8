using Chancery.Reading.Events;

namespace Chancery.Reading.Tests.Events;

/// <summary>Announced harm is a threat, one event with its announcement: sentences of our own, read with the shipped model and frames.</summary>
public sealed class PromisedHarmTests
{
    [Theory]
    [InlineData("Italy's minister promised that the Libyan ship would be confiscated.", "THREATEN restrict ITA>LBY")]
    [InlineData("Mali vowed to expel the French ambassador.", "THREATEN expel MLI>FRA")]
    [InlineData("Kenya promised to send doctors to Somalia.", "AGREE KEN>SOM")]
    public void A_promise_is_told_by_what_it_promises(string text, string expected)
    {
        var read = ShippedReader.Read(text);
        string Of(IEnumerable<Side> sides) => string.Join(',', sides.Select(s => read.Referents.All[s.Referent].Country).OfType<string>().Distinct());
        Assert.Equal(expected, Assert.Single(read.Events.Select(e => $"{string.Join(' ', e.Modes.Prepend(e.Type))} {Of(e.Actors)}>{Of(e.Recipients)}")));
    }
}
