using Chancery.Text.Naming;
using Chancery.Text.Tokenisation;

namespace Chancery.Text.Tests.Naming;

public sealed class MarkedTextTests
{
    private const string Good =
        "# wire; invented event; 2001-02-03\n[state|Norland] Sends Envoy\n\nMinister [person|Ida Berg] met the [organisation|Free Front].\n\nShe left.\n";

    [Fact]
    public void Marks_become_names_and_leave_the_text()
    {
        var marked = MarkedText.Parse(Good, "a.txt");

        Assert.Equal("Norland Sends Envoy\n\nMinister Ida Berg met the Free Front.\n\nShe left.", marked.Article.Text);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph], marked.Article.Blocks.Select(b => b.Kind));
        Assert.Equal(
            ["State Norland", "Person Ida Berg", "Organisation Free Front"],
            marked.Names.Select(n => $"{n.Kind} {marked.Article.Text[n.Span.Start..n.Span.End]}"));
    }

    [Fact]
    public void Names_lie_over_whole_tokens()
    {
        var marked = MarkedText.Parse(Good, "a.txt");
        var document = new Tokeniser().Annotate(new Document(marked.Article), TestContext.Current.CancellationToken);

        var names = marked.Over(document);

        Assert.Equal(["Norland", "Ida Berg", "Free Front"], names.Select(n => document.TextOf(n.Range).ToString()));
        Assert.Equal([1, 2, 2], names.Select(n => n.Range.Count));
    }

    [Fact]
    public void A_name_that_ends_inside_a_token_is_refused_by_its_words()
    {
        var marked = MarkedText.Parse("Title\n\n[person|Ber]gens arrived.", "a.txt");
        var document = new Tokeniser().Annotate(new Document(marked.Article), TestContext.Current.CancellationToken);

        var fault = Assert.Throws<FormatException>(() => marked.Over(document));

        Assert.Contains("a.txt: found the name \"Ber\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T\n\nHe met [person|Ida", "a.txt:3:8: found a mark without its end")]
    [InlineData("T\n\nHe met [person|Ida] and ]", "a.txt:3:25: found \"]\" outside a mark")]
    [InlineData("T\n\nHe met [hero|Ida].", "a.txt:3:9: found the kind \"hero\", expected person, organisation, place, state, gathering, agreement, group")]
    [InlineData("T\n\nHe met [Person|Ida].", "a.txt:3:9: found the kind \"Person\"")]
    [InlineData("T\n\nHe met [person| Ida].", "a.txt:3:16: found the name \" Ida\"")]
    [InlineData("T\n\nHe met [person|].", "a.txt:3:16: found the name \"\"")]
    [InlineData("T\n\nHe met [Ida].", "a.txt:3:8: found the mark \"[Ida]\", expected \"[kind|name]\"")]
    [InlineData("# c\nT | U", "a.txt:2:3: found \"|\" outside a mark")]
    public void A_broken_mark_is_named_with_line_and_column(string text, string expected)
    {
        var fault = Assert.Throws<FormatException>(() => MarkedText.Parse(text, "a.txt"));

        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
    }
}
