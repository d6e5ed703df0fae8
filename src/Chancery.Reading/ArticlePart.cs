namespace Chancery.Reading;

/// <summary>The article's own part of a reading.</summary>
public sealed record ArticlePart
{
    /// <summary>File name as the user gave it; null for standard input.</summary>
    public string? Path { get; init; }

    /// <summary>Identifier that the input gave; null if none.</summary>
    public string? SourceId { get; init; }

    /// <summary>Address; null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>"text", "jsonl", …</summary>
    public required string Format { get; init; }

    /// <summary>Null if unknown.</summary>
    public PublisherPart? Publisher { get; init; }

    /// <summary>Null if there is no headline.</summary>
    public TitlePart? Title { get; init; }

    /// <summary>Null if none is given.</summary>
    public SpanPart? Byline { get; init; }

    /// <summary>Null if none is given.</summary>
    public SpanPart? Section { get; init; }

    /// <summary>ISO 639-1; "und" where it is not English and not told.</summary>
    public required string Language { get; init; }

    /// <summary>Null if unknown.</summary>
    public PublishedPart? Published { get; init; }

    /// <summary>Null if there is none.</summary>
    public DatelinePart? Dateline { get; init; }

    /// <summary>The text as read.</summary>
    public required string Text { get; init; }

    /// <summary>In text order.</summary>
    public Sequence<BlockPart> Blocks { get; init; } = [];

    /// <summary>By number; 0 is the main story.</summary>
    public Sequence<StoryPart> Stories { get; init; } = [];
}

/// <summary>A span alone.</summary>
public sealed record SpanPart(CharSpan Span);

/// <summary>The headline.</summary>
/// <param name="Span">Its place; null where the input gave it apart from the text.</param>
/// <param name="Text">Its words.</param>
public sealed record TitlePart(CharSpan? Span, string Text);

/// <summary>Who published the article.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Code">Short name ("SANA"); null if it has none.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null if unknown.</param>
/// <param name="Basis">The words of the text that say so; null where the input or the user says so.</param>
public sealed record PublisherPart(string Name, string? Code, string? Country, CharSpan? Basis);

/// <summary>Publication date: ISO day, precision ("day"), basis ("option", "metadata", "text").</summary>
public sealed record PublishedPart(string Date, string Precision, string Basis);

/// <summary>The dateline: place and agency as written, country code, ISO date if it gives one.</summary>
public sealed record DatelinePart(string? Place, string? Country, string? Publisher, string? Date, CharSpan Span);

/// <summary>One block: kind as in record.md, story, span.</summary>
public sealed record BlockPart(string Kind, int Story, CharSpan Span);

/// <summary>One story of the page: "main" or "teaser".</summary>
public sealed record StoryPart(int Story, string Kind, SpanPart? Title);

/// <summary>One sentence and the index of its block.</summary>
public sealed record SentencePart(CharSpan Span, int Block);
