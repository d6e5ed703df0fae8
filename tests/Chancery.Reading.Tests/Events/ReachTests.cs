using Chancery.Reading.Events;

namespace Chancery.Reading.Tests.Events;

/// <summary>Sides that no slot of the frame names: sentences of our own, read with the shipped model and frames.</summary>
public sealed class ReachTests
{
    [Theory]
    // What is promised, asked or refused names its other side further in.
    [InlineData("Kenya promised to continue food aid to Malawi.", "AGREE", "KEN", "MWI")]
    [InlineData("Norway rejected a call for talks with Mongolia.", "REJECT", "NOR", "MNG")]
    [InlineData("Peru is ready to contribute to a school in Bolivia.", "AGREE", "PER", "BOL")]
    [InlineData("Ghana accepted the demands by protesters in Togo.", "CONCEDE", "GHA", "TGO")]
    [InlineData("Finland issued an ultimatum to Estonia over the ferry.", "THREATEN", "FIN", "EST")]
    [InlineData("Chile demanded that Buhari appear before its court.", "REQUEST", "CHL", "")]
    // What is the actor's own is no other side.
    [InlineData("Kenya threatened to withdraw its peacekeepers from Chad.", "THREATEN", "KEN", "TCD")]
    // What is done to a thing is done to its owner, or to those who are at home where it stands.
    [InlineData("Ugandan rebels attacked a Kenyan army base in the hills.", "ASSAULT", "UGA", "KEN")]
    [InlineData("Zambian jets bombed the market in Lilongwe.", "ASSAULT", "ZMB", "MWI")]
    [InlineData("Malian rebels shelled the southern capital Niamey for a week.", "ASSAULT", "MLI", "NER")]
    // Whose act a noun is, told by the verb that only speeds it up.
    [InlineData("Ireland accelerated the withdrawal from Cyprus.", "RETREAT", "IRL", "CYP")]
    // Who stands opposed is the one who opposes.
    [InlineData("Japan is opposed to Canadian mediation in the dispute.", "REJECT", "JPN", "CAN")]
    // Crowds want something of somebody.
    [InlineData("Demonstrators in Quito blocked a road, demanding reforms by the Spanish government.", "PROTEST", "ECU", "ESP")]
    // A participle behind reported speech is the act of who is told of, not of who tells.
    [InlineData("Laos closed the bridge, arresting smugglers, a spokesman for Thailand said.", "COERCE", "LAO", "")]
    // Who speaks against his own government is not it.
    [InlineData("The Kenyan opposition demanded a recount by the Kenyan government.", "REQUEST", "KEN", "KEN")]
    // Whose a thing is that a participle with "by" tells.
    [InlineData("Japan rejected an appeal lodged by a union of Canada.", "REJECT", "JPN", "CAN")]
    // Behind a comma the main clause goes on.
    [InlineData("The Chadian minister condemned the attack in Kenya which killed ten people, and thanked Oman for its help.", "SUPPORT", "TCD", "OMN")]
    // Of several that are not named, those that are.
    [InlineData("Five governments, among them Chad and Niger, rejected the Ghanaian plan.", "REJECT", "NER TCD", "GHA")]
    // Who receives something is on the other side of it.
    [InlineData("Mali received financial support from Japan.", "AID", "JPN", "MLI")]
    // An agency in brackets tells it and does not do it.
    [InlineData("(CNN) Kenyan police have arrested the Chadian captain.", "COERCE", "KEN", "TCD")]
    public void Are_looked_for_around_the_words_of_the_act(string text, string type, string actors, string recipients)
    {
        var read = ShippedReader.Read(text);
        Assert.Contains($"{type} {actors} -> {recipients}", read.Events.Select(e => $"{e.Type} {Countries(read, e.Actors)} -> {Countries(read, e.Recipients)}"));
    }

    [Theory]
    // Where envoys meet is no side, and neither is what an accord's name holds.
    [InlineData("The envoys of Chad and Niger met in a farmhouse outside Lisbon.", "CONSULT", "PRT")]
    [InlineData("The leaders of Chad and Niger held talks in Portugal.", "CONSULT", "PRT")]
    // Whom an attack was done to is not who is blamed for it.
    [InlineData("Ghana condemned the attack on the market in Lilongwe.", "ACCUSE", "MWI")]
    // A tongue is no state.
    [InlineData("The Latvian court lifted the ban on the use of the Finnish language.", "CONCEDE", "FIN")]
    // A state is no other side of its own soldiers.
    [InlineData("Iran demanded all parties to implement the accords in his country.", "REQUEST", "IRN")]
    public void Are_left_empty_rather_than_taken_from_another_story(string text, string type, string never)
    {
        var read = ShippedReader.Read(text);
        var recipients = read.Events.Where(e => e.Type == type).Select(e => Countries(read, e.Recipients)).ToList();
        Assert.NotEmpty(recipients);
        Assert.DoesNotContain(never, string.Join(' ', recipients), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_which_nothing_is_known_acts_where_persons_stand()
    {
        var read = ShippedReader.Read("Buhari and Tinubu agreed to share information on the border.");
        var agreed = Assert.Single(read.Events, e => e.Type == "AGREE");
        Assert.Equal(2, agreed.Actors.Length);
    }

    [Fact]
    public void The_subject_of_the_act_itself_is_no_other_side()
    {
        var read = ShippedReader.Read("Chadian minister Idriss Hamid said on Friday that his nation urged the guarantor powers to keep the truce.");
        Assert.Equal("", Countries(read, Assert.Single(read.Events, e => e.Type == "REQUEST").Recipients));
    }

    private static string Countries(ReadingMaterial read, IEnumerable<Side> sides) =>
        string.Join(' ', sides.Select(s => read.Referents.All[s.Referent].Country).OfType<string>().Distinct().Order(StringComparer.Ordinal));
}
