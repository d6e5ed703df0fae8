namespace Chancery.Reading.Tests.Events;

/// <summary>Who is blamed and who was wronged: sentences of our own, read with the shipped model and frames.</summary>
public sealed class WrongedTests
{
    [Theory]
    [InlineData("Washington condemned the violence against NATO peacekeepers.", "ACCUSE USA -> ")]
    [InlineData("The Syrian foreign ministry condemned on Friday Turkey's repeated crimes against the Kurds.", "ACCUSE SYR -> TUR")]
    [InlineData("Norway denounced the crimes of the junta of Myanmar.", "ACCUSE NOR -> MMR")]
    [InlineData("The poets' guild of Chad denounced the arrest of an Omani poet.", "ACCUSE TCD -> ")]
    [InlineData("Unions in Peru went on strike over the jailing of a Bolivian trader.", "PROTEST PER -> ")]
    public void Whoever_was_wronged_is_not_blamed(string text, string expected) => Assert.Contains(expected, ShippedReader.Sides(text));
}
