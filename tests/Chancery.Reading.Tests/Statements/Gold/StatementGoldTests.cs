using Chancery.Reading.Statements.Gold;
using Chancery.Text;

namespace Chancery.Reading.Tests.Statements.Gold;

public sealed class StatementGoldTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-gold-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Brat_standoff_is_read_with_pieces_nesting_and_code_points()
    {
        Write("marks/brief_anna.ann",
            "T1\tSource 2 7\tMarta\nT2\tCue 8 12\tsays\nT3\tContent 13 18;19 24\tPaul knows\nT4\tAttribution 8 12\tsays\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
            + "T5\tCue 18 23\tknows\nT6\tContent 24 27\tit\nT7\tAttribution-no-source 18 23\tknows\nE2\tAttribution-no-source:T7 Cue:T5 Content:T6 Within:E1\n#1\tAnnotatorNotes T1\ta note\n");
        Write("text/brief.txt", "🙂 Marta says Paul knows it.");
        var article = Assert.Single(StatementGold.Read(Path.Combine(_folder.FullName, "marks"), LayOut));
        Assert.Equal(2, article.Statements.Length);
        Assert.Equal("Marta", Words(article, article.Statements[0].Source[0]));
        Assert.Equal(2, article.Statements[0].Content.Length);
        Assert.False(article.Statements[0].IsNested);
        Assert.True(article.Statements[1].IsNested);
        Assert.Empty(article.Statements[1].Source);
    }

    [Fact]
    public void Polnear_counts_the_first_annotator()
    {
        var path = Write("p.jsonl",
            """{"id": "a", "text": "Ann said no.", "annotations": [{"annotator": "x", "attributions": [{"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 11]]}]}, {"annotator": "y", "attributions": []}]}""");
        var statement = Assert.Single(Assert.Single(StatementGold.Read(path, LayOut)).Statements);
        Assert.Equal(new TextSpan(4, 8), statement.Cue[0]);
    }

    [Fact]
    public void Gold_of_articles_finds_its_texts_above()
    {
        Write("set/one.txt", "Ann said Bo slept.");
        var path = Write("gold/set.gold.json", """[{"article": "one.txt", "statements": [{"source": "Ann", "source_span": [0, 3], "cue": [4, 8], "content": [[9, 17]]}]}]""");
        Assert.Equal(new TextSpan(9, 17), Assert.Single(Assert.Single(StatementGold.Read(path, LayOut)).Statements).Content[0]);
    }

    [Fact]
    public void A_part_is_kept_by_the_table()
    {
        Write("hand/a.ann", "T1\tCue 0 1\tA\n");
        Write("hand/a.txt", "A b.");
        Write("hand/b.ann", "");
        Write("hand/b.txt", "B c.");
        Write("articles.tsv", "article\tpart\na\ttrain\nb\ttest\n");
        Assert.Equal("b", Assert.Single(StatementGold.Read(Path.Combine(_folder.FullName, "hand"), LayOut, "test")).Name);
        Assert.Throws<FormatException>(() => StatementGold.Read(Path.Combine(_folder.FullName, "hand"), LayOut, "dev"));
    }

    [Theory]
    [InlineData("bad.jsonl", "{\"id\": 1}", "bad.jsonl:1")]
    [InlineData("bad.json", "[{\"article\": 3}]", "bad.json")]
    [InlineData("none/a.ann", "", "has no text")]
    [InlineData("odd/a.ann", "T1\tCue four\tx", "a.ann:1")]
    public void What_is_wrong_is_told_with_its_place(string name, string content, string place)
    {
        var path = Write(name, content);
        if (name.StartsWith("odd", StringComparison.Ordinal)) Write("odd/a.txt", "text");
        var fault = Assert.Throws<FormatException>(() => StatementGold.Read(name.EndsWith(".ann", StringComparison.Ordinal) ? Path.GetDirectoryName(path)! : path, LayOut));
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
    }

    private static Article LayOut(string text) => new(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]);

    private static string Words(MarkedArticle article, TextSpan span) => article.Article.Text[span.Start..span.End];

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
