using Chancery.Testing;

namespace Chancery.Cli.Tests;

/// <summary>evaluate statements, train statements, and reading with and without a model of statements.</summary>
public sealed class StatementTests : IDisposable
{
    private const string Text = "Lund warns of floods\n\nThe mayor of Lund said that the dam would hold. Nobody left the town.";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Brat_marks_are_scored_and_errors_told()
    {
        _session.Write("marks/dam.txt", Text);
        int said = Text.IndexOf("said", StringComparison.Ordinal), that = Text.IndexOf("that", StringComparison.Ordinal), nobody = Text.IndexOf("Nobody", StringComparison.Ordinal);
        _session.Write("marks/dam.ann",
            $"T1\tSource {Text.IndexOf("The mayor", StringComparison.Ordinal)} {said - 1}\tx\nT2\tCue {said} {said + 4}\tsaid\nT3\tContent {that} {that + 23}\tx\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
            + $"T4\tCue {nobody} {nobody + 6}\tNobody\nT5\tContent {nobody + 7} {nobody + 11}\tleft\nE2\tAttribution-no-source:T4 Cue:T4 Content:T5\n");
        var answer = _session.Run("evaluate", "statements", Path.GetDirectoryName(_session["marks/dam.ann"])!, "--errors", "--statements", "none");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.StartsWith("dam: missed [] Nobody: left\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("1 articles, 2 statements in the gold, ", answer.Out, StringComparison.Ordinal);
        Assert.Contains("source: none", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_that_is_not_there_is_told()
    {
        var answer = _session.Run("evaluate", "statements", _session["nothing"]);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("There is no file or folder", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_needs_ten_articles()
    {
        _session.Write("marks/dam.txt", Text);
        _session.Write("marks/dam.ann", "");
        var answer = _session.Run("train", "statements", Path.GetDirectoryName(_session["marks/dam.ann"])!, "--out", _session["mine.model"]);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("training needs at least 10", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>A build without models/en/statements.model reads statements by rules.</summary>
    [Fact]
    public void Without_the_model_the_rules_read()
    {
        var folder = _session["bare"];
        Directory.CreateDirectory(Path.Combine(folder, "models", "en"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "knowledge"), Repository.Knowledge);
        File.CreateSymbolicLink(Path.Combine(folder, "models", "en", "fast.model"), Path.Combine(Repository.Models, "en", "fast.model"));
        File.CreateSymbolicLink(Path.Combine(folder, "models", "en", "names.model"), Path.Combine(Repository.Models, "en", "names.model"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(["read", _session.Write("dam.txt", Text), "--jsonl", "-", "--quiet"], new(Stream.Null, output, error), folder);
        Assert.Equal((ExitCode.Fine, ""), (code, error.ToString()));
        Assert.Contains("\"that the dam would hold\"", Quoted(output.ToString()), StringComparison.Ordinal);
        Assert.DoesNotContain("en/statements", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_not_there_is_told()
    {
        var answer = _session.Run("read", _session.Write("dam.txt", Text), "--jsonl", "-", "--statements", _session["none.model"]);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("none.model", answer.Error, StringComparison.Ordinal);
    }

    // The first content of the first statement, in quotation marks.
    private static string Quoted(string reading)
    {
        using var json = System.Text.Json.JsonDocument.Parse(reading);
        var span = json.RootElement.GetProperty("statements")[0].GetProperty("content")[0];
        return $"\"{json.RootElement.GetProperty("article").GetProperty("text").GetString()![span[0].GetInt32()..span[1].GetInt32()]}\"";
    }
}
