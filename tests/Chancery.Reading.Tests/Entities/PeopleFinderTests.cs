using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>People that no list has, read by the whole stair.</summary>
public sealed class PeopleFinderTests
{
    [Theory]
    [InlineData("Police in Oslo arrested eleven on Sunday.", "eleven")]
    [InlineData("Gunmen killed a priest and wounded two others.", "two others")]
    [InlineData("Guards evicted the yurters from the square.", "yurters")]
    [InlineData("The harpoonmen marched to the palace.", "harpoonmen")]
    public void Whoever_is_arrested_or_ends_as_men_do_is_somebody(string text, string name) =>
        Assert.Contains(ShippedReader.Read(text).Referents.All, r => r.Kind == EntityKind.Group && r.Name == name);

    [Theory]
    [InlineData("Police seized forty kilos on Sunday.")]
    [InlineData("The storm killed 30 percent of the crop.")]
    [InlineData("The museum released the specimens.")]
    public void Things_that_are_counted_are_nobody(string text) => Assert.DoesNotContain(ShippedReader.Read(text).Referents.All, r => r.Sectors.Contains("CVL"));
}
