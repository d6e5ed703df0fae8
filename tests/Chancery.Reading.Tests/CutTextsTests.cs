using Chancery.Reading.Tests.Events;
using Chancery.Testing;

namespace Chancery.Reading.Tests;

/// <summary>An article may begin and end with any word: "Friday's attack …" as its first made the reader fail once.</summary>
public sealed class CutTextsTests
{
    // Words from one beginning to the next, and how many follow it.
    private const int Step = 3;
    private static readonly int[] Lengths = [1, 4, 12, 40];

    public static TheoryData<string> Articles => [.. Directory.GetFiles(Path.Combine(Repository.Root, "examples"), "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Any_stretch_of_an_article_is_read(string name)
    {
        var words = File.ReadAllText(Path.Combine(Repository.Root, "examples", name + ".txt")).Split(' ');
        var read = 0;
        for (var first = 0; first < words.Length; first += Step, read++)
        {
            var text = string.Join(' ', words.Skip(first).Take(Lengths[read % Lengths.Length])).Trim();
            if (text.Length > 0) Assert.Equal(text, ShippedReader.Whole.Read(ShippedReader.ArticleOf(text, new(2024, 5, 17)), TestContext.Current.CancellationToken).Article.Text);
        }
        Assert.True(read > 50);
    }

    [Theory]
    [InlineData("Friday's attack killed ten soldiers, the army said.")]
    [InlineData("Sunday was quiet, police said.")]
    [InlineData("“Monday will be hard,” the minister said.")]
    public void A_weekday_may_be_the_first_word_of_what_is_said(string text) =>
        Assert.NotEmpty(ShippedReader.Whole.Read(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken).Statements);
}
