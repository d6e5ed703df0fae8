using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Cli.Verbs;

/// <summary>The article as <c>parse</c> takes it: all of its text, where reading for the record passes over what belongs to the page.</summary>
internal static class WholeText
{
    /// <summary>The article with every block a block of sentences; a dateline joins the paragraph behind it on its line.</summary>
    public static Article Of(Article article)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        Block? dateline = null;
        foreach (var block in article.Blocks)
        {
            if (dateline is { } before)
            {
                dateline = null;
                if (block.Kind == BlockKind.Paragraph && !article.Text.AsSpan(before.Span.End..block.Span.Start).Contains('\n'))
                {
                    blocks.Add(block with { Span = new(before.Span.Start, block.Span.End) });
                    continue;
                }
                blocks.Add(before with { Kind = BlockKind.Heading });
            }
            if (block.Kind == BlockKind.Dateline) dateline = block;
            else blocks.Add(block.IsRead ? block : block with { Kind = BlockKind.Heading });
        }
        if (dateline is { } last) blocks.Add(last with { Kind = BlockKind.Heading });
        return new(article.Text, blocks.ToImmutable()) { Path = article.Path, SourceId = article.SourceId, Url = article.Url, Format = article.Format };
    }
}
