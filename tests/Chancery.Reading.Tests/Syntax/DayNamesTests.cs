using Chancery.Reading.Dates;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Syntax;

public sealed class DayNamesTests
{
    private static readonly DateWords Words = DateWords.Load(new KnowledgeFolder(Repository.Knowledge));

    [Fact]
    public void A_name_behind_a_day_is_the_subject_of_a_verb_that_has_none()
    {
        var document = DayNames.Mend(Written.Tree("On/on/ADP/IN/2/case Friday/Friday/PROPN/NNP/4/obl Togo/Togo/PROPN/NNP/2/flat left/leave/VERB/VBD/0/root"), Words);
        Assert.Equal((3, "nsubj"), (document.Heads[2], document.DepRels[2]));
    }

    [Theory]
    [InlineData("On/on/ADP/IN/2/case Friday/Friday/PROPN/NNP/5/obl Togo/Togo/PROPN/NNP/2/flat it/it/PRON/PRP/5/nsubj left/leave/VERB/VBD/0/root")]
    [InlineData("Man/man/PROPN/NNP/3/nsubj Friday/Friday/PROPN/NNP/1/flat left/leave/VERB/VBD/0/root")]
    [InlineData("It/it/PRON/PRP/2/nsubj left/leave/VERB/VBD/0/root on/on/ADP/IN/4/case Friday/Friday/PROPN/NNP/2/obl Togo/Togo/PROPN/NNP/4/flat")]
    public void Other_names_stay(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, DayNames.Mend(document, Words));
    }
}
