using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>The country that an article is about or written in.</summary>
/// <param name="Country">Null where there is none.</param>
/// <param name="IsDomestic">Whether whoever is named without a country is at home in it: an article that tells of its police, court and parliament.</param>
/// <param name="HasCitizens">Whether that holds for people too of whom nothing but a name is told: an article that speaks of the country more than once or twice, or of many of its bodies.</param>
/// <param name="HasGroups">Whether it holds for groups that may be from elsewhere (soldiers, officials): as for citizens, and where no other country is named at all.</param>
internal sealed record Homeland(string? Country, bool IsDomestic, bool HasCitizens = false, bool HasGroups = false)
{
    /// <summary>Share of the mentions with a country that one country must have for the article to be about it.</summary>
    private const double Dominance = 0.5;

    /// <summary>Share that it must have for a person of whom nothing is told to be at home in it.</summary>
    private const double Domestic = 0.75;

    /// <summary>Share that the country of the dateline needs: who writes from a place names its bodies and offices without their country.</summary>
    private const double Local = 0.25;

    /// <summary>Share that it needs, counted as named twice more, where presidents and courts are named without a country.</summary>
    private const double Homely = 0.2;

    /// <summary>Where another country is named nearly as often, two quarrel or meet, and nobody is at home.</summary>
    private const double Second = 0.55;

    private const int FewestMentions = 4, FewestLocalMentions = 2;

    /// <summary>So many offices and bodies of state that are named without a country ("the president", "a court") show that an article is told at home.</summary>
    private const int FewestBareOffices = 3;

    /// <summary>So many different ones tell it of a place that nothing else names, and of the country that the headline and the first paragraph name.</summary>
    private const int FewestInstitutions = 4;

    /// <summary>Share of the mentions, and times the next country, that the country of the headline needs among several.</summary>
    private const double Leading = 0.35, Ahead = 1.2;

    /// <summary>Sectors of offices and bodies that every state has.</summary>
    public static readonly FrozenSet<string> OfState = FrozenSet.Create(StringComparer.Ordinal, "GOV", "COP", "JUD", "LEG", "MIL", "SPY", "PTY", "OPP");

    /// <summary>Weighs what an article names.</summary>
    /// <param name="document">The article.</param>
    /// <param name="referents">As they were linked.</param>
    /// <param name="bare">Offices and bodies of state in the singular that are named without a country.</param>
    /// <param name="heads">Nouns and what is known of them.</param>
    /// <param name="dateline">Country of the dateline's place; null if unknown.</param>
    public static Homeland Of(Document document, Referents referents, IReadOnlyCollection<Referent> bare, HeadNouns heads, string? dateline)
    {
        var counts = Counts(referents.All, (_, m) => IsOfEnvoy(document, m, heads) ? 0 : 1);
        var institutions = bare.Select(r => document.Lemmas[r.Mentions[0].Head]).Distinct(StringComparer.Ordinal).Count();
        var home = Of(document, referents, counts, (bare.Count, institutions), dateline);
        var hasCitizens = home.IsDomestic && CountOf(counts, home.Country) + institutions >= FewestMentions;
        return home with { HasCitizens = hasCitizens, HasGroups = hasCitizens || (home.IsDomestic && counts.Length == 1) };
    }

    private static Homeland Of(Document document, Referents referents, ImmutableArray<(string Country, int Count)> counts, (int Offices, int Institutions) bare, string? dateline)
    {
        var all = counts.Sum(c => c.Count);
        // Where envoys only meet (Geneva, Astana) the host is hardly named.
        if (dateline is not null && CountOf(counts, dateline) is var local && local >= FewestLocalMentions && local >= Local * all) return new(dateline, true);
        // A paper need not name the country whose president, court and parliament it writes of; the dateline counts as if it had.
        var weighed = CountOf(counts, dateline) + FewestLocalMentions;
        var isOfAnother = counts.Length > 0 && counts[0].Count > weighed * 2;
        if (dateline is not null && bare.Offices >= FewestBareOffices && weighed >= Homely * (all + FewestLocalMentions) && !isOfAnother) return new(dateline, true);
        if (dateline is not null && TellsOfHome(dateline)) return new(dateline, true);
        // The only country in the article, however seldom it is named: a local paper need not say where it is.
        if (counts.Length == 1) return new(counts[0].Country, true);
        if (counts.Length > 0 && counts[0].Count >= FewestMentions && counts[0].Count >= Dominance * all && (counts[1].Count <= Second * counts[0].Count || TellsOfHome(counts[0].Country)))
            return new(counts[0].Country, counts[0].Count >= Domestic * all || (dateline is null && TellsOfHome(counts[0].Country)));
        return dateline is null && OfHeadline(document, referents) is { } leading && TellsOfHome(leading) ? new(leading, true) : new(null, false);

        bool TellsOfHome(string country) => bare.Institutions >= FewestInstitutions && bare.Institutions >= 2 * MostMarked(document, referents, country);
    }

