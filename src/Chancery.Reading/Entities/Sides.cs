using System.Collections.Immutable;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Tells for whom "the two sides", "both countries", "the three ministers", "the sides" stand.</summary>
/// <remarks>
/// Those who were named together, as sides of one meeting or as subjects of one verb; the oftener and the nearer, the likelier, so that a mediator named last is none of them. Without such
/// a circle "the two …" are the two last sides of different countries.
/// </remarks>
internal sealed class Sides(Scene scene, ClusterIndex index, int reach)
{
    private const double PerTime = 0.6;
    private const int MostTimes = 4;
    private const double PerSentence = 0.5;
    private const double OfSeveralCountries = 1.5;
    private readonly Circles _circles = new(scene, index);

    /// <summary>Fills the members of a collective; leaves them empty where no sides are found.</summary>
    public void Fill(Draft draft, Cluster cluster)
    {
        var wantsStates = scene.Knowledge.Words.StateSides.Contains(draft.Noun);
        var wantsPersons = !wantsStates && (draft.Offices.Length > 0 || scene.Knowledge.Words.PersonSides.Contains(draft.Noun));
        var members = Behind(draft);
        if (members.IsEmpty) members = InCircle(draft, wantsStates, wantsPersons);
        if (members.IsEmpty && draft.Count == 2) members = LastTwo(draft, wantsStates, wantsPersons);
        // "The ministers held talks": the two who were named with that office.
        if (members.IsEmpty && draft.Count == 0 && wantsPersons && LastTwo(draft, wantsStates, wantsPersons) is [var one, var other] && Holds(one, draft.Noun) && Holds(other, draft.Noun)) members = [one, other];
        foreach (var side in members)
        {
            var member = wantsStates ? StateOf(side) : side;
            if (!cluster.Members.Contains(member)) cluster.Members.Add(member);
        }
    }

    private bool Holds(Cluster person, string noun) => person.Offices.Any(o => Enumerable.Range(o.Range.First, o.Range.Count).Any(t => scene.Lemma(t).Equals(noun, StringComparison.OrdinalIgnoreCase)));

    private Cluster StateOf(Cluster side) => index.Named(EntityKind.State, side.Country!) is { Mentions.Count: > 0 } state ? state : side;

    // "the two generals, NAME and NAME,": those named right behind the comma.
    private ImmutableArray<Cluster> Behind(Draft draft)
    {
        var end = draft.Range.End;
        if (draft.Count < 2 || end >= scene.Document.Count || !scene.IsComma(end)) return [];
        foreach (var circle in _circles.Of(scene.SentenceOf(draft.Head), scene.Sentence(draft.Head).End))
        {
            if (circle.Members.Length == draft.Count && circle.Members[0].Mentions.Exists(m => m.Range.First == end + 1)) return circle.Members;
        }
        return [];
    }

    private ImmutableArray<Cluster> InCircle(Draft draft, bool wantsStates, bool wantsPersons)
    {
        var sentence = scene.SentenceOf(draft.Head);
        var story = scene.Document.BlockOf(sentence).Story;
        var seen = new List<Circle>();
        for (var s = sentence; s >= 0 && scene.Document.BlockOf(s).Story == story && draft.Range.First - scene.Document.Sentences[s].First <= reach; s--)
        {
            seen.AddRange(_circles.Of(s, draft.Range.First).Where(c => Fits(c, draft, wantsStates, wantsPersons)));
        }
        return seen.Count == 0 ? [] : seen.MaxBy(c => Score(c, seen, sentence))!.Members;
    }

    private static double Score(Circle circle, List<Circle> all, int sentence) =>
        PerTime * Math.Min(MostTimes, all.Count(c => IsSame(c, circle))) - PerSentence * (sentence - circle.Sentence) + (circle.IsSubject ? PerSentence : 0)
        + (AreOfSeveralCountries(circle) ? OfSeveralCountries : 0);

    private static bool AreOfSeveralCountries(Circle circle) => circle.Members.All(m => m.Country is not null) && circle.Members.DistinctBy(m => m.Country).Count() == circle.Members.Length;

    private static bool IsSame(Circle one, Circle other) => one.Members.Length == other.Members.Length && one.Members.All(m => other.Members.Any(o => o == m || (o.Country is not null && o.Country == m.Country)));

    private bool Fits(Circle circle, Draft draft, bool wantsStates, bool wantsPersons)
    {
        if (draft.Count > 0 ? circle.Members.Length != draft.Count : !AreOfSeveralCountries(circle)) return false;
        // "by the US and its allies": one side, not several.
        if (!circle.IsSubject && circle.Members.Any(m => m.Country is null)) return false;
        if (wantsStates && !AreOfSeveralCountries(circle)) return false;
        if (wantsPersons && !circle.Members.All(m => m.Kind == EntityKind.Person && !m.Plural) && !circle.Members.All(m => m.Kind == EntityKind.State)) return false;
        // "Carter praised the two leaders": he is none of them.
        return Doer(draft) is not { } doer || !circle.Members.Contains(doer);
    }

    private Cluster? Doer(Draft draft)
    {
        var governor = scene.Head(draft.Head);
        if (governor < 0 || scene.DepRel(draft.Head).StartsWith("nsubj", StringComparison.Ordinal)) return null;
        // Behind a comma another clause has begun, wherever the parser hangs it.
        for (var t = governor + 1; t < draft.Head; t++)
        {
            if (scene.IsComma(t)) return null;
        }
        var subject = scene.Tree.Child(governor, "nsubj");
        return subject >= 0 && subject != draft.Head ? index.AtHead(subject) : null;
    }

    private ImmutableArray<Cluster> LastTwo(Draft draft, bool wantsStates, bool wantsPersons)
    {
        var sides = new List<Cluster>();
        if (!wantsStates) Collect(draft, sides, (_, c) => c.Kind == EntityKind.Person && !c.Plural);
        if (!wantsStates && !wantsPersons) Collect(draft, sides, (d, c) => c.Kind is EntityKind.Group or EntityKind.Organisation && d.Noun != "people");
        if (!wantsPersons) Collect(draft, sides, (_, c) => wantsStates || c.Kind == EntityKind.State);
        sides.Reverse();
        return sides.Count < 2 ? [] : [.. sides];
    }

    private void Collect(Draft draft, List<Cluster> sides, Func<Draft, Cluster, bool> isSide)
    {
        var done = index.Done;
        var doer = Doer(draft);
        for (var i = Position(draft); i >= 0 && sides.Count < 2 && draft.Range.First - done[i].Draft.Range.First <= reach; i--)
        {
            var (before, side) = done[i];
            if (before.Form == MentionForm.Pronoun || side.Country is null || side.Members.Count > 0 || side == doer) continue;
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
