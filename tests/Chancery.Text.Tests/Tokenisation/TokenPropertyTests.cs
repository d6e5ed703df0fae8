using System.Diagnostics;
using System.Globalization;
using CsCheck;

namespace Chancery.Text.Tests.Tokenisation;

public sealed class TokenPropertyTests
{
    [Fact]
    public void Any_text_gives_ordered_disjoint_tokens_that_cover_all_but_gaps() => AnyText.Any.Sample(
        text =>
        {
            var document = Cut.Document(text);
            Assert.Equal(document.Count, document.Glued.Length);
            var end = 0;
            foreach (var span in document.Tokens)
            {
                Assert.True(span.Length > 0 && span.Start >= end, $"{span} after {end}");
                Assert.True(IsGap(text.AsSpan(end, span.Start - end)), $"not covered: [{end}..{span.Start})");
                end = span.End;
            }
            Assert.True(IsGap(text.AsSpan(end)), $"not covered: [{end}..)");
        },
        iter: 4_000);

    [Fact]
    public void No_token_cuts_a_surrogate_pair_or_holds_white_space() => AnyText.Any.Sample(
        text =>
        {
            var document = Cut.Document(text);
            foreach (var span in document.Tokens)
            {
                Assert.False(span.Start > 0 && char.IsSurrogatePair(text[span.Start - 1], text[span.Start]));
                Assert.DoesNotContain(document.TextOf(span).ToString(), char.IsWhiteSpace);
            }
        },
        iter: 2_000);

    [Fact]
    public void A_glued_token_touches_the_one_before() => AnyText.Any.Sample(
        text =>
        {
            var document = Cut.Document(text);
            for (var t = 0; t < document.Count; t++)
            {
                if (document.Glued[t]) Assert.True(t > 0 && document.Tokens[t - 1].End == document.Tokens[t].Start);
            }
        },
        iter: 2_000);

    [Fact]
    public void Every_token_is_in_exactly_one_sentence_of_its_block() => Gen.Select(AnyText.Any, AnyText.Any).Sample(
        (first, second) =>
        {
            var text = first + "\n" + second;
            var article = new Article(text, [new(BlockKind.Paragraph, 0, new(0, first.Length)), new(BlockKind.Title, 0, new(first.Length + 1, text.Length))]);
            var document = Cut.Document(article);
            var next = 0;
            for (var s = 0; s < document.Sentences.Length; s++)
            {
                Assert.Equal(next, document.Sentences[s].First);
                Assert.InRange(document.Sentences[s].Count, 1, Text.Sentences.SentenceSplitter.LongestSentence);
                Assert.True(document.BlockOf(s).Span.Contains(document.SpanOf(document.Sentences[s])));
                next = document.Sentences[s].End;
            }
            Assert.Equal(document.Count, next);
            Assert.Equal(document.Sentences.Length, document.SentenceBlocks.Length);
        },
        iter: 2_000);

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("’s")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("non-")]
    [InlineData("1-")]
    [InlineData("1,")]
    [InlineData("1,00,")]
    [InlineData("a.")]
    [InlineData("U.S.\n")]
    [InlineData("Mr. ")]
    [InlineData("a@")]
    [InlineData("www.")]
    [InlineData("http://")]
    [InlineData("(")]
    [InlineData(". (")]
    [InlineData("!\"")]
    [InlineData("[1]")]
    [InlineData(". [1")]
    [InlineData("\u00AD")]
    [InlineData("a\u00AD")]
    [InlineData("\u0301")]
    [InlineData("\u200D")]
    [InlineData("\U0001F44D\u200D")]
    [InlineData("\uD800")]
    [InlineData("_")]
    [InlineData("a_")]
    [InlineData("\n")]
    [InlineData("- \n")]
    [InlineData("a&")]
    [InlineData("A&")]
    [InlineData("1/")]
    [InlineData("#a")]
    public void Time_is_linear_on_hostile_input(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var document = Cut.Document(text);
        // Quadratic work on a million characters takes many minutes; linear work a second, and more only on a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds} s for {document.Count} tokens"));
    }

    /// <summary>White space, the zero-width space, and the invisible marks that the tokeniser passes over outside of words.</summary>
    private static bool IsGap(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var invisible = c is '\u200B' or '\u00AD' or '\uFEFF' or (>= '\u200C' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');
            if (!char.IsWhiteSpace(c) && !invisible) return false;
        }
        return true;
    }
}
