using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Events;

public sealed class PredicationReaderTests
{
    private static readonly CoderWords Words = CoderWords.Load(new KnowledgeFolder(Repository.Knowledge), "en");

    [Fact]
    public void The_passive_subject_is_the_object_and_the_agent_the_subject()
    {
        var slots = Slots("shelled", """
            The the DET DT 2 det
            town town NOUN NN 4 nsubj:pass
            was be AUX VBD 4 aux:pass
            shelled shell VERB VBN 0 root
            by by ADP IN 6 case
            rebels rebel NOUN NNS 4 obl:agent
            """);
        Assert.Contains("object=town", slots);
        Assert.Contains("subject=rebels", slots);
    }

    [Fact]
    public void A_relative_pronoun_stands_for_its_antecedent()
    {
        var slots = Slots("met", """
            The the DET DT 2 det
            envoy envoy NOUN NN 6 nsubj
            who who PRON WP 4 nsubj
            met meet VERB VBD 2 acl:relcl
            Abbas Abbas PROPN NNP 4 obj
            left leave VERB VBD 0 root
            """);
        Assert.Contains("subject=envoy", slots);
    }

    [Fact]
    public void A_past_participle_behind_a_noun_takes_the_noun_as_its_object()
    {
        var slots = Slots("imposed", """
            face face VERB VBP 0 root
            the the DET DT 3 det
            siege siege NOUN NN 1 obj
            imposed impose VERB VBN 3 acl
            by by ADP IN 6 case
            Oman Oman PROPN NNP 4 obl:agent
            """);
        Assert.Contains("object=siege", slots);
        Assert.Contains("subject=Oman", slots);
    }

    [Fact]
    public void A_measure_in_front_of_an_object_is_no_preposition()
    {
        var slots = Slots("released", """
            Militants militant NOUN NNS 2 nsubj
            released release VERB VBD 0 root
            at at ADP IN 5 case
            least least ADJ JJS 5 nmod
            hostages hostage NOUN NNS 2 obl
            """);
        Assert.Contains("object=hostages", slots);
        Assert.DoesNotContain("at=hostages", slots);
    }

    [Fact]
    public void A_clause_that_tells_how_things_are_is_a_fact()
    {
        var slots = Slots("agreed", """
            Oman Oman PROPN NNP 2 nsubj
            agreed agree VERB VBD 0 root
            that that SCONJ IN 5 mark
            talks talk NOUN NNS 5 nsubj
            failed fail VERB VBD 2 ccomp
            """);
        Assert.Contains("fact=failed", slots);
    }

    [Fact]
    public void A_clause_that_tells_what_shall_be_is_no_fact()
    {
        var slots = Slots("agreed", """
            Oman Oman PROPN NNP 2 nsubj
            agreed agree VERB VBD 0 root
            that that SCONJ IN 6 mark
            talks talk NOUN NNS 6 nsubj
            will will AUX MD 6 aux
            start start VERB VB 2 ccomp
            """);
        Assert.Contains("clause=start", slots);
        Assert.DoesNotContain("fact=start", slots);
    }

    [Fact]
    public void Whose_deed_follows_talks_had_part_in_them()
    {
        const string After = """
            Oman Oman PROPN NNP 2 nsubj
            signed sign VERB VBD 0 root
            after after ADP IN 4 case
            days day NOUN NNS 2 obl
            of of ADP IN 6 case
            talks talk NOUN NNS 4 nmod
            """;
        Assert.Contains("around=Oman", Slots("talks", After));
    }

    [Fact]
    public void Ending_in_something_ends_nothing()
    {
        var slots = Slots("ended", """
            They they PRON PRP 2 nsubj
            ended end VERB VBD 0 root
            in in ADP IN 5 case
            a a DET DT 5 det
            tie tie NOUN NN 2 obl
            """);
        Assert.Contains("in=tie", slots);
        Assert.DoesNotContain("object=tie", slots);
    }

    [Fact]
    public void An_infinitive_belongs_to_the_object_of_the_verb_that_governs_it()
    {
        var slots = Slots("leave", """
            Chad Chad PROPN NNP 2 nsubj
            urged urge VERB VBD 0 root
            Mali Mali PROPN NNP 2 obj
            to to PART TO 5 mark
            leave leave VERB VB 2 xcomp
            """);
        Assert.Contains("subject=Mali", slots);
    }

    [Fact]
    public void Without_an_object_an_infinitive_belongs_to_the_subject_of_its_governor()
    {
        var slots = Slots("leave", """
            Chad Chad PROPN NNP 2 nsubj
            plans plan VERB VBZ 0 root
            to to PART TO 4 mark
            leave leave VERB VB 2 xcomp
            """);
        Assert.Contains("subject=Chad", slots);
    }

    [Fact]
    public void A_second_verb_shares_the_subject_of_the_first()
    {
        var slots = Slots("praised", """
            Chad Chad PROPN NNP 2 nsubj
            met meet VERB VBD 0 root
            and and CCONJ CC 4 cc
            praised praise VERB VBD 2 conj
            Mali Mali PROPN NNP 4 obj
            """);
        Assert.Contains("subject=Chad", slots);
        Assert.Contains("object=Mali", slots);
    }

    [Fact]
    public void A_light_verb_lends_its_sides_to_its_object()
    {
        var slots = Slots("attack", """
            Rebels rebel NOUN NNS 2 nsubj
            carried carry VERB VBD 0 root
            out out ADP RP 2 compound:prt
            an a DET DT 5 det
            attack attack NOUN NN 2 obj
            on on ADP IN 7 case
            Goma Goma PROPN NNP 2 obl
            """);
        Assert.Contains("by=Rebels", slots);
        Assert.Contains("on=Goma", slots);
    }

    [Fact]
    public void A_verb_is_offered_the_phrases_that_hang_on_its_object()
    {
        var slots = Slots("imposed", """
            Oman Oman PROPN NNP 2 nsubj
            imposed impose VERB VBD 0 root
            sanctions sanction NOUN NNS 2 obj
            on on ADP IN 5 case
            Chad Chad PROPN NNP 3 nmod
            """);
        Assert.Contains("on=Chad", slots);
    }

    private static List<string> Slots(string word, string words)
    {
        var document = Trees.Document(words);
        var predication = new PredicationReader(document, new Tree(document), Words).Of(document.IndexOf(word));
        return [.. predication.Fills.Select(f => $"{f.Slot}={document.FormOf(f.Token)}")];
    }
}
