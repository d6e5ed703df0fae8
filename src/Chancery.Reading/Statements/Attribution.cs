using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Direct, indirect or mixed speech (Pareti's rule: first and last word quoted = direct; any quotation mark = mixed).</summary>
public enum Speech
{
    /// <summary>All in quotation marks.</summary>
    Direct,
    /// <summary>No quotation mark.</summary>
    Indirect,
    /// <summary>Some of it in quotation marks.</summary>
    Mixed,
}

/// <summary>What kind of attitude the cue expresses.</summary>
public enum StatementKind
{
    /// <summary>Says that it is so.</summary>
    Assertion,
    /// <summary>Thinks, hopes, fears.</summary>
    Belief,
    /// <summary>Means to.</summary>
    Intention,
    /// <summary>Asks.</summary>
    Question,
    /// <summary>Commits itself.</summary>
    Promise,
    /// <summary>Wants others to.</summary>
    Demand,
    /// <summary>Says that it is not so.</summary>
    Denial,
}

/// <summary>Who says, thinks or wants what: a statement over tokens, before it leaves the house as <see cref="Statement"/>.</summary>
public sealed record Attribution
{
    /// <summary>Its index in <see cref="Attributions.All"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Index of the referent that speaks; null where nobody is named or it cannot be resolved.</summary>
    public int? Source { get; init; }

    /// <summary>Indices of the referents that say it together with the source, in text order: the second and later of "Kenya, Uganda and Chad".</summary>
    public ImmutableArray<int> With { get; init; } = [];

    /// <summary>The whole noun phrase of the source; null for passives without an agent and "it was reported".</summary>
    public TokenRange? SourceRange { get; init; }

    /// <summary>The attributing words.</summary>
    public required ImmutableArray<TokenRange> Cue { get; init; }

    /// <summary>The cue's main word: "said", "according", "statement".</summary>
    public required int CueHead { get; init; }

    /// <summary>All that is attributed, in text order, with quotation marks, without the comma before.</summary>
    public required ImmutableArray<TokenRange> Content { get; init; }

    /// <summary>Direct, indirect, mixed.</summary>
    public required Speech Speech { get; init; }

    /// <summary>The attitude.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>How sure the source is; null where the content is no clause.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>Whether the source says that it is so or that it is not so; null where the content is no clause.</summary>
    public Affirmation? Affirmation { get; init; }

    /// <summary>Whether the cue is negated ("did not say that").</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether what stands in the content is told on the source's word. Not so for what is merely discussed, wanted or meant to be done: that he wants it is the narrator's word.</summary>
    public bool Tells { get; init; } = true;

    /// <summary>Parts of the content that only place it in time ("agree on a truce after a night of talks"): that there was such a night is on the word of whoever reports it.</summary>
    public ImmutableArray<TokenRange> Settings { get; init; } = [];

    /// <summary>Indices of the referents spoken to.</summary>
    public ImmutableArray<int> Addressees { get; init; } = [];

    /// <summary>"a statement to journalists after the meeting"; null if not told.</summary>
    public TokenRange? Occasion { get; init; }

    /// <summary>Index of the attribution whose content holds this one; null: the narrator reports it.</summary>
    public int? Within { get; init; }

    /// <summary>Story of the page.</summary>
    public int Story { get; init; }
}

/// <summary>All attributions of one document, in text order of the cue head.</summary>
public sealed class Attributions
{
    private readonly int[] _innermost;

    /// <summary>Indexes them. Element i has <see cref="Attribution.Index"/> i.</summary>
    public Attributions(ImmutableArray<Attribution> all, int tokenCount)
    {
        All = all;
        _innermost = new int[tokenCount];
        Array.Fill(_innermost, -1);
        foreach (var attribution in all.OrderByDescending(a => a.Content.Sum(c => c.Count)))
        {
            foreach (var range in attribution.Content)
            {
                for (var t = range.First; t < range.End; t++) _innermost[t] = attribution.Index;
            }
        }
    }

    /// <summary>In text order of the cue head.</summary>
    public ImmutableArray<Attribution> All { get; }

    /// <summary>The innermost attribution on whose source's word the token is told (<see cref="Attribution.Tells"/>); null: on the narrator's own.</summary>
    public Attribution? TellerOf(int token)
    {
        var attribution = At(token);
        while (attribution is not null && (!attribution.Tells || attribution.Settings.Any(r => r.Contains(token)))) attribution = attribution.Within is { } outer ? All[outer] : null;
        return attribution;
    }

    /// <summary>The innermost attribution whose content holds the token; null: the narrator's own words.</summary>
    public Attribution? At(int token) => _innermost[token] >= 0 ? All[_innermost[token]] : null;

    /// <summary>Index of the referent that "I", "we", "my" or "our" at this token stands for: the source of the innermost quotation around it.</summary>
    /// <param name="token">A token inside a content.</param>
    /// <returns>Null where no quotation holds the token, or its source is not known.</returns>
    public int? SpeakerOf(int token)
    {
        for (var attribution = At(token); attribution is not null; attribution = attribution.Within is { } parent ? All[parent] : null)
        {
            if (attribution.Speech != Speech.Indirect) return attribution.Source;
        }
        return null;
    }
}
