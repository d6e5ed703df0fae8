using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Articles of two sentences: whoever is to be at home stands in the first; the second names others as often as told.</summary>
public sealed class HomeCountryTests
{
    private static readonly HeadNouns Heads = HeadNouns.Load(new KnowledgeFolder(Repository.Knowledge));

    private static readonly string Police = "the/the/DET/DT/2/det police/police/NOUN/NN/0/root";

    [Fact]
    public void A_group_is_at_home_where_the_article_is() =>
        Assert.Equal(("PER", "context"), Home(Police, EntityKind.Group, "COP", ("PER", 4), ("JPN", 1)));

    [Fact]
    public void Too_few_mentions_or_no_country_in_the_majority_tell_nothing()
    {
        Assert.Equal((null, null), Home(Police, EntityKind.Group, "COP", ("PER", 3), ("JPN", 1)));
        Assert.Equal((null, null), Home(Police, EntityKind.Group, "COP", ("PER", 4), ("JPN", 3), ("CHL", 3)));
    }

    [Fact]
    public void Bodies_of_no_state_are_nobodys_home() => Assert.Equal((null, null), Home(Police, EntityKind.Group, "COP", ("UNO", 6)));

    [Fact]
    public void Words_of_abroad_troops_those_who_report_and_ministers_in_the_plural_are_left_alone()
    {
        Assert.Equal((null, null), Home("foreign/foreign/ADJ/JJ/2/amod police/police/NOUN/NN/0/root", EntityKind.Group, "COP", ("PER", 6)));
        Assert.Equal((null, null), Home("the/the/DET/DT/2/det troops/troops/NOUN/NNS/0/root", EntityKind.Group, "MIL", ("PER", 6)));
        Assert.Equal((null, null), Home("some/some/DET/DT/2/det reporters/reporter/NOUN/NNS/3/nsubj said/say/VERB/VBD/0/root", EntityKind.Group, "JRN", ("PER", 6)));
        Assert.Equal((null, null), Home("the/the/DET/DT/2/det ministers/minister/NOUN/NNS/0/root", EntityKind.Group, "GOV", ("PER", 6)));
        Assert.Equal(("PER", "context"), Home("the/the/DET/DT/2/det minister/minister/NOUN/NN/0/root", EntityKind.Group, "GOV", ("PER", 6)));
    }

    [Fact]
    public void Journalists_to_whom_something_is_done_are_at_home() =>
        Assert.Equal(("PER", "context"), Home("some/some/DET/DT/2/det reporters/reporter/NOUN/NNS/0/root", EntityKind.Group, "JRN", ("PER", 6)));

    [Fact]
    public void Groups_that_work_in_many_countries_are_at_home_in_none()
    {
        Assert.Equal((null, null), Home("rights/right/NOUN/NNS/2/compound groups/group/NOUN/NNS/0/root", EntityKind.Group, "SOC", ("PER", 6)));
        Assert.Equal((null, null), Home("the/the/DET/DT/2/det bloc/bloc/NOUN/NN/0/root", EntityKind.Group, "GOV", ("PER", 6)));
    }

    [Fact]
    public void Soldiers_are_at_home_where_one_country_alone_is_named() =>
        Assert.Equal(("PER", "context"), Home("three/three/NUM/CD/2/nummod soldiers/soldier/NOUN/NNS/0/root", EntityKind.Group, "MIL", ("PER", 1)));

    [Fact]
    public void A_person_is_at_home_only_in_a_domestic_article()
    {
        const string name = "Mayor/mayor/PROPN/NNP/0/root Rill/Rill/PROPN/NNP/1/flat";
        Assert.Equal(("PER", "context"), Home(name, EntityKind.Person, "GOV", ("PER", 6), ("JPN", 1)));
        Assert.Equal((null, null), Home(name, EntityKind.Person, "GOV", ("PER", 6), ("JPN", 4)));
    }