    /// <summary>"the Dutch embassy", "the Dutch foreign minister": whose envoys are somewhere tells that it is not their country.</summary>
    public static bool IsOfEnvoy(Document document, Mentions.Mention m, HeadNouns heads) => HomeCountry.IsAbroad(document, m.Range, heads) || HomeCountry.IsForeignMinister(document, m.Range)
        || (document.DepRels[m.Head] is "amod" or "compound" or "nmod:poss" && document.Heads[m.Head] is >= 0 and var noun && HomeCountry.IsAbroad(document, new(noun, noun + 1), heads));

    private static int CountOf(ImmutableArray<(string Country, int Count)> counts, string? country) => counts.FirstOrDefault(c => c.Country == country).Count;

    private static ImmutableArray<(string Country, int Count)> Counts(IEnumerable<Referent> referents, Func<Referent, Mentions.Mention, int> weight) =>
    [
        .. referents.Where(r => r.Country is { } c && !HomeCountry.IsOfNoState(c))
            .GroupBy(r => r.Country!, StringComparer.Ordinal)
            .Select(g => (Country: g.Key, Count: g.Sum(r => r.Mentions.Sum(m => m.Form == MentionForm.Pronoun ? 0 : weight(r, m)))))
            .Where(g => g.Count > 0).OrderByDescending(g => g.Count).ThenBy(g => g.Country, StringComparer.Ordinal),
    ];

    /// <summary>How many offices and bodies of one other state are named with it ("the Dutch foreign minister"): at home they stand bare. Soldiers and police in the plural may be sent.</summary>
    private static int MostMarked(Document document, Referents referents, string home) => referents.All
        .Where(r => IsMarked(r) && document.Xpos[r.Mentions[0].Head] != "NNS" && r.Country != home && !HomeCountry.IsOfNoState(r.Country!)).GroupBy(r => r.Country).Select(g => g.Count()).DefaultIfEmpty(0).Max();

    private static bool IsMarked(Referent referent) => referent is { Country: not null, Sectors: [var sector, ..] } && OfState.Contains(sector);

    /// <summary>The country that headline and first paragraph name most and that leads in the article; offices and groups that are told apart by their country ("Australian police") are of others. Null if none leads.</summary>
    private static string? OfHeadline(Document document, Referents referents)
    {
        var front = FrontBlocks(document);
        var counts = Counts(referents.All.Where(r => r.IsNamed), (_, m) => IsModifier(m) ? 0 : IsInFront(m) ? 2 : 1);
        if (counts.Length == 0 || counts[0].Count < FewestMentions || counts[0].Count < Leading * counts.Sum(c => c.Count)) return null;
        if (counts.Length > 1 && counts[0].Count < Ahead * counts[1].Count) return null;
        var inFront = Counts(referents.All, (_, m) => IsInFront(m) && !IsModifier(m) ? 1 : 0);
        return inFront.Length > 0 && CountOf(inFront, counts[0].Country) == inFront[0].Count ? counts[0].Country : null;

        bool IsModifier(Mentions.Mention m) => document.DepRels[m.Head] is "amod" or "compound" or "nmod:desc";

        bool IsInFront(Mentions.Mention m) => front.Contains(document.SentenceBlocks[document.SentenceOf(m.Head)]);
    }

    /// <summary>The headline and the first paragraph.</summary>
    public static HashSet<int> FrontBlocks(Document document)
    {
        var front = new HashSet<int>();
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var block = document.SentenceBlocks[s];
            var kind = document.BlockOf(s).Kind;
            if (kind == BlockKind.Title) front.Add(block);
            if (kind != BlockKind.Paragraph) continue;
            front.Add(block);
            break;
        }
        return front;
    }
}
