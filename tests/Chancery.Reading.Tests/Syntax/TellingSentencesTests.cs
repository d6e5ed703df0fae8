using Chancery.Reading.Knowledge;
using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Statements;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Syntax;

public sealed class TellingSentencesTests
{
    private static readonly TellingSentences Telling = new(new KnowledgeFolder(Repository.Knowledge));

    [Theory]
    [InlineData("Chad/Chad/PROPN/NNP/2/nsubj condemned/condemn/VERB/VBD/0/root it/it/PRON/PRP/2/obj", true)]
    [InlineData("She/she/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root so/so/ADV/RB/2/advmod", true)]
    [InlineData("CONDEMN/condemn/PROPN/NNP/0/root", true)]
    [InlineData("They/they/PRON/PRP/2/nsubj took/take/VERB/VBD/0/root to/to/ADP/IN/5/case the/the/DET/DT/5/det streets/street/NOUN/NNS/2/obl", true)]
    [InlineData("They/they/PRON/PRP/2/nsubj ate/eat/VERB/VBD/0/root to/to/ADP/IN/4/case streets/street/NOUN/NNS/2/obl", false)]
    [InlineData("The/the/DET/DT/2/det sky/sky/NOUN/NN/4/nsubj was/be/AUX/VBD/4/cop grey/grey/ADJ/JJ/0/root", false)]
    public void A_sentence_tells_where_the_words_of_a_frame_or_cue_stand(string sentence, bool tells)
    {
        var document = new Sample(sentence).Document;

        Assert.Equal(tells, Telling.Holds(document, document.Sentences[0]));
    }
}
