using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Gives "its chairwoman", "the union's lawyer", "his officers" the country of those to whom they belong.</summary>
/// <remarks>
/// Such a country has the basis "context". Words under "not-owned" in heads.txt ("his counterpart") and under "abroad" ("their envoy") tell of others.
/// </remarks>
internal static class OwnersCountry
{
    /// <summary>The referents, some of them with a country.</summary>
    /// <param name="document">The article with tokens and lemmas.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="referents">As they were linked.</param>
    /// <param name="heads">Nouns and what is known of them.</param>
    public static Referents Fill(Document document, Tree tree, Referents referents, HeadNouns heads) =>
        new([.. referents.All.Select(r => CountryOf(document, tree, referents, r, heads) is { } country ? r with { Country = country, Basis = "context" } : r)], document.Count);

    private static string? CountryOf(Document document, Tree tree, Referents referents, Referent r, HeadNouns heads)
    {
        if (r is not { Country: null, Members.Length: 0, KnownName: null, Kind: EntityKind.Person or EntityKind.Group } || r.Sectors is ["JRN", ..]) return null;
        string? found = null;
        foreach (var mention in r.Mentions)
        {
            if (mention.Form != MentionForm.Nominal || tree.Child(mention.Head, "nmod:poss") is not (>= 0 and var possessor)) continue;
            // What is sent or withdrawn ("its troops") is a means and no side.
            if (r is { Kind: EntityKind.Group, Sectors: ["MIL" or "COP", ..] } && document.DepRels[mention.Head] == "obj") continue;
            if (heads.KeysOf(document.Lemmas[mention.Head].ToLowerInvariant()).Contains("not-owned") || Abroad.IsToldIn(document, mention.Range, heads)) continue;
            if (referents.OfHead(possessor) is { Country: { } country } owner && owner.Index != r.Index && !Abroad.IsOfNoState(country))
            {
                // "its citizens" of one and of another state that were taken for the same.
                if (found is not null && found != country) return null;
                found = country;
            }
        }
        return found;
    }
}
