using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Petrarch.Overlay;
using Chancery.Reading.Tests.Entities;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Petrarch;

/// <summary>Dictionaries of PETRARCH laid over the knowledge.</summary>
public sealed class OverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-petrarch-").FullName;
    private readonly Known _known = new(("ontology/cameo-actors.txt", File.ReadAllText(Path.Combine(Repository.Knowledge, "ontology", "cameo-actors.txt"))));

    public void Dispose()
    {
        _known.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Persons_have_terms_and_what_they_are_outside_of_them()
    {
        var brenn = Laid("mine.actors.txt", Dictionary.Actors).Gazetteer.Lookup("Halda Brenn");
        Assert.Equal([("ORV", "GOV"), ("ORV", "MIL"), ("ORV", "ELI")], brenn.Select(e => (e.Country!, e.Sectors[0])));
        Assert.All(brenn, e => Assert.Equal(GazetteerKind.Leader, e.Kind));
        Assert.Equal(8, brenn[0].Origin.Line);
        Assert.NotEmpty(Laid("mine.actors.txt", Dictionary.Actors).Gazetteer.Lookup("President Brenn"));
    }

    [Fact]
    public void States_get_names_adjectives_and_cities_and_new_codes_new_states()
    {
        var laid = Laid("mine.actors", "ORVANIA_ [ORV]\n+ORVANIAN_\n+PORT_LIND_\nBORLAND [BRL]\n+BORLANDISH_\n+KEL_\n+LONELY_BAY_");
        GazetteerKind Kind(string name) => laid.Gazetteer.Lookup(name)[0].Kind;
        Assert.Equal(GazetteerKind.State, Kind("Orvania"));
        Assert.Equal(GazetteerKind.Adjective, Kind("Orvanian"));
        Assert.Equal(GazetteerKind.City, Kind("Port Lind"));
        Assert.Equal(GazetteerKind.Adjective, Kind("Borlandish"));
        Assert.Equal(GazetteerKind.City, Kind("Lonely Bay"));
        Assert.Single(laid.Gazetteer.Lookup("Kel"));
    }

    [Fact]
    public void Bodies_have_dated_codes_in_PLOVER_s_terms()
    {
        var league = Laid("mine.actors.txt", Dictionary.Actors).Gazetteer.Lookup("Coast League");
        Assert.Equal([("IMG", ""), ("ORV", "REB")], league.Select(e => (e.Country!, string.Join(',', e.Sectors))));
        Assert.All(league, e => Assert.Equal(GazetteerKind.Organisation, e.Kind));
    }

    [Fact]
    public void A_persons_code_with_dates_counts_before_ours_and_one_without_after()
    {
        var velin = Laid("mine.actors.txt", "TOMAS_AL-VELIN_ [BRLBUS]\n\t[BRLJUD 20120101-20130101]").Gazetteer.Lookup("Tomas al-Velin");
        Assert.Equal(["JUD", "GOV", "BUS"], velin.Select(e => e.Sectors[0]));
    }

    [Fact]
    public void Agents_are_offices_or_groups()
    {
        var laid = Laid("mine.agents.txt", "KELP_WARDEN {KELP_WARDENS} [~GOV]\nNET_MENDER [~AGR]\nHARBOUR_MOOT {} [~LEG]\nPRESIDENT [~REB]");
        Assert.Equal(["AGR"], laid.Offices.KeysOf("net menders"));
        Assert.Equal(["LEG"], laid.Groups.KeysOf("harbour moot"));
        Assert.Equal(["GOV"], laid.Groups.KeysOf("kelp warden"));
        Assert.DoesNotContain("REB", laid.Offices.KeysOf("president"));
    }

    [Fact]
    public void CountryInfo_gives_leaders_with_offices()
    {
        var laid = Laid("CountryInfo.txt",
            "<Country>\n<CountryCode>BRL</CountryCode>\n<CountryName>BORLAND</CountryName>\n<Government>\nRINA_SOLT_ [BRLGOV 20100401 - 20110331] # Minister of Roads\n</Government>\n</Country>");
        var solt = laid.Gazetteer.Lookup("Rina Solt")[0];
        Assert.Equal(("BRL", "Minister of Roads"), (solt.Country, solt.Office));
    }

    [Fact]
    public void Damaged_lines_are_left_out_and_told()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.actors.txt"), "ORVANIA_ [ORV\nTELMARK_ [TLM]");
        var folder = _known.Over(_folder);
        Assert.NotEmpty(EntityKnowledge.Load(folder).Gazetteer.Lookup("Telmark"));
        Assert.EndsWith("mine.actors.txt:1: The bracket of '[ORV' is not closed; expected [CODE].",
            Assert.Single(folder.Dictionaries.Faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SYRGOV", "SYR", "GOV")]
    [InlineData("IGOUNOKID", "UNO", "")]
    [InlineData("IGOEUREEC", "EUR", "")]
    [InlineData("IMGMOSALQ", "IMG", "REL")]
    [InlineData("TLMGOVMED", "TLM", "GOV,JRN")]
    [InlineData("---MIL", null, "MIL")]
    [InlineData("REBUAF", null, "REB,UAF")]
    [InlineData("NIS/SIS", "NIS", "")]
    [InlineData("AB", null, "")]
    public void Codes_are_told_in_PLOVER_s_terms(string code, string? country, string sectors)
    {
        var meaning = new ActorCodes(_known.Folder).Of(code);
        Assert.Equal((country, sectors), (meaning.Country, string.Join(',', meaning.Sectors)));
    }

    [Theory]
    [InlineData("JEAN_DE_LA_TOUR_", false, "Jean de la Tour")]
    [InlineData("AL-RAHMA_U.N._MISSION", false, "Al-Rahma U.N. Mission")]
    [InlineData("MSF_", true, "MSF")]
    [InlineData("MALI_", false, "Mali")]
    public void Names_are_written_as_text_writes_them(string name, bool mayAbbreviate, string written) =>
        Assert.Equal(written, NameCase.Of(name, mayAbbreviate));

    private EntityKnowledge Laid(string file, string text)
    {
        File.WriteAllText(Path.Combine(_folder, file), text);
        return EntityKnowledge.Load(_known.Over(_folder));
    }
}
