using Chancery.Reading.Entities;

namespace Chancery.Reading.Statements;

/// <summary>Looks a noun phrase up among the referents.</summary>
internal sealed class Speakers(Grammar grammar, Referents referents)
{
    /// <summary>Index of the referent of the phrase with this head: its own, that of the noun a relative pronoun stands for, or that of a name inside ("Minister X"); null if none is known.</summary>
    public int? Of(int head)
    {
        if (referents.OfHead(head) is { } own) return own.Index;
        if (grammar.IsRelativePronoun(head) && Antecedent(head) is var noun and >= 0) return (referents.OfHead(noun) ?? referents.At(noun))?.Index;
        foreach (var child in grammar.Tree.Children(head))
        {
            if ((grammar.Is(child, "flat") || grammar.Is(child, "appos") || grammar.Is(child, "compound")) && referents.OfHead(child) is { } named) return named.Index;
        }
        return referents.At(head)?.Index;
    }

    // The relative clause hangs on the noun that its pronoun stands for.
    private int Antecedent(int pronoun)
    {
        for (var t = grammar.Head(pronoun); t >= 0; t = grammar.Head(t))
        {
            if (grammar.IsRelativeClause(t)) return grammar.Head(t);
        }
        return -1;
    }
}
