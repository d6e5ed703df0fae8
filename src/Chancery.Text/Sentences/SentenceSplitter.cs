using System.Collections.Immutable;
using Chancery.Text.Tokenisation;

namespace Chancery.Text.Sentences;

/// <summary>Groups the tokens of each block into sentences.</summary>
/// <remarks>
/// Works inside blocks and needs no list of abbreviations: a full stop that is a token of its own ends something (see <see cref="Tokeniser"/>). A line break
/// in running text
/// is no end; a blank line and the beginning of a list item are. A heading is one sentence unless it clearly holds several. No sentence is longer than
/// <see cref="LongestSentence"/> tokens, so that later steps stay bounded. Time is linear in the tokens. Immutable; safe for all threads.
/// </remarks>
public sealed class SentenceSplitter : IAnnotator
{
    /// <summary>The most tokens of a sentence; a longer one is cut behind a semicolon, else a comma, else anywhere between two words.</summary>
    public const int LongestSentence = 2000;

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens;

    /// <inheritdoc />
    public Layers Provides => Layers.Sentences;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = ImmutableArray.CreateBuilder<TokenRange>((document.Count / 16) + 4);
        var blocks = ImmutableArray.CreateBuilder<int>((document.Count / 16) + 4);
        var token = 0;
        for (var b = 0; b < document.Article.Blocks.Length; b++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = document.Article.Blocks[b];
            var first = token;
            while (token < document.Count && document.Tokens[token].Start < block.Span.End) token++;
            Split(document, new(first, token), block.Kind, sentences);
            while (blocks.Count < sentences.Count) blocks.Add(b);
        }
        return document with
        {
            Sentences = sentences.DrainToImmutable(),
            SentenceBlocks = blocks.DrainToImmutable(),
            Layers = document.Layers | Layers.Sentences,
        };
    }

    private static void Split(Document document, TokenRange block, BlockKind kind, ImmutableArray<TokenRange>.Builder sentences)
    {
        var ends = new SentenceEnds(document, block, kind is BlockKind.Title or BlockKind.Heading or BlockKind.TeaserTitle);
        var first = block.First;
        while (first < block.End)
        {
            var end = ends.Next(first);
            while (end - first > LongestSentence)
            {
                var cut = Cut(document, first);
                sentences.Add(new(first, cut));
                first = cut;
            }
            sentences.Add(new(first, end));
            first = end;
        }
    }

    /// <summary>The best place to cut in the second half of what a sentence may hold.</summary>
    private static int Cut(Document document, int first)
    {
        var limit = first + LongestSentence;
        foreach (var mark in (ReadOnlySpan<char>)[';', ','])
        {
            for (var i = limit - 1; i > first + (LongestSentence / 2); i--)
            {
                if (document.FormOf(i) is [var c] && c == mark) return i + 1;
            }
        }
        while (limit > first + 1 && document.Glued[limit]) limit--;
        return limit;
    }
}
