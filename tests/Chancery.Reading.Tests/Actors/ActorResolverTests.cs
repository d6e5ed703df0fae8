namespace Chancery.Reading.Tests.Actors;

public sealed class ActorResolverTests
{
    [Theory]
    [InlineData("Angela Merkel", "2014-03-01", "GOV")]
    [InlineData("Angela Merkel", "2023-03-01", "ELI")]
    [InlineData("John Kerry", "2014-03-01", "GOV")]
    [InlineData("John Kerry", "2003-03-01", "LEG")]
    public void An_office_counts_for_its_term_and_its_last_holder_is_elite_after_it(string name, string date, string sector)
    {
        var answer = ShippedResolver.Resolve(name, date);
        Assert.Equal("knowledge", answer.Basis);
        Assert.Equal(sector, answer.Sectors[0]);
        Assert.Contains(answer.RestsOn, r => r.Of == "sector" && r.Value == sector && r.Knowledge!.StartsWith("knowledge/leaders.txt:", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_does_not_hold_the_office_yet_has_the_country_and_no_sector()
    {
        var answer = ShippedResolver.Resolve("Emmanuel Macron", "2009-03-01");
        Assert.Equal("FRA", answer.Country);
        Assert.Empty(answer.Sectors);
        Assert.Null(answer.Office);
    }

    [Theory]
    [InlineData("the former Kenyan foreign minister", "ELI")]
    [InlineData("Kenya's ex-foreign minister", "ELI")]
    [InlineData("the ousted president of Kenya", "ELI")]
    [InlineData("the then Kenyan foreign minister", "ELI")]
    [InlineData("a retired Kenyan vice president", "ELI")]
    [InlineData("Kenya's acting foreign minister", "GOV")]
    [InlineData("Kenya's deputy foreign minister", "GOV")]
    [InlineData("Kenya's president-elect", "GOV")]
    [InlineData("a spokesman for the Kenyan army", "MIL")]
    [InlineData("the head of the Kenyan police", "COP")]
    public void Words_around_an_office_tell_whether_it_is_past_and_whom_it_serves(string phrase, string sector)
    {
        var answer = ShippedResolver.Resolve(phrase);
        Assert.Equal((EntityKind.Person, "KEN", sector, "text"), (answer.Kind, answer.Country, answer.Sectors.Count > 0 ? answer.Sectors[0] : null, answer.Basis));
    }

    [Fact]
    public void The_country_beside_a_phrase_counts_where_its_words_tell_none()
    {
        Assert.Equal(("PHL", "option"), Coded(ShippedResolver.Resolve("local officials", country: "PHL")));
        Assert.Equal(("KEN", "text"), Coded(ShippedResolver.Resolve("Kenyan officials", country: "PHL")));
    }

    [Fact]
    public void A_body_of_another_state_is_not_the_one_that_is_known_by_the_name_alone()
    {
        Assert.Equal("USA", ShippedResolver.Resolve("the House of Representatives").Country);
        var house = ShippedResolver.Resolve("Japan's House of Representatives");
        Assert.Equal((EntityKind.Organisation, "JPN", "LEG"), (house.Kind, house.Country, house.Sectors[0]));
    }

    [Theory]
    [InlineData("a spokesman for the Zambian president", "ZMB", "GOV")]
    [InlineData("the president of the European Parliament", "EUR", "LEG")]
    [InlineData("an aide to the Kenyan opposition leader", "KEN", "OPP")]
    public void A_role_has_the_sector_of_whom_it_serves(string phrase, string country, string sector)
    {
        var answer = ShippedResolver.Resolve(phrase);
        Assert.Equal((EntityKind.Person, country, sector), (answer.Kind, answer.Country, answer.Sectors.Count > 0 ? answer.Sectors[0] : null));
    }

    [Fact]
    public void Offices_that_one_country_alone_has_tell_it() => Assert.Equal(("IRL", "GOV"), ShippedResolver.Resolve("the taoiseach") is var a ? (a.Country, a.Sectors[0]) : default);

    [Fact]
    public void Each_decision_names_the_words_or_the_line_that_it_rests_on()
    {
        var answer = ShippedResolver.Resolve("the former Peruvian president");
        Assert.Equal(["kind", "country", "sector", "office"], answer.RestsOn.Select(r => r.Of));
        var reasons = answer.RestsOn.ToDictionary(r => r.Of);
        Assert.Equal("Peruvian", reasons["country"].Words);
        Assert.StartsWith("knowledge/states.txt:", reasons["country"].Knowledge, StringComparison.Ordinal);
        Assert.Equal("former", reasons["sector"].Words);
        Assert.StartsWith("knowledge/en/heads.txt:", reasons["sector"].Knowledge, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    [InlineData("\t")]
    [InlineData("said so")]
    [InlineData("(((")]
    [InlineData("😀")]
    public void What_names_nobody_is_told_as_a_problem(string phrase)
    {
        var answer = ShippedResolver.Resolve(phrase);
        Assert.Null(answer.Kind);
        Assert.NotNull(answer.Problem);
        Assert.Equal(phrase, answer.Phrase);
    }

    [Fact]
    public void A_phrase_as_long_as_an_article_is_told_as_a_problem() => Assert.Contains("characters", ShippedResolver.Resolve(new('a', 100_000)).Problem, StringComparison.Ordinal);

    private static (string?, string?) Coded(Reading.Actors.ResolvedActor answer) => (answer.Country, answer.Basis);
}
