using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>A source as the tree gives it.</summary>
/// <param name="Range">The whole noun phrase.</param>
/// <param name="Head">The token that governs it.</param>
internal readonly record struct SourcePhrase(TokenRange Range, int Head);

/// <summary>An attribution in the making, before referents, nesting and numbers.</summary>
internal sealed record Draft
{
    public required ReportingCue Entry { get; init; }

    public required int CueHead { get; init; }

    public required TokenRange Cue { get; init; }

    public SourcePhrase? Source { get; init; }

    /// <summary>In text order, disjoint, at least one.</summary>
    public required ImmutableArray<TokenRange> Content { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>Heads of the phrases that name those spoken to.</summary>
    public ImmutableArray<int> Addressees { get; init; } = [];

    public TokenRange? Occasion { get; init; }

    /// <summary>Source and cue as one stretch where they are set into a sentence and no part of any other clause of it ("according to X", ", X said,"); else null.</summary>
    public TokenRange? SetIn { get; init; }

    /// <summary>Whether it stands whatever a model of statements says.</summary>
    public bool IsSure { get; init; }

    /// <summary>Whether its content is the paragraphs behind the colon with which its sentence ends.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Number of tokens of the content.</summary>
    public int Size => Content.Sum(c => c.Count);

    public bool Says(int token)
    {
        foreach (var range in Content)
        {
            if (range.Contains(token)) return true;
        }
        return false;
    }
}
