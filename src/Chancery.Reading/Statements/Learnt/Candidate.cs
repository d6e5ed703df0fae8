using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>A cue that may be one, with what would be its source and content.</summary>
/// <param name="Cue">Its words.</param>
/// <param name="Head">Its main word.</param>
/// <param name="Lead">How far the cue leads over no cue, in weights; below 0 where only the rules have it.</param>
/// <param name="Source">Null where nobody is named.</param>
/// <param name="Content">In text order; may be empty.</param>
/// <param name="PartLead">How far source and content lead over neither, for each token of them, in weights.</param>
/// <param name="Rule">The rules' draft with this cue; null if there is none.</param>
internal sealed record Candidate(TokenRange Cue, int Head, float Lead, TokenRange? Source, ImmutableArray<TokenRange> Content, float PartLead, Draft? Rule)
{
    /// <summary>The content with its edges drawn anew.</summary>
    public ImmutableArray<TokenRange> Drawn { get; init; } = [];

    /// <summary>Whether a token is part of the content.</summary>
    public bool Says(int token)
    {
        foreach (var range in Content)
        {
            if (range.Contains(token)) return true;
        }
        return false;
    }
}
