using Chancery.Reading.Entities;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Entities;

public sealed class SubjectListsTests
{
    private static Document Mended(Document document) => SubjectLists.Mend(document, Known.Find(document));

    [Fact]
    public void Titled_names_before_a_verb_are_one_list_of_subjects()
    {
        var document = Trees.Document("""
            Garian Garian ADJ JJ 2 amod
            President President PROPN NNP 3 nmod:desc
            Anton Anton PROPN NNP 10 obl
            Rill Rill PROPN NNP 3 flat
            and and CCONJ CC 6 cc
            LU LU PROPN NNP 3 conj
            official official NOUN NN 10 nsubj
            Peter Peter PROPN NNP 7 appos
            Hall Hall PROPN NNP 8 flat
            signed sign VERB VBD 0 root
            it it PRON PRP 10 obj
            . . PUNCT . 10 punct
            """);
        var mended = Mended(document);
        var (first, second, verb) = (document.IndexOf("Anton"), document.IndexOf("official"), document.IndexOf("signed"));
        Assert.Equal((verb, "nsubj"), (mended.Heads[first], mended.DepRels[first]));
        Assert.Equal((first, "conj"), (mended.Heads[second], mended.DepRels[second]));
    }

    [Fact]
    public void Countries_whose_leaders_act_are_not_listed_beside_them()
    {
        var document = Trees.Document("""
            The the DET DT 2 det
            leaders leader NOUN NNS 7 nsubj
            of of ADP IN 4 case
            Garia Garia PROPN NNP 2 nmod
            and and CCONJ CC 6 cc
            Borland Borland PROPN NNP 4 conj
            agreed agree VERB VBD 0 root
            . . PUNCT . 7 punct
            """);
        Assert.Same(document, Mended(document));
    }

    [Fact]
    public void A_name_that_begins_another_clause_is_no_part_of_a_list()
    {
        var document = Trees.Document("""
            Sandoval Sandoval PROPN NNP 2 nsubj
            met meet VERB VBD 0 root
            Anton Anton PROPN NNP 2 obj
            Rill Rill PROPN NNP 3 flat
            and and CCONJ CC 8 cc
            Peter Peter PROPN NNP 8 nsubj
            Hall Hall PROPN NNP 6 flat
            left leave VERB VBD 2 conj
            . . PUNCT . 2 punct
            """);
        Assert.Same(document, Mended(document));
    }
}
