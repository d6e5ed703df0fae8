using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>What a verb of a sentence tells, before it is known whether it is an act.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Match">The pattern; null where none fits.</param>
/// <param name="Code">Code of pattern or verb.</param>
/// <param name="Source">Who acts; null if no actor.</param>
/// <param name="Target">To whom; null if no actor.</param>
internal sealed record VerbReading(FoundVerb Verb, PatternMatch? Match, VerbCode Code, NounPhrase? Source, NounPhrase? Target)
{
    /// <summary>Whether it is an act between actors.</summary>
    public bool IsAct => !Code.IsNull && ((Source is not null && Target is not null) || IsMutual);

    /// <summary>Whether each of a list acts toward the others.</summary>
    public bool IsMutual => Match is { Compound: not null, IsCompoundBehind: false } && Target is null;

    /// <summary>Line of the dictionary that says so.</summary>
    public int Line => Match?.Pattern.Line ?? Verb.Entry.Line;

    /// <summary>The acts, one for each direction that the code has.</summary>
    /// <param name="trigger">Tokens of the verb.</param>
    /// <param name="isDyadNeeded">Whether both sides must be known; else "---" stands for the one that is not.</param>
    public IEnumerable<CodedAct> Acts(ImmutableArray<int> trigger, bool isDyadNeeded)
    {
        if (Code.IsNull || (isDyadNeeded && !IsAct) || (Source is null && Target is null && !IsMutual)) yield break;
        ImmutableArray<CodedSide> sources = SidesOf(IsMutual ? Match!.Compound : Source), targets = IsMutual ? [] : SidesOf(Target);
        if (Code.Forward is { } forward) yield return Act(trigger, forward, sources, targets);
        if (Code.Backward is not { } backward || (IsMutual && backward == Code.Forward)) yield break;
        yield return Act(trigger, backward, IsMutual ? sources : targets, IsMutual ? targets : sources);
    }

    private CodedAct Act(ImmutableArray<int> trigger, string code, ImmutableArray<CodedSide> sources, ImmutableArray<CodedSide> targets) =>
        new(Verb.Token, trigger, code, sources, targets, IsMutual, Verb.Entry, Line);

    private static ImmutableArray<CodedSide> SidesOf(NounPhrase? phrase) => phrase is null
        ? [new(Roles.Nobody, null, -1)]
        : [.. phrase.Listed.Select(s => new CodedSide(s.Code, s.Phrase.Tokens, s.Phrase.Head))];
}
