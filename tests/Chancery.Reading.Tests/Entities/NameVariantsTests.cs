using Chancery.Reading.Entities;

namespace Chancery.Reading.Tests.Entities;

public sealed class NameVariantsTests
{
    [Theory]
    [InlineData("Anton Petrov Rill", "Rill", true)]
    [InlineData("Anton Petrov Rill", "Petrov Rill", true)]
    [InlineData("Anton Rill", "A. Rill", true)]
    [InlineData("Walim al-Moallem", "Walim Muallem", true)]
    [InlineData("Hasan Velin", "Hassan al-Velin", true)]
    [InlineData("Anton Rill", "Anton", false)]
    [InlineData("Anton Rill", "Peter Rill", false)]
    [InlineData("Anton Rill", "Anton Kolm", false)]
    [InlineData("Rill", "Kolm", false)]
    public void Two_names_match_if_the_shorter_may_stand_for_the_longer(string one, string other, bool match)
    {
        Assert.Equal(match, NameVariants.Match(NameVariants.WordsOf(one), NameVariants.WordsOf(other)));
        Assert.Equal(match, NameVariants.Match(NameVariants.WordsOf(other), NameVariants.WordsOf(one)));
    }
}
