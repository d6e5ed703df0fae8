using Chancery.Testing;

namespace Chancery.Reading.Tests.Events.Learnt;

/// <summary>What two sets of real articles had wrong, by class: sentences of our own, read with the shipped models.</summary>
public sealed class RealNewsTests
{
    [Theory]
    [InlineData("We, the foreign ministers of Canada, France and Italy, urge the army of Sudan to stop the shelling. We reject any outside interference.", "REJECT CAN FRA ITA -> ")]
    [InlineData("The Foreign Ministers of Greece and Egypt called on Turkey to stop the drilling.", "REQUEST EGY GRC -> TUR")]
    [InlineData("The UN General Assembly met on Friday. The General Assembly condemned the invasion of Ukraine.", "ACCUSE UNO -> UKR")]
    [InlineData("The Minister of Labour, Sunil Perera, met union leaders in Colombo on Monday.", "CONSULT LKA -> ")]
    [InlineData("The Secretary-General's Personal Envoy for Sudan, Pekka Salonen, met the Sudanese president on Friday.", "CONSULT SDN UNO -> ")]
    [InlineData("Twenty people were injured and dozens arrested when police broke up a rally in Nouakchott.", "COERCE MRT -> MRT")]
    [InlineData("The army of Mauritania barricaded the square in Nouakchott.", "COERCE MRT -> ")]
    [InlineData("Police in Hong Kong deny accusations that they beat protesters.", "ACCUSE  -> HKG")]
    [InlineData("The Greek, Cypriot and French ministers called on Turkey to withdraw.", "REQUEST CYP FRA GRC -> TUR")]
    [InlineData("Three Cuban nationals were apprehended by federal agents in Miami on Friday.", "COERCE USA -> CUB")]
    [InlineData("North and South Korea exchanged fire across the border on Thursday.", "ASSAULT KOR PRK -> ")]
    public void Sides_are_those_of_the_words(string text, string expected) => Assert.Contains(expected, Sides(text));

    [Theory]
    [InlineData("Reporters in Cairo questioned the minister on Tuesday.", "ACCUSE")]
    [InlineData("An analyst in Seoul warned North Korea of serious consequences on Friday.", "THREATEN")]
    [InlineData("The president of Russia accepted the resignations of two governors.", "SUPPORT")]
    [InlineData("Turkey justified its claim by a treaty of 1923.", "SUPPORT")]
    [InlineData("She is a candidate for the election to be held on August 9 in Belarus.", "COERCE")]
    [InlineData("A witness in Lagos, who pleaded for anonymity, described the scene.", "REQUEST")]
    [InlineData("Police in Lagos recovered four bodies from the river.", "COERCE")]
    [InlineData("The party's leader in India released the manifesto on Sunday.", "RETREAT")]
    [InlineData("Delegates of the Workers' Party Congress gathered in Pyongyang on Friday.", "CONSULT BRA")]
    public void What_is_no_such_act_is_not_told(string text, string act) => Assert.DoesNotContain(Sides(text), s => s.StartsWith(act, StringComparison.Ordinal));

    [Fact]
    public void We_are_those_whose_statement_the_headline_announces() => Assert.Contains("REJECT CAN ITA -> ", ShippedReader.Sides(ShippedReader.Learnt.ReadMaterial(
        ShippedReader.Titled("Joint Statement by the Foreign Ministers of Canada and Italy on Sudan", "We urge the army of Sudan to stop the shelling. We reject outside interference."), TestContext.Current.CancellationToken)));

    [Fact]
    public void A_sit_in_is_one_protest_told_by_the_whole_word()
    {
        const string text = "Police in Nouakchott broke up a sit-in by students.";
        var protest = Assert.Single(ShippedReader.Learnt.Read(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken).Events, e => e.Type == "PROTEST");
        Assert.Equal("sit-in", text[protest.Trigger[0].Start..protest.Trigger[^1].End]);
    }

    [Fact]
    public void A_verb_behind_the_comma_that_closes_a_clause_with_who_is_not_that_clauses()
    {
        var read = ShippedReader.Learnt.ReadMaterial(ShippedReader.ArticleOf("Berg spoke about her husband, who was arrested in May, and promised to hold new elections in Belarus."), TestContext.Current.CancellationToken);
        var promised = read.Document.IndexOf("promised");
        Assert.Equal(read.Document.IndexOf("spoke"), read.Document.Heads[promised]);
    }

    [Fact]
    public void An_agreement_that_is_reached_is_one() =>
        Assert.Single(Sides("Consensus was reached between Sri Lanka and the World Bank to extend the project."), s => s.StartsWith("AGREE", StringComparison.Ordinal));

    [Fact]
    public void The_Persian_Gulf_is_no_province_of_Papua_New_Guinea() =>
        Assert.DoesNotContain(ShippedReader.Learnt.ReadMaterial(ShippedReader.ArticleOf("Ships of five states will patrol the Persian Gulf, officials in Tehran said."), TestContext.Current.CancellationToken).Referents.All, r => r.Country == "PNG");

    [Fact]
    public void A_group_closes_a_list_of_bodies()
    {
        var material = ShippedReader.Learnt.ReadMaterial(ShippedReader.ArticleOf("The G7, ASEAN and several neighbours condemned the launch."), TestContext.Current.CancellationToken);
        Assert.Equal(3, Assert.Single(material.Events, e => e.Type == "ACCUSE").Actors.Length);
    }

    private static IReadOnlyList<string> Sides(string text) => ShippedReader.Sides(ShippedReader.Learnt.ReadMaterial(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken));
}
