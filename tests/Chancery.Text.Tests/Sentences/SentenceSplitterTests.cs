using Chancery.Text.Tests.Tokenisation;

namespace Chancery.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The envoy left. He was tired.", "The envoy left.", "He was tired.")]
    [InlineData("Mr. Hale of the U.S. Senate spoke. Dr. Roe listened.", "Mr. Hale of the U.S. Senate spoke.", "Dr. Roe listened.")]
    [InlineData("“We agree.” He left.", "“We agree.”", "He left.")]
    [InlineData("\"We agree.\" He left.", "\"We agree.\"", "He left.")]
    [InlineData("\"Will you sign?\" she asked. No one spoke.", "\"Will you sign?\" she asked.", "No one spoke.")]
    [InlineData("\"Will you sign?\" Smith asked. No one spoke.", "\"Will you sign?\" Smith asked.", "No one spoke.")]
    [InlineData("''We agree.'' ''Sign it,'' he said.", "''We agree.''", "''Sign it,'' he said.")]
    [InlineData("They left.[3] No one stayed. [4] It rained.", "They left.[3]", "No one stayed. [4]", "It rained.")]
    [InlineData("We wait . . . and hope. 2. Prisoners go home.", "We wait . . . and hope.", "2. Prisoners go home.")]
    [InlineData("They met (in May.) Then they left.", "They met (in May.)", "Then they left.")]
    [InlineData("He waited... and left. Why?", "He waited... and left.", "Why?")]
    [InlineData("he said.The talks go on.", "he said.", "The talks go on.")]
    [InlineData("It grew by 3.5 percent. 20 states signed.", "It grew by 3.5 percent.", "20 states signed.")]
    [InlineData("They left the U.S. The talks failed.", "They left the U.S.", "The talks failed.")]
    public void A_sentence_ends_behind_its_stop_and_what_closes_with_it(string text, params string[] sentences) => Assert.Equal(sentences, Cut.Sentences(text));

    [Fact]
    public void A_line_break_in_running_text_is_no_end_but_a_blank_line_is() =>
        Assert.Equal(["The envoy\nof Qatar left", "Talks began"], Cut.Sentences("The envoy\nof Qatar left\n \nTalks began"));

    [Fact]
    public void Each_item_of_a_list_is_a_sentence() =>
        Assert.Equal(["Agreed:", "- a truce", "- an exchange of prisoners"], Cut.Sentences("Agreed:\n- a truce\n- an exchange of prisoners"));

    [Fact]
    public void The_number_of_an_item_is_no_sentence() =>
        Assert.Equal(["1. A truce holds.", "2. Prisoners go home."], Cut.Sentences("1. A truce holds.\n2. Prisoners go home."));

    [Fact]
    public void A_heading_is_one_sentence_unless_it_clearly_holds_several()
    {
        Assert.Single(Cut.Sentences("Who won? Envoys argue", BlockKind.Title));
        Assert.Equal(2, Cut.Sentences("Talks end in Doha. What happens next now?", BlockKind.Title).Length);
    }

    [Fact]
    public void No_sentence_crosses_a_block()
    {
        const string text = "A headline\nThe text.";
        var article = new Article(text, [new(BlockKind.Title, 0, new(0, 10)), new(BlockKind.Paragraph, 0, new(11, 20))]);
        var document = Cut.Document(article);
        Assert.Equal([0, 1], document.SentenceBlocks);
    }

    [Fact]
    public void A_sentence_beyond_bounds_is_cut_at_the_last_semicolon()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 1500)) + "; " + string.Concat(Enumerable.Repeat("word ", 1500)).TrimEnd();
        var document = Cut.Document(text);
        Assert.Equal([1501, 1500], document.Sentences.Select(sentence => sentence.Count));
    }
}
