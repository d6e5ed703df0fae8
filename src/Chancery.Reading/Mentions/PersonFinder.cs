using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds persons by their offices: offices before a name, alone, and titles of respect.</summary>
internal sealed class PersonFinder(Scene scene, DraftList drafts)
{
    private static readonly ImmutableHashSet<string> ComplementPrepositions = ImmutableHashSet.Create(StringComparer.Ordinal, "of", "for", "to", "at", "on",
        "with");

    /// <summary>Adds the persons of one sentence that have an office or a title.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (drafts.IsTaken(t)) continue;
            if (scene.OfficeAt(t) is { } office && office.Range.First == t && IsOffice(office)) t = Math.Max(t, Take(office, sentence) - 1);
            else if (IsHonorific(t)) t = Math.Max(t, TakeHonorific(t) - 1);
        }
    }

    private bool IsOffice(LexiconMatch office)
    {
        var last = office.Range.End - 1;
        if (scene.NameAt(last) is { } name && name.Range.Count > office.Range.Count && name.Range.First <= office.Range.First
            && name.Range.End >= office.Range.End
            && scene.Choose(name.Entries).Kind != GazetteerKind.Leader) return false;
        // "the Finnish Border Guard" is a body, "president of the European Parliament" an office.
        if (scene.IsCapital(office.Range.First) && scene.IsCapital(last) && scene.IsHead(last, "organisation") && scene.Case(last) == SentenceCase.Normal && !HasNameAfter(office.Range)) return false;
        if (IsInBodyName(office.Range)) return false;
        // "the People's Revolutionary Party"
        if (scene.IsCapital(last) && last + 1 < scene.Document.Count && scene.IsCapital(last + 1) && scene.IsHead(last + 1, "organisation")) return false;
        if (scene.Document.Xpos[last] == "NN" && IsBare(office.Range)) return false;
        if (scene.DepRel(last) is "compound" or "amod" && scene.Head(last) > last && scene.Upos(scene.Head(last)) != Upos.VERB && !HasNameAfter(office.Range)) return false;
        if (IsOnlyModifier(office)) return false;
        if (scene.Upos(last) is Upos.NOUN or Upos.PROPN) return true;
        // "a Palestinian militant said": an adjective that is a subject is a noun.
        if (scene.Upos(last) == Upos.ADJ && scene.DepRel(last).StartsWith("nsubj", StringComparison.Ordinal)) return true;
        return scene.IsCapital(last) && !scene.IsFirst(last) && scene.Case(last) == SentenceCase.Normal;
    }

    // "a Republican senator"
    private bool IsOnlyModifier(LexiconMatch office) => scene.Upos(office.Range.End - 1) == Upos.ADJ && office.Range.End < scene.Document.Count
        && scene.OfficeAt(office.Range.End) is not null;

    // "Union of Coastal Fishermen"
    private bool IsInBodyName(TokenRange office)
    {
        var t = office.First - 1;
        var first = scene.Sentence(office.First).First;
        while (t > first && scene.IsCapital(t) && scene.Upos(t) is Upos.ADJ or Upos.NOUN or Upos.PROPN) t--;
        return t > first && scene.IsCapital(office.End - 1) && scene.Document.Xpos[office.End - 1] is "NNS" or "NNPS" && NameWords.IsJoiner(scene.Lower[t])
            && scene.IsCapital(t - 1) && scene.IsHead(t - 1, "organisation");
    }

    // "without justice", "taken prisoner": a lone singular that is no subject and no title names a state of things.
    private bool IsBare(TokenRange office)
    {
        var last = office.End - 1;
        if (scene.IsCapital(office.First) || scene.DepRel(last).StartsWith("nsubj", StringComparison.Ordinal) || scene.DepRel(last) is "appos" or "conj"
            || HasNameAfter(office)) return false;
        foreach (var child in scene.Tree.Children(last))
        {
            if (scene.DepRel(child) is not ("case" or "punct" or "cc") || scene.Lower[child] is "as") return false;
        }
        return true;
    }

    private bool HasNameAfter(TokenRange office) => NameEnd(office.End) > office.End;

    // Returns the token after all that was taken.
    private int Take(LexiconMatch office, TokenRange sentence)
    {
        var parts = new List<TokenRange>();
        var all = office.Keys.ToList();
        var noun = office.Text;
        var start = -1;
        var current = office;
        int end, name;
        while (true)
        {
            end = PhraseEdges.Right(scene, current.Range.First, current.Range.End, ComplementPrepositions.Contains, StartsPerson);
            name = IsPlural(current) ? end : NameEnd(end);
            var first = PhraseEdges.Left(scene, current.Range, Math.Max(name, end));
            if (drafts.IsTaken(first) || (start >= 0 && first <= parts[^1].End - 1)) first = current.Range.First;
            if (start < 0) start = first;
            parts.Add(new(WithoutDeterminer(first), end));
            if (name > end || !NextOffice(current, end, sentence, out var next)) break;
            current = next;
            all.AddRange(next.Keys);
        }
        if (name <= end) return TakeNominal(new(start, parts[0].End), office, parts[0]);
        var range = new TokenRange(WithoutDeterminer(start), name);
        var home = CountryOf(name);
        var offices = parts.Select(p => Held(p, office.Keys)).Select(o => o with { Country = o.Country ?? home }).ToImmutableArray();
        drafts.AddPerson(range, new(end, name), offices, GenderOfOffice(noun));
        return name;
    }

    // "President NAME of Austria"
    private string? CountryOf(int end) => end + 1 < scene.Document.Count && scene.Lower[end] is "of" && scene.NameFrom(end + 1) is { } name
        && scene.Choose(name.Entries) is { Kind: GazetteerKind.State, Country: { } country } ? country : null;

    // "Deputy Prime Minister, Foreign Minister NAME": offices in a row, closed by the name.
    private bool NextOffice(LexiconMatch current, int end, TokenRange sentence, out LexiconMatch next)
    {
        next = current;
        if (end + 1 >= sentence.End || !(scene.IsComma(end) || (scene.Upos(end) == Upos.CCONJ && !AfterDeterminer(current.Range.First)))
            || !scene.IsCapital(current.Range.First)) return false;
        for (var t = end + 1; t < Math.Min(sentence.End, end + 6); t++)
        {
            if (scene.OfficeAt(t) is { } office && office.Range.First == t)
            {
                next = office;
                var complement = PhraseEdges.Right(scene, t, office.Range.End, ComplementPrepositions.Contains, StartsPerson);
                return scene.IsCapital(end + 1) && NameEnd(complement) > complement;
            }
            if (!scene.IsCapital(t) && scene.Upos(t) != Upos.CCONJ) return false;
        }
        return false;
    }

    // In "minister of foreign affairs" it is the minister that counts.
    private bool IsPlural(LexiconMatch office) => scene.Document.Xpos[scene.GoverningToken(office.Range)] is "NNS" or "NNPS";

    // "The prime minister and President NAME" are two persons.
    private bool AfterDeterminer(int first) => first > 0 && scene.Upos(first - 1) == Upos.DET;

    private int TakeNominal(TokenRange range, LexiconMatch office, TokenRange words)
    {
        var held = Held(words, office.Keys);
        var last = office.Range.End - 1;
        var plural = IsPlural(office);
        var determiner = scene.Lower[range.First];
        var generic = scene.IsHead(last, "person");
        var sectors = held.Sector is { } sector ? ImmutableArray.Create(sector) : [];
        drafts.Add(new Draft
        {
            Range = range,
            Head = scene.GoverningToken(range),
            Form = MentionForm.Nominal,
            Kind = plural ? EntityKind.Group : EntityKind.Person,
            Country = held.Country ?? PlaceBehind.CountryOf(scene, range, mayBeSent: held.Sector is "MIL"),
            Sectors = sectors,
            Offices = generic && range.Count < 4 ? [] : [held],
            Plural = plural,
            Gender = GenderOfOffice(office.Text),
            Definite = DraftList.IsDefinite(scene, range),
            Count = plural ? drafts.SidesOf(range, last) : -1,
            Noun = office.Text,
            Possessor = drafts.PossessorOf(range),
        });
        return determiner.Length == 0 ? range.End : Math.Max(range.End, office.Range.End);
    }

    /// <summary>An office with the country and sector that its own words tell.</summary>
    private HeldOffice Held(TokenRange words, ImmutableArray<string> keys)
    {
        var (country, sector) = SidesIn(words, out var isPast);
        var own = OwnSector(words, keys);
        return new(words, country ?? CountryOfOffice(words), isPast ? "ELI" : own ?? sector);
    }

    // "leader", "spokesman", "official" take the sector of the body they serve, and GOV only where none is named.
    private string? OwnSector(TokenRange words, ImmutableArray<string> keys)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (scene.OfficeAt(t) is not { } office || office.Range.First != t || IsOnlyModifier(office)) continue;
            var (_, sector) = SidesIn(words, out _);
            return scene.IsRole(office.Range) || office.Keys.IsEmpty ? sector ?? Weak(office) ?? SectorServed(new(office.Range.End, words.End)) : office.Keys[0];
        }
        return keys.IsEmpty ? null : keys[0];
    }

    // "a spokesman for the Zambian president", not "members of its executive"
    private string? SectorServed(TokenRange complement)
    {
        if (complement.Count == 0 || scene.Lower[complement.First] is not ("for" or "to")) return null;
        for (var t = complement.First; t < complement.End; t++)
        {
            if (scene.OfficeAt(t) is { } office && office.Range.First == t && !office.Keys.IsEmpty && !scene.IsRole(office.Range)) return office.Keys[0];
        }
        return null;
    }

    // "the taoiseach", "the pope": offices that one country alone has.
    private string? CountryOfOffice(TokenRange words)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (scene.OfficeAt(t) is { Country: { } country }) return country;
        }
        return null;
    }

    private static string? Weak(LexiconMatch office) => office.Keys.IsEmpty ? null : office.Keys[0] is "GOV"
        && office.Text is "official" or "senior official" or "diplomat" or "envoy" or "ambassador" ? "GOV"
        : office.Keys[0] is "GOV" ? null : office.Keys[0];

    /// <summary>Country and sector of the states, bodies and groups named in a phrase.</summary>
    private (string? Country, string? Sector) SidesIn(TokenRange words, out bool isPast)
    {
        string? country = null, sector = null;
        isPast = false;
        for (var t = words.First; t < words.End; t++)
        {
            if (t < words.First + 3 && (scene.Is(t, "former") || scene.Document.FormOf(t).StartsWith("ex-", StringComparison.OrdinalIgnoreCase))) isPast = true;
            if (scene.NameAt(t) is { } name && name.Range.First == t)
            {
                var entry = scene.Choose(name.Entries);
                country ??= entry.Country;
                if (entry.Sectors.Length > 0 && (entry.Kind == GazetteerKind.Organisation || entry.Sectors[0] == "PRE")) sector ??= entry.Sectors[0];
            }
            else if (scene.NameAt(t) is null && scene.GroupAt(t) is { } group && group.Range.First == t && group.Keys[0] != "UNK"
                && scene.Upos(group.Range.End - 1) != Upos.ADJ) sector ??= group.Keys[0];
        }
        return (country, sector);
    }

    private bool IsHonorific(int t) => scene.IsCapital(t) && (scene.IsHead(t, "honorific") || scene.IsHead(t, "honorific-male")
        || scene.IsHead(t, "honorific-female")) && NameEnd(AfterDot(t)) > AfterDot(t);

    private int AfterDot(int t) => t + 1 < scene.Document.Count && scene.Document.FormOf(t + 1) is "." ? t + 2 : t + 1;

    private int TakeHonorific(int t)
    {
        var last = t;
        // "H.E. Mr. Otto Lacerna": one title after the other.
        while (IsHonorific(AfterDot(last))) last = AfterDot(last);
        var start = AfterDot(last);
        var end = NameEnd(start);
        var gender = scene.IsHead(last, "honorific-male") ? Gender.Male : scene.IsHead(last, "honorific-female") ? Gender.Female : Gender.Unknown;
        drafts.AddPerson(new(t, end), new(start, end), [], gender);
        return end;
    }

    private static Gender GenderOfOffice(string noun) => noun.EndsWith("woman", StringComparison.Ordinal)
        || noun is "queen" or "princess" or "first lady" or "mother" or "girl" or "actress" or "empress" ? Gender.Female
        : noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("chairman", StringComparison.Ordinal)
            || noun is "king" or "prince" or "father" or "boy" or "emir" or "pope" ? Gender.Male : Gender.Unknown;

    private int WithoutDeterminer(int first) => scene.Upos(first) == Upos.DET ? first + 1 : first;

    /// <summary>Whether a person's name begins at a token inside the complement of an office.</summary>
    private bool StartsPerson(int t, int start)
    {
        if (!scene.IsCapital(t)) return false;
        if (scene.NameFrom(t) is { } name && scene.Choose(name.Entries).Kind == GazetteerKind.Leader) return true;
        if (scene.NameAt(t) is not null) return false;
        if (NameEnd(t) < t + 2) return false;
        return scene.Knowledge.FirstNames.Contains(scene.Lower[t]) || ((scene.Is(t - 1, "portfolio") || scene.Is(t - 1, "world-region") || (t - 1 > start || IsOfState(t - 1))
            && scene.NameAt(t - 1) is not null) && !scene.Is(t, "portfolio") && !scene.Is(t, "organisation"));
    }

    // "Ambassador of Norway NAME"
    private bool IsOfState(int t) => scene.NameAt(t) is { } name && scene.Choose(name.Entries).Kind == GazetteerKind.State;

    private int NameEnd(int t) => PersonNames.End(scene, t, drafts);
}
