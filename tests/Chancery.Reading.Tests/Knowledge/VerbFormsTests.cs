using Chancery.Reading.Knowledge;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;
using CsCheck;

namespace Chancery.Reading.Tests.Knowledge;

public sealed class VerbFormsTests
{
    private static readonly VerbForms Verbs = new(new KnowledgeFolder(Repository.Knowledge), "en", ["shell", "strike", "ban", "deny", "accuse", "hold", "uphold"]);

    [Theory]
    [InlineData("shelled", "shelle", "shell")]
    [InlineData("Struck", "struck", "strike")]
    [InlineData("stricken", "stricken", "strike")]
    [InlineData("banned", "banne", "ban")]
    [InlineData("banning", "banne", "ban")]
    [InlineData("denies", "denie", "deny")]
    [InlineData("accusing", "accus", "accuse")]
    [InlineData("upheld", "upheld", "uphold")]
    public void The_form_tells_the_verb_where_the_lemma_is_none(string form, string lemma, string verb) => Assert.Equal(verb, Lemma(form, lemma, "VERB"));

    [Theory]
    [InlineData("held", "hold", "VERB")]
    [InlineData("shells", "shell", "NOUN")]
    [InlineData("wandered", "wandere", "VERB")]
    public void Known_lemmas_nouns_and_other_verbs_are_left_alone(string form, string lemma, string tag)
    {
        var document = Written.Tree($"{form}/{lemma}/{tag}/XX/0/root");
        Assert.Same(document, Verbs.Mend(document));
    }

    [Fact]
    public void Regular_forms_of_any_verb_lead_back_to_it() => Gen.String[Gen.Char['a', 'z'], 3, 8].Sample(verb =>
    {
        var verbs = new VerbForms(new KnowledgeFolder(Repository.Knowledge), "en", [verb]);
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        foreach (var form in new[] { verb + "s", stem + "ed", stem + "ing" })
            Assert.Equal(verb, verbs.Mend(Written.Tree($"{form}/unknown/VERB/VBD/0/root")).Lemmas[0]);
    }, iter: 50);

    private static string Lemma(string form, string lemma, string tag) => Verbs.Mend(Written.Tree($"{form}/{lemma}/{tag}/VBD/0/root")).Lemmas[0];
}
