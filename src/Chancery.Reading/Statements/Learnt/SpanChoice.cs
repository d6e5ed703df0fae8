using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>In what a choice of the content's edges differs from the one before it.</summary>
internal enum Change
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>It ends earlier.</summary>
    EndsEarlier,
    /// <summary>It ends later.</summary>
    EndsLater,
    /// <summary>It begins earlier.</summary>
    BeginsEarlier,
    /// <summary>It begins later.</summary>
    BeginsLater,
    /// <summary>Its first part is left out.</summary>
    WithoutFirst,
    /// <summary>Its last part is left out.</summary>
    WithoutLast,
    /// <summary>Two parts are one, with what stands between.</summary>
    Joined,
    /// <summary>What stands before the cue belongs to it too.</summary>
    WithBefore,
    /// <summary>What stands behind the cue belongs to it too.</summary>
    WithBehind,
    /// <summary>The quotation that follows belongs to it too.</summary>
    WithQuotation,
    /// <summary>It is what the rules found.</summary>
    Rules,
}

/// <summary>One way to draw the edges of a content.</summary>
/// <param name="Change">What is changed.</param>
/// <param name="Content">In text order, at least one.</param>
/// <param name="Lead">How far the labels of its words lead over those of the unchanged content, in weights; mostly below 0.</param>
/// <param name="Seen">The same in the eyes of the network, in log odds; 0 without one.</param>
internal sealed record SpanChoice(Change Change, ImmutableArray<TokenRange> Content, float Lead, float Seen);

/// <summary>How far the labels of one content lead over those of another, in weights.</summary>
internal delegate float SpanLead(ImmutableArray<TokenRange> content, ImmutableArray<TokenRange> other, TokenRange? source);
