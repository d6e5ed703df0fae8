using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>A mention of a treebank's entity layer.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Heads">Its head words: one, or those of a coordination; a name has all its words.</param>
/// <param name="Chain">Number of what it refers to, the same for all mentions of it in the document.</param>
/// <param name="Kind">Type as the treebank names it (<c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c> …).</param>
internal sealed record GoldMention(TokenRange Range, ImmutableArray<int> Heads, string Chain, string Kind);
