using Chancery.Text;

namespace Chancery.Intake.Tests;

/// <summary>The stories under examples/.</summary>
public sealed class ExampleTests
{
    private static List<Article> Articles()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "examples", "helsinki-1975.txt");
            if (File.Exists(path)) return [.. ArticleSource.Read([Path.GetDirectoryName(path)!], new()).Where(i => i.Article is not null).Select(i => i.Article!)];
        }
        throw new DirectoryNotFoundException("The folder 'examples' of the repository was not found above the tests.");
    }

    [Fact]
    public void Each_has_a_headline_a_dateline_and_a_story_without_page_furniture_in_it()
    {
        foreach (var article in Articles())
        {
            Assert.True(article.Blocks[0] is { Kind: BlockKind.Title, Story: 0 }, article.Path);
            Assert.True(article.Blocks.Any(b => b is { Kind: BlockKind.Dateline, Story: 0 }), article.Path);
            var story = article.Blocks.Where(b => b is { Kind: BlockKind.Paragraph, Story: 0 }).ToList();
            Assert.True(story.Count >= 8, article.Path);
            Assert.All(story, b => Assert.True(b.Span.Length > 40, article.Text[b.Span.Start..b.Span.End]));
            Assert.Empty(article.Problems);
        }
    }

    [Fact]
    public void Heads_of_other_stories_are_set_apart()
    {
        var teasers = Articles().Where(a => a.Blocks.Any(b => b.Story > 0)).ToDictionary(a => Path.GetFileName(a.Path)!, a => a.Blocks.Max(b => b.Story));
        Assert.Equal((1, 1, 1, 2), (teasers["astana-2017.txt"], teasers["karabakh-ceasefire-2020.txt"], teasers["minsk-2015.txt"], teasers["oslo-1993.txt"]));
        Assert.Equal(4, teasers.Count);
    }
}
