using Chancery.Text.Lemmas;
using Chancery.Text.Models;
using CsCheck;

namespace Chancery.Text.Tests.Lemmas;

public sealed class LemmaTests
{
    [Fact]
    public void The_edit_between_form_and_lemma_makes_the_lemma() =>
        Gen.Select(Gen.String[Gen.Char["abcABCéß"], 0, 8], Gen.String[Gen.Char["abcABC"], 0, 8]).Sample((form, lemma) =>
        {
            var edit = LemmaEdit.Between(form, lemma);
            Span<char> made = new char[64];
            return made[..edit.Apply(form, made)].SequenceEqual(lemma);
        });

    [Theory]
    [InlineData("Talks", "talk", true)]
    [InlineData("Geneva", "Geneva", false)]
    public void Common_words_lose_their_capital_and_names_keep_it(string form, string lemma, bool lowers) =>
        Assert.Equal(lowers, LemmaEdit.Between(form, lemma).Lowers);

    [Fact]
    public void The_whole_form_decides_before_its_ending_and_a_longer_ending_before_a_shorter_one()
    {
        var tag = LemmaModel.TagKey(Upos.VERB, "VBD");
        var rules = new Dictionary<ulong, ushort>
        {
            [LemmaModel.Key("", 0, tag)] = 0,
            [LemmaModel.Key("ed", 2, tag)] = 1,
            [LemmaModel.Key("ied", 3, tag)] = 2,
            [LemmaModel.Key("met", LemmaModel.Whole, tag)] = 3,
        };
        var model = new LemmaModel([new(true, 0, ""), new(true, 2, ""), new(true, 3, "y"), new(true, 2, "eet")], HashMap16.Of(rules), []);

        Assert.Equal(["meet", "try", "sign", "put"], new[] { "Met", "tried", "signed", "put" }.Select(form => model.Lemma(form, Upos.VERB, "VBD")));
    }

    [Fact]
    public void A_form_that_an_edit_would_eat_up_stays_as_it_is()
    {
        var model = new LemmaModel([new(true, 3, "")], Nothing, []);

        Assert.Equal("at", model.Lemma("at", Upos.ADP, "IN"));
    }

    [Fact]
    public void An_endless_form_is_its_own_lemma() =>
        Assert.Equal(1000, new LemmaModel([new(true, 0, "")], Nothing, []).Lemma(new string('Q', 1000), Upos.X, "ADD").Length);

    private static HashMap16 Nothing { get; } = HashMap16.Of(new Dictionary<ulong, ushort>());
}
