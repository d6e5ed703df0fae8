using Chancery.Reading.Entities;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Entities;

public sealed class EntityFinderTests
{
    private static readonly DateOnly Day = new(2015, 6, 1);

    [Fact]
    public void A_person_has_the_offices_before_the_name_and_the_country_that_they_tell()
    {
        var document = Trees.Document("""
            Deputy deputy ADJ JJ 3 amod
            Prime prime ADJ JJ 3 amod
            Minister minister PROPN NNP 13 nsubj
            , , PUNCT , 9 punct
            Borlandic Borlandic ADJ JJ 9 amod
            Trade trade PROPN NNP 9 compound
            and and CCONJ CC 8 cc
            Energy energy PROPN NNP 6 conj
            Minister minister PROPN NNP 3 appos
            Peter Peter PROPN NNP 9 flat
            al- al- PROPN NNP 10 flat
            Rasun Rasun PROPN NNP 10 flat
            arrived arrive VERB VBD 0 root
            . . PUNCT . 13 punct
            """);
        var referents = Known.Find(document);
        var person = referents.OfHead(document.IndexOf("Minister"));
        Assert.NotNull(person);
        Assert.Equal(("Peter al- Rasun", EntityKind.Person, "BRL", "text"), (person.Name, person.Kind, person.Country, person.Basis));
        Assert.Equal(["GOV"], person.Sectors);
        Assert.Equal(2, person.Offices.Length);
    }

    [Fact]
    public void A_name_after_the_portfolio_of_an_office_is_the_person()
    {
        var document = Trees.Document("""
            They they PRON PRP 2 nsubj
            met meet VERB VBD 0 root
            Senior senior PROPN NNP 4 amod
            Adviser adviser PROPN NNP 2 obj
            to to ADP IN 8 case
            Garian Garian ADJ JJ 8 amod
            Prime Prime PROPN NNP 8 compound
            Minister Minister PROPN NNP 4 nmod
            for for ADP IN 12 case
            Special special PROPN NNP 12 amod
            Border border PROPN NNP 12 compound
            Affairs affair PROPN NNPS 4 nmod
            Anton Anton PROPN NNP 4 flat
            Rill Rill PROPN NNP 4 flat
            """);
        var person = Known.Find(document).OfHead(document.IndexOf("Adviser"));
        Assert.Equal(("Anton Rill", "GAR"), (person?.Name, person?.Country));
    }

    [Fact]
    public void Short_names_pronouns_and_the_official_refer_to_the_same_person()
    {
        var document = Trees.Document("""
            Garian Garian ADJ JJ 2 amod
            Envoy envoy PROPN NNP 5 nsubj
            Anton Anton PROPN NNP 2 flat
            Rill Rill PROPN NNP 2 flat
            arrived arrive VERB VBD 0 root

            He he PRON PRP 2 nsubj
            spoke speak VERB VBD 0 root

            The the DET DT 3 det
            Garian Garian ADJ JJ 3 amod
            official official NOUN NN 4 nsubj
            praised praise VERB VBD 0 root
            his his PRON PRP$ 6 nmod:poss
            country country NOUN NN 4 obj

            Rill Rill PROPN NNP 2 nsubj
            left leave VERB VBD 0 root
            """);
        var referents = Known.Find(document);
        var person = Assert.Single(referents.All, r => r.Kind == EntityKind.Person);
        Assert.Equal(["Garian Envoy Anton Rill", "He", "The Garian official", "his", "Rill"], Texts(document, person));
        var state = Assert.Single(referents.All, r => r.Kind == EntityKind.State);
        Assert.Equal(("Garia", "GAR"), (state.Name, state.Country));
        Assert.Equal(["Garian", "his country"], Texts(document, state));
        Assert.Empty(state.Sectors);
    }

