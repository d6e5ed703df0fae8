namespace Chancery.Reading;

/// <summary>What Chancery says of one article: the contract that the record, the exports, the explorer and the scores are made from (docs/reading.md).</summary>
/// <remarks>Spans are code points of <see cref="ArticlePart.Text"/>. Value equality throughout. One JSON object a line, see <see cref="ReadingJson"/>.</remarks>
public sealed record ArticleReading
{
    /// <summary>The number of this contract.</summary>
    public const string CurrentSchema = "chancery.reading/1";

    /// <summary>Always <see cref="CurrentSchema"/> when written by this version.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>Stable identifier: from the article's URL, or publisher + date + title, or its text.</summary>
    public required string Id { get; init; }

    /// <summary>What made it.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The article as read.</summary>
    public required ArticlePart Article { get; init; }

    /// <summary>Sentences in text order.</summary>
    public Sequence<SentencePart> Sentences { get; init; } = [];

    /// <summary>Who and what is named, in order of first mention.</summary>
    public Sequence<Entity> Entities { get; init; } = [];

    /// <summary>Who says what, in text order of the cue.</summary>
    public Sequence<Statement> Statements { get; init; } = [];

    /// <summary>Who does what to whom, in text order of the trigger.</summary>
    public Sequence<Event> Events { get; init; } = [];

    /// <summary>Who is for or against what.</summary>
    public Sequence<Position> Positions { get; init; } = [];

    /// <summary>Faults of the data.</summary>
    public Sequence<ReadingProblem> Problems { get; init; } = [];
}

/// <summary>Versions of all that had a part in a reading.</summary>
public sealed record Provenance(string Chancery, Sequence<ModelVersion> Models, string Codebook);

/// <summary>A model and its version.</summary>
public sealed record ModelVersion(string Name, string Version);
