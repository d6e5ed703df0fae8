using Chancery.Text;
using CsCheck;

namespace Chancery.Intake.Tests;

public sealed class LayoutProperties
{
    private static readonly string[] Fragments =
    [
        "\n", "\n\n", "\r\n", " ", "\t", "\u2028", "Oslo, NTB - ", "(AP) —", "Check Also", "By Ada Hale", "The minister spoke for a very long time about fish and nets.", "…", "- ", "1. ",
        "© 2019", "😀", "\uD83D", "\uDE00", "\u200F", "مرحبا", "东京", ".", ":", "\u0301", "READ MORE", "4 March 2019", "\0", "/TASS/.",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]);

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Pieces.Array[0, 60].Select(string.Concat));

    [Fact]
    public void Blocks_of_any_text_are_ordered_and_only_white_space_lies_between_them() =>
        Texts.Sample(text =>
        {
            var end = 0;
            foreach (var block in TextLayout.Blocks(text))
            {
                Assert.True(block.Span.Start >= end && block.Span.Length > 0);
                Assert.True(string.IsNullOrWhiteSpace(text[end..block.Span.Start]));
                Assert.False(char.IsWhiteSpace(text[block.Span.Start]) || char.IsWhiteSpace(text[block.Span.End - 1]));
                end = block.Span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
            _ = new Article(text, TextLayout.Blocks(text));
        }, iter: 20000);

    [Fact]
    public void A_given_headline_is_the_first_block_whatever_follows() =>
        Gen.Select(Pieces.Array[1, 5].Select(string.Concat), Texts).Where((title, _) => title.Trim().Length > 0).Sample((title, rest) =>
        {
            var blocks = TextLayout.Blocks(title + "\n\n" + rest, title.Length);
            Assert.Equal(BlockKind.Title, blocks[0].Kind);
            Assert.Equal(title.Trim(), title[blocks[0].Span.Start..blocks[0].Span.End]);
            _ = new Article(title + "\n\n" + rest, blocks);
        });
}