    [Fact]
    public void Who_writes_from_a_place_means_its_police_unless_it_only_hosts()
    {
        Assert.Equal(("PER", "context"), HomeAt("PER", Police, EntityKind.Group, "COP", ("PER", 2), ("JPN", 5)));
        Assert.Equal((null, null), HomeAt("CHE", Police, EntityKind.Group, "COP", ("CHE", 1), ("PER", 3), ("JPN", 3)));
    }

    /// <summary>A paper of La Paz writes of the president, a court and parliament, and names only the neighbours.</summary>
    [Fact]
    public void Offices_named_without_a_country_are_those_of_the_dateline()
    {
        Assert.Equal("BOL", HomeOfFirst("BOL", bareOffices: 3, ("CHL", 3), ("ARG", 1)));
        Assert.Equal("BOL", HomeOfFirst("BOL", bareOffices: 3));
        Assert.Null(HomeOfFirst("BOL", bareOffices: 2, ("CHL", 2), ("ARG", 2)));
        Assert.Null(HomeOfFirst("BOL", bareOffices: 3, ("CHL", 4), ("ARG", 3), ("PER", 2)));
        Assert.NotEqual("BOL", HomeOfFirst("BOL", bareOffices: 3, ("CHL", 7)));
    }

    [Fact]
    public void The_only_country_of_an_article_is_home_however_seldom_it_is_named() =>
        Assert.Equal(("PER", "context"), Home(Police, EntityKind.Group, "COP", ("PER", 1)));

    [Fact]
    public void What_the_text_tells_stays()
    {
        var (document, referents) = Article(Police, EntityKind.Group, "COP", ("PER", 6));
        var told = new Referents(referents.All.SetItem(0, referents.All[0] with { Country = "CHL", Basis = "text" }), document.Count);
        Assert.Equal(told.All.AsEnumerable(), HomeCountry.Fill(document, told, Heads, dateline: null).All);
    }

    private static (string? Country, string? Basis) Home(string words, EntityKind kind, string sector, params (string Country, int Mentions)[] named) =>
        HomeAt(null, words, kind, sector, named);

    private static (string? Country, string? Basis) HomeAt(string? dateline, string words, EntityKind kind, string sector, params (string Country, int Mentions)[] named)
    {
        var (document, referents) = Article(words, kind, sector, named);
        var filled = HomeCountry.Fill(document, referents, Heads, dateline).All[0];
        return (filled.Country, filled.Basis);
    }

    private static string? HomeOfFirst(string dateline, int bareOffices, params (string Country, int Mentions)[] named)
    {
        var (document, referents) = Article(Police, EntityKind.Group, "COP", named);
        var offices = Enumerable.Range(1, bareOffices - 1).Select(i => referents.All[0] with { Index = referents.All.Length + i - 1 });
        return HomeCountry.Fill(document, new([.. referents.All, .. offices], document.Count), Heads, dateline).All[0].Country;
    }

    private static (Document Document, Referents Referents) Article(string words, EntityKind kind, string sector, params (string Country, int Mentions)[] named)
    {
        var length = words.Split(' ').Length;
        var document = Written.Tree(words + string.Concat(named.SelectMany(n => Enumerable.Repeat($" {n.Country}/{n.Country}/PROPN/NNP/1/dep", n.Mentions))));
        document = document with { Sentences = [new(0, length), new(length, document.Count)], SentenceBlocks = [0, 0] };
        var all = ImmutableArray.CreateBuilder<Referent>();
        all.Add(new()
        {
            Index = 0,
            Kind = kind,
            Name = "the one",
            Sectors = [sector],
            Mentions = [new(new(0, length), kind == EntityKind.Person ? 0 : 1, kind == EntityKind.Person ? MentionForm.Name : MentionForm.Nominal)],
        });
        var at = length;
        foreach (var (country, mentions) in named)
        {
            var first = at;
            all.Add(new()
            {
                Index = all.Count,
                Kind = EntityKind.State,
                Name = country,
                Country = country,
                Mentions = [.. Enumerable.Range(first, mentions).Select(t => new Chancery.Reading.Mentions.Mention(new(t, t + 1), t, MentionForm.Name))],
            });
            at += mentions;
        }
        return (document, new(all.ToImmutable(), document.Count));
    }
}
