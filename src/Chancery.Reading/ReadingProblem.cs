namespace Chancery.Reading;

/// <summary>A fault of the data.</summary>
/// <param name="Code">As listed in docs/problems.md.</param>
/// <param name="Stage">"intake", "text", "reading".</param>
/// <param name="Span">Null where it concerns the whole article.</param>
/// <param name="Message">One sentence.</param>
public sealed record ReadingProblem(string Code, string Stage, CharSpan? Span, string Message);
