using Chancery.Cli.Evaluation;
using Chancery.Testing;

namespace Chancery.Cli.Tests;

/// <summary>PETRARCH's dictionaries on the command line, with small ones of the tests' own.</summary>
public sealed class PetrarchTests : IDisposable
{
    private const string Actors = "ORVANIA_ [ORV]\nTELMARK_ [TLM]\nHALDA_BRENN_\n\t[ORVGOV >20100101]\n\t[ORVELI]\n";
    private const string Verbs = "--- ATTACK [190] ---\nATTACK\n\n--- VISIT [042:043] ---\nVISIT\n- * (IN SECRET) [046:046]\n";

    private const string Records = """
        <Validation>
        <Environment><Verbfile>my.verbs.txt</Verbfile><Actorfile>my.actors.txt</Actorfile></Environment>
        <Sentences>
        <Sentence date="20120101" id="A-1" category="ONE" sentence="true">
        <EventCoding sourcecode="ORV" targetcode="TLM" eventcode="190"></EventCoding>
        <Text>Orvania attacked
        Telmark.</Text>
        </Sentence>
        <Sentence date="20120101" id="A-2" category="TWO" sentence="true">
        <EventCoding sourcecode="ORVGOV" targetcode="TLM" eventcode="042"></EventCoding>
        <EventCoding sourcecode="TLM" targetcode="ORVELI" eventcode="043"></EventCoding>
        <Text>Halda Brenn visited Telmark.</Text>
        </Sentence>
        <Sentence date="20120101" id="A-3" category="TWO" sentence="true">
        <EventCoding noevents="True"></EventCoding>
        <Text>Orvania slept.</Text>
        </Sentence>
        <Sentence date="20120101" id="A-4" category="TWO" sentence="false">
        <EventCoding sourcecode="ORV" targetcode="TLM" eventcode="1"></EventCoding>
        <Text>Not to be run.</Text>
        </Sentence>
        </Sentences>
        </Validation>
        """;

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Unit_records_are_a_report_with_errors()
    {
        Write();
        var answer = _session.Run("evaluate", "petrarch", _session.Write("d/records.xml", Records), "--errors");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("A-2 (TWO, line 9): Halda Brenn visited Telmark.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("coded:    ORVGOV 042 TLM, TLM 043 ORVGOV", answer.Out, StringComparison.Ordinal);
        var all = answer.Out.Split('\n').Single(l => l.StartsWith("all ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["all", "3", "2", "11", "12", "91.7", "%"], all);
    }

    [Theory]
    [InlineData("<Validation><Sentence>", "records.xml:1:")]
    [InlineData("<Validation/>", "Found no <Sentence>")]
    [InlineData("<Sentence id=\"A\"><EventCoding noevents=\"True\"/></Sentence>", "has no <Text>")]
    [InlineData("<V><Verbfile>other.verbs.txt</Verbfile><Sentence><Text>A.</Text></Sentence></V>", "--dictionaries")]
    public void What_is_no_file_of_records_is_told(string text, string words)
    {
        var answer = _session.Run("evaluate", "petrarch", _session.Write("d/records.xml", text));
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains(words, Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Points_are_given_for_the_best_pairing()
    {
        ExpectedEvent one = new("A", "B", "010"), two = new("B", "A", "020");
        Assert.Equal(new RecordScore(6, 6, true), RecordScore.Of([one, two], [two, one]));
        Assert.Equal(new RecordScore(5, 6, false), RecordScore.Of([one, two], [new("B", "A", "021"), one]));
        Assert.Equal(new RecordScore(3, 3, false), RecordScore.Of([one], [one, two]));
        Assert.Equal(new RecordScore(0, 3, false), RecordScore.Of([], [one]));
        Assert.Equal(new RecordScore(3, 3, true), RecordScore.Of([], []));
    }

    [Fact]
    public void Dictionaries_code_the_events_of_the_record()
    {
        Write();
        var text = _session.Write("a.txt", "Halda Brenn visited Telmark on Monday.\n");
        var answer = _session.Run("read", text, "--date", "2031-05-06", "--codebook", "petrarch:" + _session["d"], "--into", _session["r.duckdb"]);
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("CONSULT", answer.Out, StringComparison.Ordinal);
        var rows = _session.Run("query", "SELECT source, cameo, target FROM petrarch_event ORDER BY cameo", "--into", _session["r.duckdb"], "--format",
            "csv").Out;
        Assert.Equal("source,cameo,target\nORVGOV,042,TLM\nTLM,043,ORVGOV\n", rows.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_changed_dictionary_has_the_article_read_again()
    {
        Write();
        var text = _session.Write("a.txt", "Orvania attacked Telmark.\n");
        string[] command = ["read", text, "--codebook", "petrarch:" + _session["d"], "--into", _session["r.duckdb"]];
        Assert.Contains("1 article read", _session.Run(command).Faults[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("1 article read", _session.Run(command).Faults[^1], StringComparison.Ordinal);
        _session.Write("d/my.verbs.txt", "--- ATTACK [195] ---\nATTACK\n");
        Assert.Contains("1 article read", _session.Run(command).Faults[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_lines_are_told_and_the_rest_is_read()
    {
        Write();
        _session.Write("d/more.actors.txt", "GARIA [GAR\n");
        var answer = _session.Run("read", _session.Write("a.txt", "Orvania attacked Telmark.\n"), "--knowledge", _session["d"], "--jsonl", "-");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("more.actors.txt:1: The bracket of '[GAR' is not closed", answer.Faults[0], StringComparison.Ordinal);
        Assert.Contains("1 line of dictionaries could not be used.", answer.Faults[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cameo", "expected plover, or petrarch:DIR")]
    [InlineData("petrarch:", "expected plover, or petrarch:DIR")]
    [InlineData("petrarch:nowhere", "'nowhere' does not exist")]
    public void A_codebook_that_is_none_is_told(string book, string words)
    {
        var answer = _session.Run("read", _session.Write("a.txt", "Nothing."), "--codebook", book, "--jsonl", "-");
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains(words, answer.Faults[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_verbs_is_no_codebook()
    {
        _session.Write("d/my.actors.txt", Actors);
        var answer = _session.Run("read", _session.Write("a.txt", "Nothing."), "--codebook", "petrarch:" + _session["d"], "--jsonl", "-");
        Assert.Contains("has no dictionary of verbs", answer.Faults[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_shared_unit_records_agree_as_often_as_the_page_says()
    {
        var records = Repository.Shared is { } shared ? Path.Combine(shared, "data", "petrarch", "PETR.UnitTest.records.xml.gz") : null;
        if (!File.Exists(records)) Assert.Skip("PETRARCH's unit records do not lie beside the checkout (../shared/data/petrarch).");
        var line = _session.Run("evaluate", "petrarch", records!).Out.Split('\n').Single(l => l.StartsWith("but ERROR", StringComparison.Ordinal));
        var agree = int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(agree, 235, 272);
    }

    private void Write()
    {
        _session.Write("d/my.actors.txt", Actors);
        _session.Write("d/my.verbs.txt", Verbs);
    }
}
