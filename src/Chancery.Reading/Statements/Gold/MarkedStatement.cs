using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>A statement as people, or a reading, marked it in a text.</summary>
/// <param name="Source">Spans of who says it; empty where nobody is named.</param>
/// <param name="Cue">Spans of the attributing words.</param>
/// <param name="Content">Spans of what is attributed.</param>
/// <param name="IsNested">Whether another statement reports it.</param>
public sealed record MarkedStatement(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content, bool IsNested = false);

/// <summary>An article with its statements marked.</summary>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Article">The article.</param>
/// <param name="Statements">In no order.</param>
public sealed record MarkedArticle(string Name, Article Article, ImmutableArray<MarkedStatement> Statements);
