using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Names that say by a noun what they are: "Ministry of Oil", "Astana meeting", "Idlib province".</summary>
internal sealed class HeadedNames(Scene scene, DraftList drafts, NameWords words)
{
    private const int LongestComplement = 30;

    /// <summary>Whether a run of words is or begins with such a name; tells how far it goes.</summary>
    public bool IsHeaded(int first, int end, out TokenRange range, out EntityKind kind)
    {
        range = new(first, end);
        kind = EntityKind.Other;
        var isKnown = scene.NameFrom(first) is { } whole && whole.Range.End >= end && IsNamedThing(scene.Choose(whole.Entries).Kind);
        for (var t = end - 1; t >= first && !isKnown; t--)
        {
            if (words.HeadKind(t) is not { } found || (t == first && end - first > 1)) continue;
            if (scene.NameAt(t) is { } name && name.Range.Contains(t) && IsNamedThing(scene.Choose(name.Entries).Kind) && name.Range.Count > 1) continue;
            var stop = found is EntityKind.Organisation or EntityKind.Agreement or EntityKind.Gathering ? Extend(first, t + 1) : t + 1;
            if (t == first && stop == t + 1 && !StandsAlone(first, found)) return false;
            if (t + 1 < end && stop <= t + 1 && !(found == EntityKind.Agreement && scene.Upos(t + 1) == Upos.NUM)) return false;
            range = new(StartOf(first, t, found), stop);
            kind = found;
            return true;
        }
        return FollowedByHead(first, end, out range, out kind);
    }

    private static bool IsNamedThing(GazetteerKind kind) =>
        kind is GazetteerKind.Organisation or GazetteerKind.Process or GazetteerKind.Leader or GazetteerKind.Region or GazetteerKind.City or GazetteerKind.Seat or GazetteerKind.State;

    // "the Council" refers to a body; a bare "Force" at the beginning of a sentence does not.
    private bool StandsAlone(int t, EntityKind kind) => kind == EntityKind.Organisation && !scene.IsFirst(t) && scene.Case(t) == SentenceCase.Normal
        && t > 0 && (scene.Lower[t - 1] is "the" || scene.IsPossessiveMark(t - 1));

    // Of several adjectives of states in front only the last belongs to the name ("Russian and Syrian Armies" are not one).
    private int StartOf(int first, int head, EntityKind kind)
    {
        if (kind != EntityKind.Gathering && kind != EntityKind.Process) return first;
        return scene.NameFrom(first) is { } name && name.Range.End <= head && !scene.IsHyphen(name.Range.End)
            && scene.Choose(name.Entries).Kind is GazetteerKind.State or GazetteerKind.Adjective ? name.Range.End : first;
    }

    // "Ministry of Foreign Affairs and Trade", "Committee of Discussing the constitution".
    private int Extend(int first, int end)
    {
        var sentence = Math.Min(scene.Sentence(first).End, end + LongestComplement);
        while (end + 1 < sentence && !drafts.IsTaken(end) && NameWords.IsJoiner(scene.Lower[end]))
        {
            var t = end + 1;
            if (scene.Upos(t) == Upos.DET && t + 1 < sentence) t++;
            if (!IsComplementWord(t) || scene.Lower[end] is "on" or "for" or "against" && scene.NameAt(t) is { } n
                && scene.Choose(n.Entries).Kind is GazetteerKind.State or GazetteerKind.Capital or GazetteerKind.City) break;
            while (t < sentence && (IsComplementWord(t) || scene.IsHyphen(t) || JoinsComplement(t, sentence))) t++;
            if (t + 1 < sentence && scene.Upos(t) == Upos.DET && scene.Lemma(t - 1) != scene.Lower[t - 1] && scene.Document.Xpos[t - 1] is "VBG" or "NN"
                && scene.Upos(t + 1) is Upos.NOUN or Upos.PROPN && scene.Lower[t - 1].EndsWith("ing", StringComparison.Ordinal)) t += 2;
            end = t;
        }
        return end;
    }

    private bool IsComplementWord(int t) => !drafts.IsTaken(t) && scene.IsCapital(t) && scene.IsWord(t) && !scene.Is(t, "calendar");

    private bool JoinsComplement(int t, int sentence) => t + 1 < sentence && IsComplementWord(t + 1)
        && (scene.Lower[t] is "and" && scene.NameAt(t + 1) is null && scene.NameAt(t - 1) is null && scene.OfficeAt(t + 1) is null
            || scene.Document.FormOf(t) is "&");

    // A small head noun behind the run: "Sochi agreements", "Geneva peace talks", "Jenin camp", "Hamas movement".
    private bool FollowedByHead(int first, int end, out TokenRange range, out EntityKind kind)
    {
        range = new(first, end);
        kind = EntityKind.Other;
        var limit = Math.Min(scene.Sentence(first).End, end + 3);
        for (var t = end; t < limit && scene.Upos(t) is Upos.NOUN or Upos.ADJ or Upos.PROPN && !drafts.IsTaken(t); t++)
        {
            if (words.HeadKind(t) is not { } found || found == EntityKind.Organisation) continue;
            if (found == EntityKind.Place && t > end) return false;
            var name = scene.NameFrom(first);
            var entry = name is null ? null : scene.Choose(name.Entries);
            if (name is not null && name.Range.End != end) return false;
            if (entry?.Kind is GazetteerKind.State or GazetteerKind.Adjective or GazetteerKind.People or GazetteerKind.Leader or GazetteerKind.Organisation or GazetteerKind.Seat) return false;
            if (entry is null && found is EntityKind.Gathering or EntityKind.Agreement or EntityKind.Process
                && scene.Case(first) != SentenceCase.Normal) return false;
            range = new(first, t + 1);
            kind = entry?.ProcessKind ?? found;
            return true;
        }
        return false;
    }

    /// <summary>Adds such a name.</summary>
    public void Add(TokenRange range, EntityKind kind)
    {
        var entry = scene.NameFrom(range.First) is { } m && m.Range == range && scene.Choose(m.Entries) is { ProcessKind: null } found ? found : null;
        string? country = entry?.Country;
        for (var t = range.First; t < range.End && country is null && kind is EntityKind.Organisation or EntityKind.Place; t++)
        {
            if (scene.NameFrom(t) is not { } name || scene.Choose(name.Entries) is not { Kind: not GazetteerKind.Leader } inside) continue;
            if (inside.Kind != GazetteerKind.Organisation || t == range.First) country = inside.Country;
        }
        if (kind == EntityKind.Organisation && country is null && range.First > 0) country = CountryBefore(range.First) ?? PlaceBehind.CountryOf(scene, range.End, mayBeSent: false);
        drafts.Add(new Draft
        {
            Range = range,
            Head = scene.GoverningToken(range),
            Form = MentionForm.Name,
            Kind = kind,
            Name = range,
            Entry = entry,
            Country = country,
            Sectors = kind == EntityKind.Organisation ? SectorsOf(range) : [],
            Plural = false,
            Alias = kind is EntityKind.Organisation or EntityKind.Agreement ? words.AliasAfter(range.End) : "",
        });
    }

    // "Iran's Foreign Ministry": the possessor tells the country.
    private string? CountryBefore(int first) => scene.IsPossessiveMark(first - 1) && first > 1 && scene.NameAt(first - 2) is { } owner
        ? scene.Choose(owner.Entries).Country : null;

    private ImmutableArray<string> SectorsOf(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (scene.GroupAt(t) is { } group && !scene.Is(t, "neutral-body") && group.Keys[0] != "UNK") return [group.Keys[0]];
        }
        return [];
    }
}
