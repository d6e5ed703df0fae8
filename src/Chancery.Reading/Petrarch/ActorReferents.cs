using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Mentions;
using Chancery.Reading.Petrarch.Coding;
using Chancery.Reading.Petrarch.Overlay;
using Chancery.Text;

namespace Chancery.Reading.Petrarch;

/// <summary>Sides that dictionaries name as entities of the reading: those that it has, and new ones for those that it does not know.</summary>
internal static class ActorReferents
{
    /// <summary>The referents with one more for each name of a side that none of them holds.</summary>
    public static Referents With(Document document, Referents referents, ImmutableArray<CodedAct> acts, ActorCodes? codes)
    {
        if (codes is null) return referents;
        var sides = acts.SelectMany(a => a.Sources.Concat(a.Targets)).Where(s => Of(referents, s) is null).DistinctBy(s => s.Range);
        var added = sides.GroupBy(s => NameOf(document, s.Range!.Value), StringComparer.OrdinalIgnoreCase)
            .Select(g => Made(document, g.Key, [.. g], codes)).ToList();
        return added.Count == 0 ? referents : Ordered(referents.All.AddRange(added), document.Count);
    }

    /// <summary>The referent of a side; null if no mention has its words.</summary>
    public static Referent? Of(Referents referents, CodedSide side)
    {
        if (referents.OfHead(side.Head) is { CanAct: true } headed) return headed;
        var range = side.Range!.Value;
        for (var t = range.End - 1; t >= range.First; t--)
        {
            if (referents.At(t) is { CanAct: true } held) return held;
        }
        return null;
    }

    private static Referent Made(Document document, string name, IReadOnlyList<CodedSide> sides, ActorCodes codes)
    {
        var meaning = codes.Of(sides[0].Code);
        var isNamed = document.Upos[sides[0].Head] == Upos.PROPN;
        var form = isNamed ? MentionForm.Name : MentionForm.Nominal;
        return new()
        {
            Index = 0,
            Kind = !isNamed ? EntityKind.Group : meaning is { Country: not null, Sectors.IsEmpty: true } ? EntityKind.State : EntityKind.Organisation,
            Name = name,
            Country = meaning.Country,
            Sectors = meaning.Sectors,
            Basis = meaning.Country is null && meaning.Sectors.IsEmpty ? null : "knowledge",
            IsNamed = isNamed,
            Mentions = [.. sides.Select(s => new Mention(s.Range!.Value, s.Head, form)).OrderBy(m => m.Range.First)],
        };
    }

    private static string NameOf(Document document, TokenRange range)
    {
        var first = range.First;
        while (first < range.End - 1 && document.Upos[first] == Upos.DET) first++;
        return document.TextOf(new TokenRange(first, range.End)).ToString();
    }

    // In order of first mention, as readings have them; members of collective mentions follow.
    private static Referents Ordered(ImmutableArray<Referent> all, int tokens)
    {
        var order = Enumerable.Range(0, all.Length).OrderBy(i => all[i].Mentions.Length > 0 ? all[i].Mentions[0].Range.First : int.MaxValue).ToList();
        var places = new int[all.Length];
        for (var i = 0; i < order.Count; i++) places[order[i]] = i;
        return new([.. order.Select((old, i) => all[old] with { Index = i, Members = [.. all[old].Members.Select(m => places[m])] })], tokens);
    }
}
