using Chancery.Text.Models;
using Chancery.Text.Tagging;
using Chancery.Text.Tests.Models;

namespace Chancery.Text.Tests.Tagging;

public sealed class TaggerTests
{
    [Fact]
    public void Each_token_gets_a_tag_of_the_set_with_features_of_that_tag()
    {
        var document = RandomModel.Parse(3, ["The", "envoys", "met", "."], ["Nobody", "left"]);

        Assert.Equal(document.Count, document.Upos.Length);
        for (var i = 0; i < document.Count; i++)
        {
            var expected = document.Upos[i] switch { Upos.NOUN => ("NN", "Number=Sing"), Upos.PUNCT => (".", "_"), _ => ("VBD", document.Feats[i]) };
            Assert.Equal(expected, (document.Xpos[i], document.Feats[i]));
        }
    }

    [Theory]
    [InlineData(0, "The", "envoys", "met", "in", "Geneva")]
    [InlineData(1, "Envoys", "Meet", "in", "Geneva")]
    [InlineData(2, "ENVOYS", "MEET", "IN", "GENEVA")]
    [InlineData(0, "Envoys", "Meet")]
    public void The_capitals_of_a_sentence_tell_running_text_headline_and_shouting_apart(int expected, params string[] forms) =>
        Assert.Equal(expected, TagFeatures.CaseOf(Array.ConvertAll(forms, f => Word.Of(f))));
}