    [Fact]
    public void A_capital_that_acts_is_its_state_and_one_where_something_happens_is_a_place()
    {
        var document = Trees.Document("""
            Bortown Bortown PROPN NNP 2 nsubj
            rejected reject VERB VBD 0 root
            talks talk NOUN NNS 2 obj
            in in ADP IN 5 case
            Garmouth Garmouth PROPN NNP 3 nmod

            Borland Borland PROPN NNP 2 nsubj
            agreed agree VERB VBD 0 root
            """);
        var referents = Known.Find(document);
        Assert.Equal(EntityKind.State, referents.OfHead(0)?.Kind);
        Assert.Same(referents.OfHead(0), referents.OfHead(document.IndexOf("Borland")));
        var place = referents.OfHead(document.IndexOf("Garmouth"));
        Assert.Equal((EntityKind.Place, "GAR"), (place?.Kind, place?.Country));
    }

    [Fact]
    public void A_city_that_names_a_meeting_or_an_accord_is_neither_place_nor_actor()
    {
        var document = Trees.Document("""
            The the DET DT 3 det
            Garmouth Garmouth PROPN NNP 3 compound
            meeting meeting NOUN NN 4 nsubj
            endorsed endorse VERB VBD 0 root
            the the DET DT 7 det
            Kel Kel PROPN NNP 7 compound
            agreements agreement NOUN NNS 4 obj
            """);
        var referents = Known.Find(document);
        Assert.Equal([("Garmouth meeting", EntityKind.Gathering, null), ("Kel agreements", EntityKind.Agreement, null)], referents.All.Select(r =>
            (r.Name, r.Kind, r.Country)));
    }

    [Fact]
    public void Groups_have_the_country_of_their_adjective_and_the_sector_of_their_noun()
    {
        var document = Trees.Document("""
            Garian Garian ADJ JJ 2 amod
            militants militant NOUN NNS 3 nsubj
            attacked attack VERB VBD 0 root
            the the DET DT 6 det
            Borlandic Borlandic ADJ JJ 6 amod
            police police NOUN NN 3 obj
            """);
        var referents = Known.Find(document);
        var militants = referents.OfHead(document.IndexOf("militants"));
        var police = referents.OfHead(document.IndexOf("police"));
        Assert.Equal((EntityKind.Group, "GAR", "REB"), (militants?.Kind, militants?.Country, militants?.Sectors[0]));
        Assert.Equal((EntityKind.Group, "BRL", "COP"), (police?.Kind, police?.Country, police?.Sectors[0]));
        Assert.Equal("Garia", referents.OfHead(0)?.Name);
    }

    [Fact]
    public void The_two_sides_are_the_two_last_sides_of_different_countries()
    {
        var document = Trees.Document("""
            Borlandic Borlandic ADJ JJ 2 amod
            President president PROPN NNP 5 nsubj
            Anna Anna PROPN NNP 2 flat
            Kolm Kolm PROPN NNP 2 flat
            received receive VERB VBD 0 root
            Garian Garian ADJ JJ 7 amod
            Envoy envoy PROPN NNP 5 obj
            Anton Anton PROPN NNP 7 flat
            Rill Rill PROPN NNP 7 flat

            The the DET DT 3 det
            two two NUM CD 3 nummod
            sides side NOUN NNS 4 nsubj
            agreed agree VERB VBD 0 root
            """);
        var referents = Known.Find(document);
        var sides = referents.OfHead(document.IndexOf("sides"));
        Assert.NotNull(sides);
        Assert.Equal(["Anna Kolm", "Anton Rill"], sides.Members.Select(m => referents.All[m].Name));
    }

    [Theory]
    [InlineData(2015, "GOV")]
    [InlineData(2021, "ELI")]
    public void A_leader_without_an_office_in_the_text_has_it_from_the_knowledge_base_for_the_day(int year, string sector)
    {
        var document = Trees.Document("""
            Tomas Tomas PROPN NNP 4 nsubj
            al- al- PROPN NNP 1 flat
            Velin Velin PROPN NNP 1 flat
            spoke speak VERB VBD 0 root
            """);
        var leader = Assert.Single(Known.Find(document, new DateOnly(year, 1, 1)).All);
        Assert.Equal(("BRL", sector, "knowledge"), (leader.Country, Assert.Single(leader.Sectors), leader.Basis));
    }

