using Chancery.Reading.Statements;

namespace Chancery.Reading.Tests.Statements;

public class StatementFinderTests
{
    [Fact]
    public void A_clause_behind_a_verb_of_saying_is_its_content_and_the_whole_subject_its_source()
    {
        var sample = new Sample("The/the/DET/DT/3/det deputy/deputy/NOUN/NN/3/compound minister/minister/NOUN/NN/5/nsubj also/also/ADV/RB/5/advmod affirmed/affirm/VERB/VBD/0/root that/that/SCONJ/IN/9/mark the/the/DET/DT/8/det bridge/bridge/NOUN/NN/9/nsubj stands/stand/VERB/VBZ/5/ccomp ././PUNCT/./5/punct");
        var found = Assert.Single(sample.Read("minister").All);
        Assert.Equal("The deputy minister", sample.Words(found.SourceRange));
        Assert.Equal("also affirmed", sample.Words(found.Cue));
        Assert.Equal("that the bridge stands", sample.Words(found.Content));
        Assert.Equal((Speech.Indirect, StatementKind.Assertion, 0), (found.Speech, found.Kind, found.Source));
        Assert.Null(found.Within);
    }

    [Fact]
    public void A_quotation_that_the_cue_interrupts_is_one_attribution_with_two_stretches()
    {
        var sample = new Sample("“/“/PUNCT/``/3/punct We/we/PRON/PRP/3/nsubj wait/wait/VERB/VBP/0/root ,/,/PUNCT/,/3/punct ”/”/PUNCT/''/3/punct she/she/PRON/PRP/7/nsubj said/say/VERB/VBD/3/parataxis ,/,/PUNCT/,/7/punct “/“/PUNCT/``/11/punct for/for/ADP/IN/11/case answers/answer/NOUN/NNS/3/obl ”/”/PUNCT/''/11/punct ././PUNCT/./3/punct");
        var found = Assert.Single(sample.Read("she").All);
        Assert.Equal("“ We wait , ” … “ for answers ”", sample.Words(found.Content));
        Assert.Equal("said", sample.Words(found.Cue));
        Assert.Equal(Speech.Direct, found.Speech);
        Assert.Equal(0, sample.Read("she").SpeakerOf(1));
        Assert.Null(sample.Read("she").SpeakerOf(6));
    }

    [Fact]
    public void A_quotation_in_the_next_sentence_goes_on_with_the_same_speaker()
    {
        var sample = new Sample("""
            “/“/PUNCT/``/3/punct We/we/PRON/PRP/3/nsubj wait/wait/VERB/VBP/7/ccomp ,/,/PUNCT/,/7/punct ”/”/PUNCT/''/7/punct she/she/PRON/PRP/7/nsubj said/say/VERB/VBD/0/root ././PUNCT/./7/punct
            “/“/PUNCT/``/3/punct Nobody/nobody/PRON/NN/3/nsubj came/come/VERB/VBD/0/root ././PUNCT/./3/punct ”/”/PUNCT/''/3/punct
            """);
        var found = Assert.Single(sample.Read("she").All);
        Assert.Equal("“ We wait , ” … “ Nobody came . ”", sample.Words(found.Content));
    }

    [Fact]
    public void Participles_share_the_source_of_the_verb_that_governs_them()
    {
        var sample = new Sample("Rana/Rana/PROPN/NNP/2/nsubj thanked/thank/VERB/VBD/0/root them/they/PRON/PRP/2/obj ,/,/PUNCT/,/5/punct adding/add/VERB/VBG/2/advcl that/that/SCONJ/IN/8/mark rain/rain/NOUN/NN/8/nsubj came/come/VERB/VBD/5/ccomp ././PUNCT/./2/punct");
        var all = sample.Read("Rana").All;
        Assert.Equal(["thanked", "adding"], all.Select(a => sample.Words(a.Cue)));
        Assert.All(all, a => Assert.Equal(("Rana", (int?)0), (sample.Words(a.SourceRange), a.Source)));
        Assert.Equal("that rain came", sample.Words(all[1].Content));
    }

