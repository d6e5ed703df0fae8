using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Places;

namespace Chancery.Reading.Tests.Entities;

public sealed class TownsTests
{
    [Theory]
    // A name that several countries bear is that of the article's country.
    [InlineData("Little Mere", "BRL", "BRL")]
    [InlineData("Little Mere", "GAR", "GAR")]
    // A large town and a province tell of their country, a small one does not.
    [InlineData("Great Holm", null, "GAR")]
    [InlineData("North Fell", null, "GAR")]
    [InlineData("Old Tarn", null, null)]
    [InlineData("Old Tarn", "BRL", "BRL")]
    [InlineData("Old Tarn district", "BRL", "BRL")]
    [InlineData("Nowhere", "BRL", null)]
    public void A_place_that_only_the_long_list_has_gets_its_country(string name, string? dateline, string? country)
    {
        using var known = new Known();
        Assert.Equal(country, Assert.Single(Fill(known, new(dateline, null), name)));
    }

    [Fact]
    public void A_small_town_counts_beside_a_large_one_of_its_country()
    {
        using var known = new Known(("towns.txt", "Little Mere GAR -3.50 -40.50 40\nGreat Holm GAR -3.20 -40.20 900"));
        Assert.Equal(["GAR", "GAR"], Fill(known, default, "Little Mere", "Great Holm"));
    }

    [Fact]
    public void A_town_has_coordinates_in_its_own_country_alone()
    {
        using var known = new Known();
        var knowledge = EntityKnowledge.Load(known.Folder);
        var places = new PlaceIndex(knowledge.Gazetteer, knowledge.Towns);
        Assert.Equal((10.30, 20.30), places.Find("Little Mere", "BRL"));
        Assert.Equal((-3.50, -40.50), places.Find("little-mere", "GAR"));
        Assert.Null(places.Find("Little Mere", "USA"));
        Assert.Equal((10.5, 20.25), places.Find("Bortown", "BRL"));
    }

    [Fact]
    public void The_country_of_a_place_is_that_of_the_largest()
    {
        using var known = new Known();
        var knowledge = EntityKnowledge.Load(known.Folder);
        var places = new PlaceIndex(knowledge.Gazetteer, knowledge.Towns);
        Assert.Equal(("GAR", "GAR", null), (places.CountryOf("Little Mere"), places.CountryOf("North Fell"), places.CountryOf("Old Tarn")));
    }

    [Fact]
    public void The_repositorys_own_towns_lie_in_states_that_it_knows()
    {
        var folder = new KnowledgeFolder(Testing.Repository.Knowledge);
        var states = States.Load(folder).All.Select(s => s.Code).ToHashSet();
        var towns = Towns.Load(folder);
        Assert.Contains(towns.Named("Kohat"), t => t is { Country: "PAK", Thousands: > 100 });
        Assert.All(folder.Lines("towns.txt").Select(l => l.Text.Split(' ').Last(w => w.Length == 3 && w.All(char.IsAsciiLetterUpper))).Distinct(), code => Assert.Contains(code, states));
    }

    private static IEnumerable<string?> Fill(Known known, Origin origin, params string[] names)
    {
        Referent[] places = [.. names.Select((n, i) => new Referent { Index = i, Kind = EntityKind.Place, Name = n, IsNamed = true })];
        return new TownCountries(EntityKnowledge.Load(known.Folder)).Fill(new([.. places], 0), origin, 0).All.Select(r => r.Country);
    }
}
