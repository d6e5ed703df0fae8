using System.Globalization;
using System.Text;
using Chancery.Reading;

namespace Chancery.Cli.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly Session _session = new();

    private string Record => _session["r.duckdb"];

    public void Dispose() => _session.Dispose();

    [Fact]
    public void An_article_is_read_into_the_record_and_told_in_a_table()
    {
        var answer = _session.Run("read", _session.Write("visit.txt", Texts.Visit), "--date", "2031-05-06", "--publisher", "The Courier", "--into", Record);
        Assert.Equal(ExitCode.Fine, answer.Code);
        foreach (var words in new[] { "Minister of Peru meets ambassador of Japan (2031-05-06)", "(JPN)", "CONSULT", "2031-05-05", "(denied)", "The Courier" }) Assert.Contains(words, answer.Out, StringComparison.Ordinal);
        Assert.Contains($"1 article read into {Record}", Assert.Single(answer.Faults), StringComparison.Ordinal);
        Assert.Contains("\"n\":1", _session.Run("query", "SELECT count(*) AS n FROM article WHERE published = '2031-05-06'", "--into", Record, "--format", "json").Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', answer.Out);
    }

    [Fact]
    public void Readings_go_to_standard_output_alone_and_no_record_is_made()
    {
        // Whoever runs the tests may keep a record of his own where they run.
        var before = File.Exists(Verbs.Shared.DefaultRecord);
        var answer = _session.Run("read", _session.Write("a/visit.txt", Texts.Visit), _session.Write("b.jsonl", Texts.Json(1) + "\n" + Texts.Json(2) + "\n"), "--jsonl", "-");
        Assert.Equal(ExitCode.Fine, answer.Code);
        var readings = answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadingJson.Read).ToList();
        Assert.Equal([null, "n1", "n2"], readings.Select(r => r.Article.SourceId));
        Assert.Equal(Texts.Visit, readings[0].Article.Text);
        Assert.Equal(before, File.Exists(Verbs.Shared.DefaultRecord));
    }

    [Fact]
    public void Standard_input_is_read_as_JSON_Lines_or_text()
    {
        var text = Session.RunWith(Texts.Visit, (i, o, e) => new(i, o, e), "read", "-", "--jsonl", "-", "--quiet");
        Assert.Equal("text", ReadingJson.Read(text.Out.TrimEnd('\n')).Article.Format);
        Assert.Empty(text.Error);
        var json = Session.RunWith(Texts.Json(7), (i, o, e) => new(i, o, e), "read", "-", "--jsonl", "-", "--quiet");
        Assert.Equal("n7", ReadingJson.Read(json.Out.TrimEnd('\n')).Article.SourceId);
    }

    [Fact]
    public void The_bytes_and_their_order_do_not_depend_on_the_number_of_threads()
    {
        var input = _session.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 40).Select(Texts.Json)));
        _session.Run("read", input, "--jsonl", _session["one.jsonl"], "--threads", "1", "--quiet");
        _session.Run("read", input, "--jsonl", _session["four.jsonl"], "--threads", "4", "--quiet");
        Assert.Equal(File.ReadAllText(_session["one.jsonl"]), File.ReadAllText(_session["four.jsonl"]));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"n{i}")), File.ReadLines(_session["four.jsonl"]).Select(l => ReadingJson.Read(l).Article.SourceId));
    }

    [Fact]
    public void A_second_run_reads_only_what_is_new_and_writes_all_readings_again()
    {
        var input = _session.Write("some.jsonl", Texts.Json(1) + "\n" + Texts.Json(2));
        string[] Arguments(string lines, params string[] more) => ["read", input, "--into", Record, "--jsonl", _session[lines], .. more];
        _session.Run(Arguments("first.jsonl"));
        _session.Write("some.jsonl", Texts.Json(1) + "\n" + Texts.Json(2) + "\n" + Texts.Json(3));
        var second = _session.Run(Arguments("second.jsonl"));
        Assert.Contains("1 article read", second.Error, StringComparison.Ordinal);
        Assert.Contains("2 articles already in the record", second.Error, StringComparison.Ordinal);
        Assert.StartsWith(File.ReadAllText(_session["first.jsonl"]), File.ReadAllText(_session["second.jsonl"]), StringComparison.Ordinal);
        Assert.Equal(3, File.ReadLines(_session["second.jsonl"]).Count());
        Assert.Contains("3 articles read", _session.Run(Arguments("third.jsonl", "--again")).Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_session["second.jsonl"]), File.ReadAllText(_session["third.jsonl"]));
    }

    [Fact]
    public void Changed_knowledge_has_articles_read_again()
    {
        var input = _session.Write("visit.txt", Texts.Visit);
        _session.Run("read", input, "--into", Record);
        _session.Write("mine/publishers.txt", "NOR | FJP | Fjord Press\n");
        Assert.Contains("1 article read", _session.Run("read", input, "--into", Record, "--knowledge", _session["mine"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_told_and_the_rest_is_read()
    {
        var answer = _session.Run("read", _session["no.txt"], _session.Write("visit.txt", Texts.Visit), "--jsonl", "-");
        Assert.Equal(ExitCode.SomeFailed, answer.Code);
        Assert.StartsWith(_session["no.txt"] + ":", answer.Faults[0], StringComparison.Ordinal);
        Assert.Single(answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Broken_JSON_is_told_with_its_line_and_the_rest_is_read()
    {
        var input = _session.Write("bad.jsonl", $"{Texts.Json(1)}\n{Texts.Json(2)}\n{{\"text\": \"half\n{Texts.Json(4)}\n");
        var answer = _session.Run("read", input, "--jsonl", "-", "--quiet");
        Assert.Equal(ExitCode.SomeFailed, answer.Code);
        Assert.StartsWith($"{input}:3:", Assert.Single(answer.Faults), StringComparison.Ordinal);
        Assert.Equal(3, answer.Out.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("", "INT001")]
    [InlineData("\0\u0001\u0002binary\0", "INT002")]
    public void What_is_no_article_still_gives_a_reading_with_a_problem(string bytes, string problem)
    {
        var answer = _session.Run("read", _session.Write("odd.txt", bytes), "--jsonl", "-");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains(problem, ReadingJson.Read(answer.Out.TrimEnd('\n')).Problems.Select(p => p.Code));
    }

    [Fact]
    public void Each_of_several_empty_files_keeps_its_problem_in_the_record()
    {
        _session.Write("odd/empty.txt", "");
        _session.Write("odd/void.txt", "");
        _session.Write("odd/binary.txt", [0, 1, 2, 0, 0, 3]);
        Assert.Equal(ExitCode.Fine, _session.Run("read", _session["odd"], "--into", Record).Code);
        Assert.Equal("n\r\n3\r\n", _session.Run("query", "SELECT count(DISTINCT article_id) AS n FROM problem WHERE code IN ('INT001', 'INT002')", "--into", Record, "--format", "csv").Out);
    }

    [Fact]
    public void Another_encoding_is_read_and_told()
    {
        var answer = _session.Run("read", _session.Write("latin.txt", Encoding.Latin1.GetBytes("The minister met the président of the café union in Genève.")), "--jsonl", "-");
        Assert.Equal(ExitCode.Fine, answer.Code);
        var reading = ReadingJson.Read(answer.Out.TrimEnd('\n'));
        Assert.Contains("ENC001", reading.Problems.Select(p => p.Code));
        Assert.Contains("Genève", reading.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_of_five_thousand_words_is_read()
    {
        var words = "The minister of Peru said that " + string.Join(" and ", Enumerable.Range(0, 1667).Select(i => string.Create(CultureInfo.InvariantCulture, $"Japan {(i % 3 == 0 ? "met" : "praised")} envoys"))) + ".";
        var answer = _session.Run("read", _session.Write("long.txt", words), "--jsonl", "-", "--quiet");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Equal(words, ReadingJson.Read(answer.Out.TrimEnd('\n')).Article.Text);
    }

    [Fact]
    public void Fifty_megabytes_in_one_line_are_read_as_far_as_promised_and_told()
    {
        var input = _session.Write("huge.txt", new string('x', 50 * 1024 * 1024));
        var answer = _session.Run("read", input, "--into", Record);
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("INT003", _session.Run("query", "SELECT code FROM problem", "--into", Record, "--format", "csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_cannot_be_written_ends_the_run_before_anything_is_read()
    {
        var input = _session.Write("visit.txt", Texts.Visit);
        var answer = _session.Run("read", input, "--into", _session["no/such/r.duckdb"], "--jsonl", _session["out.jsonl"]);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("does not exist", Assert.Single(answer.Faults), StringComparison.Ordinal);
        Assert.False(File.Exists(_session["out.jsonl"]));
        Assert.Equal(ExitCode.Unusable, _session.Run("read", input, "--into", _session.Write("notes.duckdb", new string('x', 9000))).Code);
    }

    [Theory]
    [InlineData("--date: found '6 May', expected a day as YYYY-MM-DD.", "read", "a.txt", "--date", "6 May")]
    [InlineData("--threads: found 0, expected a number from 1 to 256.", "read", "a.txt", "--threads", "0")]
    [InlineData("'INPUT'", "read")]
    [InlineData("'--nonsense'", "read", "a.txt", "--nonsense")]
    [InlineData("'listen'", "listen")]
    public void A_wrong_command_line_is_refused_with_what_was_expected(string message, params string[] arguments)
    {
        var answer = _session.Run(arguments);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Contains("--help'", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    [Fact]
    public void A_knowledge_folder_that_does_not_exist_or_is_wrong_is_named()
    {
        var input = _session.Write("visit.txt", Texts.Visit);
        Assert.Contains(_session["none"], Assert.Single(_session.Run("read", input, "--jsonl", "-", "--knowledge", _session["none"]).Faults), StringComparison.Ordinal);
        var wrong = _session.Write("mine/publishers.txt", "this is no publisher\n");
        var answer = _session.Run("read", input, "--jsonl", "-", "--knowledge", _session["mine"]);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains($"{wrong}:1:", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trace_is_shown_only_when_asked_for()
    {
        string[] arguments = ["query", "SELECT 1", "--into", _session["none.duckdb"]];
        Assert.Single(_session.Run(arguments).Faults);
        Assert.Contains("   at ", _session.Run([.. arguments, "--verbose"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_stopped_keeps_what_it_read_and_says_so_with_its_exit_code()
    {
        var input = _session.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 2000).Select(Texts.Json)));
        var answer = Session.RunWith("", (i, o, e) => new(i, o, e)
        {
            OnStop = stop =>
            {
                var timer = new Timer(_ => stop(), null, 300, Timeout.Infinite);
                return timer;
            },
        }, "read", input, "--into", Record, "--threads", "1");
        Assert.Equal(ExitCode.Stopped, answer.Code);
        Assert.Contains("stopped", answer.Error, StringComparison.Ordinal);
        var whole = _session.Run("query", "SELECT (SELECT count(*) FROM article) - (SELECT count(DISTINCT article_id) FROM sentence) AS lost", "--into", Record, "--format", "csv").Out;
        Assert.Equal("lost\r\n0\r\n", whole);
    }
}