    [Fact]
    public void A_participle_behind_a_comma_is_the_speakers_next_statement_wherever_it_hangs()
    {
        var sample = new Sample("Omar/Omar/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root rain/rain/NOUN/NN/4/nsubj came/come/VERB/VBD/2/ccomp ,/,/PUNCT/,/6/punct adding/add/VERB/VBG/4/advcl that/that/SCONJ/IN/9/mark wind/wind/NOUN/NN/9/nsubj rose/rise/VERB/VBD/6/ccomp ././PUNCT/./2/punct");
        var all = sample.Read("Omar", "rain").All;
        Assert.Equal(["rain came", "that wind rose"], all.Select(a => sample.Words(a.Content)));
        Assert.Equal([0, 0], all.Select(a => a.Source));
        Assert.All(all, a => Assert.Null(a.Within));
    }

    [Fact]
    public void A_quotation_whose_tree_is_lost_is_given_to_the_name_behind_it()
    {
        var sample = new Sample("“/“/PUNCT/``/3/punct We/we/PRON/PRP/3/nsubj wait/wait/VERB/VBP/0/root ,/,/PUNCT/,/3/punct ”/”/PUNCT/''/3/punct Lina/Lina/PROPN/NNP/3/conj ,/,/PUNCT/,/9/punct a/a/DET/DT/9/det pilot/pilot/NOUN/NN/6/appos ,/,/PUNCT/,/9/punct told/tell/VERB/VBD/9/acl Sami/Sami/PROPN/NNP/11/obj ././PUNCT/./3/punct");
        var found = Assert.Single(sample.Read("Lina", "Sami").All);
        Assert.Equal(("Lina , a pilot", "told", "“ We wait , ”"), (sample.Words(found.SourceRange), sample.Words(found.Cue), sample.Words(found.Content)));
        Assert.Equal((0, 1), (found.Source, found.Addressees.Single()));
    }

    [Fact]
    public void What_is_said_inside_a_content_is_within_the_statement_that_reports_it()
    {
        var sample = new Sample("Omar/Omar/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/that/SCONJ/IN/5/mark Lina/Lina/PROPN/NNP/5/nsubj denied/deny/VERB/VBD/2/ccomp that/that/SCONJ/IN/8/mark Sami/Sami/PROPN/NNP/8/nsubj left/leave/VERB/VBD/5/ccomp ././PUNCT/./2/punct");
        var all = sample.Read("Omar", "Lina", "Sami").All;
        Assert.Equal([null, 0], all.Select(a => a.Within));
        Assert.Equal(StatementKind.Denial, all[1].Kind);
        Assert.Equal("that Sami left", sample.Words(all[1].Content));
    }

    [Fact]
    public void According_to_names_its_source_and_takes_the_rest_of_the_sentence()
    {
        var sample = new Sample("The/the/DET/DT/2/det road/road/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass cut/cut/VERB/VBN/0/root ,/,/PUNCT/,/8/punct according/accord/VERB/VBG/8/case to/to/ADP/IN/6/fixed residents/resident/NOUN/NNS/4/obl ././PUNCT/./4/punct");
        var found = Assert.Single(sample.Read("residents").All);
        Assert.Equal(("residents", "according to", "The road was cut"), (sample.Words(found.SourceRange), sample.Words(found.Cue), sample.Words(found.Content)));
    }

    [Fact]
    public void A_passive_of_expectation_has_no_source_and_its_subject_is_content()
    {
        var sample = new Sample("The/the/DET/DT/2/det envoy/envoy/NOUN/NN/4/nsubj:pass is/be/AUX/VBZ/4/aux:pass expected/expect/VERB/VBN/0/root to/to/PART/TO/6/mark resign/resign/VERB/VB/4/xcomp ././PUNCT/./4/punct");
        var found = Assert.Single(sample.Read("envoy").All);
        Assert.Null(found.SourceRange);
        Assert.Equal(("is expected", "The envoy … to resign"), (sample.Words(found.Cue), sample.Words(found.Content)));
        Assert.Equal(StatementKind.Belief, found.Kind);
    }

