using Chancery.Testing;

namespace Chancery.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Verbs =
    [
        "read", "parse", "show", "query", "serve", "evaluate", "evaluate coreference", "evaluate events", "evaluate statements", "evaluate petrarch", "train", "train statements", "resolve", "explain",
    ];

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Every_verb_has_help_with_examples()
    {
        foreach (var verb in Verbs)
        {
            var answer = _session.Run([.. verb.Split(' '), "--help"]);
            Assert.Equal(ExitCode.Fine, answer.Code);
            Assert.Contains($"Examples:\n  ", answer.Out, StringComparison.Ordinal);
            Assert.Contains($"chancery {verb} ", answer.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal($"chancery {Workshop.Version}\n", _session.Run("--version").Out);

    /// <summary>docs/cli.md is made from the help. After a change: UPDATE_GOLDEN=1 dotnet run --project tests/Chancery.Cli.Tests -c Release</summary>
    [Fact]
    public void The_page_on_the_command_line_is_the_help()
    {
        var path = Path.Combine(Repository.Root, "docs", "cli.md");
        var page = Page();
        if (Golden.IsUpdating) File.WriteAllText(path, page);
        Assert.Equal(page, File.ReadAllText(path));
    }

    private string Page()
    {
        var page = new System.Text.StringBuilder("# The command line\n\nMade from `chancery VERB --help`; a test compares it.\n\n");
        page.Append("Exit codes: 0 all went well; 1 some inputs could not be read, the rest is done; 2 the command line, the record, a model or a knowledge file is wrong; 130 stopped by Ctrl-C.\n\n");
        page.Append("Results go to standard output, faults and counts to standard error. Colours are left out in pipes and where NO_COLOR is set.\n");
        foreach (var verb in Verbs.Prepend(""))
        {
            var help = verb.Length == 0 ? _session.Run("--help").Out : _session.Run([.. verb.Split(' '), "--help"]).Out;
            var lines = help.Split('\n').Select(l => l.TrimEnd());
            page.Append($"\n## chancery {verb}".TrimEnd()).Append("\n\n```text\n").Append(string.Join('\n', lines).Trim('\n')).Append("\n```\n");
        }
        return page.ToString();
    }
}
