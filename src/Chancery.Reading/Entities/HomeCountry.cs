using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Gives groups and persons whose country nothing tells ("the police", "the mayor") that of the place named in their sentence, else the one that the article is about.</summary>
/// <remarks>Such a country has the basis "context", so that a user can leave it out. Soldiers, and ministers, envoys and
/// leaders in the plural, are left alone: they are often abroad or come from many countries; so are groups with a word under "abroad" in heads.txt.</remarks>
internal static class HomeCountry
{
    /// <summary>Share of the mentions with a country that one country must have for the article to be about it.</summary>
    private const double Dominance = 0.5;

    /// <summary>Share that it must have for a person of whom nothing is told to be at home in it.</summary>
    private const double Domestic = 0.75;

    /// <summary>Share that the country of the dateline needs: who writes from a place names its bodies and offices without their country.</summary>
    private const double Local = 0.25;

    /// <summary>Share that it needs, counted as named twice more, where presidents and courts are named without a country.</summary>
    private const double Homely = 0.2;

    private const int FewestMentions = 4, FewestLocalMentions = 2;

    /// <summary>So many offices and bodies of state that are named without a country ("the president", "a court") show that an article is told at home.</summary>
    private const int FewestBareOffices = 3;

    /// <summary>Sectors of offices and bodies that every state has.</summary>
    private static readonly FrozenSet<string> OfState = FrozenSet.Create(StringComparer.Ordinal, "GOV", "COP", "JUD", "LEG", "MIL", "SPY", "PTY", "OPP");

    /// <summary>Codes of bodies that belong to no state.</summary>
    private static readonly FrozenSet<string> NotStates = FrozenSet.Create(StringComparer.Ordinal, "UNO", "IGO", "EUR", "NGO", "ISM", "IMG", "MNC");

    /// <summary>The referents, some of them with a country.</summary>
    /// <param name="document">The article with tokens and lemmas.</param>
    /// <param name="referents">As they were linked.</param>
    /// <param name="heads">Nouns and what is known of them.</param>
    /// <param name="dateline">Country of the place in the dateline; null if unknown.</param>
    public static Referents Fill(Document document, Referents referents, HeadNouns heads, string? dateline)
    {
        var needy = referents.All.Where(r => NeedsCountry(document, r, heads)).ToHashSet();
        var (home, isDomestic) = Home(referents, dateline, needy.Count(r => OfState.Contains(r.Sectors[0]) && !IsPlural(document, r)));
        var acting = referents.All.Where(r => r.CanAct && r.Country is not null).GroupBy(r => r.Country!, StringComparer.Ordinal)
            .Where(g => g.Sum(r => r.Mentions.Length) >= FewestMentions).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var (ofSentence, ofBlock) = CountriesNamed(document, referents);
        var filled = referents.All.Select(r => needy.Contains(r) && CountryOf(r) is { } country
            ? r with { Country = country, Basis = "context" }
            : r);
        return new([.. filled], document.Count);

        string? CountryOf(Referent r) => (isDomestic && home == dateline && IsBareOffice(document, r) && !StandsBehindPlace(document, ofSentence, r) ? home : null)
            ?? PlaceCountry(document, ofSentence, acting, r)
            ?? (home is null ? ParagraphCountry(document, ofBlock, r) : r.Kind == EntityKind.Person && !isDomestic ? null : home);
    }

    /// <summary>The states that each sentence and each block names, with the kinds of what names them.</summary>
    private static (ILookup<int, (string Country, EntityKind Kind, int Head)> OfSentence, ILookup<int, string> OfBlock) CountriesNamed(Document document, Referents referents)
    {
        var named = referents.All
            .Where(r => r.Country is { } c && !NotStates.Contains(c))
            .SelectMany(r => r.Mentions.Select(m => (Sentence: document.SentenceOf(m.Head), Country: r.Country!, r.Kind, m.Head)))
            .Distinct().ToArray();
        return (named.ToLookup(n => n.Sentence, n => (n.Country, n.Kind, n.Head)), named.Select(n => (Block: document.SentenceBlocks[n.Sentence], n.Country)).Distinct().ToLookup(n => n.Block, n => n.Country));
    }

