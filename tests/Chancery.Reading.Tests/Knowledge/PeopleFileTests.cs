using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Tests.Entities;

namespace Chancery.Reading.Tests.Knowledge;

public sealed class PeopleFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-people-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_list_of_people_is_laid_over_the_leaders()
    {
        var leaders = Load("name,office,country,sectors,from,to,other_names,identifier\n\n\"Rill, Anton\",\"minister of \"\"trade\"\"\",BRL,\"GOV, PTY\",2011-03,2015,Anton Rill; A. Rill,Q1\nMira Oste,,GAR,,,,,\n");
        var rill = leaders[0];
        Assert.Equal(("Rill, Anton", "minister of \"trade\"", "BRL", "Q1"), (rill.Name, rill.Office, rill.Country, rill.Identifier));
        Assert.Equal(["GOV", "PTY"], rill.Sectors);
        Assert.Equal(["Anton Rill", "A. Rill"], rill.OtherNames);
        Assert.Equal(new Term(new(2011, 3, 1), new(2015, 12, 31)), rill.Term);
        Assert.Equal(3, rill.Origin.Line);
        Assert.Equal((null, default, 4), (leaders[1].Identifier, leaders[1].Term, leaders[1].Origin.Line));
        Assert.Contains(leaders, l => l.Name == "Tomas al-Velin");
    }

    [Fact]
    public void The_users_word_counts_before_ours()
    {
        using var known = new Known();
        Write("name,country,sectors,from,identifier\nMira Sandoval,GAR,MIL,2012,Q7\n");
        var entry = EntityKnowledge.Load(known.Over(_folder)).Gazetteer.Lookup("Mira Sandoval")[0];
        Assert.Equal(("MIL", "Q7"), (entry.Sectors[0], entry.Identifier));
    }

    [Fact]
    public void A_query_to_Wikidata_is_read_as_it_comes()
    {
        var person = Load("""
            person,personLabel,position,positionLabel,country,countryLabel,start,end
            http://www.wikidata.org/entity/Q901,Oda Wrenn,http://www.wikidata.org/entity/Q902,Minister of Finance,http://www.wikidata.org/entity/Q903,Borland,2011-03-01T00:00:00Z,
            """)[0];
        Assert.Equal(("Oda Wrenn", "Minister of Finance", "BRL", "Q901"), (person.Name, person.Office, person.Country, person.Identifier));
        Assert.Equal(["GOV"], person.Sectors);
        Assert.Equal(new Term(new(2011, 3, 1), null), person.Term);
    }

    [Theory]
    [InlineData("name,land\nA B,BRL", 1, "'land'")]
    [InlineData("name\nA B", 1, "'country' is missing")]
    [InlineData("name,country,name\nA B,BRL,C", 1, "twice")]
    [InlineData("name,country\nA B,Borlandia", 2, "'Borlandia'")]
    [InlineData("name,country\n\nA B,BRL\n,BRL", 4, "no name")]
    [InlineData("name,country,sectors\nA B,BRL,GOV;XYZ", 2, "'XYZ'")]
    [InlineData("name,country,from\nA B,BRL,spring", 2, "'spring'")]
    [InlineData("name,country,from,to\nA B,BRL,2012,2011", 2, "ends before it begins")]
    [InlineData("name,country\nA, B,BRL", 2, "Found 3 fields")]
    [InlineData("name,country\n\"A B,BRL\n", 2, "quotation marks")]
    public void A_wrong_row_is_named_with_file_and_line(string text, int line, string words)
    {
        var error = Assert.Throws<KnowledgeException>(() => Load(text));
        Assert.Contains($"people.csv:{line}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_adds_nobody() => Assert.Equal(2, Load("").Length);

    private System.Collections.Immutable.ImmutableArray<Leader> Load(string text)
    {
        using var known = new Known();
        Write(text);
        return Leaders.Load(known.Over(_folder)).All;
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder, "people.csv"), text);
}
