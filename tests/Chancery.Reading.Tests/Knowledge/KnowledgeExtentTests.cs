using Chancery.Reading.Knowledge;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Knowledge;

/// <summary>How much the repository's own knowledge holds: what a user may count on.</summary>
public sealed class KnowledgeExtentTests
{
    private static readonly KnowledgeFolder Folder = new(Repository.Knowledge);

    /// <summary>Where there are not fifteen towns worth a name.</summary>
    private static readonly HashSet<string> Small =
        [.. "VAT LIE MCO AND SMR ATA SGP BHR QAT KWT CYP BLZ BHS TTO BRB GRD LCA VCT ATG DMA KNA GUY SUR DJI STP GNB CPV LSO COM SYC BRN SLB VUT WSM TON KIR TUV NRU PLW FSM MHL".Split(' ')];

    /// <summary>"Dominican" and "Congolese" are mostly the neighbour's; the Holy See has no people.</summary>
    private static readonly HashSet<string> WithoutAdjective = ["DMA", "COG", "VAT"];

    /// <summary>Without a government of their own for years: Somalia of 1991 to 2000, Kosovo before 2002.</summary>
    private static readonly HashSet<string> Ungoverned = ["SOM", "KOS"];

    /// <summary>Eighty states that the news of 1990 to 2026 name most.</summary>
    private static readonly string[] Reported =
        ("USA RUS GBR FRA DEU ITA ESP CHN JPN KOR PRK IND PAK AFG IRN IRQ SYR LBN ISR PSE JOR EGY TUR SAU YEM ARE QAT KWT LBY TUN DZA MAR SDN ETH SOM KEN UGA RWA COD NGA " +
        "MLI SEN ZAF ZWE AGO UKR BLR POL HUN CZE ROU SRB KOS BIH HRV GRC CYP GEO ARM AZE KAZ UZB CAN MEX CUB COL VEN BRA ARG CHL PER AUS IDN PHL THA MMR VNM BGD LKA TWN").Split(' ');

    [Fact]
    public void Every_state_has_adjective_people_and_capital()
    {
        var states = States.Load(Folder).All.Where(s => s.Sector is null && s.Code != "ATA").ToList();
        Assert.True(states.Count >= 195, $"{states.Count} states.");
        var lacking = states.Where(s => s.Capital is null || ((s.People.IsEmpty || s.Adjectives.IsEmpty) && !WithoutAdjective.Contains(s.Code))).Select(s => s.Name).ToList();
        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_state_but_the_smallest_has_fifteen_cities_with_coordinates()
    {
        var lacking = States.Load(Folder).All.Where(s => s.Sector is null && !Small.Contains(s.Code) && CitiesOf(s) < 15).Select(s => $"{s.Name} {CitiesOf(s)}").ToList();
        Assert.Empty(lacking);
    }

    [Fact]
    public void Disputed_territories_stand_with_their_parent_state() =>
        Assert.Superset(
            new HashSet<string>(["GEO Abkhazia", "GEO South Ossetia", "UKR Luhansk People's Republic", "UKR Donetsk People's Republic", "AZE Nagorno-Karabakh", "CYP Northern Cyprus", "MDA Transnistria", "SOM Somaliland", "MAR Western Sahara"]),
            States.Load(Folder).All.Where(s => s.Sector == "PRE").Select(s => $"{s.Code} {s.Name}").ToHashSet());

    [Fact]
    public void There_are_organisations_offices_groups_and_processes_enough()
    {
        Assert.InRange(Organisations.Load(Folder).All.DistinctBy(o => (o.Code, o.Name)).Count(), 1000, int.MaxValue);
        Assert.InRange(Offices.Load(Folder).Entries.DistinctBy(e => e.Text).Count(), 1600, int.MaxValue);
        Assert.InRange(Groups.Load(Folder).Entries.DistinctBy(e => e.Text).Count(), 1800, int.MaxValue);
        Assert.InRange(Processes.Load(Folder).All.DistinctBy(p => p.Name).Count(), 250, int.MaxValue);
    }

    [Fact]
    public void The_states_in_the_news_have_their_leaders_for_nearly_all_the_time()
    {
        var leaders = Leaders.Load(Folder).All.ToLookup(l => l.Country, StringComparer.Ordinal);
        Assert.Equal(80, Reported.Length);
        var gaps = Reported.Select(c => (Code: c, Share: Covered(leaders[c].Where(l => IsAtTheHead(l.Office))))).Where(x => x.Share < 0.8 && !Ungoverned.Contains(x.Code)).Select(x => $"{x.Code} {x.Share:P0}").ToList();
        Assert.Empty(gaps);
        var without = Reported.Where(c => !leaders[c].Any(l => l.Office.Contains("foreign", StringComparison.Ordinal) || l.Office.Contains("external", StringComparison.Ordinal)
            || l.Office == "secretary of state")).ToList();
        Assert.Empty(without);
    }

    [Theory]
    [InlineData("UNO", "UN secretary-general")]
    [InlineData("EUR", "European Commission president")]
    [InlineData("IGO", "NATO secretary general")]
    [InlineData("IGO", "Arab League secretary-general")]
    [InlineData("IGO", "OSCE secretary general")]
    [InlineData("IGO", "IAEA director general")]
    public void The_great_bodies_have_their_heads(string code, string office) =>
        Assert.InRange(Covered(Leaders.Load(Folder).All.Where(l => l.Country == code && l.Office == office)), 0.88, 1);

    [Fact]
    public void No_term_is_nonsense()
    {
        var wrong = Leaders.Load(Folder).All.Where(l => l.Term.From is { } from && (from.Year < 1900 || (l.Term.Until ?? from).Year - from.Year > 71)).Select(l => $"{l.Origin} {l.Name}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nobody_stands_twice_for_one_office_and_time()
    {
        var twice = Leaders.Load(Folder).All.GroupBy(l => (l.Country, l.Name, l.Office, l.Term.From)).Where(g => g.Count() > 1).Select(g => $"{g.Last().Origin} {g.Key.Name}");
        Assert.Empty(twice);
    }

    private static int CitiesOf(State state) => state.Cities.Count(c => c.Latitude is not null) + (state.Capital is null ? 0 : 1);

    private static bool IsAtTheHead(string office) =>
        new[] { "president", "prime minister", "premier", "chancellor", "king", "emir", "leader", "general secretary", "chairman", "counsellor", "adviser", "presidency", "chief executive" }
            .Any(w => office.EndsWith(w, StringComparison.Ordinal) || office.StartsWith(w, StringComparison.Ordinal));

    /// <summary>Share of the months from 1990 to 2025 in which somebody holds the office.</summary>
    private static double Covered(IEnumerable<Leader> leaders)
    {
        var terms = leaders.Select(l => l.Term).ToList();
        var months = Enumerable.Range(0, 36 * 12).Select(m => new DateOnly(1990, 1, 15).AddMonths(m)).ToList();
        return (double)months.Count(m => terms.Exists(t => t.Holds(m))) / months.Count;
    }
}
