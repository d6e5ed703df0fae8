using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Gives groups and persons whose country nothing tells ("the police", "the mayor") that of the place named in their sentence, else the one that the article is about.</summary>
/// <remarks>
/// Such a country has the basis "context", so that a user can leave it out. Soldiers, and ministers, envoys and leaders in the plural, are often abroad or come from many countries: they are left
/// alone, but for those under "homely" in heads.txt in an article told at home that names no other country's. Unknown attackers and groups with a word under "abroad" never get one.
/// </remarks>
internal static class HomeCountry
{
    /// <summary>So often a country that acts is named.</summary>
    private const int FewestMentions = 4;

    /// <summary>Codes of bodies that belong to no state.</summary>
    private static readonly FrozenSet<string> NotStates = FrozenSet.Create(StringComparer.Ordinal, "UNO", "IGO", "EUR", "NGO", "ISM", "IMG", "MNC");

    /// <summary>Sectors of bodies that people have in their own country.</summary>
    private static readonly FrozenSet<string> OfPeople = FrozenSet.Create(StringComparer.Ordinal, "LAB", "EDU", "MED", "AGR", "CVL", "REL", "SOC");

    /// <summary>The referents, some of them with a country.</summary>
    /// <param name="document">The article with tokens and lemmas.</param>
    /// <param name="referents">As they were linked.</param>
    /// <param name="heads">Nouns and what is known of them.</param>
    /// <param name="dateline">Country of the place in the dateline; null if unknown.</param>
    public static Referents Fill(Document document, Referents referents, HeadNouns heads, string? dateline)
    {
        var needy = referents.All.Where(r => NeedsCountry(document, r, heads)).ToHashSet();
        var (home, isDomestic, hasCitizens, hasGroups) = Homeland.Of(document, referents, [.. needy.Where(r => IsBareOffice(document, r, heads) || r.Sectors is ["MIL", ..] && !IsPlural(document, r, heads))], heads, dateline);
        var acting = referents.All.Where(r => r.CanAct && r.Country is not null).GroupBy(r => r.Country!, StringComparer.Ordinal)
            .Where(g => g.Sum(r => r.Mentions.Length) >= FewestMentions).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var (ofSentence, ofBlock) = CountriesNamed(document, referents, heads);
        if (hasGroups) needy.UnionWith(referents.All.Where(r => (hasCitizens || !r.IsNamed || IsCaught(document, r, heads)) && IsAtHome(document, referents, r, heads, home) && ofSentence[document.SentenceOf(r.Mentions[0].Head)].All(n => n.Country == (FrontCountry(document, referents, r) ?? home))));
        var filled = referents.All.Select(r => needy.Contains(r) && CountryOf(r) is { } country
            ? r with { Country = country, Basis = "context" }
            : r);
        return new([.. filled], document.Count);

        string? CountryOf(Referent r) => IsBesideAnother(document, referents, r, home) ? null : IsAwayFromDateline(document, r, heads, home, dateline) ? referents.All.Any(o => o.Kind == EntityKind.Person && o.Country == home && o.Sectors is ["GOV", ..]) ? null : dateline
            : FrontCountry(document, referents, r) is { } front && front != home ? acting.Contains(front) || IsLocal(document, r, heads) ? front : null : (isDomestic && IsBareOffice(document, r, heads) && !StandsBehindPlace(document, ofSentence, r) ? home : null)
            ?? SentencePlace(document, ofSentence, r, heads)
            ?? PlaceCountry(document, ofSentence, acting, r)
            ?? (home is null ? ParagraphCountry(document, ofBlock, r) : r.Kind == EntityKind.Person && !isDomestic ? null : home);
    }

    /// <summary>The states that each sentence and each block names, with the kinds of what names them.</summary>
    private static (ILookup<int, (string Country, EntityKind Kind, int Head)> OfSentence, ILookup<int, string> OfBlock) CountriesNamed(Document document, Referents referents, HeadNouns heads)
    {
        var named = referents.All
            .Where(r => r.Country is { } c && !NotStates.Contains(c) && r.Sectors is not ["JRN", ..])
            .SelectMany(r => r.Mentions.Where(m => !Homeland.IsOfEnvoy(document, m, heads)).Select(m => (Sentence: document.SentenceOf(m.Head), Country: r.Country!, r.Kind, m.Head)))
            .Distinct().ToArray();
        return (named.ToLookup(n => n.Sentence, n => (n.Country, n.Kind, n.Head)), named.Select(n => (Block: document.SentenceBlocks[n.Sentence], n.Country)).Distinct().ToLookup(n => n.Block, n => n.Country));
    }

