using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Looks a noun phrase up among the referents.</summary>
internal sealed class Speakers(Grammar grammar, ReportingCues cues, Referents referents)
{
    // "a letter of the head of the office of the ministry": longer chains do not occur in good text.
    private const int DeepestPhrase = 4;

    /// <summary>Index of the referent of the phrase with this head: its own, that of the noun a relative pronoun stands for, or that of a name inside ("Minister X"); null if none is known.</summary>
    public int? Of(int head) => Of(head, DeepestPhrase);

    private int? Of(int head, int depth)
    {
        if (referents.OfHead(head) is { } own) return own.Index;
        if (grammar.IsRelativePronoun(head) && Antecedent(head) is var noun and >= 0) return (referents.OfHead(noun) ?? referents.At(noun))?.Index;
        if (depth > 0 && Behind(head) is var behind and >= 0) return Of(behind, depth - 1);
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
        return [.. Heads(source).Where(c => c != source.Head && source.Range.Contains(c)).Select(c => Of(c)).OfType<int>().Where(r => r != first).Distinct()];
    }

    // The parser hangs the second of "the aid groups and the United Nations said" on the verb, now and then.
    private IEnumerable<int> Heads(SourcePhrase source)
    {
        foreach (var conjunct in grammar.Tree.Conjuncts(source.Head)) yield return conjunct;
        if (!grammar.Is(source.Head, "nsubj")) yield break;
        for (var t = source.Head + 1; t < source.Range.End; t++)
        {
            if (grammar.Head(t) == grammar.Head(source.Head) && grammar.Is(t, "nsubj") && grammar.IsNominal(t)) yield return t;
        }
    }

    // Who stands behind a noun that is nobody itself: the group of "two of the six groups", and whoever issued a statement. -1 where the text does not tell.
    private int Behind(int noun)
    {
        if (grammar.Upos(noun) is Upos.NUM or Upos.DET || grammar.Form(noun) is "some" or "many" or "several" or "most" or "all" or "both" or "dozens" or "hundreds" or "thousands" or "scores") return Child(noun, "of");
        return cues.IsDocument(grammar.Lemma(noun)) ? Issuer(noun) : -1;
    }

    // "a statement issued by X", "a report by X", "a communiqué from X", "a notice on X's website".
    private int Issuer(int document)
    {
        if (Possessor(document) is var owner and >= 0) return owner;
        foreach (var child in grammar.Tree.Children(document))
        {
            if (child > document && grammar.Is(child, "acl") && !grammar.IsRelativeClause(child) && !cues.IsPassedOn(grammar.Lemma(child)) && Child(child, "by", "from") is var agent and >= 0) return agent;
        }
        if (Child(document, "by", "from", "of") is var author and >= 0) return author;
        var place = Child(document, "on", "at", "in");
        return place >= 0 && Possessor(place) is var host and >= 0 ? host : -1;
    }

    private int Possessor(int noun)
    {
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (grammar.Document.DepRels[child] == "nmod:poss") return child;
        }
        return -1;
    }

    // The first noun behind a word that one of the prepositions marks; -1 where there is none.
    private int Child(int token, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in grammar.Tree.Children(token))
        {
            if (child < token || !(grammar.Is(child, "nmod") || grammar.Is(child, "obl"))) continue;
            foreach (var preposition in prepositions)
            {
                if (grammar.HasChild(child, "case", preposition)) return child;
            }
        }
        return -1;
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
        // Where the parser made a clause of its own of it: the noun before the comma.
        return pronoun > 1 && grammar.IsComma(pronoun - 1) && grammar.IsNominal(pronoun - 2) ? pronoun - 2 : -1;
    }
}
