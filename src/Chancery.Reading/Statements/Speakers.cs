using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Text;

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

    /// <summary>Index of the referent of a source: that of its head, else that of its first word where the tree has lost the head; null if none is known.</summary>
    public int? Of(SourcePhrase source)
    {
        if (Of(source.Head) is { } known) return known;
        var first = source.Range.First;
        while (first < source.Range.End - 1 && grammar.Upos(first) == Upos.DET) first++;
        return grammar.IsRelativePronoun(first) ? null : referents.At(first)?.Index;
    }

    /// <summary>Indices of the referents that its other conjuncts name ("Kenya and Uganda": Uganda).</summary>
    public ImmutableArray<int> With(SourcePhrase source)
    {
        var first = Of(source);
        return [.. grammar.Tree.Conjuncts(source.Head).Where(c => c != source.Head && source.Range.Contains(c)).Select(Of).OfType<int>().Where(r => r != first).Distinct()];
    }

    /// <summary>The source's words, from the first word of the office or name that the parser has cut in two ("Deputy | Foreign Minister NAME").</summary>
    public TokenRange WholeOf(SourcePhrase source)
    {
        if (referents.At(source.Range.First) is not { Kind: EntityKind.Person } person) return source.Range;
        foreach (var mention in person.Mentions)
        {
            if (mention.Range.Contains(source.Range.First) && mention.Range.First < source.Range.First && mention.Range.End <= source.Range.End) return new(mention.Range.First, source.Range.End);
        }
        return source.Range;
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