    private static bool NeedsCountry(Document document, Referent referent, HeadNouns heads)
    {
        if (referent is not { Country: null, Members.Length: 0, Sectors.Length: > 0 } || referent.Sectors[0] is "JRN" or "UAF" || Roves(document, referent, heads)) return false;
        if (referent.Kind == EntityKind.Person) return !referent.Offices.Any(o => IsAbroad(document, o.Range, heads) || IsForeignMinister(document, o.Range));
        if (referent.Kind == EntityKind.Organisation) return Homeland.OfState.Contains(referent.Sectors[0]);
        return referent.Kind == EntityKind.Group && !(referent.Sectors[0] is "GOV" or "MIL" && IsPlural(document, referent, heads)) && !IsAbroad(document, referent.Mentions[0].Range, heads);
    }

    /// <summary>"the president", "a military court": what every state has one of, first named without saying where.</summary>
    private static bool IsBareOffice(Document document, Referent referent, HeadNouns heads) =>
        referent.Sectors is [var sector, ..] && Homeland.OfState.Contains(sector) && !IsPlural(document, referent, heads) && (referent.Kind == EntityKind.Person || sector is not "MIL");

    /// <summary>Whether a code is that of a body which belongs to no state.</summary>
    public static bool IsOfNoState(string code) => NotStates.Contains(code);

