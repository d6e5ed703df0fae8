using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Tells which body or group "the ministry", "the group", "the bloc", "the rebels" take up.</summary>
internal sealed class BodyNominals(Scene scene, ClusterIndex index)
{
    /// <summary>The body or group before; null where none fits.</summary>
    /// <param name="draft">A definite nominal of a group.</param>
    /// <param name="owner">To whom it belongs; null where no possessor tells.</param>
    public Cluster? Before(Draft draft, Cluster? owner)
    {
        var (isFirst, single) = (true, !draft.Plural && draft.Country is null && owner is null);
        foreach (var (before, cluster) in index.Before(draft, NominalLinker.NominalReach))
        {
            if (before is { Kind: EntityKind.Organisation, Form: MentionForm.Name })
            {
                if (single && !draft.Range.Overlaps(before.Range) && Fits(draft, cluster, isFirst)) return cluster;
                isFirst = false;
            }
            if (cluster.Kind != EntityKind.Group || cluster.Members.Count > 0 || !cluster.Nouns.Contains(draft.Noun)) continue;
            if (owner is not null ? cluster.Owner != owner : draft.Possessor >= 0) continue;
            if (draft.Country == cluster.Country || draft.Country is null) return cluster;
        }
        return null;
    }

    private bool Fits(Draft draft, Cluster body, bool isLast)
    {
        var (noun, sector) = (draft.Noun, draft.Sectors.IsEmpty ? null : draft.Sectors[0]);
        var word = noun[(noun.LastIndexOf(' ') + 1)..];
        if (body.Names.Any(n => n.Split(' ').Contains(word))) return true;
        // "the bloc", "the alliance" are the last body of several states.
        if (noun is "bloc" or "alliance" or "world body") return body.Country is "EUR" or "IGO" or "UNO";
        if (sector is "GOV" or "MIL" or "LEG" or "JUD") return false;
        if (sector is not null && body.Sectors.Contains(sector)) return true;
        // A body of which nothing is known may be anything, where it is the last one named.
        var keys = scene.Knowledge.Heads.KeysOf(noun);
        if (body.Sectors.Count == 0 && body.Country is null) return isLast && (keys.Contains("weak-group") || keys.Contains("neutral-body"));
        return noun is "group" or "organisation" or "organization" or "movement" && body.Sectors.Count > 0 && !body.Sectors.Contains("GOV") && !body.Sectors.Contains("MIL");
    }
}
