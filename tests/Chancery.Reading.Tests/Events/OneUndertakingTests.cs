using Chancery.Reading.Events;

namespace Chancery.Reading.Tests.Events;

/// <summary>What is only agreed on, refused, asked for or ordered is told by that word alone: sentences of our own, read with the shipped model and frames.</summary>
public sealed class OneUndertakingTests
{
    [Theory]
    [InlineData("Chad agreed to withdraw its soldiers from Libya.", "AGREE TCD>LBY")]
    [InlineData("Iran refused to withdraw its forces from Syria.", "REJECT yield IRN>SYR")]
    [InlineData("The Security Council ordered Eritrea to withdraw its troops.", "REQUEST yield UNO>ERI")]
    [InlineData("Ethiopia rejected American calls for a ceasefire.", "REJECT change ETH>USA")]
    [InlineData("An American court ordered Iran to pay damages.", "SANCTION convict USA>IRN")]
    [InlineData("Egypt has decided to ease the curfew in Sinai.", "CONCEDE EGY>")]
    [InlineData("Russia withdrew its troops from Syria.", "RETREAT withdraw RUS>SYR")]
    public void An_undertaking_is_one_event(string text, string expected)
    {
        var read = ShippedReader.Read(text);
        string Of(IEnumerable<Side> sides) => string.Join(',', sides.Select(s => read.Referents.All[s.Referent].Country).OfType<string>().Distinct());
        Assert.Equal(expected, Assert.Single(read.Events.Select(e => $"{string.Join(' ', e.Modes.Prepend(e.Type))} {Of(e.Actors)}>{Of(e.Recipients)}")));
    }
}
