using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Tests.Petrarch;

/// <summary>Dictionaries of the tests' own words, of lands that do not exist.</summary>
internal static class Dictionary
{
    public const string Actors = """
        # two states, a person, a body
        ORVANIA_ [ORV]
        +ORVANIAN_
        +PORT_ORVA_
        TELMARK  # no underscore: endings of peoples fit
        	[TLM]
        THE_TWIN_ISLES [NIS/SIS]
        HALDA_BRENN_  # held two offices
        +PRESIDENT_BRENN_
        	[ORVGOV >20100301]
        	[ORVMIL 990101-20000229]
        	[ORVELI]
        COAST LEAGUE [IMGCST <20050101] [ORVREB 20050101-20100101]
        OLD_EMBASSY [---]
        """;

    public const string Agents = """
        !FOLK! = MAN, MEN, WOMAN
        TROOP [~MIL]
        FISHER!FOLK! [~AGR]
        RELIEF_WORKER [NGO~]
        MINISTRY {MINISTRIES} [~GOV]
        POLICE {} [~COP]
        PARTY_OF_THE_COAST [~PTY]
        """;

    public const string Verbs = """
        &GOODS
        +GRAIN
        +FISHING BOAT
        +&METAL
        &METAL
        +COPPER

        --- GIVE [070] ---
        GIVE {GIVES GIVING GAVE GIVEN}
        - * WARNING [017]
        - * &GOODS [071]
        - * {OLD SHIP} [072]
        - * (AS GIFT) [073]

        --- MEET [040:040] ---
        MEET {MEETS MEETING MET}
        - * (IN SECRET) [041:041]
        - % * [046:046]

        --- ARRIVE [042:043] ---
        ARRIVE

        --- ATTACK [190] ---
        ATTACK
        RAID
        - + WAS * FROM $ [195]
        - WILL_NOT_* [057]

        --- TALK [---] ---
        TALK
        +CALL_OFF {+CALLS_OFF +CALLED_OFF +CALLING_OFF} [161]
        - * ABOUT ^ WITH + [036]

        --- SAY [010] ---
        SAY {SAYS SAYING SAID}
        CLAIM

        ~ a (a b Q) SAY = a b Q
        ~ a (b . ATTACK) SAY = a b 112
        """;

    /// <summary>Lines of a text as a file has them.</summary>
    public static IEnumerable<DictionaryLine> Lines(string text) => DictionaryText.Lines(new StringReader(text), "my.txt");

    /// <summary>All of the above, with lists.</summary>
    public static DictionaryFolder Folder(string discards = "", string issues = "", string? verbs = null)
    {
        var faults = new List<DictionaryFault>();
        return new()
        {
            Actors = ActorsFile.Read(Lines(Actors), faults),
            Agents = AgentsFile.Read(Lines(Agents), faults),
            Verbs = VerbsFile.Read(Lines(verbs ?? Verbs), faults),
            Discards = DiscardsFile.Read(Lines(discards), faults),
            Issues = IssuesFile.Read(Lines(issues), faults),
            Faults = [.. faults],
        };
    }
}
