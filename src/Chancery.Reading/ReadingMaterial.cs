using System.Collections.Immutable;
using Chancery.Reading.Dates;
using Chancery.Reading.Entities;
using Chancery.Reading.Events;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>All that the steps found in one article, over tokens, before it leaves the house as an <see cref="ArticleReading"/>.</summary>
public sealed record ReadingMaterial
{
    /// <summary>The article with its layers.</summary>
    public required Document Document { get; init; }

    /// <summary>ISO 639-1 or "und".</summary>
    public required string Language { get; init; }

    /// <summary>Who published it; null if unknown.</summary>
    public PublisherPart? Publisher { get; init; }

    /// <summary>When it was published; null if unknown.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Null if there is none.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Who and what is named.</summary>
    public Referents Referents { get; init; } = new([], 0);

    /// <summary>Who says what.</summary>
    public Attributions Attributions { get; init; } = new([], 0);

    /// <summary>Who does what to whom.</summary>
    public ImmutableArray<CodedEvent> Events { get; init; } = [];

    /// <summary>Who is for or against what.</summary>
    public ImmutableArray<HeldPosition> Positions { get; init; } = [];

    /// <summary>Faults of the data.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
