using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>Where the publication date was taken from.</summary>
public enum DateBasis
{
    /// <summary>The user said so (--date).</summary>
    Option,
    /// <summary>A field of the input said so (JSON "published", a page's metadata).</summary>
    Metadata,
    /// <summary>The text itself says so (in its dateline).</summary>
    Text,
}

/// <summary>The day on which an article was published.</summary>
/// <param name="Date">The day.</param>
/// <param name="Basis">Who says so.</param>
public readonly record struct PublicationDate(DateOnly Date, DateBasis Basis);

/// <summary>A fault found in the data, not in the program. It travels with the article into its reading.</summary>
/// <param name="Code">A short code that users can search for, such as "TXT004". Listed in docs/problems.md.</param>
/// <param name="Stage">The step that found it: "intake", "text", "reading".</param>
/// <param name="Span">The words concerned; null where it concerns the whole article.</param>
/// <param name="Message">One sentence: what was found and what it means for the record.</param>
public sealed record Problem(string Code, string Stage, TextSpan? Span, string Message);

/// <summary>One news report as received. The text is frozen: every offset in Chancery points into it.</summary>
/// <remarks>Immutable. What has to be cleaned is cleaned before (Chancery.Intake) or not at all.</remarks>
public sealed class Article
{
    /// <summary>Makes an article and checks its blocks.</summary>
    /// <exception cref="ArgumentException">A block lies outside the text, or blocks overlap or are out of order.</exception>
    public Article(string text, ImmutableArray<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Blocks = blocks.IsDefault ? [] : blocks;
        var end = 0;
        foreach (var block in Blocks)
        {
            if (block.Span.Start < end || block.Span.End > text.Length)
                throw new ArgumentException($"Block {block.Kind} {block.Span} overlaps the one before it or leaves the text of {text.Length} characters.", nameof(blocks));
            end = block.Span.End;
        }
    }

    /// <summary>The text as received, never trimmed, folded or normalised.</summary>
    public string Text { get; }

    /// <summary>The parts of the text, in order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The same article, divided otherwise.</summary>
    /// <exception cref="ArgumentException">A block lies outside the text, or blocks overlap or are out of order.</exception>
    public Article WithBlocks(ImmutableArray<Block> blocks) => new(Text, blocks)
    {
        Path = Path,
        SourceId = SourceId,
        Url = Url,
        Format = Format,
        Headline = Headline,
        Publisher = Publisher,
        Published = Published,
        Problems = Problems,
    };

    /// <summary>The file it came from, as the user named it; null for standard input.</summary>
    public string? Path { get; init; }

    /// <summary>The identifier that the input gave (JSON "id", a feed's guid); null where it gave none.</summary>
    public string? SourceId { get; init; }

    /// <summary>Its address; null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Format of the input: "text", "jsonl", …</summary>
    public string Format { get; init; } = "text";

    /// <summary>The headline where the input gave it apart from the text (JSON "title"); null where the text begins with it or nobody gave one.</summary>
    public string? Headline { get; init; }

    /// <summary>The publisher as the input or the user named it; null if unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published; null if unknown.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Faults found before reading, in the order found.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
