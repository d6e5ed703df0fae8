using Chancery.Reading.Statements;

namespace Chancery.Reading.Tests.Statements;

public class ChainTests
{
    [Theory]
    [InlineData("The state agency NKA quoted the foreign minister as saying that Norway had bombed the port.", "bombed", "The state agency NKA > the foreign minister")]
    [InlineData("The premier was quoted by the daily as saying that the army had bombed a village.", "bombed", "the daily > The premier")]
    [InlineData("According to the Yeni Gazette, the Turkish interior ministry denied that police had shelled the village.", "shelled", "the Yeni Gazette > the Turkish interior ministry")]
    [InlineData("The envoy told the Security Council that Sudan had bombed two villages.", "bombed", "The envoy")]
    [InlineData("Norway bombed the port, her spokesman Rui Dias told reporters.", "bombed", "her spokesman Rui Dias")]
    [InlineData("The minister voiced confidence that the pact would hold, praising the work of the mediators, saying that Norway had bombed the town.", "bombed", "The minister")]
    public void What_is_said_is_on_the_word_of_all_who_pass_it_on(string text, string trigger, string chain) => Assert.Equal(chain, new Told(text).ChainOf(trigger));

    [Theory]
    [InlineData("Three officers were charged with murdering the editor of a newspaper in Lilongwe.", "murdering", "-")]
    [InlineData("Kenya condemned the raid after Uganda bombed the market.", "bombed", "")]
    [InlineData("The leaders agreed on a ceasefire after talks in Nairobi.", "talks", "")]
    public void A_charge_is_the_accusers_word_and_what_only_sets_the_time_the_narrators(string text, string trigger, string chain) => Assert.Equal(chain, new Told(text).ChainOf(trigger));

    [Fact]
    public void Those_told_are_addressees()
    {
        var told = new Told("The envoy told the Security Council that Sudan had bombed two villages.");
        Assert.Equal(["United Nations Security Council"], told.Names(told.With("told").Addressees));
    }

    [Fact]
    public void All_who_say_it_together_are_told()
    {
        var told = new Told("Kenya, Uganda and Chad said in a joint statement that they would reopen the border.");
        Assert.Equal(["Kenya", "Uganda", "Chad"], told.Names([told.With("said").Source!.Value, .. told.With("said").With]));
    }

    [Fact]
    public void A_duty_is_no_charge() => Assert.Empty(new Told("Soldiers charged with securing the border left their posts.").Statements);

    [Fact]
    public void A_name_behind_a_quotation_and_a_dash_has_said_it() =>
        Assert.Equal(["Amina Sall, mayor of Kaolack | — | “The road is open again.”"], new Told("“The road is open again.” — Amina Sall, mayor of Kaolack").Statements);

    [Fact]
    public void A_dash_behind_a_quotation_may_go_on_with_the_sentence() => Assert.DoesNotContain("| — |", string.Concat(new Told("“The road is open” — Amina Sall left the hall.").Statements));

    [Theory]
    [InlineData("Guinea-Bissau: Gunfire was heard near the palace on Monday", 0)]
    [InlineData("Berlin: no talks before the autumn of this year", 1)]
    [InlineData("Final communiqué of the Council: the full text follows below", 0)]
    public void A_state_before_a_colon_and_a_capital_is_the_topic(string text, int statements) => Assert.Equal(statements, new Told(text).Statements.Count(s => s.Contains("| : |", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Oslo asked the army to leave the camp.", "asked", StatementKind.Demand)]
    [InlineData("Reporters asked whether the border was open.", "asked", StatementKind.Question)]
    [InlineData("Berlin is considering a ban on the party.", "considering", StatementKind.Intention)]
    [InlineData("Berlin considers the ban unlawful.", "considers", StatementKind.Belief)]
    [InlineData("The council reiterated its request for the release of the hostages.", "reiterated", StatementKind.Demand)]
    [InlineData("Kenya agreed to reopen the border.", "agreed", StatementKind.Promise)]
    [InlineData("The premier assured the allies that aid would come.", "assured", StatementKind.Promise)]
    [InlineData("The premier assured the allies that the bridge was safe.", "assured", StatementKind.Assertion)]
    [InlineData("Ankara wants a safe zone.", "wants", StatementKind.Intention)]
    [InlineData("Moscow does not reject an extension.", "reject", StatementKind.Assertion)]
    public void The_kind_is_that_of_the_cue_the_noun_in_it_and_the_form_of_the_content(string text, string cue, StatementKind kind) => Assert.Equal(kind, new Told(text).With(cue).Kind);

    [Theory]
    [InlineData("Palau urged the leaders to reverse the decision.", "Palau for reverse decision")]
    [InlineData("Kenya demanded that the commander be sacked.", "Kenya for sack commander")]
    [InlineData("Kenya demanded that the government resign.", "Kenya for government resign")]
    [InlineData("Kenya welcomed the unanimous adoption of the new treaty.", "Kenya for adoption of treaty")]
    [InlineData("Kenya supports Uganda.", "Kenya for [Uganda]")]
    public void An_issue_is_a_few_words_that_stay_the_same(string text, string position) => Assert.Equal([position], new Told(text).Positions);

    [Theory]
    [InlineData("Kenya has proposed nothing that would change this.")]
    [InlineData("Kenya denounced this on Wednesday.")]
    public void Without_a_name_for_the_issue_there_is_no_position(string text) => Assert.Empty(new Told(text).Positions);
}
