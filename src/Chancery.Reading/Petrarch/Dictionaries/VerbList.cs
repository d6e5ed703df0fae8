using System.Collections.Immutable;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>What a place in a pattern asks for.</summary>
public enum PatternPart
{
    /// <summary>One of several words or phrases.</summary>
    Words,
    /// <summary>"$": the actor that becomes the source.</summary>
    Source,
    /// <summary>"+": the actor that becomes the target.</summary>
    Target,
    /// <summary>"%": a list of actors.</summary>
    Compound,
    /// <summary>"^": a noun phrase that is passed over.</summary>
    Skip,
    /// <summary>"{…}": words of one noun phrase.</summary>
    Phrase,
    /// <summary>"(…)": a preposition and words of the phrase that it governs.</summary>
    Prepositional,
}

/// <summary>A place in a pattern.</summary>
/// <param name="Part">What it asks for.</param>
/// <param name="IsJoined">Whether it stands right behind the place before it ("A_B").</param>
/// <param name="Choices">Of <see cref="PatternPart.Words"/>: each a row of folded words that may have others between them unless joined.</param>
/// <param name="Inner">Of phrases: the places inside.</param>
public sealed record PatternPlace(PatternPart Part, bool IsJoined, ImmutableArray<WordRow> Choices, ImmutableArray<PatternPlace> Inner);

/// <summary>A row of words as a synonym set or a pattern has it.</summary>
/// <param name="Words">Folded: small letters, no apostrophes.</param>
/// <param name="Joined">For each word whether it stands right behind the one before.</param>
public sealed record WordRow(ImmutableArray<string> Words, ImmutableArray<bool> Joined);

/// <summary>Code of a verb or pattern: from source to target, and from target to source where it has two.</summary>
/// <param name="Forward">Null for none.</param>
/// <param name="Backward">Null for none.</param>
public sealed record VerbCode(string? Forward, string? Backward)
{
    /// <summary>"[---]": what it says is no event.</summary>
    public bool IsNull => Forward is null && Backward is null;
}

/// <summary>A pattern of a verb.</summary>
/// <param name="Before">Places before the verb, in text order.</param>
/// <param name="After">Places behind the verb.</param>
/// <param name="IsJoinedBefore">Whether the last place before stands right before the verb.</param>
/// <param name="Code">Its code.</param>
/// <param name="Line">1-based line.</param>
public sealed record VerbPattern(ImmutableArray<PatternPlace> Before, ImmutableArray<PatternPlace> After, bool IsJoinedBefore, VerbCode Code, int Line)
{
    /// <summary>How many places it has, those in phrases included: of two that fit the longer one wins.</summary>
    public int Size => SizeOf(Before) + SizeOf(After);

    private static int SizeOf(ImmutableArray<PatternPlace> places) => places.Sum(p => p.Inner.IsEmpty ? 1 : SizeOf(p.Inner));
}

/// <summary>A verb, or a phrase with one.</summary>
/// <param name="Name">As written ("BREAK_DOWN").</param>
/// <param name="Before">Folded words right before the verb.</param>
/// <param name="Forms">Folded forms of the verb itself.</param>
/// <param name="After">Folded words behind it.</param>
/// <param name="Own">Its own code; null where it has that of its block.</param>
/// <param name="Block">Its block.</param>
/// <param name="Line">1-based line.</param>
public sealed record VerbEntry(
    string Name, ImmutableArray<string> Before, ImmutableArray<string> Forms, ImmutableArray<string> After, VerbCode? Own, VerbBlock Block, int Line);

/// <summary>Verbs that share patterns and a code.</summary>
/// <param name="Name">"BREAK".</param>
/// <param name="Code">Where no pattern fits.</param>
/// <param name="Patterns">Longest first.</param>
/// <param name="File">Path as opened.</param>
/// <param name="Line">1-based line.</param>
public sealed record VerbBlock(string Name, VerbCode Code, ImmutableArray<VerbPattern> Patterns, string File, int Line);

/// <summary>"~ a (a b Q) SAY = a b Q": what a verb makes of an event in its complement.</summary>
/// <param name="Outer">Variable of the source of the outer verb.</param>
/// <param name="InnerSource">Variable, "_" for anybody, "." for nobody.</param>
/// <param name="InnerTarget">As for the source.</param>
/// <param name="InnerVerb">Name of a verb; "Q" for any.</param>
/// <param name="OuterVerb">Name of a verb.</param>
/// <param name="Source">Variable of the new source.</param>
/// <param name="Target">Variable of the new target.</param>
/// <param name="Code">The new code; "Q" for that of the inner event.</param>
/// <param name="Line">1-based line.</param>
public sealed record Transformation(
    string Outer, string InnerSource, string InnerTarget, string InnerVerb, string OuterVerb, string Source, string Target, string Code, int Line);

/// <summary>A dictionary of verbs, of PETRARCH or PETRARCH-2.</summary>
/// <param name="Verbs">In the order of the file.</param>
/// <param name="Transformations">In the order of the file.</param>
public sealed record VerbList(ImmutableArray<VerbEntry> Verbs, ImmutableArray<Transformation> Transformations)
{
    /// <summary>Without verbs.</summary>
    public static VerbList Empty { get; } = new([], []);
}
