namespace Chancery.Reading;

/// <summary>Who is for or against what.</summary>
public sealed record Position
{
    /// <summary>Entity that holds it.</summary>
    public required string Holder { get; init; }

    /// <summary>"for", "against", "neutral".</summary>
    public required string Polarity { get; init; }

    /// <summary>Toward what.</summary>
    public required TowardPart Toward { get; init; }

    /// <summary>The statement or event that it is read from.</summary>
    public required PositionBasis Basis { get; init; }

    /// <summary>The words.</summary>
    public required CharSpan Span { get; init; }
}

/// <summary>What a position is toward.</summary>
/// <param name="Entity">Whom or what; null for an issue.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Their place.</param>
/// <param name="Issue">The issue as a short noun phrase or verb with its object, without articles and asides, to group by; null for an entity.</param>
public sealed record TowardPart(string? Entity, string Text, CharSpan Span, string? Issue = null);

/// <summary>Where a position is read from.</summary>
public sealed record PositionBasis(string? Statement, string? Event);
