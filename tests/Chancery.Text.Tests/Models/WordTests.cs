using Chancery.Text.Models;

namespace Chancery.Text.Tests.Models;

public sealed class WordTests
{
    [Theory]
    [InlineData("it’s", "it's")]
    [InlineData("“", "\"")]
    [InlineData("1914", "1989")]
    public void Curly_quotes_and_digits_are_folded(string form, string same) => Assert.Equal(Word.Of(same).Exact, Word.Of(form).Exact);

    [Fact]
    public void Capitals_are_folded_in_the_form_and_kept_in_the_exact_form()
    {
        Assert.Equal(Word.Of("minister").Lower, Word.Of("Minister").Lower);
        Assert.NotEqual(Word.Of("minister").Exact, Word.Of("Minister").Exact);
        Assert.NotEqual(Word.Of("minister").Shape, Word.Of("Minister").Shape);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\ud83d")]
    public void Short_and_broken_forms_are_described_without_fault(string form)
    {
        var word = Word.Of(form);

        Assert.Equal((word.Suffix3, word.Prefix3), (word.Suffix5, word.Prefix4));
    }

    [Fact]
    public void The_middle_of_an_endless_form_is_passed_over()
    {
        var form = new string('a', 32) + new string('x', 100_000) + new string('b', 32);

        Assert.Equal(Word.Of(new string('a', 32) + new string('b', 32)).Lower, Word.Of(form).Lower);
    }
}
