using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Whose officers are meant, read by the whole stair.</summary>
public sealed class PoliceOfficersTests
{
    [Theory]
    [InlineData("Police in Oslo closed the square. Officers arrested a singer.", "COP")]
    [InlineData("Police in Oslo closed the square. Soldiers blocked the bridge. Officers arrested a singer.", "MIL")]
    [InlineData("The king left Oslo. Officers arrested a singer.", "MIL")]
    public void The_article_tells(string text, string sector)
    {
        var read = ShippedReader.Read(text);
        var officers = Assert.Single(read.Referents.All, r => r.Name == "Officers");
        Assert.Equal([sector], officers.Sectors);
    }
}
