using System.Collections.Immutable;

namespace Chancery.Record.Sandbox;

/// <summary>The answer to a question in SQL.</summary>
/// <param name="Columns">In the order of the question.</param>
/// <param name="Rows">The first rows; cells as in <see cref="QueryRows"/>.</param>
/// <param name="HasMore">Whether there are more rows than these.</param>
public sealed record SqlAnswer(ImmutableArray<QueryColumn> Columns, IReadOnlyList<object?[]> Rows, bool HasMore);
