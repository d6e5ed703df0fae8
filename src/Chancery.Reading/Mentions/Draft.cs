using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>A mention with all that its own words say, before it is linked to others.</summary>
internal sealed record Draft
{
    public required TokenRange Range { get; init; }

    public required int Head { get; init; }

    public required MentionForm Form { get; init; }

    public required EntityKind Kind { get; set; }

    /// <summary>The name proper, without titles; empty for nominals and pronouns.</summary>
    public TokenRange Name { get; init; }

    /// <summary>What the knowledge base has under the name; null if nothing.</summary>
    public GazetteerEntry? Entry { get; init; }

    public string? Country { get; init; }

    public ImmutableArray<string> Sectors { get; init; } = [];

    public ImmutableArray<HeldOffice> Offices { get; init; } = [];

    public Gender Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>"the", "this", "that", "both" or a possessive: it may refer back.</summary>
    public bool Definite { get; init; }

    /// <summary>Nominals: the phrase of the lexicon that heads it ("foreign minister", "militant"), in small letters.</summary>
    public string Noun { get; init; } = "";

    /// <summary>Nominals: whether it names someone only where it takes up a name before ("the company"); else it is passed over.</summary>
    public bool OnlyRefers { get; init; }

    /// <summary>Nominals: token of a pronoun or name that possesses it; -1 if there is none.</summary>
    public int Possessor { get; init; } = -1;

    /// <summary>Whether it stands for several sides ("the two sides", "both countries").</summary>
    public bool Collective => Count >= 0;

    /// <summary>How many sides a collective stands for; 0 where the words do not tell ("the sides"), -1 where it is no collective.</summary>
    public int Count { get; init; } = -1;

    /// <summary>Another name of the same thing in parentheses after it ("(OPCW)"); empty if none.</summary>
    public string Alias { get; set; } = "";

    /// <summary>A draft is itself and no other, whatever it says.</summary>
    public bool Equals(Draft? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
