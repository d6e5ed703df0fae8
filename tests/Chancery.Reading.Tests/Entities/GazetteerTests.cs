using Chancery.Reading.Knowledge;
using Chancery.Testing;
using CsCheck;

namespace Chancery.Reading.Tests.Entities;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Borland", GazetteerKind.State)]
    [InlineData("Borlandic", GazetteerKind.Adjective)]
    [InlineData("Borlanders", GazetteerKind.People)]
    [InlineData("Bortown", GazetteerKind.Capital)]
    [InlineData("Bor City", GazetteerKind.Capital)]
    [InlineData("Sanaport", GazetteerKind.City)]
    [InlineData("Sana’port", GazetteerKind.City)]
    [InlineData("al-Sanaport", GazetteerKind.City)]
    [InlineData("Blue House", GazetteerKind.Seat)]
    [InlineData("U.S.", GazetteerKind.State)]
    [InlineData("US", GazetteerKind.State)]
    [InlineData("El-Hand", GazetteerKind.Organisation)]
    [InlineData("Tomás Velin", GazetteerKind.Leader)]
    [InlineData("Tomas al-Velin", GazetteerKind.Leader)]
    [InlineData("Kel process", GazetteerKind.Process)]
    public void A_name_is_found_whatever_its_diacritics_apostrophes_and_articles(string name, GazetteerKind kind)
    {
        using var known = new Known();
        Assert.Equal(kind, Assert.Single(known.Gazetteer.Lookup(name).Select(e => e.Kind).Distinct()));
    }

    [Theory]
    [InlineData("us")]
    [InlineData("borland")]
    [InlineData("Us")]
    [InlineData("lu")]
    [InlineData("Borland House")]
    [InlineData("")]
    [InlineData("-")]
    public void What_is_written_otherwise_is_no_name(string text)
    {
        using var known = new Known();
        Assert.Empty(known.Gazetteer.Lookup(text));
    }

    [Fact]
    public void The_longest_name_wins_and_none_overlaps()
    {
        var document = Trees.Document("""
            The the DET DT 6 det
            Union union PROPN NNP 6 nsubj
            of of ADP IN 5 case
            the the DET DT 5 det
            Lakes lake PROPN NNPS 2 nmod
            met meet VERB VBD 0 root
            in in ADP IN 8 case
            Bor Bor PROPN NNP 6 obl
            City City PROPN NNP 8 flat
            """);
        using var known = new Known();
        Assert.Equal(["Union of the Lakes", "Bor City"], known.Gazetteer.Find(document).Select(m => document.TextOf(m.Range).ToString()));
    }

    [Fact]
    public void In_a_sentence_of_capitals_a_word_is_no_abbreviation()
    {
        var document = Trees.Document("""
            BORLAND Borland PROPN NNP 2 nsubj
            TELLS tell VERB VBZ 0 root
            US we PRON PRP 2 obj
            EVERYTHING everything PRON NN 2 obj
            """);
        using var known = new Known();
        Assert.Equal("BORLAND", document.TextOf(Assert.Single(known.Gazetteer.Find(document)).Range).ToString());
    }

    [Fact]
    public void Any_text_may_be_looked_up()
    {
        using var known = new Known();
        var gazetteer = known.Gazetteer;
        Gen.String.Sample(text => gazetteer.Lookup(text).All(e => e.Name.Length > 0));
    }
}
