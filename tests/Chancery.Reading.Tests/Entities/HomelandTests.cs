using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Tests.Events;
using Chancery.Text;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Who is at home in an article: texts of our own, read with the shipped model.</summary>
public sealed class HomelandTests
{
    private const string Verdict = "A military court sentenced the president to ten years on Friday. The vice president said that the cabinet would stay. Parliament had passed an amnesty, and the ruling party called a rally. "
        + "The Dutch foreign minister welcomed the verdict. Its chairwoman, Ilse Hoost, spoke in Rotterdam. Soldiers stood at the court. Irwin Lal, 40, wept. The Netherlands and China watched.";

    [Theory]
    // What is named bare is at home where the article was written, though other countries alone are named.
    [InlineData("military court", "SUR")]
    [InlineData("cabinet", "SUR")]
    // So are soldiers and citizens of whom nothing else is told.
    [InlineData("Soldiers", "SUR")]
    [InlineData("Irwin Lal", "SUR")]
    [InlineData("Dutch foreign minister", "NLD")]
    public void Is_that_of_the_dateline_where_its_bodies_stand_bare(string name, string country) =>
        Assert.Equal(country, Assert.Single(Read("PARAMARIBO - ", Verdict), r => r.Name == name).Country);

    [Fact]
    public void Unknown_gunmen_are_at_home_nowhere() =>
        Assert.All(Read("NIAMEY - ", "Gunmen attacked a camp in Niger on Monday. The president of Niger spoke."), r => Assert.False(r is { Sectors: ["UAF", ..], Country: not null }));

    [Fact]
    public void Whoever_acts_in_another_place_is_at_home_there()
    {
        var read = Read("NIAMEY - ", "The police of Niger closed the road in Niger. The minister spoke. In Mali, soldiers shot ten men.");
        Assert.Equal("MLI", Assert.Single(read, r => r.Name == "soldiers").Country);
    }

    [Fact]
    public void The_office_of_the_headline_is_that_of_the_person_whom_the_body_names_with_it()
    {
        const string Title = "Finance minister sacked over loans", Text = "The government of Peru was in uproar on Friday. Finance Minister Ana Rill left her office.";
        var article = new Article(Title + "\n" + Text, [new(BlockKind.Title, 0, new(0, Title.Length)), new(BlockKind.Paragraph, 0, new(Title.Length + 1, Title.Length + 1 + Text.Length))]);
        var read = ShippedReader.Reader.ReadMaterial(article, TestContext.Current.CancellationToken).Referents.All;
        Assert.Equal(3, Assert.Single(read, r => r is { Kind: EntityKind.Person }).Mentions.Length);
    }

    [Theory]
    [InlineData("The European Commission and Hungary were at odds. Brussels wants the law back by June.", "EUR")]
    [InlineData("The Belgian parliament met with guests of the European Commission. Brussels wants the law back by June.", "BEL")]
    public void Brussels_is_the_Union_where_nothing_is_told_of_Belgium(string text, string country)
    {
        const string Dateline = "BUDAPEST - ";
        var material = ReadMaterial(Dateline, text);
        var word = material.Document.Tokens.Select((t, i) => (t, i)).Single(x => material.Document.TextOf(x.t) is "Brussels").i;
        Assert.Equal(country, material.Referents.OfHead(word)?.Country);
    }

    [Fact]
    public void A_former_Soviet_republic_is_not_Russias() =>
        Assert.DoesNotContain(Read("CHISINAU - ", "Protesters marched in the capital of Moldova on Monday. The government of the former Soviet republic called for calm."), r => r.Country == "RUS");

    [Theory]
    [InlineData("KATHMANDU - ", "The House of Representatives passed the bill of Nepal's government on Monday.", "NPL")]
    [InlineData("OHIO - ", "The House of Representatives passed the bill of the American president on Monday.", "USA")]
    public void A_house_that_many_states_have_is_that_of_the_article(string dateline, string text, string country) =>
        Assert.Contains(Read(dateline, text), r => r.Country == country && r.Name.Contains("House", StringComparison.Ordinal));

    private static ImmutableArray<Referent> Read(string dateline, string text) => ReadMaterial(dateline, text).Referents.All;

    private static ReadingMaterial ReadMaterial(string dateline, string text)
    {
        var article = new Article(dateline + text, [new(BlockKind.Dateline, 0, new(0, dateline.Length)), new(BlockKind.Paragraph, 0, new(dateline.Length, dateline.Length + text.Length))]);
        return ShippedReader.Reader.ReadMaterial(article, TestContext.Current.CancellationToken);
    }
}
