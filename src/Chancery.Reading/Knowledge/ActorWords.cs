using System.Collections.Frozen;

namespace Chancery.Reading.Knowledge;

/// <summary>Words that tell, beside names and offices, who is meant (<c>en/actor-words.txt</c>). Immutable; one serves all threads.</summary>
public sealed class ActorWords
{
    private static readonly string[] Keys = ["becomes", "serves", "appoints", "meets", "state-side", "person-side", "town", "region", "female", "male", "common"];

    private ActorWords(WordSets sets)
    {
        (Becomes, Serves, Appoints, Meets) = (sets["becomes"], sets["serves"], sets["appoints"], sets["meets"]);
        (StateSides, PersonSides, Towns, Regions) = (sets["state-side"], sets["person-side"], sets["town"], sets["region"]);
        (Female, Male, Common) = (sets["female"], sets["male"], sets["common"]);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">It is missing or has a key that is not allowed.</exception>
    public static ActorWords Load(KnowledgeFolder folder) => new(WordSets.Load(folder, "en/actor-words.txt", Keys));

    /// <summary>Verbs of being: the noun behind them tells what their subject is.</summary>
    public FrozenSet<string> Becomes { get; }

    /// <summary>Verbs whose subject has the office: "served as ambassador".</summary>
    public FrozenSet<string> Serves { get; }

    /// <summary>Verbs whose object has the office: "was appointed ambassador", "named him as ambassador".</summary>
    public FrozenSet<string> Appoints { get; }

    /// <summary>Verbs whose subject and object are the sides of one meeting or quarrel.</summary>
    public FrozenSet<string> Meets { get; }

    /// <summary>Nouns of which several are several states.</summary>
    public FrozenSet<string> StateSides { get; }

    /// <summary>Nouns of which several are several persons.</summary>
    public FrozenSet<string> PersonSides { get; }

    /// <summary>Nouns for a town.</summary>
    public FrozenSet<string> Towns { get; }

    /// <summary>Nouns for a part of a country.</summary>
    public FrozenSet<string> Regions { get; }

    /// <summary>Offices and roles of women that do not end with "woman".</summary>
    public FrozenSet<string> Female { get; }

    /// <summary>Offices and roles of men that do not end with "man".</summary>
    public FrozenSet<string> Male { get; }

    /// <summary>Words that are no abbreviations where all is in capitals.</summary>
    public FrozenSet<string> Common { get; }
}
