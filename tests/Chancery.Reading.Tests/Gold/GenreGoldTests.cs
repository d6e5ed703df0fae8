using System.Globalization;
using System.Text.Json;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Gold;

/// <summary>The gold of the genre is whole: articles, split, statements and events fit together, whoever annotated them.</summary>
public sealed class GenreGoldTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "gold", "statements");

    private static readonly Plover Plover = Plover.Load(new KnowledgeFolder(Repository.Knowledge));

    private static readonly string[][] Table =
        [.. File.ReadLines(Path.Combine(Folder, "articles.tsv")).Skip(1).Select(line => line.Split('\t'))];

    private static string Text(string article) => File.ReadAllText(Path.Combine(Folder, "texts", article + ".txt"));

    [Fact]
    public void The_table_lists_the_texts_and_no_article_of_the_test_is_in_the_gold_for_training()
    {
        var texts = Directory.GetFiles(Path.Combine(Folder, "texts")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(texts, Table.Select(row => row[0]).Order(StringComparer.Ordinal));
        foreach (var part in new[] { "train", "test" })
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "..", "events", part + ".gold.json")));
            var articles = gold.RootElement.EnumerateArray().Select(a => Path.GetFileNameWithoutExtension(a.GetProperty("article").GetString())).Order(StringComparer.Ordinal);
            Assert.Equal(Table.Where(row => row[4] == part).Select(row => row[0]).Order(StringComparer.Ordinal), articles);
        }
        Assert.All(Table, row => Assert.True(row[4] is "train" or "test", row[4]));
        Assert.All(Table, row => Assert.True(DateOnly.TryParseExact(row[1], "yyyy-MM-dd", out _), row[1]));
    }

    public static TheoryData<string> Standoff =>
        [.. Directory.GetFiles(Folder, "*.ann", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path))];

    [Theory]
    [MemberData(nameof(Standoff))]
    public void Every_span_has_the_words_that_it_says_and_every_statement_a_cue_and_a_content(string file)
    {
        var text = Text(Path.GetFileNameWithoutExtension(file));
        var points = new CodePoints(text);
        var known = new HashSet<string>();
        foreach (var fields in File.ReadLines(Path.Combine(Folder, file)).Select(line => line.Split('\t')).Where(f => f[0].StartsWith('T')))
        {
            var pieces = fields[1][(fields[1].IndexOf(' ') + 1)..].Split(';')
                .Select(piece => piece.Split(' ').Select(n => points.ToUtf16(int.Parse(n, CultureInfo.InvariantCulture))).ToArray());
            var words = pieces.Select(p => text[p[0]..p[1]]);
            Assert.Equal(string.Join(' ', words), fields[2]);
            known.Add(fields[0]);
        }
        var events = File.ReadLines(Path.Combine(Folder, file)).Select(line => line.Split('\t')).Where(f => f[0].StartsWith('E')).ToList();
        known.UnionWith(events.Select(e => e[0]));
        Assert.All(events, e =>
        {
            var roles = e[1].Split(' ').Select(role => role.Split(':')).ToList();
            Assert.All(roles, role => Assert.Contains(role[1], known));
            Assert.Equal(roles.Any(r => r[0] == "Source") ? "Attribution" : "Attribution-no-source", roles[0][0]);
            Assert.Single(roles, r => r[0] == "Cue");
            Assert.Contains(roles, r => r[0] == "Content");
        });
    }

    public static TheoryData<string> Events =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "gold", "events"), "*.json").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_stands_on_words_of_its_article_and_is_of_the_ontology(string file)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "gold", "events", file)));
        foreach (var article in gold.RootElement.EnumerateArray())
        {
            var points = new CodePoints(Text(Path.GetFileNameWithoutExtension(article.GetProperty("article").GetString()!)));
            foreach (var happening in article.GetProperty("events").EnumerateArray())
            {
                var trigger = happening.GetProperty("trigger").EnumerateArray().Select(n => points.ToUtf16(n.GetInt32())).ToList();
                Assert.True(trigger[0] < trigger[1], happening.GetRawText());
                var types = happening.GetProperty("types").EnumerateArray().Select(t => Plover.Types[t.GetString()!]).ToList();
                Assert.NotEmpty(types);
                Assert.All(happening.GetProperty("modes").EnumerateArray(), m => Assert.Contains(types, t => t.Modes.ContainsKey(m.GetString()!)));
            }
        }
    }
}
