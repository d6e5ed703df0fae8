namespace Chancery.Reading.Tests.Events;

/// <summary>Sides that stand in the sentences before: texts of our own, read with the shipped model and frames.</summary>
public sealed class AnsweredSidesTests
{
    [Theory]
    // A refusal answers whoever accused.
    [InlineData("Oman accused Chad of sheltering rebels. Chad rejected this on Monday.", "REJECT TCD -> OMN")]
    [InlineData("Ghana urged Togo to open the port. Togo criticised the call.", "ACCUSE TGO -> GHA")]
    // A claim that is no event of its own has a speaker too.
    [InlineData("The Estonian minister said that Iceland had closed its eyes to the smuggling. Iceland dismissed the claim.", "REJECT ISL -> EST")]
    // A passive verdict names no court, the sentence before does.
    [InlineData("A court in Lima convicted the minister of theft. He was sentenced to ten years in prison.", "SANCTION PER -> PER")]
    public void Are_those_whom_the_act_answers(string text, string expected) => Assert.Contains(expected, ShippedReader.Sides(text));

    [Theory]
    [InlineData("Oman accused Chad of sheltering rebels. Chad and Mali refused to talk to each other.", "REJECT", "OMN")]
    [InlineData("Oman accused Chad of sheltering rebels. Peru rejected the budget.", "REJECT", "OMN")]
    public void Are_left_empty_where_they_do_not_fit(string text, string type, string never) =>
        Assert.DoesNotContain(ShippedReader.Sides(text), s => s.StartsWith(type, StringComparison.Ordinal) && s.Contains(never, StringComparison.Ordinal));
}
