using Chancery.Reading;
using Chancery.Testing;

namespace Chancery.Cli.Tests;

/// <summary>The readings of examples/ as pages for people, in gold/readings. After a change that is meant: UPDATE_GOLDEN=1 dotnet run --project tests/Chancery.Cli.Tests -c Release</summary>
public sealed class GoldenReadingTests : IDisposable
{
    private const string Folder = "gold/readings";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_examples_are_read_as_their_golden_readings_say()
    {
        var answer = _session.Run("read", Path.Combine(Repository.Root, "examples"), "--jsonl", "-", "--quiet");
        Assert.Equal(ExitCode.Fine, answer.Code);
        var readings = answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadingJson.Read).ToList();
        Assert.True(readings.Count >= 10, $"{readings.Count} examples");
        var differences = readings.Select(r => Golden.Differs($"{Folder}/{Path.GetFileName(r.Article.Path)}", PlainReading.Of(r))).OfType<string>();
        Assert.Empty(differences);
        var names = readings.Select(r => Path.GetFileName(r.Article.Path)!).Order(StringComparer.Ordinal);
        Assert.Equal(names, Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }
}
