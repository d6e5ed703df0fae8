namespace Chancery.Reading.Tests.Events;

/// <summary>Troops that keep a peace are help, whatever verb moves them: sentences of our own, read with the shipped model and frames.</summary>
public sealed class PeaceForcesTests
{
    [Theory]
    [InlineData("NATO peacekeeping troops have arrived in Kosovo.", "AID")]
    [InlineData("Estonia is sending a military platoon to Mali, its first part in an international peacekeeping mission.", "AID")]
    [InlineData("The army sent 200 troops to Bosnia to serve as a peacekeeping force.", "AID")]
    [InlineData("Serbia sent 200 troops to Bosnia.", "MOBILIZE")]
    [InlineData("Serbia massed troops near the peacekeepers in Bosnia.", "MOBILIZE")]
    public void Peacekeepers_are_aid(string text, string expected) => Assert.Equal(expected, Assert.Single(ShippedReader.Read(text).Events).Type);
}
