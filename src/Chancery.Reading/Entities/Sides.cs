using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Tells for whom "the two sides", "both countries", "the two ministers" stand: the two last sides of different countries before.</summary>
internal sealed class Sides(ClusterIndex index, int reach)
{
    /// <summary>Fills the members of a collective; leaves them empty where fewer than two sides are found.</summary>
    public void Fill(Draft draft, Cluster cluster)
    {
        var wantsStates = draft.Noun is "country" or "nation" or "state" or "people" or "government" or "neighbour" or "neighbor" or "capital";
        var wantsPersons = draft.Offices.Length > 0 || draft.Noun is "minister" or "president" or "leader" or "official";
        var sides = new List<Cluster>();
        if (!wantsStates) Collect(draft, sides, (_, c) => c.Kind == EntityKind.Person && !c.Plural);
        if (!wantsStates && !wantsPersons) Collect(draft, sides, (d, c) => c.Kind is EntityKind.Group or EntityKind.Organisation && d.Noun != "people");
        if (!wantsPersons) Collect(draft, sides, (_, c) => wantsStates || c.Kind == EntityKind.State);
        if (sides.Count < 2) return;
        sides.Reverse();
        foreach (var side in sides)
        {
            var member = wantsStates ? index.Named(EntityKind.State, side.Country!) is { Mentions.Count: > 0 } state ? state : side : side;
            if (!cluster.Members.Contains(member)) cluster.Members.Add(member);
        }
    }

    private void Collect(Draft draft, List<Cluster> sides, Func<Draft, Cluster, bool> isSide)
    {
        var done = index.Done;
        for (var i = Position(draft); i >= 0 && sides.Count < 2 && draft.Range.First - done[i].Draft.Range.First <= reach; i--)
        {
            var (before, side) = done[i];
            if (before.Form == MentionForm.Pronoun || side.Country is null || side.Members.Count > 0) continue;
            if (side.Kind is not (EntityKind.Person or EntityKind.State or EntityKind.Group or EntityKind.Organisation) || !isSide(before, side)) continue;
            if (sides.TrueForAll(s => s.Country != side.Country)) sides.Add(side);
        }
    }

    // Index of the last mention that begins before the draft.
    private int Position(Draft draft)
    {
        int low = 0, high = index.Done.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (index.Done[middle].Draft.Range.First < draft.Range.First) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
