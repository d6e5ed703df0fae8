using Chancery.Reading.Knowledge;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Knowledge;

/// <summary>Invented names beside the names of the repository's leaders.</summary>
public sealed class NameOriginsTests
{
    private static readonly NameOrigins Origins = new(Leaders.Load(new(Repository.Knowledge)));

    [Theory]
    [InlineData("Marek Wisniewski", "POL", "UKR")]
    [InlineData("Nguyen Van Linh", "VNM", "USA")]
    [InlineData("Kamran Sohrabi", "IRN", "FRA")]
    [InlineData("Tomoko Hayashida", "JPN", "CHN")]
    [InlineData("Giorgi Lomtadze", "GEO", "RUS")]
    [InlineData("Dimitris Karapanagiotou", "GRC", "TUR")]
    public void A_name_fits_its_own_country_better_than_a_strangers(string name, string own, string other) =>
        Assert.True(Origins.Fit(name, own) > Origins.Fit(name, other) + 2, $"{Origins.Fit(name, own)} and {Origins.Fit(name, other)}");

    [Fact]
    public void A_country_without_names_says_nothing() => Assert.Equal(NameOrigins.Stranger, Origins.Fit("Anna Rill", "XXX"));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    public void Nothing_is_told_of_what_is_no_name(string name) => Assert.InRange(Origins.Fit(name, "POL"), -9f, 9f);
}
