using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Gives bare groups and offices the country of the words that they take up or stand beside: "the government" after "the Syrian government", the rebels of "the Syrian army and rebels".</summary>
/// <remarks>Such a country has the basis "context". It is asked before <see cref="Learnt.LearntHomes"/>: what the article itself said of these words goes before where it was written.</remarks>
internal static class SharedCountry
{
    /// <summary>The referents, some of them with a country.</summary>
    /// <param name="document">The article with tokens and lemmas.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="referents">As they were linked.</param>
    /// <param name="isLeftAlone">Whether a referent is not to be given a country: its words say that it may be from anywhere.</param>
    public static Referents Fill(Document document, Tree tree, Referents referents, Func<Referent, bool> isLeftAlone) =>
        Once(document, tree, Once(document, tree, referents, isLeftAlone), isLeftAlone);

    /// <summary>One pass; the second knows what the first gave: whose "the opposition" is tells whose "an opposition spokesman" is.</summary>
    private static Referents Once(Document document, Tree tree, Referents referents, Func<Referent, bool> isLeftAlone)
    {
        var told = Told(document, referents);
        return new([.. referents.All.Select(r => CountryOf(r) is { } country ? r with { Country = country, Basis = "context" } : r)], document.Count);

        string? CountryOf(Referent r)
        {
            if (r is not { Country: null, Members.Length: 0, IsNamed: false, Kind: EntityKind.Group or EntityKind.Person } || r.Sectors is ["JRN", ..] || isLeftAlone(r)) return null;
            var head = r.Mentions[0].Head;
            return Beside(document, tree, referents, head) ?? WithSomebody(document, tree, referents, head) ?? (r.Sectors.IsEmpty ? null : TakenUp(document, tree, told, head));
        }
    }

    /// <summary>Head words of the mentions whose country the text tells, by lemma, in text order.</summary>
    private static ILookup<string, (int Head, string Country)> Told(Document document, Referents referents) => referents.All
        .Where(r => r is { Country: { } c, Kind: EntityKind.Group or EntityKind.Person or EntityKind.State or EntityKind.Organisation } && !Abroad.IsOfNoState(c))
        .SelectMany(r => r.Mentions.Select(m => (m.Head, Country: r.Country!)))
        .Where(m => document.Upos[m.Head] == Upos.NOUN).OrderBy(m => m.Head)
        .ToLookup(m => document.Lemmas[m.Head], StringComparer.Ordinal);

    /// <summary>"the Syrian government and armed opposition groups": the country stands before the first of them and holds for both; null if it does not.</summary>
    private static string? Beside(Document document, Tree tree, Referents referents, int head)
    {
        if (document.DepRels[head] != "conj" || document.Heads[head] is not (>= 0 and var first) || document.Upos[first] != Upos.NOUN || tree.Child(head, "det") >= 0) return null;
        var owner = tree.Child(first, "amod") is >= 0 and var adjective ? adjective : tree.Child(first, "compound");
        return owner >= 0 && owner < first && referents.OfHead(first) is { Country: { } country, Kind: not EntityKind.Person } && !Abroad.IsOfNoState(country) ? country : null;
    }

    /// <summary>"the envoy and the accompanying delegation": who goes with somebody is of his country; null for others.</summary>
    private static string? WithSomebody(Document document, Tree tree, Referents referents, int head)
    {
        // Whatever the tree hangs it on, he stands right before the "and".
        if (!Accompanies(document, tree, head) || tree.Child(head, "cc") is not (> 0 and var and)) return null;
        return referents.At(and - 1) is { Kind: EntityKind.Person, Country: { } country } ? country : null;
    }

    private static bool Accompanies(Document document, Tree tree, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head && document.Lemmas[child] is "accompany" or "accompanying") return true;
        }
        return false;
    }

    /// <summary>
    /// The one country that earlier words with the same noun have, or with the noun before it ("an opposition spokesman"); null if there are none or several, or if the words do not point back.
    /// </summary>
    private static string? TakenUp(Document document, Tree tree, ILookup<string, (int Head, string Country)> told, int head)
    {
        var points = tree.Child(head, "det") is >= 0 and var article && document.Lemmas[article] == "the";
        var noun = points ? head : tree.Child(head, "compound");
        if (noun < 0 || document.Upos[noun] != Upos.NOUN) return null;
        ImmutableArray<string> countries = [.. told[document.Lemmas[noun]].TakeWhile(m => m.Head < head).Select(m => m.Country).Distinct().Take(2)];
        return countries.Length == 1 ? countries[0] : null;
    }
}
