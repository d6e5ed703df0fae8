using Chancery.Reading.Entities;
using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Who is meant, read by the whole stair. In each text the phrase in square brackets is one mention; two in a text mean the same or not.</summary>
public sealed class CoreferenceTests
{
    [Theory]
    // names
    [InlineData("President [Xi] Jinping flew to Accra. [Xi] will stay for two days.")]
    [InlineData("Muammar [Gaddafi] spoke for an hour. Later [Qadhafi] left the hall.")]
    [InlineData("Foreign Minister Walid al-[Muallem] came on Friday. [Moallem] met the envoys.")]
    [InlineData("The Union of Coastal [Fishermen] (UCF) protested on Monday. The [UCF] has four thousand members.")]
    // possessives inside a phrase
    [InlineData("Peter [Olsen] said that [his] foreign minister would resign.")]
    [InlineData("Minister Anna [Berg] arrived late. [Her] brother waited outside.")]
    // what someone is said to be
    [InlineData("Karim [Sallam] served as [ambassador] to Yemen for six years.")]
    [InlineData("Anna [Berg] became a [minister] in 1998.")]
    [InlineData("The pilot was Peter Olsen. [Olsen] is a [colonel] of the air force.")]
    // bodies
    [InlineData("The Ministry of Fisheries of Norway rejected the plan. [It] accused Iceland of theft, and [it] demanded a fine.")]
    [InlineData("Turkey's [president] said [he] would wait.")]
    [InlineData("The [White House] welcomed the deal and called for calm and an end to the siege. [It] did not say whether it would send aid.")]
    [InlineData("The Harbour [Company] signed the deal. The [company] will build two quays.")]
    // places
    [InlineData("Rockets fell on [Aleppo] at night. The [city] had been quiet for weeks.")]
    public void The_same_is_meant(string text)
    {
        var (first, second) = Two(text);
        Assert.NotNull(first);
        Assert.Same(first, second);
    }

    [Theory]
    [InlineData("Minister [Olsen] met his [counterpart] in Oslo.")]
    [InlineData("President [Macron] spoke in Lyon. Later the [president] of Ghana came.")]
    [InlineData("Peter [Olsen] is not a [colonel].")]
    [InlineData("Berg's [brother] left the city. Olsen's [brother] stayed.")]
    [InlineData("Rockets fell on [Aleppo] at night. The [hospital] was hit twice.")]
    [InlineData("[Iran] sent a letter on Monday. The price of oil fell, and [it] is low.")]
    public void Another_is_meant(string text)
    {
        var (first, second) = Two(text);
        if (first is not null) Assert.NotSame(first, second);
    }

    [Theory]
    [InlineData("President Tomas Klaus of Austria spoke. Klaus said his foreign [minister] would go to Rome.", "AUT")]
    [InlineData("Egypt has moved its [army] to the border.", "EGY")]
    [InlineData("Police in Cairo detained the [sons] of Hosni Mubarak.", "EGY")]
    public void What_belongs_to_someone_has_the_owners_country(string text, string country) => Assert.Equal(country, One(text)?.Country);

    [Theory]
    [InlineData("Shells hit northern [Iraq] on Tuesday.", EntityKind.Place)]
    [InlineData("Troops reached Mount [Sinjar] on Tuesday.", EntityKind.Place)]
    [InlineData("On Tuesday [Iraq] protested against the shelling.", EntityKind.State)]
    [InlineData("The Assad [regime] denied it.", EntityKind.State)]
    public void A_part_of_a_state_is_a_place_and_its_regime_the_state(string text, EntityKind kind) => Assert.Equal(kind, One(text)?.Kind);

    [Fact]
    public void Private_persons_are_left_out_until_a_name_tells_who_they_are()
    {
        Assert.Null(One("Minister Olsen said that his [wife] agreed to the colour."));
        Assert.Equal("Karim", One("Minister Olsen said that his [brother] Karim agreed.")?.Name);
    }

    [Fact]
    public void The_country_behind_a_name_belongs_to_the_office_before_it() => Assert.Equal("AUT", One("President Tomas [Klaus] of Austria spoke.")?.Country);

    private static Referent? One(string marked) => At(marked)[0];

    private static (Referent? First, Referent? Second) Two(string marked) =>
        At(marked) is [var first, var second] ? (first, second) : throw new ArgumentException(marked);

    private static List<Referent?> At(string marked)
    {
        var starts = new List<int>();
        for (var i = marked.IndexOf('[', StringComparison.Ordinal); i >= 0; i = marked.IndexOf('[', i + 1)) starts.Add(i - 2 * starts.Count);
        var material = ShippedReader.Read(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var tokens = material.Document.Tokens;
        return [.. starts.Select(s => tokens.ToList().FindIndex(t => t.Start <= s && s < t.End))
            .Select(t => material.Referents.OfHead(t) ?? material.Referents.At(t))];
    }
}
