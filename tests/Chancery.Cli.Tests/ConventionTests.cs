using System.Reflection;
using System.Text.RegularExpressions;
using Chancery.Testing;

namespace Chancery.Cli.Tests;

/// <summary>What the house agrees on and a compiler does not check.</summary>
public sealed partial class ConventionTests
{
    private static readonly string[] Projects = ["Text", "Reading", "Intake", "Record", "Web", "Cli"];

    /// <summary>Folders that use each other and are to be parted; a pair that is mended has to leave this list.</summary>
    private static readonly string[] Tangled =
    [
        "Text: Lemmas, Models", "Text: Models, Parsing", "Text: Models, Tagging",
        "Reading: Entities, Mentions", "Reading: Knowledge, Statements",
    ];

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract()
    {
        var open = Assemblies().SelectMany(a => a.GetExportedTypes()).Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !IsGenerated(t)).Select(t => t.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void Projects_use_only_those_below_them()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["Text"] = [],
            ["Reading"] = ["Text"],
            ["Intake"] = ["Text"],
            ["Record"] = ["Reading", "Text"],
            ["Web"] = ["Record", "Reading"],
            ["Cli"] = ["Web", "Intake", "Record", "Reading", "Text"],
        };
        foreach (var project in Projects)
        {
            var used = Files(project).SelectMany(f => Used().Matches(File.ReadAllText(f))).Select(m => m.Groups["project"].Value).Where(p => p != project).Distinct();
            Assert.Empty(used.Except(allowed[project]));
        }
    }

    [Fact]
    public void No_two_folders_of_a_project_use_each_other()
    {
        var found = Projects.SelectMany(project =>
        {
            var uses = Files(project).Select(f => (From: Folder(project, f), Text: File.ReadAllText(f))).Where(f => f.From.Length > 0)
                .SelectMany(f => Used().Matches(f.Text).Where(m => m.Groups["project"].Value == project && m.Groups["folder"].Success).Select(m => (f.From, To: m.Groups["folder"].Value))).ToHashSet();
            return uses.Where(u => string.CompareOrdinal(u.From, u.To) < 0 && uses.Contains((u.To, u.From))).Select(u => $"{project}: {u.From}, {u.To}");
        });
        Assert.Equal(Tangled.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_command_line_uses_the_console()
    {
        var users = Projects.Where(p => p != "Cli").SelectMany(Files).Where(f => Regex.IsMatch(File.ReadAllText(f), @"\bConsole\.")).Select(Path.GetFileName);
        Assert.Empty(users);
    }

    [Fact]
    public void The_time_comes_from_outside()
    {
        var users = Projects.SelectMany(Files).Where(f => Regex.IsMatch(File.ReadAllText(f), @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")).Select(Path.GetFileName);
        Assert.Empty(users);
    }

    private static IEnumerable<Assembly> Assemblies() =>
        [typeof(Text.Article).Assembly, typeof(Reading.ArticleReading).Assembly, typeof(Intake.ArticleSource).Assembly, typeof(Record.Store).Assembly, typeof(Web.ExplorerOptions).Assembly,
            typeof(CommandLine).Assembly];

    // The compilers of Razor pages and of ASP.NET's entry points make theirs public and open.
    private static bool IsGenerated(Type type) => type.Name is "_Imports" or "Program" || type.GetInterface("Microsoft.AspNetCore.Components.IComponent") is not null;

    private static IEnumerable<string> Files(string project) => Directory.EnumerateFiles(Source(project), "*.cs", SearchOption.AllDirectories);

    private static string Source(string project) => Path.Combine(Repository.Root, "src", "Chancery." + project);

    private static string Folder(string project, string file) => Path.GetDirectoryName(Path.GetRelativePath(Source(project), file))!;

    [GeneratedRegex(@"^using (static )?Chancery\.(?<project>\w+)(\.(?<folder>\w+))?", RegexOptions.Multiline)]
    private static partial Regex Used();
}
