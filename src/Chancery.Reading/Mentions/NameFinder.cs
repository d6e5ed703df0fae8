using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds names outside titles of persons: runs of capitals and of the knowledge base, cut and typed by their words and by what governs them.</summary>
internal sealed class NameFinder(Scene scene, DraftList drafts)
{
    private const int LongestComplement = 30;
    private static readonly ImmutableHashSet<string> PlacePrepositions = ImmutableHashSet.Create(StringComparer.Ordinal,
        "in", "at", "near", "outside", "around", "inside", "throughout", "across", "to", "from", "into", "towards", "toward", "through", "via");
    private static readonly ImmutableHashSet<string> SidePrepositions = ImmutableHashSet.Create(StringComparer.Ordinal, "by", "with", "between", "against");
    private static readonly ImmutableHashSet<string> NameJoiners = ImmutableHashSet.Create(StringComparer.Ordinal, "of", "for", "on", "against");

    /// <summary>Adds the names of one sentence.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End;)
        {
            var end = RunEnd(t, sentence.End);
            if (end > t) Interpret(t, end);
            t = Math.Max(end, t + 1);
        }
    }

    private int RunEnd(int start, int limit)
    {
        var t = start;
        while (t < limit && !drafts.IsTaken(t))
        {
            if (scene.NameFrom(t) is { } name && Fits(name)) t = name.Range.End;
            else if (IsNameWord(t)) t++;
            else if (t > start && t + 1 < limit && (scene.IsHyphen(t) || IsInnerParticle(t)) && (IsNameWord(t + 1) || scene.NameFrom(t + 1) is not null)) t++;
            else if (t > start && t + 2 < limit && IsInnerParticle(t) && scene.IsHyphen(t + 1) && IsNameWord(t + 2)) t += 2;
            else if (t > start && scene.Document.FormOf(t) is "." && scene.IsInitial(t - 1) && t + 1 < limit && IsNameWord(t + 1)) t++;
            else if (t == start && scene.Is(t, "particle") && t + 2 < limit && (scene.IsHyphen(t + 1)
                ? IsNameWord(t + 2) : scene.Lower[t] is "al" or "bin" or "abu" && IsNameWord(t + 1))) t++;
            else break;
        }
        return t;
    }

    // "May" and "March" are months before they are ministers, and "a turkey" is none.
    private bool Fits(GazetteerMatch name) => name.Range.Count > 1 || !(scene.Is(name.Range.First, "calendar")
        || scene.Upos(name.Range.First) is Upos.VERB or Upos.AUX or Upos.PRON or Upos.DET);

    private bool IsInnerParticle(int t) => !scene.IsCapital(t) && scene.Is(t, "particle") && scene.Upos(t) is not (Upos.DET or Upos.ADP or Upos.CCONJ);

    private bool IsNameWord(int t)
    {
        if (drafts.IsTaken(t) || !scene.IsWord(t) || !scene.IsCapital(t) || scene.Is(t, "calendar") || scene.Is(t, "not-a-name")
            || char.IsDigit(scene.Lower[t][0])) return false;
        if (scene.NameAt(t) is { } name && Fits(name)) return true;
        if (scene.Upos(t) == Upos.PROPN) return true;
        if (scene.Case(t) != SentenceCase.Normal || scene.IsFirst(t)) return false;
        return scene.Upos(t) is Upos.NOUN or Upos.ADJ or Upos.X || (scene.Upos(t) == Upos.VERB && t > 0 && scene.IsCapital(t - 1) && !scene.IsFirst(t - 1));
    }

    private void Interpret(int first, int end)
    {
        while (first < end && (scene.IsHyphen(first) || !scene.IsWord(first))) first++;
        while (end > first && (scene.IsHyphen(end - 1) || !scene.IsWord(end - 1))) end--;
        if (first >= end) return;
        if (scene.Is(end - 1, "world-region") && AllWorldRegion(first, end))
        {
            AddHeaded(new(first, end), EntityKind.Place);
            return;
        }
        if (IsHeaded(first, end, out var range, out var kind))
        {
            AddHeaded(range, kind);
            if (range.End < end) Interpret(range.End, end);
            return;
        }
        for (var t = first; t < end; t++)
        {
            if (scene.NameAt(t) is { } name && Fits(name) && name.Range.First >= first && name.Range.End <= end)
            {
                Split(first, end, name);
                return;
            }
        }
        AddUnknown(first, end);
    }

    private bool AllWorldRegion(int first, int end) => scene.NameFrom(first) is null && Enumerable.Range(first, end - first).All(t =>
        scene.Is(t, "world-region"));

    // A name of the knowledge base and what stands before and behind it in the run.
    private void Split(int first, int end, GazetteerMatch name)
    {
        var entry = scene.Choose(name.Entries);
        if (name.Range.First == first && name.Range.Count == 1 && end - first is > 1 and < 4
            && entry.Kind is not (GazetteerKind.Adjective or GazetteerKind.Organisation or GazetteerKind.Leader)
            && scene.Knowledge.FirstNames.Contains(scene.Lower[first]) && scene.NameAt(first + 1) is null && !scene.IsHyphen(first + 1))
        {
            drafts.AddPerson(new(first, end), new(first, end), [], Gender.Unknown);
            return;
        }
        if (name.Range.First == first + 1 && name.Range.End == end && name.Range.Count == 1 && scene.Knowledge.FirstNames.Contains(scene.Lower[first])
            && scene.NameAt(first) is null
            && entry.Kind is GazetteerKind.Adjective or GazetteerKind.City or GazetteerKind.Region or GazetteerKind.State)
        {
            // A surname that is a nationality or a place too, after a first name.
            drafts.AddPerson(new(first, end), new(first, end), [], Gender.Unknown);
            return;
        }
        if (name.Range.First == first && name.Range.End < end && IsLongerName(name, entry, end))
        {
            AddAround(new(first, end), entry);
            return;
        }
        if (entry.Kind == GazetteerKind.Leader && first < name.Range.First && LeaderStart(first, name.Range.First)) AddLeader(new(first, name.Range.End));
        else
        {
            if (name.Range.First > first) Before(first, name);
            AddKnown(name, entry);
        }
        Interpret(name.Range.End, end);
    }

    // "Colorado Springs", "Tehran Symphony": a place begins a longer name that the knowledge base does not have.
    private bool IsLongerName(GazetteerMatch name, GazetteerEntry entry, int end)
    {
        if (entry.Kind is not (GazetteerKind.City or GazetteerKind.Capital or GazetteerKind.Region or GazetteerKind.State)
            || end - name.Range.End > 2) return false;
        for (var t = name.Range.End; t < end; t++)
        {
            if (scene.NameAt(t) is not null || scene.OfficeAt(t) is not null || scene.GroupAt(t) is not null || scene.IsHyphen(t)
                || scene.Is(t, "thing")) return false;
        }
        return scene.DepRel(name.Range.End).StartsWith("flat", StringComparison.Ordinal) || scene.DepRel(name.Range.End - 1) == "compound"
            && name.Range.End <= scene.Head(name.Range.End - 1) && scene.Head(name.Range.End - 1) < end;
    }

    private void AddAround(TokenRange range, GazetteerEntry entry)
    {
        var head = scene.GoverningToken(range);
        drafts.Add(new Draft
        {
            Range = range,
            Head = head,
            Form = MentionForm.Name,
            Kind = PlacePrepositions.Contains(CaseOf(head)) ? EntityKind.Place : EntityKind.Organisation,
            Name = range,
            Country = entry.Country,
        });
    }

    // "Sergei Lavrov" where only "Lavrov" is known: a first name in front belongs to it.
    private bool LeaderStart(int first, int leader) => leader - first <= 2 && Enumerable.Range(first, leader - first).All(t => scene.NameAt(t) is null
        && scene.OfficeAt(t) is null);

    private void AddLeader(TokenRange name) => drafts.AddPerson(name, name, [], Gender.Unknown);

    private void Before(int first, GazetteerMatch name)
    {
        // "Greater Damascus", "Northern Syria" are wider or narrower places, not a name and a name.
        if (name.Range.First - first == 1 && scene.Upos(first) == Upos.ADJ) return;
        Interpret(first, name.Range.First);
    }

    /// <summary>Names that say by a noun what they are: "Ministry of Oil", "Astana meeting", "Idlib province".</summary>
    private bool IsHeaded(int first, int end, out TokenRange range, out EntityKind kind)
    {
        range = new(first, end);
        kind = EntityKind.Other;
        var isKnown = scene.NameFrom(first) is { } whole && whole.Range.End >= end && IsNamedThing(scene.Choose(whole.Entries).Kind);
        for (var t = end - 1; t >= first && !isKnown; t--)
        {
            if (HeadKind(t) is not { } found || (t == first && end - first > 1)) continue;
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

    private EntityKind? HeadKind(int t)
    {
        if (scene.Is(t, "not-a-name")) return null;
        if (scene.IsHead(t, "organisation")) return EntityKind.Organisation;
        if (scene.IsHead(t, "agreement")) return EntityKind.Agreement;
        if (scene.IsHead(t, "process")) return EntityKind.Process;
        if (scene.IsHead(t, "gathering")) return EntityKind.Gathering;
        return scene.IsHead(t, "place") ? EntityKind.Place : null;
    }

    // Of several adjectives of states in front only the last belongs to the name ("Russian and Syrian Armies" are not one).
    private int StartOf(int first, int head, EntityKind kind)
    {
        if (kind != EntityKind.Gathering && kind != EntityKind.Process) return first;
        return scene.NameFrom(first) is { } name && name.Range.End <= head
            && scene.Choose(name.Entries).Kind is GazetteerKind.State or GazetteerKind.Adjective ? name.Range.End : first;
    }

    // "Ministry of Foreign Affairs and Trade", "Committee of Discussing the constitution".
    private int Extend(int first, int end)
    {
        var sentence = Math.Min(scene.Sentence(first).End, end + LongestComplement);
        while (end + 1 < sentence && !drafts.IsTaken(end) && NameJoiners.Contains(scene.Lower[end]))
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
            if (HeadKind(t) is not { } found || found == EntityKind.Organisation) continue;
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

    private void AddHeaded(TokenRange range, EntityKind kind)
    {
        var entry = scene.NameFrom(range.First) is { } m && m.Range == range && scene.Choose(m.Entries) is { ProcessKind: null } found ? found : null;
        string? country = entry?.Country;
        for (var t = range.First; t < range.End && country is null && kind is EntityKind.Organisation or EntityKind.Place; t++)
        {
            if (scene.NameFrom(t) is { } name) country = scene.Choose(name.Entries) is { Kind: not GazetteerKind.Organisation and not GazetteerKind.Leader } place ? place.Country : null;
        }
        if (kind == EntityKind.Organisation && country is null && range.First > 0) country = CountryBefore(range.First);
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
            Alias = kind is EntityKind.Organisation or EntityKind.Agreement ? AliasAfter(range.End) : "",
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

    private string AliasAfter(int end) => end + 2 < scene.Document.Count && scene.Document.FormOf(end) is "(" && scene.Document.FormOf(end + 2) is ")"
        && scene.IsUpper(end + 1)
        ? scene.Document.FormOf(end + 1).ToString() : "";

    private EntityKind? WrittenKind(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (t + 1 < range.End && NameJoiners.Contains(scene.Lower[t + 1]) && HeadKind(t) is { } kind) return kind;
        }
        return HeadKind(range.End - 1) is { } last and not EntityKind.Place ? last : null;
    }

    private void AddKnown(GazetteerMatch name, GazetteerEntry entry)
    {
        if (entry.Kind == GazetteerKind.Leader)
        {
            AddLeader(name.Range);
            return;
        }
        var head = scene.GoverningToken(name.Range);
        if (entry.ProcessKind is { } listed && WrittenKind(name.Range) is { } written && written != listed)
        {
            // "Astana meeting" is one meeting of the process that the knowledge base lists, "Constitutional Committee" its body.
            AddHeaded(name.Range, written);
            return;
        }
        var kind = KindOf(name, entry, head);
        if (kind is null) return;
        var isPeople = kind == EntityKind.Group;
        var range = isPeople ? new TokenRange(PhraseEdges.Left(scene, name.Range, name.Range.End), name.Range.End) : name.Range;
        if (isPeople && drafts.IsTaken(range.First)) range = name.Range;
        drafts.Add(new Draft
        {
            Range = range,
            Head = head,
            Form = isPeople ? MentionForm.Nominal : MentionForm.Name,
            Kind = kind.Value,
            Name = isPeople ? default : name.Range,
            Entry = entry.Kind == GazetteerKind.Seat && kind == EntityKind.Place ? null : entry,
            Country = entry.Country,
            Sectors = entry.Sectors,
            Plural = isPeople,
            Definite = isPeople && DraftList.IsDefinite(scene, range),
            Noun = isPeople ? "people" : "",
            Alias = kind is EntityKind.Organisation or EntityKind.Agreement ? AliasAfter(name.Range.End) : "",
        });
    }

    private EntityKind? KindOf(GazetteerMatch name, GazetteerEntry entry, int head) => entry.Kind switch
    {
        GazetteerKind.State => EntityKind.State,
        GazetteerKind.Adjective => scene.Upos(head) is Upos.NOUN or Upos.PROPN && !IsModifier(head) ? EntityKind.Group : EntityKind.State,
        GazetteerKind.People => IsModifier(head) ? EntityKind.State : EntityKind.Group,
        // "met at Camp David", "in the White House": there it is a place.
        GazetteerKind.Seat => CaseOf(head) is "in" or "at" or "near" or "outside" or "inside" ? EntityKind.Place : EntityKind.State,
        GazetteerKind.Capital => StandsForGovernment(name.Range, head) ? EntityKind.State : EntityKind.Place,
        GazetteerKind.City or GazetteerKind.Region => EntityKind.Place,
        GazetteerKind.Organisation => EntityKind.Organisation,
        GazetteerKind.Process => entry.ProcessKind,
        _ => null,
    };

    private bool IsModifier(int head) => scene.DepRel(head) is "amod" or "compound" or "nmod:desc" or "flat" or "det" || (scene.Head(head) > head
        && scene.DepRel(head) is "nmod" or "conj" && scene.Upos(head) == Upos.ADJ)
        || (head + 1 < scene.Document.Count && scene.IsHyphen(head + 1)) || (scene.DepRel(head) is "conj" && scene.Head(head) is >= 0 and var first
            && scene.DepRel(first) is "amod" or "compound");

    /// <summary>Whether a capital is an actor: it does something that is said or decided, it possesses or modifies, or stands beside another side.</summary>
    private bool StandsForGovernment(TokenRange range, int head)
    {
        var (relation, governor) = (scene.DepRel(head), scene.Head(head));
        if (relation is "conj" && governor >= 0) (relation, governor) = (scene.DepRel(governor), scene.Head(governor));
        var preposition = CaseOf(head);
        if (relation.StartsWith("nsubj", StringComparison.Ordinal)) return governor >= 0 && scene.Upos(governor) == Upos.VERB && relation != "nsubj:pass"
            && preposition.Length == 0;
        if (relation == "nmod:poss") return governor >= 0 && !scene.IsHead(governor, "place");
        if (relation.StartsWith("obl", StringComparison.Ordinal) || relation.StartsWith("nmod",
            StringComparison.Ordinal)) return SidePrepositions.Contains(preposition) && range.Count < 3;
        return relation is "compound" or "obj" && governor >= 0 && (relation == "obj" ? scene.Is(governor, "speech")
            && scene.Lemma(governor) is not ("visit" or "reach" or "attend") : scene.GroupAt(governor) is not null && !scene.IsHead(governor, "place"));
    }

    private string CaseOf(int head)
    {
        foreach (var child in scene.Tree.Children(head))
        {
            if (scene.DepRel(child) == "case" && scene.Upos(child) == Upos.ADP) return scene.Lower[child];
        }
        return "";
    }

    private void AddUnknown(int first, int end)
    {
        var range = new TokenRange(first, end);
        var head = scene.GoverningToken(range);
        var kind = UnknownKind(range, head);
        if (kind == EntityKind.Person) drafts.AddPerson(range, range, [], Gender.Unknown);
        else if (kind is { } found && !(found == EntityKind.Other && (scene.DepRel(head) is "compound" or "amod" || HeadKind(range.First) is not null)))
        {
            drafts.Add(new Draft
            {
                Range = range,
                Head = head,
                Form = MentionForm.Name,
                Kind = found,
                Name = range,
                Alias = found == EntityKind.Organisation ? AliasAfter(end) : "",
            });
        }
    }

    private EntityKind? UnknownKind(TokenRange range, int head)
    {
        var only = range.Count == 1;
        if (!Enumerable.Range(range.First, range.Count).Any(t => scene.Upos(t) == Upos.PROPN)) return null;
        if (only && (scene.GroupAt(range.First) is not null || scene.OfficeAt(range.First) is not null || scene.IsHead(range.First, "side"))) return null;
        if (only && scene.IsInitial(range.First)) return null;
        if (!only && scene.Knowledge.FirstNames.Contains(scene.Lower[range.First]) && range.Count < 6) return EntityKind.Person;
        if (!only && Enumerable.Range(range.First + 1, range.Count - 1).Any(t => scene.Is(t, "particle") || scene.IsInitial(t))) return EntityKind.Person;
        if (scene.Is(range.First, "place") && !only) return EntityKind.Place;
        if (only && scene.IsUpper(range.First)) return scene.Case(range.First) == SentenceCase.Upper || scene.Lower[range.First].Length > 6
            ? null : EntityKind.Organisation;
        if (Enumerable.Range(range.First, range.Count).All(t => scene.Lower[t].Length < 3)) return null;
        if (IsApposed(range, head)) return EntityKind.Person;
        if (scene.IsHead(range.End - 1, "thing") || Enumerable.Range(range.First, range.Count).Any(t => scene.IsHead(t, "thing")
            && t == range.First)) return null;
        var preposition = CaseOf(head);
        var governor = scene.Head(head);
        if (PlacePrepositions.Contains(preposition) && range.Count < 4) return preposition is "to" or "from" && (IsSpoken(governor) || !only)
            ? EntityKind.Person : EntityKind.Place;
        var subject = scene.DepRel(head).StartsWith("nsubj", StringComparison.Ordinal) && governor >= 0;
        if (subject && scene.Is(governor, "speech")) return EntityKind.Person;
        if (HasDeterminer(range.First)) return only ? EntityKind.Other : EntityKind.Organisation;
        if (range.Count is 2 or 3 && scene.Case(range.First) == SentenceCase.Normal) return EntityKind.Person;
        return only && governor >= 0 && scene.IsHead(governor, "place") ? EntityKind.Place : EntityKind.Other;
    }

    // "the minister, NAME," and a name that the tree hangs to an office.
    private bool IsApposed(TokenRange range, int head)
    {
        if (range.Count > 5) return false;
        var comma = range.First - 1;
        return drafts.OfSentence.Any(d => d is { Kind: EntityKind.Person, Form: MentionForm.Nominal, Plural: false }
            && (scene.DepRel(head) == "appos" && d.Head == scene.Head(head) || comma > 0 && d.Range.End == comma && scene.IsComma(comma)
                && range.End < scene.Document.Count && scene.Document.FormOf(range.End) is "," or "." or ")" or ":"));
    }

    private bool IsSpoken(int governor) => governor >= 0 && scene.Is(governor, "speech");

    private bool HasDeterminer(int first) => first > 0 && scene.Upos(first - 1) == Upos.DET && scene.SentenceOf(first) == scene.SentenceOf(first - 1);
}