    /// <summary>Whether words tell that somebody may be from anywhere: "the foreign police".</summary>
    public static bool IsAbroad(Document document, TokenRange range, HeadNouns heads)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (heads.KeysOf(document.Lemmas[t].ToLowerInvariant()).Contains("abroad") && !IsOfForeignAffairs(document, t, heads)) return true;
        }
        return false;
    }

    /// <summary>Foreign ministers are abroad as often as at home, and those of others come.</summary>
    public static bool IsForeignMinister(Document document, TokenRange office) => Enumerable.Range(office.First, office.Count).Any(t => document.Lemmas[t].Equals("foreign", StringComparison.OrdinalIgnoreCase));

    /// <summary>"the foreign ministry", "the Foreign Office": whoever deals with other countries is of his own.</summary>
    private static bool IsOfForeignAffairs(Document document, int t, HeadNouns heads) => t + 1 < document.Count && document.Lemmas[t].Equals("foreign", StringComparison.OrdinalIgnoreCase)
        && heads.KeysOf(document.Lemmas[t + 1].ToLowerInvariant()).Contains("foreign-affairs");

    /// <summary>Several of them; "the authorities" are one body.</summary>
    private static bool IsPlural(Document document, Referent referent, HeadNouns heads) =>
        document.Xpos[referent.Mentions[0].Head] is "NNS" or "NNPS" && !Has(document, referent, heads, "one-body");

    private static bool Has(Document document, Referent referent, HeadNouns heads, string key) =>
        heads.KeysOf(document.Lemmas[referent.Mentions[0].Head].ToLowerInvariant()).Contains(key);

    /// <summary>
    /// Who is at home in a domestic article beside those that belong to a state anyway: a citizen with nothing but a name, groups of people, the soldiers and officials of a country whose
    /// article names no other country's, unions and schools. Those whom the lists know are told by the lists.
    /// </summary>
    private static bool IsAtHome(Document document, Referents referents, Referent r, HeadNouns heads, string? home)
    {
        if (r is not { Country: null, Members.Length: 0, KnownName: null } || IsAbroad(document, r.Mentions[0].Range, heads) || Roves(document, r, heads)) return false;
        if (r.Sectors is ["JRN", ..]) return !r.IsNamed && !Reports(document, r, heads);
        return r.Kind switch
        {
            EntityKind.Person => r.IsNamed && r.Sectors.IsEmpty && r.Offices.All(o => o is { Country: null, Sector: null }),
            EntityKind.Organisation => r.Sectors is [var sector, ..] ? OfPeople.Contains(sector) : Has(document, r, heads, "neutral-body"),
            EntityKind.Group when r.Sectors.IsEmpty => Has(document, r, heads, "homely"),
            EntityKind.Group => r.Sectors[0] is "GOV" or "MIL" && Has(document, r, heads, "homely") && !IsOfOthersToo(referents, r.Sectors[0], home),
            _ => false,
        };
    }

    /// <summary>"arrested NAME", "NAME was pardoned": that is done at home.</summary>
    private static bool IsCaught(Document document, Referent r, HeadNouns heads) => r.Kind == EntityKind.Person && r.Mentions.Any(m => document.DepRels[m.Head] is "obj" or "nsubj:pass"
        && document.Heads[m.Head] is >= 0 and var verb && heads.KeysOf(document.Lemmas[verb].ToLowerInvariant()) is var keys && (keys.Contains("of-people") || keys.Contains("of-persons")));

    /// <summary>
    /// "Israel struck two towns in eastern Lebanon after it had warned residents": people and police are of the one country whose places the sentence names, whatever states act in it.
    /// Null where it names none or several, or tells of a meeting.
    /// </summary>
    private static string? SentencePlace(Document document, ILookup<int, (string Country, EntityKind Kind, int Head)> ofSentence, Referent r, HeadNouns heads)
    {
        if (r is not { IsNamed: false, Kind: EntityKind.Group or EntityKind.Person, Sectors: [var sector, ..] } || !(OfPeople.Contains(sector) || sector is "COP" or "JUD")) return null;
        var sentence = document.SentenceOf(r.Mentions[0].Head);
        var places = ofSentence[sentence].Where(n => n.Kind == EntityKind.Place && !IsFromOrTo(document, n.Head)).Select(n => n.Country).Distinct().Take(2).ToArray();
        return places is [var place] && !Gathers(document, document.Sentences[sentence], heads) ? place : null;
    }

    private static bool Gathers(Document document, TokenRange sentence, HeadNouns heads) => Enumerable.Range(sentence.First, sentence.Count)
        .Any(t => document.Upos[t] == Upos.NOUN && heads.KeysOf(document.FormOf(t).ToString().ToLowerInvariant()).AddRange(heads.KeysOf(document.Lemmas[t].ToLowerInvariant())) is var keys
            && (keys.Contains("gathering") || keys.Contains("process")));

    /// <summary>"the aid agency", "rights groups", "the regional bloc": they work in many countries and are at home in none.</summary>
    private static bool Roves(Document document, Referent r, HeadNouns heads)
    {
        var (head, first) = (r.Mentions[0].Head, r.Mentions[0].Range.First);
        if (r.IsNamed) return false;
        return Has(document, r, heads, "roving") || (head > first && heads.KeysOf($"{document.FormOf(head - 1)} {document.Lemmas[head]}".ToLowerInvariant()).Contains("roving"));
    }

    /// <summary>"told reporters", "state television said": who reports of a country may be from anywhere; who is arrested in it is mostly of it.</summary>
    private static bool Reports(Document document, Referent r, HeadNouns heads) => r.Mentions.Any(m => document.Heads[m.Head] is >= 0 and var verb
        && heads.KeysOf(document.Lemmas[verb].ToLowerInvariant()).Contains("speech"));

    private static bool IsOfOthersToo(Referents referents, string sector, string? home) =>
        referents.All.Any(r => r is { Kind: EntityKind.Group, Country: { } } && r.Sectors is [var other, ..] && other == sector && r.Basis != "context" && r.Country != home);

    /// <summary>
    /// The only country whose places and states the sentence of the first mention names; null if it names none or several, or one that does not act in the article: where one only meets
    /// (Geneva, Astana) nobody is at home.
    /// </summary>
    private static string? PlaceCountry(Document document, ILookup<int, (string Country, EntityKind Kind, int Head)> ofSentence, HashSet<string> acting, Referent referent)
    {
        var countries = ofSentence[document.SentenceOf(referent.Mentions[0].Head)].ToLookup(n => n.Country, n => n.Kind, StringComparer.Ordinal);
        return countries.Count == 1 && acting.Contains(countries.First().Key) && countries.First().Contains(EntityKind.Place)
            && ofSentence[document.SentenceOf(referent.Mentions[0].Head)].Any(n => n.Kind == EntityKind.Place && !IsFromOrTo(document, n.Head)) ? countries.First().Key : null;
    }

    /// <summary>"a bus from Rijeka", "on a visit to Athens": where somebody came from or went is not where this happened.</summary>
    private static bool IsFromOrTo(Document document, int place)
    {
        var t = place - 1;
        while (t >= 0 && document.Upos[t] is Upos.PROPN or Upos.ADJ or Upos.DET) t--;
        return t >= 0 && document.Lemmas[t] is "from" or "to";
    }

    /// <summary>"Prime Minister Weiss called the Australian prime minister": whose country nothing tells is not of the country of the one of the same office in his sentence.</summary>
    private static bool IsBesideAnother(Document document, Referents referents, Referent r, string? home)
    {
        if (r is not { Kind: EntityKind.Person, Sectors: ["GOV", ..] } || home is null) return false;
        var governor = document.Heads[r.Mentions[0].Head];
        var sentence = document.SentenceOf(r.Mentions[0].Head);
        return referents.All.Any(o => o.Index != r.Index && o.Kind == EntityKind.Person && o.Country == home && o.Basis != "context"
            && (r.IsNamed && r.Offices is [var office, ..] && o.Mentions.Any(m => document.SentenceOf(m.Head) == sentence)
                && o.Offices.Any(h => document.Lemmas[h.Range.End - 1].Equals(document.Lemmas[office.Range.End - 1], StringComparison.OrdinalIgnoreCase))
            // "The Defence Secretary met the Peruvian defence minister": two sides of one verb.
            || governor >= 0 && o.Sectors is ["GOV", ..] && o.Mentions.Any(m => document.Heads[m.Head] == governor)));
    }

    /// <summary>NIAMEY: "President Rill met French officers": who is named with an office that no country stands beside holds it where the article was written, whatever other country it names.</summary>
    private static bool IsAwayFromDateline(Document document, Referent r, HeadNouns heads, string? home, string? dateline) =>
        dateline is not null && home is not null && home != dateline && r is { Kind: EntityKind.Person, IsNamed: true } && IsBareOffice(document, r, heads);

    /// <summary>"In Mali, meanwhile, soldiers shot ten men": the country of the place with which its sentence begins; null where none does.</summary>
    private static string? FrontCountry(Document document, Referents referents, Referent referent)
    {
        var first = document.Sentences[document.SentenceOf(referent.Mentions[0].Head)].First;
        if (document.Lemmas[first].ToLowerInvariant() is not ("in" or "across" or "near") || first + 1 >= referent.Mentions[0].Head) return null;
        return referents.At(first + 1) is { Kind: EntityKind.Place or EntityKind.State, Country: { } country } && !NotStates.Contains(country) ? country : null;
    }

    /// <summary>Bodies that only who is at home in a place has there: its police, court, parliament and ministries, and the soldiers and officials of a state; delegations meet anywhere.</summary>
    private static bool IsLocal(Document document, Referent r, HeadNouns heads) =>
        r.Sectors is ["COP" or "JUD" or "LEG", ..] || Has(document, r, heads, "local");

    /// <summary>"In Yerevan, crowds stormed the parliament": a place in front of it says whose it is.</summary>
    private static bool StandsBehindPlace(Document document, ILookup<int, (string Country, EntityKind Kind, int Head)> ofSentence, Referent referent)
    {
        var head = referent.Mentions[0].Head;
        return ofSentence[document.SentenceOf(head)].Any(n => n.Kind == EntityKind.Place && n.Head < head);
    }

    /// <summary>The only country of the paragraph of the first mention: a bulletin or a survey is at home somewhere else in each. Null if it names none or several.</summary>
    private static string? ParagraphCountry(Document document, ILookup<int, string> ofBlock, Referent referent)
    {
        var countries = ofBlock[document.SentenceBlocks[document.SentenceOf(referent.Mentions[0].Head)]].Take(2).ToArray();
        return countries.Length == 1 ? countries[0] : null;
    }
}
