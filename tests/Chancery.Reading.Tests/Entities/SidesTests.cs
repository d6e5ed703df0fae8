using Chancery.Testing;

namespace Chancery.Reading.Tests.Entities;

/// <summary>For whom "they", "the two leaders", "the sides" stand.</summary>
public sealed class SidesTests
{
    private const string Meeting = """
        Garian Garian ADJ JJ 2 amod
        President President PROPN NNP 6 nsubj
        Anton Anton PROPN NNP 2 flat
        Rill Rill PROPN NNP 2 flat
        then then ADV RB 6 advmod
        met meet VERB VBD 0 root
        his his PRON PRP$ 9 nmod:poss
        Borlandic Borlandic ADJ JJ 9 amod
        counterpart counterpart NOUN NN 6 obj
        Tomas Tomas PROPN NNP 9 appos
        al-Velin al-Velin PROPN NNP 10 flat
        . . PUNCT . 6 punct
        """;

    private static readonly string[] Both = ["BRL", "GAR"];

    [Theory]
    [InlineData("They they PRON PRP 2 nsubj\nagreed agree VERB VBD 0 root\n. . PUNCT . 2 punct", "They")]
    [InlineData("The the DET DT 2 det\npresidents president NOUN NNS 3 nsubj\nagreed agree VERB VBD 0 root\n. . PUNCT . 3 punct", "presidents")]
    [InlineData("The the DET DT 2 det\nsides side NOUN NNS 3 nsubj\nagreed agree VERB VBD 0 root\n. . PUNCT . 3 punct", "sides")]
    [InlineData("Both both DET DT 2 det\ncountries country NOUN NNS 3 nsubj\nagreed agree VERB VBD 0 root\n. . PUNCT . 3 punct", "countries")]
    public void Those_who_met_are_meant(string sentence, string head)
    {
        var document = Trees.Document(Meeting + "\n\n" + sentence);
        var found = Known.Find(document);
        var meant = found.OfHead(document.IndexOf(head));
        Assert.NotNull(meant);
        Assert.Equal(Both, meant.Members.Select(m => found.All[m].Country).Order());
    }

    [Fact]
    public void A_counterpart_is_a_person_of_the_country_named_before_it()
    {
        var document = Trees.Document(Meeting);
        var person = Known.Find(document).OfHead(document.IndexOf("counterpart"));
        Assert.Equal((EntityKind.Person, "BRL", "Tomas al-Velin"), (person?.Kind, person?.Country, person?.Name));
    }

    [Fact]
    public void Who_praises_the_two_leaders_is_none_of_them()
    {
        var document = Trees.Document("""
            Anton Anton PROPN NNP 7 nsubj
            Rill Rill PROPN NNP 1 flat
            of of ADP IN 4 case
            Garia Garia PROPN NNP 1 nmod
            and and CCONJ CC 6 cc
            Borland Borland PROPN NNP 1 conj
            met meet VERB VBD 0 root
            with with ADP IN 10 case
            American American ADJ JJ 10 amod
            President President PROPN NNP 7 obl
            Peter Peter PROPN NNP 10 flat
            Hall Hall PROPN NNP 10 flat
            . . PUNCT . 7 punct

            Hall Hall PROPN NNP 2 nsubj
            praised praise VERB VBD 0 root
            the the DET DT 5 det
            two two NUM CD 5 nummod
            sides side NOUN NNS 2 obj
            . . PUNCT . 2 punct
            """);
        var found = Known.Find(document);
        var sides = found.OfHead(document.IndexOf("sides"));
        Assert.NotNull(sides);
        Assert.Equal(2, sides.Members.Length);
        Assert.DoesNotContain(sides.Members, m => found.All[m].Country == "USA");
    }

    [Fact]
    public void Names_right_behind_the_two_generals_are_theirs()
    {
        var document = Trees.Document("""
            The the DET DT 3 det
            two two NUM CD 3 nummod
            generals general NOUN NNS 9 nsubj
            , , PUNCT , 5 punct
            Anton Anton PROPN NNP 3 appos
            Rill Rill PROPN NNP 5 flat
            and and CCONJ CC 8 cc
            Sandoval Sandoval PROPN NNP 5 conj
            met meet VERB VBD 0 root
            in in ADP IN 11 case
            Kel Kel PROPN NNP 9 obl
            . . PUNCT . 9 punct
            """);
        var found = Known.Find(document);
        Assert.Equal(["Anton Rill", "Sandoval"], found.OfHead(document.IndexOf("generals"))?.Members.Select(m => found.All[m].Name) ?? []);
    }

    [Fact]
    public void Tens_of_thousands_are_people()
    {
        var document = Trees.Document("Tens ten NOUN NNS 4 nsubj\nof of ADP IN 3 case\nthousands thousand NOUN NNS 1 nmod\nmarched march VERB VBD 0 root\n. . PUNCT . 4 punct");
        var crowd = Known.Find(document).OfHead(document.IndexOf("Tens"));
        Assert.Equal((EntityKind.Group, "Tens of thousands"), (crowd?.Kind, crowd?.Name));
        Assert.Equal(["CVL"], crowd?.Sectors ?? []);
    }

    [Fact]
    public void Sides_of_whom_nobody_was_named_have_no_members()
    {
        var document = Trees.Document("The the DET DT 2 det\nsides side NOUN NNS 3 nsubj\nagreed agree VERB VBD 0 root\n. . PUNCT . 3 punct");
        Assert.Empty(Known.Find(document).OfHead(document.IndexOf("sides"))?.Members ?? []);
    }
}
