using System.Collections.Frozen;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Events;

/// <summary>The words, in their base form, that the rules of the coder ask for beside those of the frames. Immutable; one serves all threads.</summary>
public sealed class CoderWords
{
    private static readonly string[] EmbeddingKeys = ["planned", "demanded", "possible", "denied", "hypothetical", "actual", "ongoing", "true", "condition"];

    private static readonly string[] ActKeys =
    [
        "plan", "text", "gives-out", "tells", "happens", "stance", "lets-in", "receives", "deprives", "names", "verdict", "counts", "blamed-harm", "blamed-deed", "blamed-measure", "fight", "nobodys-harm", "land", "in-aid-of", "claim", "does-harm", "done-to", "happens-there", "crowd-voice", "heading", "plural-noun",
    ];

    private CoderWords(KnowledgeFolder knowledge, string language)
    {
        LightVerbs = WordSets.Load(knowledge, $"{language}/light-verbs.txt")[""];
        Embedding = WordSets.Load(knowledge, $"{language}/embedding.txt", EmbeddingKeys);
        var acts = WordSets.Load(knowledge, $"{language}/act-words.txt", ActKeys);
        (Plans, Texts, GivesOut, Tells, Happens) = (acts["plan"], acts["text"], acts["gives-out"], acts["tells"], acts["happens"]);
        (Stances, LetsIn, Receives, Deprives, Names) = (acts["stance"], acts["lets-in"], acts["receives"], acts["deprives"], acts["names"]);
        (Verdicts, Counts, BlamedHarms, Lands, InAidOf) = (acts["verdict"], acts["counts"], acts["blamed-harm"], acts["land"], acts["in-aid-of"]);
        (Claims, DoesHarm, DoneTo, BlamedDeeds, BlamedMeasures, Fights, NobodysHarms) = (acts["claim"], acts["does-harm"], acts["done-to"], acts["blamed-deed"], acts["blamed-measure"], acts["fight"], acts["nobodys-harm"]);
        (HappensThere, CrowdVoices, Heading, PluralNouns) = (acts["happens-there"], acts["crowd-voice"], acts["heading"].Union(DoneTo).ToFrozenSet(StringComparer.Ordinal), acts["plural-noun"]);
    }

    /// <summary>Reads <c>light-verbs.txt</c>, <c>embedding.txt</c> and <c>act-words.txt</c>.</summary>
    /// <param name="knowledge">The knowledge folder with its overlays.</param>
    /// <param name="language">"en".</param>
    /// <exception cref="KnowledgeException">A file is missing or has a key that is not allowed.</exception>
    public static CoderWords Load(KnowledgeFolder knowledge, string language) => new(knowledge, language);

    /// <summary>Verbs that say only that the act named by their object takes place.</summary>
    public FrozenSet<string> LightVerbs { get; }

    /// <summary>What a word says of the act in its complement.</summary>
    public WordSets Embedding { get; }

    /// <summary>Nouns whose infinitive tells what somebody means or has to do: "intention", "threat".</summary>
    public FrozenSet<string> Plans { get; }

    /// <summary>Texts that speak for whoever gives them out.</summary>
    public FrozenSet<string> Texts { get; }

    /// <summary>Verbs that nobody does without doing it to somebody: in a headline without an object they are in the passive.</summary>
    public FrozenSet<string> DoneTo { get; }

    /// <summary>Verbs that give a text out.</summary>
    public FrozenSet<string> GivesOut { get; }

    /// <summary>Verbs of telling whose object is mostly the subject of what is told.</summary>
    public FrozenSet<string> Tells { get; }

    /// <summary>Verbs of what comes about by itself.</summary>
    public FrozenSet<string> Happens { get; }

    /// <summary>Verbs whose passive tells where the subject stands.</summary>
    public FrozenSet<string> Stances { get; }

    /// <summary>Verbs behind which "in" is a particle.</summary>
    public FrozenSet<string> LetsIn { get; }

    /// <summary>Verbs whose subject is on the receiving side.</summary>
    public FrozenSet<string> Receives { get; }

    /// <summary>Verbs of which the "of" behind the object tells a part of the act.</summary>
    public FrozenSet<string> Deprives { get; }

    /// <summary>Verbs that say what somebody is, or is taken for.</summary>
    public FrozenSet<string> Names { get; }

    /// <summary>Adjectives of what a court finds.</summary>
    public FrozenSet<string> Verdicts { get; }

    /// <summary>Nouns that count or portion out what follows.</summary>
    public FrozenSet<string> Counts { get; }

    /// <summary>Harm that is condemned or blamed on somebody.</summary>
    public FrozenSet<string> BlamedHarms { get; }

    /// <summary>Harm whose "of" tells who does it ("the crimes of the junta") and whose "against" tells to whom.</summary>
    public FrozenSet<string> BlamedDeeds { get; }

    /// <summary>What authorities do to somebody: its "of" tells to whom.</summary>
    public FrozenSet<string> BlamedMeasures { get; }

    /// <summary>Fighting that as a subject kills: "clashes left ten dead".</summary>
    public FrozenSet<string> Fights { get; }

    /// <summary>Words before harm that nobody does: "heart attack".</summary>
    public FrozenSet<string> NobodysHarms { get; }

    /// <summary>Nouns of land, on which a thing is.</summary>
    public FrozenSet<string> Lands { get; }

    /// <summary>Nouns behind "in" that lead to whom the act concerns.</summary>
    public FrozenSet<string> InAidOf { get; }

    /// <summary>Words that were said before and are taken up.</summary>
    public FrozenSet<string> Claims { get; }

    /// <summary>Harm before which the name of a state or town tells where it was done: "Mali ambush".</summary>
    public FrozenSet<string> HappensThere { get; }

    /// <summary>Verbs by which crowds say what they want; police, armies and courts do not.</summary>
    public FrozenSet<string> CrowdVoices { get; }

    /// <summary>Verbs that headlines use with an object: their forms are nouns or adjectives too.</summary>
    public FrozenSet<string> Heading { get; }

    /// <summary>Nouns that are plural without an ending: "police".</summary>
    public FrozenSet<string> PluralNouns { get; }

    /// <summary>Verbs of the harm that a deed does.</summary>
    public FrozenSet<string> DoesHarm { get; }
}