    [Fact]
    public void Those_spoken_to_are_addressees_and_not_content()
    {
        var sample = new Sample("Omar/Omar/PROPN/NNP/4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod tell/tell/VERB/VB/0/root Lina/Lina/PROPN/NNP/4/obj that/that/SCONJ/IN/8/mark rain/rain/NOUN/NN/8/nsubj came/come/VERB/VBD/4/ccomp ././PUNCT/./4/punct");
        var found = Assert.Single(sample.Read("Omar", "Lina").All);
        Assert.Equal([1], found.Addressees.ToArray());
        Assert.Equal("that rain came", sample.Words(found.Content));
        Assert.Equal("did not tell", sample.Words(found.Cue));
        Assert.True(found.IsNegated);
    }

    [Fact]
    public void The_occasion_is_told_with_those_who_heard_it()
    {
        var sample = new Sample("In/in/ADP/IN/3/case a/a/DET/DT/3/det statement/statement/NOUN/NN/8/obl to/to/ADP/IN/5/case reporters/reporter/NOUN/NNS/3/nmod ,/,/PUNCT/,/8/punct Lina/Lina/PROPN/NNP/8/nsubj said/say/VERB/VBD/0/root rain/rain/NOUN/NN/10/nsubj came/come/VERB/VBD/8/ccomp ././PUNCT/./8/punct");
        var found = Assert.Single(sample.Read("Lina", "reporters").All);
        Assert.Equal("a statement to reporters", sample.Words(found.Occasion));
        Assert.Equal([1], found.Addressees.ToArray());
        Assert.Equal("rain came", sample.Words(found.Content));
    }

    [Fact]
    public void A_cue_keeps_the_words_that_lead_to_it()
    {
        var sample = new Sample("Lina/Lina/PROPN/NNP/2/nsubj went/go/VERB/VBD/0/root on/on/ADV/RB/2/advmod to/to/PART/TO/5/mark say/say/VERB/VB/2/xcomp that/that/SCONJ/IN/8/mark rain/rain/NOUN/NN/8/nsubj came/come/VERB/VBD/5/ccomp ././PUNCT/./2/punct");
        var found = Assert.Single(sample.Read("Lina").All);
        Assert.Equal(("went on to say", "Lina", 0), (sample.Words(found.Cue), sample.Words(found.SourceRange), found.Source));
    }

    [Fact]
    public void A_possessor_is_the_source_of_a_noun()
    {
        var sample = new Sample("His/his/PRON/PRP$/2/nmod:poss warning/warning/NOUN/NN/7/nsubj that/that/SCONJ/IN/5/mark rain/rain/NOUN/NN/5/nsubj nears/near/VERB/VBZ/2/acl was/be/AUX/VBD/7/cop late/late/ADJ/JJ/0/root ././PUNCT/./7/punct");
        var found = Assert.Single(sample.Read("His").All);
        Assert.Equal(("His", "warning", "that rain nears"), (sample.Words(found.SourceRange), sample.Words(found.Cue), sample.Words(found.Content)));
    }

    [Fact]
    public void A_name_before_a_colon_speaks_and_a_label_does_not()
    {
        var speaker = new Sample("Premier/Premier/PROPN/NNP/4/dep :/:/PUNCT/:/1/punct talks/talk/NOUN/NNS/4/nsubj failed/fail/VERB/VBD/0/root ././PUNCT/./4/punct");
        var label = new Sample("Background/background/NOUN/NN/4/dep :/:/PUNCT/:/1/punct talks/talk/NOUN/NNS/4/nsubj failed/fail/VERB/VBD/0/root ././PUNCT/./4/punct");
        Assert.Equal("talks failed", speaker.Words(Assert.Single(speaker.Read().All).Content));
        Assert.Empty(label.Read().All);
    }

    [Fact]
    public void A_relative_pronoun_speaks_for_the_noun_before_it()
    {
        var sample = new Sample("Lina/Lina/PROPN/NNP/7/nsubj ,/,/PUNCT/,/4/punct who/who/PRON/WP/4/nsubj says/say/VERB/VBZ/1/acl:relcl rain/rain/NOUN/NN/6/nsubj nears/near/VERB/VBZ/4/ccomp left/leave/VERB/VBD/0/root ././PUNCT/./7/punct");
        var found = Assert.Single(sample.Read("Lina").All);
        Assert.Equal(("who", 0), (sample.Words(found.SourceRange), found.Source));
    }
}
