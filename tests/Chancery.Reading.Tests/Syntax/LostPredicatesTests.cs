using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Dates;
using Chancery.Text;
using CsCheck;

namespace Chancery.Reading.Tests.Syntax;

public sealed class LostPredicatesTests
{
    private static readonly string[] Tags = ["NOUN/NN", "PROPN/NNP", "VERB/VBN", "VERB/VBD", "VERB/VBG", "ADP/IN", "AUX/VBD"];

    private static readonly string[] Relations = ["acl", "amod", "nmod", "compound", "nsubj", "obj", "obl", "aux", "cop", "conj", "punct"];

    [Fact]
    public void A_participle_behind_the_noun_becomes_the_verb_and_the_noun_its_subject()
    {
        var mended = Mended("Union/Union/PROPN/NNP/0/root imposed/impose/VERB/VBN/1/acl sanctions/sanction/NOUN/NNS/2/obj Monday/Monday/PROPN/NNP/1/obl ././PUNCT/./1/punct");
        Assert.Equal(["Union nsubj imposed", "imposed root", "sanctions obj imposed", "Monday obl imposed", ". punct imposed"], mended);
    }

    [Fact]
    public void A_participle_before_the_noun_with_a_subject_in_front_makes_the_noun_its_object()
    {
        var mended = Mended("Police/police/NOUN/NNS/3/compound arrested/arrest/VERB/VBN/3/amod protesters/protester/NOUN/NNS/0/root ././PUNCT/./3/punct");
        Assert.Equal(["Police nsubj arrested", "arrested root", "protesters obj arrested", ". punct arrested"], mended);
    }

    [Theory]
    [InlineData("sanctions/sanction/NOUN/NNS/0/root imposed/impose/VERB/VBN/1/acl by/by/ADP/IN/4/case Oman/Oman/PROPN/NNP/2/obl:agent")]
    [InlineData("This/this/PRON/DT/3/nsubj is/be/AUX/VBZ/3/cop sanctions/sanction/NOUN/NNS/0/root imposed/impose/VERB/VBN/3/acl")]
    [InlineData("Police/police/NOUN/NN/2/nsubj left/leave/VERB/VBD/0/root wounded/wound/VERB/VBN/1/acl")]
    public void Agents_copulas_and_verbs_leave_a_tree_as_it_is(string tree)
    {
        var document = Tree(tree, BlockKind.Paragraph);
        Assert.Same(document, LostPredicates.Mend(document));
    }

    [Fact]
    public void Headlines_keep_their_passives()
    {
        var headline = Tree("Mayor/mayor/NOUN/NN/0/root arrested/arrest/VERB/VBN/1/acl", BlockKind.Title);
        Assert.Same(headline, LostPredicates.Mend(headline));
    }

    [Fact]
    public void Whatever_is_mended_stays_a_tree_with_one_root() => Gen.Select(Gen.Int[0, 6], Gen.Int[0, 10], Gen.Int[0, 1000]).Array[1, 12].Sample(words =>
    {
        // Word 1 is the root; every other word hangs on one before it, or, turned around, on one behind it.
        foreach (var turned in new[] { false, true })
        {
            var rows = words.Select((w, i) => (Tag: Tags[w.Item1], Relation: i == 0 ? "root" : Relations[w.Item2], Head: i == 0 ? 0 : (w.Item3 % i) + 1)).ToArray();
            if (turned) rows = [.. rows.Reverse().Select(r => r with { Head = r.Head == 0 ? 0 : words.Length + 1 - r.Head })];
            var mended = LostPredicates.Mend(Tree(string.Join(' ', rows.Select((r, i) => $"w{i}/w/{r.Tag}/{r.Head}/{r.Relation}")), BlockKind.Paragraph));
            Assert.Single(mended.Heads, h => h < 0);
            for (var t = 0; t < mended.Count; t++)
            {
                var steps = 0;
                for (var at = t; at >= 0; at = mended.Heads[at]) Assert.True(steps++ <= mended.Count, $"word {t} hangs on itself");
                Assert.Equal(mended.Heads[t] < 0, mended.DepRels[t] == "root");
            }
        }
    });

    private static Document Tree(string words, BlockKind kind)
    {
        var document = Written.Tree(words);
        var text = document.Article.Text;
        return document with { Article = new(text, [new(kind, 0, new(0, text.Length))]) };
    }

    private static IEnumerable<string> Mended(string words)
    {
        var mended = LostPredicates.Mend(Tree(words, BlockKind.Paragraph));
        Assert.Equal("VBD", mended.Xpos[mended.Heads.IndexOf(-1)]);
        return Enumerable.Range(0, mended.Count).Select(t => $"{mended.FormOf(t)} {mended.DepRels[t]}{(mended.Heads[t] < 0 ? "" : " " + mended.FormOf(mended.Heads[t]).ToString())}");
    }
}
