using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chancery.Cli;
using Chancery.Record;
using Chancery.Record.Sandbox;
using DuckDB.NET.Data;

namespace Chancery.Web.Tests;

/// <summary>The page for questions in SQL: off unless wished, and what a hostile question may try.</summary>
public sealed class SqlTests(Served served, SqlServed sql, Browser browser) : IClassFixture<SqlServed>
{
    private readonly SqlDesk _desk = sql.Desk;
    private readonly HttpClient _client = sql.Client;

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_taken_unless_it_is_switched_on()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/sql?sql=SELECT+1", End)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/api/v1/sql?sql=SELECT+1", End)).StatusCode);
        Assert.DoesNotContain("/sql", await served.Client.GetStringAsync("/", End), StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v1/sql", await served.Client.GetStringAsync("/api/v1/openapi.json", End), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--public")]
    [InlineData("--inbox")]
    public void It_is_refused_where_others_ask_or_the_record_is_written(string option)
    {
        using var input = new MemoryStream();
        using var output = new StringWriter();
        string[] arguments = option == "--public" ? ["serve", served.Path, "--sql", option] : ["serve", served.Path, "--sql", option, Path.GetTempPath()];
        Assert.NotEqual(0, CommandLine.Run(arguments, new(input, output, output), AppContext.BaseDirectory));
        Assert.Contains("--sql", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_as_JSON_CSV_and_JSON_Lines_and_described()
    {
        const string sql = "WITH t AS (SELECT type, modes, score FROM event) SELECT type, count(*) AS n, "
            + "list_sort(list_distinct(flatten(list(modes)))) AS modes FROM t GROUP BY type ORDER BY n DESC, type";
        var json = (await _client.GetFromJsonAsync<JsonObject>("/api/v1/sql?sql=" + Uri.EscapeDataString(sql), End))!;
        var rows = json["rows"]!.AsArray();
        Assert.False(json["has_more"]!.GetValue<bool>());
        var csv = Csv.Read(await _client.GetStringAsync("/api/v1/sql.csv?sql=" + Uri.EscapeDataString(sql), End));
        Assert.Equal(["type", "n", "modes"], csv[0]);
        Assert.Equal(rows.Select(r => r!["type"]!.GetValue<string>()), csv.Skip(1).Select(r => r[0]));
        Assert.Equal(rows.Select(r => r!["n"]!.ToJsonString()), csv.Skip(1).Select(r => r[1]));
        var lines = (await _client.GetStringAsync("/api/v1/sql.jsonl?sql=" + Uri.EscapeDataString(sql), End))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Select(r => r!.ToJsonString()), lines.Select(l => JsonNode.Parse(l)!.ToJsonString()));
        Assert.Contains("/api/v1/sql.csv", await _client.GetStringAsync("/api/v1/openapi.json", End), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT speaker, cue FROM who_says WHERE speaker IS NOT NULL ORDER BY random() LIMIT 5")]
    [InlineData("SELECT name, articles FROM actor ORDER BY articles DESC")]
    [InlineData("SELECT a.title, unnest(v.modes) AS mode FROM record.main.article a JOIN event v USING (article_id) WHERE v.quad = 1")]
    [InlineData("FROM range(10) r(n) SELECT n * 2, strftime(DATE '2031-05-06' + n::INTEGER, '%d %b')")]
    [InlineData("SELECT type, row_number() OVER (PARTITION BY type ORDER BY score) FROM event QUALIFY row_number() OVER (PARTITION BY type) = 1")]
    public void What_analysts_ask_is_answered(string sql) => Assert.NotEmpty(_desk.Ask(sql, End).Rows);

    public static TheoryData<string> Attacks =>
    [
        // Writing, in every form.
        "DROP TABLE article", "DELETE FROM article", "UPDATE article SET title = 'x'", "INSERT INTO article SELECT * FROM article", "CREATE TABLE t (a INT)",
        "CREATE TEMP TABLE t AS SELECT 1", "CREATE OR REPLACE MACRO upper(a) AS 1", "ALTER TABLE article DROP COLUMN title", "TRUNCATE article", "VACUUM",
        "CHECKPOINT", "FORCE CHECKPOINT", "BEGIN", "ROLLBACK", "SELECT 1; DROP TABLE article", "SELECT 1; SELECT 2",
        "SELECT 1 /* ; */; -- \n DELETE FROM article",
        "WITH x AS (DELETE FROM article RETURNING *) SELECT * FROM x", "PREPARE p AS DELETE FROM article", "EXECUTE p", "EXPLAIN ANALYZE DELETE FROM article",
        "COMMENT ON TABLE article IS 'x'", "MERGE INTO article USING event ON false WHEN NOT MATCHED THEN INSERT DEFAULT VALUES",
        // Files and the network.
        "COPY article TO '/tmp/stolen.csv'", "COPY (SELECT 1) TO '/tmp/stolen.csv'", "EXPORT DATABASE '/tmp/stolen'", "IMPORT DATABASE '/tmp/stolen'",
        "ATTACH '/tmp/other.duckdb'", "ATTACH ':memory:' AS m", "DETACH record", "USE memory", "INSTALL httpfs", "LOAD httpfs",
        "LOAD '/tmp/evil.duckdb_extension'",
        "SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM read_csv_auto('/etc/passwd')", "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')", "SELECT * FROM glob('/etc/*')", "SELECT * FROM parquet_scan('/tmp/x.parquet')",
        "SELECT * FROM read_json('https://example.org/x.json')", "SELECT * FROM sniff_csv('/etc/passwd')", "SELECT * FROM '/etc/passwd'", "FROM 'passwd.csv'",
        "SELECT * FROM \"https://example.org/x.csv\"", "SELECT * FROM read_duckdb('/tmp/x.duckdb')", "SELECT * FROM sqlite_scan('/tmp/x.db', 't')",
        "SELECT (SELECT content FROM read_text('/etc/passwd'))", "SELECT * FROM article WHERE title IN (SELECT content FROM read_text('/etc/passwd'))",
        "WITH x AS (FROM read_text('/etc/passwd')) FROM x", "SELECT * FROM article, LATERAL (SELECT * FROM read_text('/etc/passwd'))",
        "SELECT 1 UNION ALL SELECT size FROM read_text('/etc/passwd')",
        "WITH \"/etc/passwd\" AS (SELECT 1) SELECT * FROM read_text('/etc/passwd'), \"/etc/passwd\"",
        "SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')", "SELECT * FROM query_table('/etc/passwd')",
        "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('FROM article'))", "SELECT * FROM parquet_metadata('/tmp/x.parquet')",
        // Settings, other databases, the machine.
        "SET memory_limit = '100GB'", "SET lock_configuration = false", "SET enable_external_access = true", "RESET ALL", "PRAGMA database_list",
        "PRAGMA memory_limit = '100GB'", "CALL pragma_database_size()", "SELECT * FROM pragma_database_size()", "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_databases()", "SELECT * FROM duckdb_secrets()", "SELECT * FROM duckdb_logs()", "SELECT * FROM duckdb_temporary_files()",
        "SELECT * FROM information_schema.tables", "SELECT * FROM pg_catalog.pg_settings", "SELECT * FROM sqlite_master",
        "SELECT * FROM system.main.duckdb_settings",
        "SELECT current_setting('temp_directory')", "SELECT getenv('PATH')", "SELECT getvariable('x')", "SELECT current_query()", "SHOW TABLES",
        "SHOW ALL TABLES",
        "DESCRIBE article", "SELECT * FROM (DESCRIBE article)", "SUMMARIZE article", "SELECT * FROM (SHOW ALL TABLES)", "SELECT * FROM enable_logging()",
        "SELECT * FROM checkpoint()", "SELECT * FROM force_checkpoint()", "SELECT write_log('x')", "SELECT sleep_ms(100000)", "SELECT pg_sleep(100)",
        "SELECT nextval('s')", "SELECT setseed(0.1)", "SELECT * FROM x.event_row", "SELECT * FROM arrow_scan(1, 2, 3)", "SELECT * FROM seq_scan()",
        "SELECT * FROM add_parquet_key('k', '0123456789112345')", "SELECT * FROM test_all_types()",
        // What is no question at all.
        "", " ", ";", "--", "SELECT", "hello", "SELECT * FROM article WHERE", "\u0000SELECT 1", "SELECT 1 AS \"<script>\" FROM nowhere",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_question_that_does_more_than_read_the_record_is_refused(string sql)
    {
        var before = _desk.Ask("SELECT count(*), min(title) FROM article", End).Rows[0];
        Assert.Throws<SqlRefusedException>(() => _desk.Ask(sql, End));
        Assert.Equal(before, _desk.Ask("SELECT count(*), min(title) FROM article", End).Rows[0]);
    }

    [Theory]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("FROM '/etc/passwd'")]
    [InlineData("COPY article TO '/tmp/chancery-stolen.csv'")]
    [InlineData("DELETE FROM article")]
    [InlineData("CREATE TABLE record.main.t (a INT)")]
    [InlineData("ATTACH '/tmp/chancery-other.duckdb'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD '/tmp/evil.duckdb_extension'")]
    [InlineData("SET lock_configuration = false")]
    [InlineData("SET memory_limit = '100GB'")]
    [InlineData("PRAGMA enable_external_access = true")]
    public void Where_the_check_were_passed_by_DuckDB_itself_refuses(string sql)
    {
        using var locked = SqlDesk.Locked(served.Path);
        Assert.Throws<DuckDBException>(() => SqlScript.Run(locked, sql));
        Assert.False(File.Exists("/tmp/chancery-stolen.csv") || File.Exists("/tmp/chancery-other.duckdb"));
    }

    [Fact]
    public void A_question_that_takes_long_is_stopped_and_the_next_is_answered()
    {
        Assert.Throws<TimeoutException>(() => _desk.Ask("SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range * b.range % 7 = 3", End));
        Assert.NotEmpty(_desk.Ask("SELECT 1", End).Rows);
    }

    [Fact]
    public void An_answer_of_many_rows_is_cut_and_one_that_needs_much_memory_is_refused()
    {
        var answer = _desk.Ask("SELECT * FROM range(1000000000)", End);
        Assert.Equal(SqlDesk.MostRows, answer.Rows.Count);
        Assert.True(answer.HasMore);
        var fault = Assert.ThrowsAny<Exception>(() => _desk.Ask("SELECT list(a.range) FROM range(1000000000) a", End));
        Assert.True(fault is SqlRefusedException or TimeoutException, fault.ToString());
        var deep = $"SELECT {string.Concat(Enumerable.Repeat("abs(", 900))}1{new string(')', 900)}";
        Assert.Throws<SqlRefusedException>(() => _desk.Ask(deep, End));
    }

    [Fact]
    public async Task Other_sites_cannot_ask_and_long_questions_are_refused()
    {
        var foreign = new HttpRequestMessage(HttpMethod.Get, "/sql?sql=SELECT+1");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.SendAsync(foreign, End)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync("/api/v1/sql?sql=SELECT+" + new string('1', 2100), End)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync("/api/v1/sql", End)).StatusCode);
    }

    [Fact]
    public async Task The_page_asks_shows_faults_and_runs_nothing_of_what_it_shows()
    {
        var page = await browser.NewAsync(sql.Address);
        await page.GotoAsync("/sql");
        await page.Locator("#sql").FillAsync($"SELECT title, '{Articles.Hostile.Replace("'", "''", StringComparison.Ordinal)}' AS x\nFROM article");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.ArriveAsync("/sql?sql=SELECT");
        Assert.NotEqual("broken", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("main img, main script").CountAsync());
        Assert.Equal(served.Record.Articles.Count(Record.Queries.RecordFilter.None, End), await page.Locator("main tbody tr").CountAsync());
        Assert.Empty(await Axe.Serious(page));
        await page.GotoAsync("/sql?sql=DROP+TABLE+article");
        await Microsoft.Playwright.Assertions.Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("Only SELECT");
    }
}
