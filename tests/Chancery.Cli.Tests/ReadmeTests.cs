using Chancery.Testing;

namespace Chancery.Cli.Tests;

public sealed class ReadmeTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    /// <summary>The block after "chancery read" in README.md. After a change of what is read: UPDATE_GOLDEN=1 dotnet run --project tests/Chancery.Cli.Tests -c Release</summary>
    [Fact]
    public void The_sample_in_the_README_is_what_the_program_prints()
    {
        var path = Path.Combine(Repository.Root, "README.md");
        var readme = File.ReadAllText(path);
        var start = readme.IndexOf("<!-- sample -->\n```text\n", StringComparison.Ordinal) + "<!-- sample -->\n```text\n".Length;
        var end = readme.IndexOf("```\n<!-- /sample -->", StringComparison.Ordinal);
        Assert.True(start > 30 && end >= start, "README.md has no sample between <!-- sample --> and <!-- /sample -->.");
        var article = Path.Combine(Repository.Root, "examples", "minsk-2015.txt");
        var answer = _session.Run("read", article, "--into", _session["r.duckdb"]);
        var sample = string.Concat(answer.Out.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0).Select(l => l + "\n"));
        if (Golden.IsUpdating)
        {
            File.WriteAllText(path, readme = readme[..start] + sample + readme[end..]);
            end = readme.IndexOf("```\n<!-- /sample -->", StringComparison.Ordinal);
        }
        Assert.Equal(sample, readme[start..end]);
    }

    [Fact]
    public void The_README_is_short_and_its_links_lead_somewhere()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        Assert.InRange(lines.Length, 20, 149);
        foreach (var line in lines)
        {
            for (var at = line.IndexOf("](", StringComparison.Ordinal); at >= 0; at = line.IndexOf("](", at + 2, StringComparison.Ordinal))
            {
                var target = line[(at + 2)..line.IndexOf(')', at)];
                if (!target.Contains("://", StringComparison.Ordinal)) Assert.True(Path.Exists(Path.Combine(Repository.Root, target)), $"README.md links to '{target}', which is not there.");
            }
        }
    }
}
