using Chancery.Reading.Knowledge;
using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Syntax;

public sealed class ProgressivesTests
{
    private static readonly VerbForms Verbs = new(new KnowledgeFolder(Repository.Knowledge), "en", ["bomb"]);

    [Fact]
    public void A_noun_with_copula_and_object_is_a_progressive()
    {
        var document = Progressives.Mend(Written.Tree("Planes/plane/NOUN/NNS/4/nsubj have/have/AUX/VBP/4/aux been/be/AUX/VBN/4/cop bombing/bombing/NOUN/NN/0/root towns/town/NOUN/NNS/4/obj"), Verbs);
        Assert.Equal((Upos.VERB, "VBG", "bomb", "aux"), (document.Upos[3], document.Xpos[3], document.Lemmas[3], document.DepRels[2]));
    }

    [Theory]
    [InlineData("It/it/PRON/PRP/3/nsubj was/be/AUX/VBD/3/cop bombing/bombing/NOUN/NN/0/root")]
    [InlineData("The/the/DET/DT/2/det bombing/bombing/NOUN/NN/3/nsubj hit/hit/VERB/VBD/0/root towns/town/NOUN/NNS/3/obj")]
    [InlineData("It/it/PRON/PRP/3/nsubj was/be/AUX/VBD/3/cop housing/housing/NOUN/NN/0/root towns/town/NOUN/NNS/3/obj")]
    public void Other_nouns_stay(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, Progressives.Mend(document, Verbs));
    }

    [Fact]
    public void A_noun_behind_a_preposition_with_the_second_object_is_a_gerund()
    {
        var document = Gerunds.Mend(Written.Tree(
            "accused/accuse/VERB/VBD/0/root Chad/Chad/PROPN/NNP/1/obj of/of/ADP/IN/4/case bombing/bombing/NOUN/NN/2/nmod a/a/DET/DT/6/det town/town/NOUN/NN/1/obj"), Verbs);
        Assert.Equal([-1, 0, 3, 0, 5, 3], document.Heads);
        Assert.Equal(["root", "obj", "mark", "advcl", "det", "obj"], document.DepRels);
        Assert.Equal((Upos.VERB, "bomb"), (document.Upos[3], document.Lemmas[3]));
    }

    [Theory]
    [InlineData("told/tell/VERB/VBD/0/root of/of/ADP/IN/3/case bombing/bombing/NOUN/NN/1/obl towns/town/NOUN/NNS/1/obj")]
    [InlineData("accused/accuse/VERB/VBD/0/root Chad/Chad/PROPN/NNP/1/obj of/of/ADP/IN/4/case bombing/bombing/NOUN/NN/2/nmod on/on/ADP/IN/6/case Monday/Monday/PROPN/NNP/1/obl")]
    public void A_noun_without_a_second_object_behind_it_stays(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, Gerunds.Mend(document, Verbs));
    }

    [Fact]
    public void No_compound_reaches_across_a_preposition()
    {
        var document = Gerunds.Mend(Written.Tree(
            "accused/accuse/VERB/VBD/0/root Chad/Chad/PROPN/NNP/5/compound of/of/ADP/IN/4/mark arming/arm/VERB/VBG/5/amod rebels/rebel/NOUN/NNS/1/obj"), Verbs);
        Assert.Equal([-1, 0, 3, 0, 3], document.Heads);
        Assert.Equal(["root", "obj", "mark", "advcl", "obj"], document.DepRels);
    }
}
