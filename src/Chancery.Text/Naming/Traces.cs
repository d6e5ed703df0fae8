namespace Chancery.Text.Naming;

/// <summary>What the places of one form in a document tell.</summary>
/// <param name="Count">How many there are, 200 at most.</param>
/// <param name="Marks">What at least one of them shows.</param>
internal readonly record struct Traces(byte Count, Marks Marks);

/// <summary>Marks of a kind of name beside a form.</summary>
[Flags]
internal enum Marks : uint
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>A title or office stands before.</summary>
    AfterTitle = 1,
    /// <summary>A first name stands before.</summary>
    AfterFirstName = 2,
    /// <summary>"in" or "near" stands before.</summary>
    AfterIn = 4,
    /// <summary>"the" stands before.</summary>
    AfterThe = 8,
    /// <summary>An opening bracket stands before.</summary>
    InBrackets = 16,
    /// <summary>A first name with a capital behind.</summary>
    BeforeSurname = 32,
    /// <summary>Last in a run of capitals.</summary>
    LastOfRun = 64,
    /// <summary>First in one.</summary>
    FirstOfRun = 128,
    /// <summary>Between.</summary>
    InRun = 256,
    /// <summary>In a run whose end names a body.</summary>
    WithOrganisationHead = 512,
    /// <summary>In a run whose end names a place.</summary>
    WithPlaceHead = 1024,
    /// <summary>Subject of a verb of speech.</summary>
    Speaks = 2048,
    /// <summary>Part of a leader's known name.</summary>
    InLeader = 4096,
    /// <summary>Part of a body's known name.</summary>
    InOrganisation = 8192,
    /// <summary>Part of a place's known name.</summary>
    InPlace = 16384,
    /// <summary>Not first in its sentence, where everything has a capital.</summary>
    Inside = 32768,
    /// <summary>Something of it follows.</summary>
    Possesses = 65536,
    /// <summary>An office stands beside it and is the same.</summary>
    IsAnOffice = 131072,
    /// <summary>A common noun for a body does.</summary>
    IsABody = 262144,
    /// <summary>A common noun for a place does.</summary>
    IsAPlace = 524288,
}
