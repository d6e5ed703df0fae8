namespace Chancery.Text;

/// <summary>What a stretch of an article's text is for.</summary>
public enum BlockKind
{
    /// <summary>The headline of the main story.</summary>
    Title,
    /// <summary>A paragraph of running text.</summary>
    Paragraph,
    /// <summary>A heading between paragraphs.</summary>
    Heading,
    /// <summary>One item of a list.</summary>
    List,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>Place, agency and date in front of the first paragraph ("DAMASCUS, SANA –").</summary>
    Dateline,
    /// <summary>Words under a picture.</summary>
    Caption,
    /// <summary>The name of a section of the publisher ("English Bulletin").</summary>
    Section,
    /// <summary>What belongs to the page, not to the story ("Check Also", "Share this").</summary>
    Furniture,
    /// <summary>The headline of another story that the page shows.</summary>
    TeaserTitle,
    /// <summary>The beginning of another story that the page shows.</summary>
    Teaser,
}

/// <summary>A stretch of an article's text with one purpose. Blocks are in text order and never overlap; only white space lies between them.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Story">Index of its story: 0 is the main one, higher numbers are heads of other stories.</param>
/// <param name="Span">Where it stands, without surrounding white space.</param>
public readonly record struct Block(BlockKind Kind, int Story, TextSpan Span)
{
    /// <summary>Whether events and statements are read in it: running text and headlines, not furniture.</summary>
    public bool IsRead => Kind is BlockKind.Title or BlockKind.Paragraph or BlockKind.Heading or BlockKind.List or BlockKind.Caption or BlockKind.TeaserTitle or BlockKind.Teaser;
}
