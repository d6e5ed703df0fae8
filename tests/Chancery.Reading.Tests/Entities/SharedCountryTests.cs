using Chancery.Reading.Tests.Events;
using Chancery.Text;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Bare groups and offices whose country other words of the article tell: texts of our own, read with the shipped model.</summary>
public sealed class SharedCountryTests
{
    [Theory]
    // The government is the one just named, the opposition that of the phrase in which it stood.
    [InlineData("The Malian government and opposition met in Oslo. The government said that it would wait. The opposition rejected the delay.", "opposition", "MLI")]
    [InlineData("Talks between the Malian government and armed rebel groups ended in Oslo.", "armed rebel groups", "MLI")]
    [InlineData("The Malian opposition met in Oslo on Monday with Norway's minister and envoys of Chad. An opposition spokesman praised the talks.", "opposition spokesman", "MLI")]
    // Who goes with somebody is of his country.
    [InlineData("King Felipe of Spain received the Japanese minister Kono Taro and the accompanying delegation.", "accompanying delegation", "JPN")]
    public void Is_taken_from_the_words_they_take_up_or_stand_beside(string text, string name, string country) =>
        Assert.Contains((name, country), ShippedReader.Read(text).Referents.All.Select(e => (e.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? e.Name[4..] : e.Name, e.Country ?? "-")));

    [Theory]
    // A newspaper is named with its article and alone.
    [InlineData("National Defence Minister Ilmar Tamm spoke to reporters.", "Ilmar Tamm")]
    [InlineData("The Independent Policing Authority opened an inquiry.", "Independent Policing Authority")]
    public void Is_not_that_of_a_newspaper_whose_name_is_a_common_word(string text, string name) =>
        Assert.Null(Assert.Single(ShippedReader.Read(text).Referents.All, e => e.Name == name).Country);

    [Theory]
    // Several of one country, and a title that runs up to the name.
    [InlineData("Ambassador Extraordinary and Plenipotentiary of the Kingdom of Norway Kjell Aas left.", "Kjell Aas", "NOR")]
    [InlineData("Deputy Minister of Fisheries of the Republic of Peru Ana Rill spoke.", "Ana Rill", "PER")]
    // What they are called is not whose citizens they are.
    [InlineData("Three ethnic Germans were beaten in Romania.", "ethnic Germans", "ROU")]
    // Theirs who act in the clause.
    [InlineData("The Malian government met on Monday. Chilean growers asked their government to help.", "their government", "CHL")]
    // A ministry for other countries is of its own.
    [InlineData("The foreign ministry in Baku apologised to Oman.", "foreign ministry", "AZE")]
    // A body of several states is of none.
    [InlineData("The Supreme Council of the six island states met on Monday.", "Supreme Council", "IGO")]
    public void Is_that_of_the_words_around(string text, string name, string country) =>
        Assert.Contains(ShippedReader.Read(text).Referents.All, r => r.Name.EndsWith(name, StringComparison.Ordinal) && r.Country == country);

    [Theory]
    // Two of one office are of two countries; an embassy stands abroad.
    [InlineData("Prime Minister Aron Weiss called new Australian Prime Minister Scott Hill on Wednesday.", "Aron Weiss")]
    [InlineData("The Defence Secretary met the Peruvian defence minister on Monday. Peru is quiet.", "Defence Secretary")]
    [InlineData("The junta closed the port, a spokeswoman for the Dutch embassy said.", "junta")]
    [InlineData("The tribunal spoke of Peru. An international tribunal in The Hague waits.", "international tribunal in The Hague")]
    public void Is_not_guessed(string text, string name) =>
        Assert.DoesNotContain(ShippedReader.Read(text).Referents.All, r => r.Name.EndsWith(name, StringComparison.Ordinal) && r.Country is not null);

    [Fact]
    public void A_surname_alone_is_the_leader_in_office_on_the_day()
    {
        const string Text = "Putin held talks in Bishkek with the Kyrgyz president.";
        Assert.Contains(ShippedReader.ReadingOf(Text, new(2018, 6, 1)).Entities, e => e is { Name: "Putin" or "Vladimir Putin", Country: "RUS", Basis: "knowledge" });
        Assert.DoesNotContain(ShippedReader.ReadingOf(Text).Entities, e => e is { Name: "Putin" or "Vladimir Putin", Country: not null });
    }

    [Fact]
    public void A_newspaper_with_its_article_is_known() =>
        Assert.Contains(ShippedReader.Read("The Independent reported the theft on Monday.").Referents.All, e => e.Country == "GBR");

    [Fact]
    public void Of_two_presidents_the_one_without_a_country_is_where_the_article_was_written()
    {
        const string Dateline = "NIAMEY (SNS) - ", Text = "President Ibrahim Maazou condemned the attack. The French president called him on Sunday.";
        var article = new Article(Dateline + Text, [new(BlockKind.Dateline, 0, new(0, Dateline.Length)), new(BlockKind.Paragraph, 0, new(Dateline.Length, Dateline.Length + Text.Length))]);
        Assert.Equal(2, ShippedReader.Reader.ReadMaterial(article, TestContext.Current.CancellationToken).Referents.All.Count(r => r.Kind == EntityKind.Person));
    }
}
