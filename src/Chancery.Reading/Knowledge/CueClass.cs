namespace Chancery.Reading.Knowledge;

/// <summary>Word class of the first word of a cue: it decides how source and content are found.</summary>
public enum CueClass
{
    /// <summary>"say": the subject is the source, a complement the content.</summary>
    Verb,
    /// <summary>"statement": the possessor is the source, a clause or "of" phrase the content.</summary>
    Noun,
    /// <summary>"confident": the subject of the copula is the source.</summary>
    Adjective,
    /// <summary>"reportedly": nobody is named, the clause is the content.</summary>
    Adverb,
    /// <summary>"according to": what it governs is the source, the rest of the sentence the content.</summary>
    Preposition,
}

#pragma warning disable CA1720 // "Object" is the grammar's name
/// <summary>What a cue takes for its content.</summary>
[Flags]
public enum CueComplements
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A finite clause, with or without "that", "whether", "how".</summary>
    Clause = 1,
    /// <summary>An infinitive with "to", perhaps with its own subject ("want them to leave").</summary>
    Infinitive = 2,
    /// <summary>A noun phrase: the object, or what the cue's last preposition governs.</summary>
    Object = 4,
    /// <summary>An object and what is said of it ("accuse X of Y", "describe X as Y", "call X Y").</summary>
    Judgement = 8,
    /// <summary>A participle ("deny having met").</summary>
    Gerund = 16,
    /// <summary>Words in quotation marks, before, after or around the cue.</summary>
    Quote = 32,
    /// <summary>The subject is part of the content and nobody is the source ("he seems to be ill").</summary>
    Raising = 64,
    /// <summary>The object is the person spoken to ("tell journalists that").</summary>
    Addressee = 128,
}
#pragma warning restore CA1720

/// <summary>How much it takes to see an attribution in the cue.</summary>
public enum CueStrength
{
    /// <summary>Needs its complement and a source that can speak.</summary>
    Weak,
    /// <summary>Needs its complement.</summary>
    Plain,
    /// <summary>A verb of saying: also set into or behind what is said.</summary>
    Strong,
}
