using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Tells which place "the city", "the province", "the village of NAME", "the camp" mean.</summary>
/// <param name="scene">The document.</param>
/// <param name="index">The referents so far.</param>
/// <param name="names">Links names.</param>
/// <param name="places">Names of places by their first token.</param>
internal sealed class PlaceNominals(Scene scene, ClusterIndex index, NameLinker names, IReadOnlyDictionary<int, Draft> places)
{
    /// <summary>The referent: the place named in the phrase, the one that it takes up, or a new one.</summary>
    public Cluster Of(Draft draft)
    {
        if (draft.Definite && (Named(draft) ?? Before(draft)) is { } place) return place;
        var first = draft.Range.Count > 1 && scene.Upos(draft.Range.First) == Text.Upos.DET ? draft.Range.First + 1 : draft.Range.First;
        return index.New(EntityKind.Place, scene.Text(new(first, draft.Range.End)));
    }

    // "the city of NAME"
    private Cluster? Named(Draft draft)
    {
        if (scene.Lower[Math.Min(draft.Head + 1, scene.Document.Count - 1)] != "of") return null;
        for (var t = draft.Head + 2; t < Math.Min(draft.Head + 4, scene.Document.Count); t++)
        {
            if (places.TryGetValue(t, out var inside)) return names.OfName(inside);
        }
        return null;
    }

    private Cluster? Before(Draft draft)
    {
        var isTown = scene.Knowledge.Words.Towns.Contains(draft.Noun);
        var isRegion = scene.Knowledge.Words.Regions.Contains(draft.Noun);
        foreach (var (_, cluster) in index.Before(draft, NominalLinker.NominalReach))
        {
            if (cluster.Kind != EntityKind.Place) continue;
            if (cluster.Nouns.Contains(draft.Noun) || cluster.Names.Any(n => n.Split(' ').Contains(draft.Noun))) return cluster;
            if (isTown && cluster.IsNamed && cluster.Entry?.Kind is GazetteerKind.City or GazetteerKind.Capital) return cluster;
            if (isRegion && cluster.IsNamed && cluster.Entry?.Kind is GazetteerKind.Region) return cluster;
            if ((isTown || isRegion) && cluster is { IsNamed: true, Entry: null }) return cluster;
        }
        return null;
    }
}
