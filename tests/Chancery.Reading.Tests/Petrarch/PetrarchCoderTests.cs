using Chancery.Reading.Petrarch.Coding;
using Chancery.Reading.Tests.Events;
using Chancery.Text;

namespace Chancery.Reading.Tests.Petrarch;

/// <summary>What dictionaries code in sentences: each rule of the formats with a sentence of its own.</summary>
public sealed class PetrarchCoderTests
{
    private static readonly PetrarchCoder Coder = new(Dictionary.Folder("CHESS\n+WATER POLO"));

    [Theory]
    [InlineData("Orvania gave grain to Telmark.", "ORV 071 TLM")]
    [InlineData("Orvania gave three fishing boats to Telmark.", "ORV 071 TLM")]
    [InlineData("Orvania gave copper to Telmark.", "ORV 071 TLM")]
    [InlineData("Orvania gave an old grey ship to Telmark.", "ORV 072 TLM")]
    [InlineData("Orvania gave the tower to Telmark as a gift.", "ORV 073 TLM")]
    [InlineData("Orvania gave the tower to Telmark.", "ORV 070 TLM")]
    [InlineData("Orvania gave Telmark a warning.", "ORV 017 TLM")]
    public void The_longest_pattern_counts_else_the_block(string sentence, string events) => Assert.Equal(events, Coded(sentence));

    [Theory]
    [InlineData("Telmarkian police raided Orvania.", "TLMCOP 190 ORV")]
    [InlineData("Troops from Orvania attacked Telmark.", "ORVMIL 190 TLM")]
    [InlineData("Relief workers of Orvania gave grain to Telmark.", "NGOORV 071 TLM")]
    [InlineData("Fishermen attacked Telmark.", "---AGR 190 TLM")]
    [InlineData("The Ministry of Telmark gave grain to Orvania.", "TLMGOV 071 ORV")]
    [InlineData("Telmark attacked the Old Embassy.", "")]
    public void Agents_give_actors_their_roles(string sentence, string events) => Assert.Equal(events, Coded(sentence));

    [Theory]
    [InlineData("Orvania attacked the Twin Isles.", "ORV 190 NIS, ORV 190 SIS")]
    [InlineData("Orvania, Telmark and the Twin Isles attacked the Coast League.", "ORV 190 IMGCST, TLM 190 IMGCST, NIS 190 IMGCST, SIS 190 IMGCST")]
    [InlineData("Orvania and Telmark have met.", "ORV 046 TLM, TLM 046 ORV")]
    [InlineData("Orvania met Telmark in secret.", "ORV 041 TLM, TLM 041 ORV")]
    [InlineData("Halda Brenn arrived in Telmark.", "ORVMIL 042 TLM, TLM 043 ORVMIL")]
    public void Lists_and_codes_of_two_directions_are_unfolded(string sentence, string events) => Assert.Equal(events, Coded(sentence, new(2000, 1, 1)));

    [Theory]
    [InlineData("Telmark was attacked by Orvania.", "ORV 190 TLM")]
    [InlineData("Telmark was raided from Orvania.", "ORV 195 TLM")]
    [InlineData("Telmark will not attack Orvania.", "TLM 057 ORV")]
    [InlineData("Orvania called off the meeting with Telmark.", "ORV 161 TLM")]
    [InlineData("Orvania talked about fish with Telmark.", "ORV 036 TLM")]
    [InlineData("Orvania talked to Telmark.", "")]
    public void Voice_symbols_joined_words_and_verbs_of_several_words(string sentence, string events) => Assert.Equal(events, Coded(sentence));

    [Theory]
    [InlineData("Orvania said that it gave grain to Telmark.", "ORV 071 TLM")]
    [InlineData("Orvania said that Telmark attacked.", "ORV 112 TLM")]
    public void Transformations_change_what_is_said(string sentence, string events) => Assert.Equal(events, Coded(sentence));

    [Fact]
    public void Without_transformations_what_stands_inside_a_coded_verb_is_told_by_it()
    {
        var lines = string.Join('\n', Dictionary.Verbs.Split('\n').Where(l => !l.TrimStart().StartsWith('~')));
        var coder = new PetrarchCoder(Dictionary.Folder(verbs: lines));
        Assert.Equal("ORV 010 TLM", Coded("Orvania said that Telmark attacked the Coast League.", coder: coder));
    }

    [Theory]
    [InlineData("Orvania attacked Telmark after a match of chess. Telmark attacked Orvania.", "TLM 190 ORV")]
    [InlineData("Orvania attacked Telmark. They liked water polo.", "")]
    public void Discards_take_out_sentences_and_stories(string text, string events) => Assert.Equal(events, Coded(text));

    [Fact]
    public void Issues_are_marked_by_word_and_kept_off_by_others()
    {
        var lists = new WordLists(Dictionary.Folder(issues: "<ISSUE CATEGORY=\"SEA\" TYPE=\"ALL\">\nn:harbour [PORTS]\nv:sail [SHIPS]\n~dry harbour\n</ISSUE>\n<ISSUE CATEGORY=\"FISH\">\ncod\n~~cod war\n</ISSUE>"));
        var marks = lists.Mark(Document("They sailed from two harbours. The dry harbour closed. Cod is dear. The cod war ended."));
        Assert.Equal(["SHIPS,PORTS", "", "", ""], marks.Issues.Select(i => string.Join(',', i)));
    }

    private static string Coded(string text, DateOnly? day = null, PetrarchCoder? coder = null)
    {
        var document = Document(text);
        var acts = (coder ?? Coder).Code(document, new Tree(document), day);
        return string.Join(", ", acts.SelectMany(a => a.Dyads()).Select(d => $"{d.Source} {d.Code} {d.Target}"));
    }

    private static Document Document(string text) => ShippedReader.Read(text).Document;
}
