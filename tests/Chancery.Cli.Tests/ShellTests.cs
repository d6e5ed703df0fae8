using System.Diagnostics;

namespace Chancery.Cli.Tests;

/// <summary>The program as a process of its own: pipes, signals, kills.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }

    [Fact]
    public async Task Into_a_pipe_go_no_colours_and_the_exit_code_goes_to_the_shell()
    {
        using var process = Start("show", _session.Write("visit.txt", Texts.Visit));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Fine, process.ExitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("LIMA –", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_program_quietly()
    {
        var input = _session.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 200).Select(Texts.Json)));
        using var process = Start("read", input, "--jsonl", "-", "--quiet");
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(error);
        Assert.Equal(ExitCode.Fine, process.ExitCode);
    }

    [Fact]
    public async Task A_killed_run_goes_on_where_it_stopped_and_ends_in_the_same_record()
    {
        var input = _session.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 1000).Select(Texts.Json)));
        using (var process = Start("read", input, "--into", _session["killed.duckdb"], "--jsonl", _session["killed.jsonl"], "--quiet"))
        {
            // The readings of a batch are handed over right after the batch stands in the record.
            while (!process.HasExited && (!File.Exists(_session["killed.jsonl"]) || new FileInfo(_session["killed.jsonl"]).Length == 0)) await Task.Delay(20, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var second = _session.Run("read", input, "--into", _session["killed.duckdb"]);
        Assert.Contains("already in the record", second.Error, StringComparison.Ordinal);
        _session.Run("read", input, "--into", _session["whole.duckdb"], "--quiet");
        const string Sql = "SELECT article_id, reading FROM article ORDER BY article_id";
        Assert.Equal(Ask("whole.duckdb", Sql), Ask("killed.duckdb", Sql));
        const string Rows = "SELECT (SELECT count(*) FROM event) AS e, (SELECT count(*) FROM mention) AS m, (SELECT count(*) FROM evidence) AS q";
        Assert.Equal(Ask("whole.duckdb", Rows), Ask("killed.duckdb", Rows));
    }

    private string Ask(string record, string sql) => _session.Run("query", sql, "--into", _session[record], "--format", "csv").Out;
}
