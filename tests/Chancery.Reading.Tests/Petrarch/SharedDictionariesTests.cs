using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Petrarch;

/// <summary>The dictionaries that PETRARCH's users have, where they lie beside the checkout.</summary>
public sealed class SharedDictionariesTests
{
    private static string Folder
    {
        get
        {
            var folder = Repository.Shared is { } shared ? Path.Combine(shared, "data", "petrarch") : null;
            if (!Directory.Exists(folder)) Assert.Skip("PETRARCH's dictionaries do not lie beside the checkout (../shared/data/petrarch).");
            return folder!;
        }
    }

    [Fact]
    public void All_are_read_and_few_lines_are_left_out()
    {
        var all = DictionaryFolder.Open(Folder);
        Assert.InRange(all.Actors.Length, 25_000, 30_000);
        Assert.InRange(all.Actors.Sum(a => a.Codes.Length), 28_000, 45_000);
        Assert.InRange(all.Agents.Length, 2_200, 2_400);
        Assert.InRange(all.Discards.Length, 500, 525);
        Assert.InRange(all.Issues.Length, 2_900, 3_300);
        Assert.InRange(all.Faults.Length, 1, 100);
        var verbs = DictionaryFolder.Open([Path.Combine(Folder, "CAMEO.2.0.txt.gz")], withVerbs: true).Verbs;
        Assert.InRange(verbs.Verbs.Length, 1_800, 2_200);
        Assert.InRange(verbs.Verbs.Select(v => v.Block).Distinct().Sum(b => b.Patterns.Length), 4_500, 4_700);
        Assert.Equal(8, verbs.Transformations.Length);
    }

    [Fact]
    public void Laid_over_the_knowledge_they_tell_whom_it_does_not_know()
    {
        var laid = EntityKnowledge.Load(new KnowledgeFolder(Repository.Knowledge, Folder));
        Assert.Contains(laid.Gazetteer.Lookup("Moussa Traore"), e => e is { Kind: GazetteerKind.Leader, Country: "MLI" }
            && e.Term.Holds(new(1985, 1, 1)) && e.Sectors[0] == "GOV");
        Assert.Contains(laid.Gazetteer.Lookup("Angry Brigade"), e => e is { Kind: GazetteerKind.Organisation, Country: "ITA" } && e.Sectors[0] == "REB");
        Assert.Equal(["AGR"], laid.Offices.KeysOf("sodbuster").Concat(laid.Groups.KeysOf("sodbuster")));
    }
}
