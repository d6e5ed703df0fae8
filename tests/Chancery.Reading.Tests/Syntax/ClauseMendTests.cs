using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Dates;
using Chancery.Reading.Tests.Events;
using Chancery.Text;

namespace Chancery.Reading.Tests.Syntax;

/// <summary>Clauses that the parser hangs on the wrong word, told by the words around.</summary>
public sealed class ClauseMendTests
{
    [Fact]
    public void A_clause_with_who_belongs_to_the_noun_before_the_comma()
    {
        var document = RelativeClauses.Mend(Written.Tree(
            "said/say/VERB/VBD/0/root Anna/Anna/PROPN/NNP/1/nsubj Berg/Berg/PROPN/NNP/2/flat ,/,/PUNCT/,/6/punct who/who/PRON/WP/6/nsubj urged/urge/VERB/VBD/1/parataxis calm/calm/NOUN/NN/6/obj"));
        Assert.Equal((1, "acl:relcl"), (document.Heads[5], document.DepRels[5]));
    }

    [Theory]
    [InlineData("Berg/Berg/PROPN/NNP/4/nsubj ,/,/PUNCT/,/4/punct who/who/PRON/WP/4/nsubj left/leave/VERB/VBD/0/root")]
    [InlineData("asked/ask/VERB/VBD/0/root ,/,/PUNCT/,/1/punct who/who/PRON/WP/4/nsubj left/leave/VERB/VBD/1/ccomp")]
    public void Other_clauses_with_who_stay(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, RelativeClauses.Mend(document));
    }

    [Fact]
    public void Who_stands_behind_a_verb_behind_a_quotation_speaks()
    {
        var document = InvertedSpeech.Mend(Written.Tree("Wait/wait/VERB/VB/0/root \"/\"/PUNCT/''/1/punct stressed/stress/VERB/VBN/1/parataxis Berg/Berg/PROPN/NNP/3/obj"));
        Assert.Equal(("nsubj", "VBD"), (document.DepRels[3], document.Xpos[2]));
    }

    [Theory]
    [InlineData("Wait/wait/VERB/VB/0/root \"/\"/PUNCT/''/1/punct stressed/stress/VERB/VBD/1/parataxis Berg/Berg/PROPN/NNP/3/nsubj points/point/NOUN/NNS/3/obj")]
    [InlineData("He/he/PRON/PRP/2/nsubj stressed/stress/VERB/VBD/0/root points/point/NOUN/NNS/2/obj")]
    public void Other_objects_stay(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, InvertedSpeech.Mend(document));
    }

    [Fact]
    public void A_plural_behind_that_is_the_subject_of_the_bare_verb()
    {
        var document = ThatClauses.Mend(Written.Tree(
            "demanded/demand/VERB/VBD/0/root that/that/PRON/WDT/3/nsubj attacks/attack/VERB/VBZ/1/ccomp on/on/ADP/IN/5/case clinics/clinic/NOUN/NNS/3/obl stop/stop/VERB/VB/3/xcomp"));
        Assert.Equal([-1, 5, 5, 4, 2, 0], document.Heads);
        Assert.Equal(["root", "mark", "nsubj", "case", "obl", "ccomp"], document.DepRels);
        Assert.Equal(Upos.NOUN, document.Upos[2]);
    }

    [Fact]
    public void A_verb_with_an_object_behind_that_stays()
    {
        var document = Written.Tree("group/group/NOUN/NN/0/root that/that/PRON/WDT/3/nsubj attacks/attack/VERB/VBZ/1/acl clinics/clinic/NOUN/NNS/3/obj");
        Assert.Same(document, ThatClauses.Mend(document));
    }

    [Fact]
    public void A_noun_between_after_and_a_finite_verb_is_its_subject()
    {
        var document = SubordinateSubjects.Mend(Written.Tree(
            "left/leave/VERB/VBD/0/root town/town/NOUN/NN/1/obj after/after/ADP/IN/4/case police/police/NOUN/NN/2/nmod came/come/VERB/VBD/1/advcl"));
        Assert.Equal([-1, 0, 4, 4, 0], document.Heads);
        Assert.Equal(["root", "obj", "mark", "nsubj", "advcl"], document.DepRels);
    }

    [Theory]
    [InlineData("left/leave/VERB/VBD/0/root after/after/ADP/IN/3/case dinner/dinner/NOUN/NN/1/obl and/and/CCONJ/CC/5/cc slept/sleep/VERB/VBD/1/conj")]
    [InlineData("after/after/ADP/IN/2/case dinner/dinner/NOUN/NN/4/obl police/police/NOUN/NN/4/nsubj came/come/VERB/VBD/0/root")]
    public void Other_phrases_with_after_stay(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, SubordinateSubjects.Mend(document));
    }

    [Fact]
    public void The_first_half_of_a_verb_with_a_hyphen_is_no_subject() =>
        Assert.Contains("MOBILIZE PRK -> ", ShippedReader.Sides("North Korea test-fired two missiles into the sea."));

    [Fact]
    public void A_participle_between_a_verb_and_its_object_belongs_to_the_object()
    {
        var document = PrenominalParticiples.Mend(Written.Tree(
            "Chad/Chad/PROPN/NNP/2/nsubj rejects/reject/VERB/VBZ/0/root proposed/propose/VERB/VBN/6/ccomp changes/change/NOUN/NNS/3/obj Mali/Mali/PROPN/NNP/6/nsubj said/say/VERB/VBD/2/parataxis"));
        Assert.Equal([1, -1, 3, 1, 5, 1], document.Heads);
        Assert.Equal(["nsubj", "root", "amod", "obj", "nsubj", "parataxis"], document.DepRels);
    }

    [Fact]
    public void A_participle_with_its_own_words_stays_a_verb()
    {
        var document = Written.Tree("Chad/Chad/PROPN/NNP/2/nsubj got/get/VERB/VBD/0/root paid/pay/VERB/VBN/2/xcomp money/money/NOUN/NN/3/obj");
        Assert.Same(document, PrenominalParticiples.Mend(document));
    }

    [Fact]
    public void A_noun_behind_a_noun_is_not_its_object()
    {
        var document = NounObjects.Mend(Written.Tree(
            "Chad/Chad/PROPN/NNP/2/nsubj backs/back/VERB/VBZ/0/root the/the/DET/DT/4/det fisheries/fishery/NOUN/NNS/2/obj treaty/treaty/NOUN/NN/4/obj"));
        Assert.Equal([1, -1, 4, 4, 1], document.Heads);
        Assert.Equal(["nsubj", "root", "det", "compound", "obj"], document.DepRels);
    }

    [Fact]
    public void A_gerund_keeps_its_object()
    {
        var document = Written.Tree("stop/stop/VERB/VB/0/root shelling/shelling/NOUN/NN/1/obj towns/town/NOUN/NNS/2/obj");
        Assert.Same(document, NounObjects.Mend(document));
    }
}