    [Theory]
    [InlineData(2000, "REB")]
    [InlineData(2010, "GOV")]
    public void An_organisation_has_the_sector_of_the_day(int year, string sector)
    {
        var document = Trees.Document("""
            Red Red PROPN NNP 2 compound
            Hand Hand PROPN NNP 3 nsubj
            agreed agree VERB VBD 0 root
            """);
        Assert.Equal(sector, Assert.Single(Known.Find(document, new DateOnly(year, 1, 1)).All).Sectors[0]);
    }

    [Fact]
    public void A_relative_pronoun_refers_to_its_noun_and_an_empty_it_to_nothing()
    {
        var document = Trees.Document("""
            Protesters protester NOUN NNS 4 nsubj
            who who PRON WP 3 nsubj
            marched march VERB VBD 1 acl:relcl
            left leave VERB VBD 0 root

            It it PRON PRP 3 expl
            is be AUX VBZ 3 cop
            clear clear ADJ JJ 0 root
            that that SCONJ IN 6 mark
            Garia Garia PROPN NNP 6 nsubj
            agreed agree VERB VBD 3 csubj
            """);
        var referents = Known.Find(document);
        Assert.Same(referents.OfHead(0), referents.OfHead(document.IndexOf("who")));
        Assert.Null(referents.OfHead(document.IndexOf("It")));
    }

    [Fact]
    public void Months_and_weekdays_are_no_names()
    {
        var document = Trees.Document("""
            Garia Garia PROPN NNP 2 nsubj
            voted vote VERB VBD 0 root
            on on ADP IN 4 case
            Monday Monday PROPN NNP 2 obl
            , , PUNCT , 2 punct
            May May PROPN NNP 2 obl
            5 5 NUM CD 6 nummod
            """);
        Assert.Equal("Garia", Assert.Single(Known.Find(document, Day).All).Name);
    }

    [Fact]
    public void Every_mention_holds_its_head_and_stands_once()
    {
        var document = Trees.Document("""
            The the DET DT 4 det
            Ministry ministry PROPN NNP 7 nsubj
            of of ADP IN 4 case
            Trade trade PROPN NNP 2 nmod
            in in ADP IN 6 case
            Borland Borland PROPN NNP 2 nmod
            warned warn VERB VBD 0 root
            Garian Garian ADJ JJ 9 amod
            companies company NOUN NNS 7 obj
            """);
        var mentions = Known.Find(document).All.SelectMany(r => r.Mentions).ToList();
        Assert.Equal(4, mentions.Count);
        Assert.All(mentions, m => Assert.True(m.Range.Contains(m.Head)));
        Assert.Equal(mentions.Count, mentions.Select(m => m.Range).Distinct().Count());
    }

    [Theory]
    [InlineData("al al PROPN NNP")]
    [InlineData("President president PROPN NNP")]
    [InlineData("Al- Al- PROPN NNP")]
    [InlineData("Xandor Xandor PROPN NNP")]
    public void A_line_of_nothing_but_articles_or_titles_or_names_is_read_to_its_end(string word)
    {
        var lines = Enumerable.Range(1, 5000).Select(i => $"{word} {(i == 1 ? 0 : 1)} {(i == 1 ? "root" : "compound")}");
        var document = Trees.Document(string.Join('\n', lines));
        var referents = Known.Find(document);
        Assert.All(referents.All.SelectMany(r => r.Mentions), m => Assert.True(m.Range.End <= document.Count));
    }

    [Fact]
    public void A_predicate_gives_its_office_to_the_subject_and_is_no_person_of_its_own()
    {
        var document = Trees.Document("""
            Peter Peter PROPN NNP 6 nsubj
            Rasun Rasun PROPN NNP 1 flat
            is be AUX VBZ 6 cop
            a a DET DT 6 det
            Garian Garian ADJ JJ 6 amod
            minister minister NOUN NN 0 root
            """);
        var person = Assert.Single(Known.Find(document).All, r => r.Kind == EntityKind.Person);
        Assert.Equal(("Peter Rasun", "GAR", "GOV"), (person.Name, person.Country, Assert.Single(person.Sectors)));
    }

    private static IEnumerable<string> Texts(Document document, Referent referent) => referent.Mentions.Select(m => document.TextOf(m.Range).ToString());
}
