using Chancery.Reading.Dates;
using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Syntax;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;
using CsCheck;

namespace Chancery.Reading.Tests.Syntax;

/// <summary>Whatever is mended, in whatever tree: it stays one.</summary>
public sealed class KnownErrorsTests
{
    private static readonly KnowledgeFolder Knowledge = new(Repository.Knowledge);
    private static readonly KnownErrors Errors = new(DateWords.Load(Knowledge), new(Knowledge, "en", ["bomb", "arm", "fire", "urge"]), CoderWords.Load(Knowledge, "en"), EntityKnowledge.Load(Knowledge).Groups, EntityKnowledge.Load(Knowledge).Gazetteer);

    // Words at which some mend begins, among others.
    private static readonly string[] Words =
    [
        "who/who/PRON/WP", ",/,/PUNCT/,", "after/after/ADP/IN", "of/of/ADP/IN", "that/that/PRON/WDT", "guilty/guilty/NOUN/NN", "bombing/bombing/NOUN/NN", "arming/arm/VERB/VBG", "-/-/PUNCT/HYPH",
        "Friday/Friday/PROPN/NNP", "Togo/Togo/PROPN/NNP", "attacks/attack/VERB/VBZ", "towns/town/NOUN/NNS", "test/test/NOUN/NN", "fired/fire/VERB/VBD", "stop/stop/VERB/VB", "proposed/propose/VERB/VBN",
        "\"/\"/PUNCT/''", "urged/urge/VERB/VBD", "been/be/AUX/VBN", "police/police/NOUN/NN", "calling/call/VERB/VBG", "marched/march/VERB/VBD", "servicemen/servicemen/NOUN/NNS",
        "Greek/Greek/ADJ/JJ", "French/French/PROPN/NNP", "and/and/CCONJ/CC", "which/which/PRON/WDT",
    ];

    private static readonly string[] Relations =
        ["nsubj", "obj", "obl", "nmod", "case", "mark", "amod", "compound", "flat", "acl", "acl:relcl", "advcl", "ccomp", "xcomp", "conj", "parataxis", "cop", "aux", "punct", "det"];

    [Fact]
    public void Any_tree_stays_a_tree_with_one_root() => Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Relations.Length - 1], Gen.Int[0, 1000]).Array[2, 14].Sample(words =>
    {
        // The root stands first, last or in the middle; every other word hangs on one nearer to it.
        foreach (var root in new[] { 0, words.Length / 2, words.Length - 1 })
        {
            var rows = words.Select((w, i) => i == root ? $"{Words[w.Item1]}/0/root" : $"{Words[w.Item1]}/{HeadOf(i, root, w.Item3) + 1}/{Relations[w.Item2]}");
            var mended = Errors.Mend(Written.Tree(string.Join(' ', rows)));
            Assert.Single(mended.Heads, h => h < 0);
            for (var t = 0; t < mended.Count; t++)
            {
                var steps = 0;
                for (var at = t; at >= 0; at = mended.Heads[at]) Assert.True(steps++ <= mended.Count, $"word {t} hangs on itself");
                Assert.Equal(mended.Heads[t] < 0, mended.DepRels[t] == "root");
            }
        }
    }, iter: 20_000);

    private static int HeadOf(int word, int root, int choice) => word > root ? root + (choice % (word - root)) : word + 1 + (choice % (root - word));
}
