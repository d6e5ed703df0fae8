using System.Collections.Frozen;
using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Dates;
using Chancery.Text;

namespace Chancery.Reading.Tests.Syntax;

public sealed class FoundGuiltyTests
{
    private static readonly FrozenSet<string> Verdicts = FrozenSet.Create(StringComparer.Ordinal, "guilty");

    [Fact]
    public void The_defendant_is_the_object()
    {
        var document = FoundGuilty.Mend(Written.Tree(
            "Judges/judge/NOUN/NNS/2/nsubj found/find/VERB/VBD/0/root the/the/DET/DT/5/det general/general/ADJ/JJ/5/amod guilty/guilty/NOUN/NN/2/obj of/of/ADP/IN/7/case theft/theft/NOUN/NN/5/nmod"), Verdicts);
        Assert.Equal(["nsubj", "root", "det", "obj", "xcomp", "case", "nmod"], document.DepRels);
        Assert.Equal([1, -1, 3, 1, 1, 6, 4], document.Heads);
        Assert.Equal((Upos.NOUN, Upos.ADJ), (document.Upos[3], document.Upos[4]));
    }

    [Theory]
    [InlineData("They/they/PRON/PRP/2/nsubj punish/punish/VERB/VBP/0/root the/the/DET/DT/4/det guilty/guilty/NOUN/NN/2/obj")]
    [InlineData("They/they/PRON/PRP/2/nsubj found/find/VERB/VBD/0/root the/the/DET/DT/5/det guilty/guilty/ADJ/JJ/5/amod men/man/NOUN/NNS/2/obj")]
    public void Other_nouns_stay(string tree)
    {
        var document = Written.Tree(tree);
        Assert.Same(document, FoundGuilty.Mend(document, Verdicts));
    }
}
