namespace Chancery.Cli.Tests;

public sealed class ViewTests : IDisposable
{
    private readonly Session _session = new();

    private string Record => _session["r.duckdb"];

    public void Dispose() => _session.Dispose();

    [Fact]
    public void An_article_is_shown_with_brackets_where_there_are_no_colours()
    {
        var answer = _session.Run("show", _session.Write("visit.txt", Texts.Visit), "--date", "2031-05-06");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("[who]  <says>  ‹what is said›  *what happens*", answer.Out, StringComparison.Ordinal);
        Assert.Contains("*met*", answer.Out, StringComparison.Ordinal);
        Assert.Contains("on the word of", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_shown_in_colours_on_a_terminal()
    {
        var path = _session.Write("visit.txt", Texts.Visit);
        var answer = Session.RunWith("", (i, o, e) => new(i, o, e) { HasColour = true, OutIsTerminal = true }, "show", path);
        Assert.Contains("\u001b[1;31mmet\u001b[0m", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("*met*", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_the_record_is_shown_as_its_file_is()
    {
        var path = _session.Write("visit.txt", Texts.Visit);
        _session.Run("read", path, "--into", Record);
        var fromFile = _session.Run("show", path);
        Assert.Equal(fromFile.Out, _session.Run("show", path, "--into", Record).Out);
        var id = fromFile.Out.Split(' ')[0];
        Assert.Equal(fromFile.Out, _session.Run("show", id[..6], "--into", Record).Out);
    }

    [Fact]
    public void What_is_neither_file_nor_article_is_told()
    {
        _session.Run("read", _session.Write("visit.txt", Texts.Visit), "--into", Record);
        var answer = _session.Run("show", "nothing", "--into", Record);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("'nothing'", Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_come_as_CSV_JSON_and_table()
    {
        _session.Run("read", _session.Write("visit.txt", Texts.Visit), "--into", Record, "--quiet");
        const string Sql = "SELECT 'a \"b\", c' AS words, DATE '2031-05-06' AS day, [1, 2] AS list, NULL AS nothing, 1.5 AS number, true AS truth, {'x': 1} AS fields";
        Assert.Equal("words,day,list,nothing,number,truth,fields\r\n\"a \"\"b\"\", c\",2031-05-06,\"[1, 2]\",,1.5,true,{x: 1}\r\n", _session.Run("query", Sql, "--into", Record, "--format", "csv").Out);
        Assert.Equal("[\n{\"words\":\"a \\\"b\\\", c\",\"day\":\"2031-05-06\",\"list\":[1,2],\"nothing\":null,\"number\":1.5,\"truth\":true,\"fields\":{\"x\":1}}\n]\n", _session.Run("query", Sql, "--into", Record, "--format", "json").Out);
        var table = _session.Run("query", Sql, "--into", Record).Out;
        Assert.Contains("2031-05-06", table, StringComparison.Ordinal);
        Assert.EndsWith("1 row\n", table, StringComparison.Ordinal);
        Assert.Equal("[]\n", _session.Run("query", "SELECT 1 WHERE false", "--into", Record, "--format", "json").Out);
    }

    [Fact]
    public void A_query_that_is_wrong_or_would_change_the_record_is_refused_in_one_line()
    {
        _session.Run("read", _session.Write("visit.txt", Texts.Visit), "--into", Record, "--quiet");
        foreach (var sql in new[] { "SELEC 1", "SELECT no_such_column FROM article", "DROP TABLE article" })
        {
            var answer = _session.Run("query", sql, "--into", Record);
            Assert.Equal(ExitCode.Unusable, answer.Code);
            Assert.Single(answer.Faults);
        }
    }

    [Fact]
    public void Every_quote_of_the_record_stands_where_its_span_says()
    {
        var paths = Enumerable.Range(0, 3).Select(i => _session.Write($"{i}.txt", (i == 0 ? "😀 \u0301" : "") + Texts.Visit + "\n\n" + Texts.Numbered(i))).ToArray();
        _session.Run(["read", .. paths, "--into", Record, "--quiet"]);
        foreach (var table in new[] { "sentence", "mention", "statement_span", "participant", "trigger_span", "evidence" })
        {
            var answer = _session.Run("query", $"SELECT count(*) AS n, count(*) FILTER (substring(text, start_char + 1, end_char - start_char) <> quote) AS wrong FROM {table} JOIN article USING (article_id)", "--into", Record, "--format", "csv");
            Assert.Matches("^n,wrong\r\n[1-9][0-9]*,0\r\n$", answer.Out);
        }
    }
}