    private static bool NeedsCountry(Document document, Referent referent, HeadNouns heads)
    {
        if (referent is not { Country: null, Members.Length: 0, Sectors.Length: > 0 } || referent.Sectors[0] == "JRN") return false;
        if (referent.Kind == EntityKind.Person) return !referent.Offices.Any(o => IsAbroad(document, o.Range, heads));
        if (referent.Kind == EntityKind.Organisation) return OfState.Contains(referent.Sectors[0]);
        return referent.Kind == EntityKind.Group && !(referent.Sectors[0] is "GOV" or "MIL" && IsPlural(document, referent)) && !IsAbroad(document, referent.Mentions[0].Range, heads);
    }

    /// <summary>"the president", "a military court": what every state has one of, first named without saying where.</summary>
    private static bool IsBareOffice(Document document, Referent referent) =>
        OfState.Contains(referent.Sectors[0]) && !IsPlural(document, referent) && (referent.Kind == EntityKind.Person || referent.Sectors[0] is not "MIL");

    /// <summary>Whether a code is that of a body which belongs to no state.</summary>
    public static bool IsOfNoState(string code) => NotStates.Contains(code);

    /// <summary>Whether words tell that somebody may be from anywhere: "the foreign police".</summary>
    public static bool IsAbroad(Document document, TokenRange range, HeadNouns heads)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (heads.KeysOf(document.Lemmas[t].ToLowerInvariant()).Contains("abroad")) return true;
        }
        return false;
    }

    private static bool IsPlural(Document document, Referent referent) => document.Xpos[referent.Mentions[0].Head] is "NNS" or "NNPS";

    /// <summary>
    /// The only country whose places and states the sentence of the first mention names; null if it names none or several, or one that does not act in the article: where one only meets
    /// (Geneva, Astana) nobody is at home.
    /// </summary>
    private static string? PlaceCountry(Document document, ILookup<int, (string Country, EntityKind Kind, int Head)> ofSentence, HashSet<string> acting, Referent referent)
    {
        var countries = ofSentence[document.SentenceOf(referent.Mentions[0].Head)].ToLookup(n => n.Country, n => n.Kind, StringComparer.Ordinal);
        return countries.Count == 1 && acting.Contains(countries.First().Key) && countries.First().Contains(EntityKind.Place) ? countries.First().Key : null;
    }

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

    /// <summary>The country that the article is about, and whether persons of whom nothing is told are at home in it; null where there is none.</summary>
    /// <param name="referents">As they were linked.</param>
    /// <param name="dateline">Country of the dateline's place; null if unknown.</param>
    /// <param name="bareOffices">How many offices and bodies of state are named without a country.</param>
    private static (string? Country, bool IsDomestic) Home(Referents referents, string? dateline, int bareOffices)
    {
        var counts = referents.All
            .Where(r => r.Country is { } c && !NotStates.Contains(c))
            .GroupBy(r => r.Country!, StringComparer.Ordinal)
            .Select(g => (Country: g.Key, Count: g.Sum(r => r.Mentions.Count(m => m.Form != MentionForm.Pronoun))))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Country, StringComparer.Ordinal)
            .ToImmutableArray();
        var all = counts.Sum(c => c.Count);
        // Where envoys only meet (Geneva, Astana) the host is hardly named.
        if (dateline is not null && counts.FirstOrDefault(c => c.Country == dateline).Count is var local && local >= FewestLocalMentions && local >= Local * all) return (dateline, true);
        // A paper need not name the country whose president, court and parliament it writes of; the dateline counts as if it had.
        var weighed = counts.FirstOrDefault(c => c.Country == dateline).Count + FewestLocalMentions;
        var isOfAnother = counts.Length > 0 && counts[0].Count > weighed * 2;
        if (dateline is not null && bareOffices >= FewestBareOffices && weighed >= Homely * (all + FewestLocalMentions) && !isOfAnother) return (dateline, true);
        // The only country in the article, however seldom it is named: a local paper need not say where it is.
        if (counts.Length == 1) return (counts[0].Country, true);
        return counts.Length > 0 && counts[0].Count >= FewestMentions && counts[0].Count >= Dominance * all ? (counts[0].Country, counts[0].Count >= Domestic * all) : (null, false);
    }
}
