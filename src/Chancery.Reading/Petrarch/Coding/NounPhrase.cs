using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>A noun phrase without the phrases that hang on it, and the actor that it stands for.</summary>
internal sealed class NounPhrase
{
    /// <summary>Index of its first word in the sentence.</summary>
    public required int First { get; init; }

    /// <summary>Index behind its last word.</summary>
    public required int End { get; set; }

    /// <summary>Its tokens in the document.</summary>
    public required TokenRange Tokens { get; set; }

    /// <summary>The token that governs it.</summary>
    public required int Head { get; init; }

    /// <summary>Code of the actor that the dictionary names in it; null if none.</summary>
    public string? Actor { get; set; }

    /// <summary>Roles that agents give, in text order.</summary>
    public ImmutableArray<(string Role, bool IsPrefix)> Agents { get; set; } = [];

    /// <summary>Whether the dictionary says that it is no actor ("[---]").</summary>
    public bool IsNobody { get; set; }

    /// <summary>Codes that it gives: several where the actor stands for several, or an agent belongs to several; empty where it names no actor.</summary>
    public ImmutableArray<string> Codes { get; set; } = [];

    /// <summary>The phrases of the list that it is a member of ("A, B and C"); itself alone where there is no list.</summary>
    public ImmutableArray<NounPhrase> List { get; set; } = [];

    /// <summary>Whether it gives a code.</summary>
    public bool IsCoded => !Codes.IsEmpty;

    /// <summary>All codes of its list.</summary>
    public IEnumerable<(NounPhrase Phrase, string Code)> Listed => List.SelectMany(p => p.Codes.Select(c => (p, c)));
}
