using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Whose people they are by the place named behind them, read by the whole stair. Each text names another state too, so that nothing else tells.</summary>
public sealed class PlaceBehindTests
{
    [Theory]
    [InlineData("Sweden thanked the villagers near Jos.", "villagers", "NGA")]
    [InlineData("Sweden thanked the inmates at a prison in the Iraqi city of Basra.", "inmates", "IRQ")]
    [InlineData("Sweden thanked farmers from Malawi.", "farmers", "MWI")]
    [InlineData("Soldiers from Nepal thanked Sweden.", "Soldiers", "NPL")]
    public void Where_they_are_or_come_from_they_belong(string text, string name, string country) => Assert.Equal(country, CountryOf(text, name));

    [Theory]
    [InlineData("Sweden thanked the soldiers near Jos.", "soldiers")]
    [InlineData("Sweden withdrew its soldiers from Mali.", "soldiers", "SWE")]
    [InlineData("Sweden wrote to the rebels at the talks in Geneva and to Norway.", "rebels")]
    public void Soldiers_and_guests_do_not(string text, string name, string? country = null)
    {
        if (CountryOf(text, name) is { } found) Assert.Equal(country, found);
    }

    private static string? CountryOf(string text, string noun)
    {
        var read = ShippedReader.WithoutHomes.ReadMaterial(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken);
        return Assert.Single(read.Referents.All, r => r.Kind == EntityKind.Group && r.Name.Contains(noun, StringComparison.Ordinal)).Country;
    }
}
