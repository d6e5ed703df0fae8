using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Entities;

public sealed class KnowledgeErrorTests
{
    [Theory]
    [InlineData("states.txt", "# comment\nBor Borland", ":2:", "three capital letters")]
    [InlineData("states.txt", "BRL Borland\n  colour: blue", ":2:", "'colour'")]
    [InlineData("states.txt", "  name: Borland", ":1:", "before any head")]
    [InlineData("states.txt", "BRL Borland\n  city: Kel 99.00 22.00", ":2:", "latitude")]
    [InlineData("states.txt", "BRL Borland\n  city: Kel 9.00 22.00 (Qel", ":2:", "parentheses")]
    [InlineData("organisations.txt", "IGO XYZ | Lake Union", ":1:", "'XYZ'")]
    [InlineData("organisations.txt", "IGO -", ":1:", "fields between bars")]
    [InlineData("organisations.txt", "IGO - | Lake Union | LU | 2005..1990", ":1:", "ends before it begins")]
    [InlineData("leaders.txt", "\nBRL GOV | Anton Rill | minister | soon..", ":2:", "'soon'")]
    [InlineData("processes.txt", "war | Kel process", ":1:", "process, agreement or gathering")]
    [InlineData("towns.txt", "Kel BRL 9.00 22.00", ":1:", "thousands")]
    [InlineData("towns.txt", "Kel BRL 99.00 22.00 5", ":1:", "degrees")]
    [InlineData("towns.txt", "Kel", ":1:", "Name CODE")]
    [InlineData("en/first-names.txt", "x: Peter", ":1:", "'x'")]
    [InlineData("en/offices.txt", "gov: president", ":1:", "'gov'")]
    [InlineData("en/offices.txt", "GOV Ireland: taoiseach", ":1:", "'Ireland'")]
    [InlineData("en/groups.txt", "army", ":1:", "KEY: value")]
    [InlineData("en/heads.txt", "bodies: ministry", ":1:", "'bodies'")]
    [InlineData("en/actor-words.txt", "meets: meet\nserve: work", ":2:", "'serve'")]
    public void A_wrong_line_is_named_with_file_line_and_what_was_expected(string file, string text, string line, string words)
    {
        using var known = new Known((file, text));
        var error = Assert.Throws<KnowledgeException>(() => EntityKnowledge.Load(known.Folder));
        Assert.Contains(file[(file.LastIndexOf('/') + 1)..] + line, error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_repositorys_own_files_load()
    {
        var knowledge = EntityKnowledge.Load(new KnowledgeFolder(Repository.Knowledge));
        Assert.True(knowledge.States.All.Length > 100);
        Assert.Equal("Syria", knowledge.States.OfCode("SYR")?.Name);
    }

    [Fact]
    public void Cities_carry_coordinates_and_other_names()
    {
        using var known = new Known();
        var capital = States.Load(known.Folder).OfCode("BRL")?.Capital;
        Assert.Equal((10.5, 20.25), (capital?.Latitude, capital?.Longitude));
        Assert.Equal("Bor City", Assert.Single(capital!.OtherNames));
    }

    [Theory]
    [InlineData("1994..2003", "1994-01-01", true)]
    [InlineData("1994..2003", "2003-12-31", true)]
    [InlineData("1994..2003-06", "2003-07-01", false)]
    [InlineData("..2003", "1900-01-01", true)]
    [InlineData("2004-02-29..", "2004-02-28", false)]
    [InlineData("", "2030-01-01", true)]
    public void A_term_holds_from_its_first_to_its_last_day(string term, string day, bool holds)
    {
        using var known = new Known(("organisations.txt", $"IGO - | Lake Union | LU | {term}"));
        var organisation = Assert.Single(Organisations.Load(known.Folder).All);
        Assert.Equal(holds, organisation.Term.Holds(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
