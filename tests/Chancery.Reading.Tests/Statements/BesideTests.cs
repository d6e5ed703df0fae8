namespace Chancery.Reading.Tests.Statements;

public class BesideTests
{
    [Theory]
    [InlineData("Following the meeting the premier said.")]
    [InlineData("After two days of talks, the envoy added.")]
    public void An_adverbial_in_front_is_no_content(string text) => Assert.Empty(new Told(text).Statements);

    [Fact]
    public void Two_finite_verbs_of_one_source_are_two_statements_side_by_side()
    {
        var sample = new Sample("Rana/Rana/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root rain/rain/NOUN/NN/4/nsubj fell/fall/VERB/VBD/2/ccomp and/and/CCONJ/CC/6/cc warned/warn/VERB/VBD/2/conj that/that/SCONJ/IN/9/mark wind/wind/NOUN/NN/9/nsubj rose/rise/VERB/VBD/6/ccomp ././PUNCT/./2/punct");
        Assert.Equal(["rain fell", "that wind rose"], sample.Read("Rana").All.Select(a => sample.Words(a.Content)));
        Assert.All(sample.Read("Rana").All, a => Assert.Null(a.Within));
    }

    [Fact]
    public void Who_reports_the_whole_is_no_part_of_what_another_says()
    {
        var sample = new Sample("Rana/Rana/PROPN/NNP/2/nsubj vowed/vow/VERB/VBD/8/ccomp to/to/PART/TO/4/mark leave/leave/VERB/VB/2/xcomp ,/,/PUNCT/,/8/punct Omar/Omar/PROPN/NNP/8/nsubj here/here/ADV/RB/8/advmod said/say/VERB/VBD/0/root ././PUNCT/./8/punct");
        Assert.Equal(["to leave", "Rana vowed to leave"], sample.Read("Rana", "Omar").All.Select(a => sample.Words(a.Content)));
    }

    [Fact]
    public void A_second_that_goes_on_with_the_outer_statement()
    {
        var sample = new Sample("Rana/Rana/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/that/SCONJ/IN/5/mark Omar/Omar/PROPN/NNP/5/nsubj condemned/condemn/VERB/VBD/2/ccomp terms/term/NOUN/NNS/5/obj but/but/CCONJ/CC/10/cc that/that/SCONJ/IN/10/mark nobody/nobody/PRON/NN/10/nsubj agreed/agree/VERB/VBD/6/conj ././PUNCT/./2/punct");
        Assert.Equal("terms", sample.Words(sample.Read("Rana", "Omar").All.Single(a => sample.Words(a.Cue) == "condemned").Content));
    }

    [Fact]
    public void What_one_was_asked_is_not_what_one_says() =>
        Assert.Contains("the minister | said | that he would", new Told("Asked whether he would stay, the minister said that he would.").Statements);

    [Fact]
    public void What_one_is_ready_for_stays_part_of_what_one_says() => Assert.Contains("Chad | says | it is ready to withdraw its troops", new Told("Chad says it is ready to withdraw its troops.").Statements);
}
