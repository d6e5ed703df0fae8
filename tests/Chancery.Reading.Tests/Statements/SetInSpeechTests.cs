namespace Chancery.Reading.Tests.Statements;

/// <summary>The trees are as a parser gives them, with its errors: the order of the words must outweigh them.</summary>
public class SetInSpeechTests
{
    [Theory]
    // The two sides discussed the canal dug by the Romans on Crete, Mayor Ada Bern said on Monday.
    [InlineData("The/the/DET/DT/3/det two/two/NUM/CD/3/nummod sides/side/NOUN/NNS/4/nsubj discussed/discuss/VERB/VBD/0/root the/the/DET/DT/6/det canal/canal/NOUN/NN/4/obj dug/dig/VERB/VBN/6/acl by/by/ADP/IN/10/case the/the/DET/DT/10/det Romans/Roman/PROPN/NNPS/7/obl:agent on/on/ADP/IN/12/case Crete/Crete/PROPN/NNP/10/nmod ,/,/PUNCT/,/15/punct Mayor/Mayor/PROPN/NNP/15/nmod:desc Ada/Ada/PROPN/NNP/6/appos Bern/Bern/PROPN/NNP/15/flat said/say/VERB/VBD/4/xcomp on/on/ADP/IN/19/case Monday/Monday/PROPN/NNP/17/obl ././PUNCT/./4/punct", "said", "Mayor Ada Bern", "The two sides discussed the canal dug by the Romans on Crete")]
    // The plan, says Ada Bern, mayor of the town, is too slow.
    [InlineData("The/the/DET/DT/2/det plan/plan/NOUN/NN/4/nsubj ,/,/PUNCT/,/2/punct says/say/VERB/VBZ/0/root Ada/Ada/PROPN/NNP/6/compound Bern/Bern/PROPN/NNP/15/nsubj ,/,/PUNCT/,/8/punct mayor/mayor/NOUN/NN/6/appos of/of/ADP/IN/11/case the/the/DET/DT/11/det town/town/NOUN/NN/8/nmod ,/,/PUNCT/,/6/punct is/be/AUX/VBZ/15/cop too/too/ADV/RB/15/advmod slow/slow/ADJ/JJ/4/ccomp ././PUNCT/./4/punct", "says", "Ada Bern , mayor of the town", "The plan … is too slow")]
    // She called on all towns to keep calm.
    [InlineData("She/she/PRON/PRP/2/nsubj called/call/VERB/VBD/0/root on/on/ADP/IN/5/case all/all/DET/DT/5/det towns/town/NOUN/NNS/2/obl to/to/PART/TO/7/mark keep/keep/VERB/VB/2/advcl calm/calm/ADJ/JJ/7/xcomp ././PUNCT/./2/punct", "called on", "She", "all towns to keep calm")]
    // The mayor accused the bank of selling maps.
    [InlineData("The/the/DET/DT/2/det mayor/mayor/NOUN/NN/3/nsubj accused/accuse/VERB/VBD/0/root the/the/DET/DT/5/det bank/bank/NOUN/NN/3/obj of/of/SCONJ/IN/7/mark selling/sell/VERB/VBG/5/acl maps/map/NOUN/NNS/7/obj ././PUNCT/./3/punct", "accused", "The mayor", "the bank of selling maps")]
    // The envoy said Monday he agrees.
    [InlineData("The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root Monday/Monday/PROPN/NNP/6/obl:unmarked he/he/PRON/PRP/6/nsubj agrees/agree/VERB/VBZ/3/ccomp ././PUNCT/./3/punct", "said", "The envoy", "he agrees")]
    // The former mayor said in a telephone interview that the bridge had grown old.
    [InlineData("The/the/DET/DT/3/det former/former/ADJ/JJ/3/amod mayor/mayor/NOUN/NN/4/nsubj said/say/VERB/VBD/0/root in/in/ADP/IN/8/case a/a/DET/DT/8/det telephone/telephone/NOUN/NN/8/compound interview/interview/NOUN/NN/4/obl that/that/PRON/WDT/13/obj the/the/DET/DT/11/det bridge/bridge/NOUN/NN/13/nsubj had/have/AUX/VBD/13/aux grown/grow/VERB/VBN/8/acl:relcl old/old/ADJ/JJ/13/xcomp ././PUNCT/./4/punct", "said", "The former mayor", "that the bridge had grown old")]
    public void Source_and_content_of_the_last_cue(string words, string cue, string source, string content)
    {
        var sample = new Sample(words);
        var found = sample.Read().All[^1];
        Assert.Equal((cue, source, content), (sample.Words(found.Cue), sample.Words(found.SourceRange), sample.Words(found.Content)));
    }

