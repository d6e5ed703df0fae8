namespace Chancery.Reading.Tests.Events.Learnt;

/// <summary>What the shipped models make of sentences of our own: acts without a named side, sides that another sentence names, verbs in other senses.</summary>
public sealed class SureActsTests
{
    [Theory]
    [InlineData("Traffic stood still during demonstrations which blocked the bridge.", "PROTEST  -> ")]
    [InlineData("The count dragged on amid accusations of fraud.", "ACCUSE  -> ")]
    public void An_act_may_have_no_named_side(string text, string expected) => Assert.Contains(expected, Sides(text));

    [Fact]
    public void A_noun_that_takes_up_what_was_told_is_no_further_act() =>
        Assert.Single(Sides("Gunmen attacked a convoy near Gao on Monday. The attack came at dawn."), s => s.StartsWith("ASSAULT", StringComparison.Ordinal));

    [Fact]
    public void The_bodys_demonstrations_are_those_of_the_headline()
    {
        var article = ShippedReader.Titled("Demonstrations block bridge", "Traffic stood still during demonstrations which blocked the bridge.");
        var read = ShippedReader.Learnt.ReadMaterial(article, TestContext.Current.CancellationToken);
        Assert.Equal([null, 0], read.Events.Where(e => e.Type == "PROTEST").Select(e => e.SameAs));
    }

    [Fact]
    public void Whoever_goes_on_speaking_stays_the_actor() =>
        Assert.Contains("REQUEST NOR -> SDN", Sides("Norwegian Foreign Minister Mark Hill said of Sudan: \"We call on the army to stop. The army must immediately stop the shelling of Darfur.\""));

    [Fact]
    public void A_text_speaks_for_whoever_gave_it_out_a_sentence_before() =>
        Assert.Contains("REQUEST UNO -> ", Sides("On Monday the UN Security Council adopted a resolution. The resolution demanded full access for aid workers."));

    [Theory]
    [InlineData("Canada and the United States met a deadline late on Sunday.")]
    [InlineData("France and Germany met their target for emissions.")]
    public void A_deadline_is_not_met_in_talks(string text) => Assert.DoesNotContain(Sides(text), s => s.StartsWith("CONSULT", StringComparison.Ordinal));

    [Fact]
    public void What_somebody_threatens_to_use_is_not_used() =>
        Assert.DoesNotContain(Sides("Police in Accra threatened to use live ammunition on the students."), s => s.StartsWith("ASSAULT", StringComparison.Ordinal));

    [Fact]
    public void Two_verbs_with_one_object_are_one_assault() =>
        Assert.Single(Sides("Two activists were shot and killed by gunmen in Manila."), s => s.StartsWith("ASSAULT", StringComparison.Ordinal));

    [Fact]
    public void Who_stand_side_by_side_have_one_part() =>
        Assert.Contains("SANCTION FRA ITA -> RUS", Sides("France and Italy imposed sanctions on Russia on Friday."));

    [Fact]
    public void Leaders_of_several_states_are_those_states()
    {
        var read = ShippedReader.Learnt.ReadMaterial(ShippedReader.ArticleOf("The leaders of Russia, Ukraine and France agreed on a ceasefire on Thursday."), TestContext.Current.CancellationToken);
        var agreed = Assert.Single(read.Events);
        Assert.Equal(["FRA", "RUS", "UKR"], agreed.Actors.Select(a => read.Referents.All[a.Referent].Country).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Sides(string text) => ShippedReader.Sides(ShippedReader.Learnt.ReadMaterial(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken));
}
