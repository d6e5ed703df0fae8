using Chancery.Reading.Knowledge;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Tests.Petrarch;

public sealed class DictionaryReaderTests
{
    private readonly List<DictionaryFault> _faults = [];

    [Fact]
    public void Own_dictionaries_are_read_without_faults() =>
        Assert.Empty(Dictionary.Folder("+WATER POLO\nCHESS", "<ISSUE CATEGORY=\"SEA\" TYPE=\"ALL\">\nn:harbour [PORTS]\n</ISSUE>").Faults);

    [Fact]
    public void Actors_have_synonyms_and_dated_codes()
    {
        var actors = ActorsFile.Read(Dictionary.Lines(Dictionary.Actors), _faults);
        var brenn = actors.Single(a => a.Names[0] == "HALDA_BRENN_");
        Assert.Equal(["HALDA_BRENN_", "PRESIDENT_BRENN_"], brenn.Names);
        Assert.Equal(["ORVGOV", "ORVMIL", "ORVELI"], brenn.Codes.Select(c => c.Code));
        Assert.Equal(new Term(new(1999, 1, 1), new(2000, 2, 29)), brenn.Codes[1].Term);
        Assert.Equal(8, brenn.Line);
        Assert.Equal(2, actors.Single(a => a.Names[0] == "COAST LEAGUE").Codes.Length);
        Assert.Empty(_faults);
    }

