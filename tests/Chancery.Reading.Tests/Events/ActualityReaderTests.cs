using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Events;

public sealed class ActualityReaderTests
{
    private static readonly CoderWords Words = CoderWords.Load(new KnowledgeFolder(Repository.Knowledge), "en");

    private const string They = "They/they/PRON/PRP/";

    [Theory]
    [InlineData(They + "2/nsubj met/meet/VERB/VBD/0/root", Actuality.Actual)]
    [InlineData(They + "3/nsubj are/be/AUX/VBP/3/aux met/meet/VERB/VBG/0/root", Actuality.Ongoing)]
    [InlineData(They + "3/nsubj will/will/AUX/MD/3/aux met/meet/VERB/VB/0/root", Actuality.Planned)]
    [InlineData(They + "3/nsubj may/may/AUX/MD/3/aux met/meet/VERB/VB/0/root", Actuality.Possible)]
    [InlineData(They + "3/nsubj must/must/AUX/MD/3/aux met/meet/VERB/VB/0/root", Actuality.Demanded)]
    [InlineData(They + "3/nsubj would/would/AUX/MD/3/aux met/meet/VERB/VB/0/root", Actuality.Hypothetical)]
    [InlineData(They + "4/nsubj did/do/AUX/VBD/4/aux not/not/PART/RB/4/advmod met/meet/VERB/VB/0/root", Actuality.Denied)]
    [InlineData("If/if/SCONJ/IN/3/mark " + They + "3/nsubj met/meet/VERB/VBP/0/root", Actuality.Hypothetical)]
    [InlineData(They + "2/nsubj plan/plan/VERB/VBP/0/root to/to/PART/TO/4/mark met/meet/VERB/VB/2/xcomp", Actuality.Planned)]
    [InlineData(They + "2/nsubj urge/urge/VERB/VBP/0/root him/he/PRON/PRP/2/obj to/to/PART/TO/5/mark met/meet/VERB/VB/2/xcomp", Actuality.Demanded)]
    [InlineData(They + "2/nsubj refuse/refuse/VERB/VBP/0/root to/to/PART/TO/4/mark met/meet/VERB/VB/2/xcomp", Actuality.Denied)]
    [InlineData(They + "4/nsubj do/do/AUX/VBP/4/aux not/not/PART/RB/4/advmod plan/plan/VERB/VB/0/root to/to/PART/TO/6/mark met/meet/VERB/VB/4/xcomp", Actuality.Denied)]
    [InlineData("Without/without/ADP/IN/2/mark met/meet/VERB/VBG/0/root", Actuality.Denied)]
    [InlineData(They + "3/nsubj will/will/AUX/MD/3/aux hold/hold/VERB/VB/0/root met/talk/NOUN/NNS/3/obj", Actuality.Planned)]
    [InlineData("planned/plan/VERB/VBN/2/amod met/talk/NOUN/NNS/0/root", Actuality.Planned)]
    [InlineData(They + "2/nsubj ended/end/VERB/VBD/0/root met/talk/NOUN/NNS/2/obj", Actuality.Actual)]
    public void Tense_mood_negation_and_what_governs_tell(string tree, Actuality expected) => Assert.Equal(expected, Of(tree, _ => null));

    [Fact]
    public void What_a_governing_event_says_of_its_content_comes_first()
    {
        const string tree = They + "2/nsubj plan/plan/VERB/VBP/0/root to/to/PART/TO/4/mark met/meet/VERB/VB/2/xcomp";
        Assert.Equal(Actuality.Demanded, Of(tree, t => t == 1 ? Actuality.Demanded : null));
    }

    private static Actuality Of(string words, Func<int, Actuality?> contentOf)
    {
        var document = Written.Tree(words);
        return new ActualityReader(document, new Tree(document), Words, new Attributions([], document.Count)).Of(document.IndexOf("met"), contentOf);
    }
}