    [Fact]
    public void What_is_discussed_ends_before_the_speaker_set_in_behind_it()
    {
        var sample = new Sample("The/the/DET/DT/3/det two/two/NUM/CD/3/nummod sides/side/NOUN/NNS/4/nsubj discussed/discuss/VERB/VBD/0/root the/the/DET/DT/6/det canal/canal/NOUN/NN/4/obj dug/dig/VERB/VBN/6/acl by/by/ADP/IN/10/case the/the/DET/DT/10/det Romans/Roman/PROPN/NNPS/7/obl:agent on/on/ADP/IN/12/case Crete/Crete/PROPN/NNP/10/nmod ,/,/PUNCT/,/15/punct Mayor/Mayor/PROPN/NNP/15/nmod:desc Ada/Ada/PROPN/NNP/6/appos Bern/Bern/PROPN/NNP/15/flat said/say/VERB/VBD/4/xcomp on/on/ADP/IN/19/case Monday/Monday/PROPN/NNP/17/obl ././PUNCT/./4/punct");
        var found = sample.Read().All;
        Assert.Equal(["the canal dug by the Romans on Crete", "The two sides discussed the canal dug by the Romans on Crete"], found.Select(a => sample.Words(a.Content)));
        Assert.Equal([1, null], found.Select(a => a.Within));
    }

    [Fact]
    public void An_opening_clause_ends_where_the_main_clause_begins()
    {
        var sample = new Sample("While/while/SCONJ/IN/3/mark few/few/PRON/NN/3/nsubj said/say/VERB/VBD/0/root they/they/PRON/PRP/5/nsubj doubt/doubt/VERB/VBP/3/ccomp it/it/PRON/PRP/10/reparandum ,/,/PUNCT/,/6/punct most/most/ADJ/JJS/9/amod people/people/NOUN/NNS/10/nsubj stayed/stay/VERB/VBD/5/ccomp ././PUNCT/./3/punct");
        Assert.Equal("they doubt it", sample.Words(Assert.Single(sample.Read().All, a => sample.Words(a.Cue) == "said").Content));
    }

    [Fact]
    public void A_participle_behind_an_aside_has_the_speaker_of_the_main_clause()
    {
        var sample = new Sample("“/“/PUNCT/``/4/punct We/we/PRON/PRP/4/nsubj must/must/AUX/MD/4/aux act/act/VERB/VB/7/ccomp ,/,/PUNCT/,/4/punct ”/”/PUNCT/''/4/punct said/say/VERB/VBD/0/root Ada/Ada/PROPN/NNP/25/nsubj Bern/Bern/PROPN/NNP/8/flat ,/,/PUNCT/,/12/punct the/the/DET/DT/12/det mayor/mayor/NOUN/NN/8/appos of/of/ADP/IN/15/case the/the/DET/DT/15/det town/town/NOUN/NN/12/nmod ,/,/PUNCT/,/18/punct which/which/PRON/WDT/18/nsubj sells/sell/VERB/VBZ/15/acl:relcl maps/map/NOUN/NNS/18/obj ,/,/PUNCT/,/21/punct adding/add/VERB/VBG/18/advcl that/that/DET/DT/23/det time/time/NOUN/NN/21/obj was/be/AUX/VBD/25/cop short/short/ADJ/JJ/7/ccomp ././PUNCT/./7/punct");
        var found = sample.Read().All;
        Assert.Equal(Enumerable.Repeat("Ada Bern , the mayor of the town , which sells maps", 2), found.Select(a => sample.Words(a.SourceRange)));
    }

    /// <summary>A text that begins with the verb has nothing before it to look at.</summary>
    [Theory]
    [InlineData("Said on Monday.")]
    [InlineData("- said on Monday.")]
    [InlineData("Said.")]
    public void A_verb_at_the_start_of_a_text_has_no_phrase_before_it(string text) => Assert.Empty(Events.ShippedReader.Read(text).Attributions.All);
}