    [Theory]
    [InlineData("2010-03-01", "ORVGOV")]
    [InlineData("2010-02-28", "ORVELI")]
    [InlineData("1999-01-01", "ORVMIL")]
    [InlineData("2000-02-29", "ORVMIL")]
    [InlineData("2000-03-01", "ORVELI")]
    [InlineData(null, "ORVELI")]
    public void The_first_restriction_that_holds_counts(string? day, string code)
    {
        var brenn = ActorsFile.Read(Dictionary.Lines(Dictionary.Actors), _faults).Single(a => a.Names[0] == "HALDA_BRENN_");
        Assert.Equal(code, DatedCode.On(brenn.Codes, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("[ORV]", "before any name")]
    [InlineData("\t[ORV]", "before any name")]
    [InlineData("+ORVA", "before any name")]
    [InlineData("ORVANIA", "has no code")]
    [InlineData("ORVANIA [ORV", "not closed")]
    [InlineData("ORVANIA [ORV >2010]", "days as YYMMDD or YYYYMMDD")]
    [InlineData("ORVANIA [ORV 20100101-20090101]", "days as YYMMDD or YYYYMMDD")]
    [InlineData("ORVANIA [ORV 20101301-20110101]", "days as YYMMDD or YYYYMMDD")]
    [InlineData("ORVANIA [990101-20100101]", "a code such as")]
    [InlineData("ORVANIA []", "a code such as")]
    [InlineData("... [ORV]", "words with letters")]
    public void A_damaged_line_of_actors_is_told_with_its_line(string text, string words)
    {
        Assert.Empty(ActorsFile.Read(Dictionary.Lines("# one\n" + text), _faults));
        Assert.Contains(words, Assert.Single(_faults, f => f.Line == 2).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Agents_have_plurals_and_macros()
    {
        var agents = AgentsFile.Read(Dictionary.Lines(Dictionary.Agents), _faults);
        Assert.Equal(["TROOP", "TROOPS"], agents[0].Names);
        Assert.Equal(["FISHERMAN", "FISHERMEN", "FISHERWOMAN"], agents[1].Names);
        Assert.Equal(("NGO", true), (agents[2].Role, agents[2].IsPrefix));
        Assert.Equal(["MINISTRY", "MINISTRIES"], agents[3].Names);
        Assert.Equal(("POLICE", false), (Assert.Single(agents[4].Names), agents[4].HasPlural));
        Assert.Empty(_faults);
    }

    [Theory]
    [InlineData("TROOP", "PHRASE [~ROLE]")]
    [InlineData("TROOP [MIL]", "PHRASE [~ROLE]")]
    [InlineData("TROOP [~MIL~]", "PHRASE [~ROLE]")]
    [InlineData("[~MIL]", "a phrase before the role")]
    [InlineData("TROOP {TROOPS [~MIL]", "not closed")]
    [InlineData("FISHER!FOLK! [~AGR]", "the macro '!FOLK!'")]
    [InlineData("!FOLK = MAN", "a macro such as")]
    public void A_damaged_line_of_agents_is_told(string text, string words)
    {
        Assert.Empty(AgentsFile.Read(Dictionary.Lines(text), _faults));
        Assert.Contains(words, Assert.Single(_faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountryInfo_has_names_places_and_people()
    {
        var country = Assert.Single(CountryInfoFile.Read(Dictionary.Lines("""
            <!-- a comment
                 over two lines -->
            <Doc>Version: 1</Doc>
            <Country>
            <CountryCode>ORV</CountryCode>
            <CountryName>ORVANIA</CountryName>
            <FIPS-10>OR</FIPS-10>
            <Nationality>
            	ORVANIAN_
            </Nationality>
            <Capital>
            	PORT_ORVA_
            </Capital>
            <Leaders>
            	<Presidents>
            		{HALDA_BRENN_} {H_BRENN_}   [20100301 - 20140228]  [B:19500101]
            		OTTO_LIND_   [>20140301]
            	</Presidents>
            </Leaders>
            <Government>
            	RINA_SOLT_	[ORVGOVMED 20100401 - 20110331][ORVGOV >20110401]	# Minister of Roads
            </Government>
            </Country>
            """), _faults));
        Assert.Equal(("ORV", "ORVANIA", "PORT_ORVA_"), (country.Code, country.Name, country.Capital[0]));
        Assert.Equal(["ORVANIAN_"], country.Nationality);
        Assert.Equal(4, country.People.Length);
        Assert.Equal((2, "ORVGOV", "Presidents", new Term(new(2010, 3, 1), new(2014, 2, 28))), (country.People[0].Names.Length, country.People[0].Code,
            country.People[0].Office, country.People[0].Term));
        Assert.Equal(("ORVGOVMED", "Minister of Roads"), (country.People[2].Code, country.People[2].Office));
        Assert.Empty(_faults);
    }

    [Theory]
    [InlineData("<Country>\n<CountryCode>Orvania</CountryCode>\n</Country>", 2, "three capital letters")]
    [InlineData("ORVANIAN_", 1, "outside of a field")]
    [InlineData("<CountryCode>ORV</CountryCode>\n<Capital\nPORT_ORVA_", 2, "not closed")]
    [InlineData("<CountryCode>ORV</CountryCode>\n<Leaders>\n[20100301 - 20140228]", 3, "NAME [20010131 - 20050630]")]
    [InlineData("<CountryCode>ORV</CountryCode>\n<Leaders>\nHALDA_BRENN_ [2010 - 2014]", 3, "days as YYMMDD or YYYYMMDD")]
    public void A_damaged_line_of_CountryInfo_is_told(string text, int line, string words)
    {
        CountryInfoFile.Read(Dictionary.Lines(text), _faults);
        Assert.Contains(_faults, f => f.Line == line && f.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_are_read_and_damaged_lines_told()
    {
        var discards = DiscardsFile.Read(Dictionary.Lines("CHESS  # a game\n+WATER POLO\n+"), _faults);
        Assert.Equal([("CHESS", false), ("WATER POLO", true)], discards.Select(d => (d.Phrase, d.IsStory)));
        Assert.Equal(3, Assert.Single(_faults).Line);
        _faults.Clear();
        var issues = IssuesFile.Read(Dictionary.Lines("harbour\n<ISSUE>\n<ISSUE CATEGORY=\"SEA\" TYPE=\"ALL\">\nn:harbour v:open [PORTS]\nlight+house\n~dry harbour\n[PORTS]\n</ISSUE>\n<B>"), _faults);
        Assert.Equal(["PORTS", "SEA", null], issues.Select(i => i.Category));
        Assert.Equal(['n', 'v'], issues[0].Kinds);
        Assert.Equal([1, 2, 7, 9], _faults.Select(f => f.Line));
    }

    [Fact]
    public void Verbs_have_forms_sets_patterns_and_transformations()
    {
        var verbs = VerbsFile.Read(Dictionary.Lines(Dictionary.Verbs), _faults);
        Assert.Empty(_faults);
        var give = verbs.Verbs.Single(v => v.Name == "GIVE");
        Assert.Equal(["give", "gives", "giving", "gave", "given"], give.Forms);
        Assert.Equal(["attack", "attacks", "attacked", "attacking"], verbs.Verbs.Single(v => v.Name == "ATTACK").Forms);
        var goods = give.Block.Patterns.Single(p => p.Code.Forward == "071").After[0].Choices;
        Assert.Equal(["fishing boat", "fishing boats", "grain", "grains", "copper", "coppers"], goods.Select(c => string.Join(' ', c.Words)));
        var off = verbs.Verbs.Single(v => v.Name == "+CALL_OFF");
        Assert.Equal(("off", "161", "calling"), (Assert.Single(off.After), off.Own?.Forward, off.Forms[^1]));
        Assert.Equal(2, verbs.Transformations.Length);
        Assert.Equal("043", verbs.Verbs.Single(v => v.Name == "ARRIVE").Block.Code.Backward);
    }

    [Theory]
    [InlineData("GIVE", 1, "before any block")]
    [InlineData("--- GIVE", 1, "--- NAME [code] ---")]
    [InlineData("--- GIVE [070] ---\n- GRAIN [071]", 2, "one * for the verb")]
    [InlineData("--- GIVE [070] ---\n- * &GOODS [071]", 2, "the set &GOODS")]
    [InlineData("--- GIVE [070] ---\n- * (TO + [071]", 2, "a ')' for each '('")]
    [InlineData("--- GIVE [070] ---\n- * GRAIN} [071]", 2, "a '}' that nothing opens")]
    [InlineData("--- GIVE [070] ---\n- * GRAIN", 2, "- WORDS * WORDS [code]")]
    [InlineData("--- GIVE [070] ---\nGIVE {GAVE", 2, "a verb such as")]
    [InlineData("--- GIVE [070] ---\n~ a b SAY", 2, "a transformation such as")]
    [InlineData("&A\n+&B\n&B\n+&A", 2, "stands inside itself")]
    public void A_damaged_line_of_verbs_is_told(string text, int line, string words)
    {
        VerbsFile.Read(Dictionary.Lines(text), _faults);
        Assert.Contains(_faults, f => f.Line == line && f.Message.Contains(words, StringComparison.Ordinal));
    }
}
