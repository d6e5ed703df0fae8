using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Joins "the president" of a headline or a first paragraph with the one person whom the body names with that office.</summary>
/// <remarks>Both stand without a country, or with the same: "the French president" of a headline is not the president at home. Where two bear the office nobody is joined.</remarks>
internal static class HeadlineOffices
{
    /// <summary>Joins them.</summary>
    public static void Join(Scene scene, ClusterIndex index)
    {
        var front = FrontBlocks(scene.Document);
        foreach (var bare in index.All.Where(c => c is { Kind: EntityKind.Person, IsNamed: false, Plural: false, Owner: null } && c.Mentions.Count > 0).ToList())
        {
            var first = bare.Mentions.Min(m => m.Head);
            if (!front.Contains(scene.Document.SentenceBlocks[scene.SentenceOf(first)]) || OfficeOf(scene, bare) is not { } office) continue;
            var bearers = index.All.Where(c => c is { Kind: EntityKind.Person, IsNamed: true } && c.Mentions.Count > 0 && Bears(scene, c, office, bare.Country)).Take(2).ToList();
            if (bearers is [var only] && !AreTogether(scene, only, bare) && only.Mentions.Min(m => m.Head) > first && (only.Gender == bare.Gender || only.Gender == Knowledge.Gender.Unknown || bare.Gender == Knowledge.Gender.Unknown)) index.Absorb(only, bare);
        }
    }

    /// <summary>"The prime minister and President NAME": who stand in one sentence are two.</summary>
    private static bool AreTogether(Scene scene, Cluster one, Cluster other) => one.Mentions.Exists(m => other.Mentions.Exists(o => scene.SentenceOf(o.Head) == scene.SentenceOf(m.Head)));

    private static string? OfficeOf(Scene scene, Cluster cluster) => cluster.Offices.Count > 0 ? TextOf(scene, cluster.Offices[0].Range) : null;

    private static bool Bears(Scene scene, Cluster person, string office, string? country) => person.Offices.Any(o => o.Country == country && TextOf(scene, o.Range) == office);

    /// <summary>The office itself, in small letters; null for words that are none ("official") or tell more ("the minister of trade of Peru").</summary>
    private static string? TextOf(Scene scene, TokenRange words) =>
        scene.OfficeAt(words.First) is { } office && office.Range == words && !scene.IsRole(words) ? office.Text : null;

    /// <summary>The headline and the first paragraph.</summary>
    private static HashSet<int> FrontBlocks(Document document)
    {
        var front = new HashSet<int>();
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var block = document.SentenceBlocks[s];
            var kind = document.BlockOf(s).Kind;
            if (kind == BlockKind.Title) front.Add(block);
            if (kind != BlockKind.Paragraph) continue;
            front.Add(block);
            break;
        }
        return front;
    }
}
