namespace Chancery.Reading.Tests.Statements;

public class NamelessSourceTests
{
    [Theory]
    [InlineData("The general is thought to have fled to Chad.", "- | is thought | The general … to have fled to Chad")]
    [InlineData("Reportedly, the envoy left on Friday.", "- | Reportedly | the envoy left on Friday")]
    [InlineData("Fears are growing that the dam will break.", "- | Fears | that the dam will break")]
    [InlineData("It is believed that the rebels hold the bridge.", "- | is believed | that the rebels hold the bridge")]
    [InlineData("Asked whether he would stay, the minister said that he would.", "- | Asked | whether he would stay")]
    [InlineData("The minister left when pressed on the lost tanker.", "- | pressed on | the lost tanker")]
    [InlineData("The premier rejected calls for an inquiry.", "- | calls for | an inquiry")]
    [InlineData("Claims of torture were not checked.", "- | Claims of | torture")]
    public void What_nobody_is_named_for_is_a_statement_all_the_same(string text, string expected) => Assert.Contains(expected, new Told(text).Statements);

    [Theory]
    [InlineData("Prices are growing that fast.")]
    [InlineData("The general was told to leave.")]
    public void What_only_looks_like_it_says_nothing(string text) => Assert.DoesNotContain(new Told(text).Statements, s => s.StartsWith("- | thought", StringComparison.Ordinal) || s.Contains("growing", StringComparison.Ordinal));
}
