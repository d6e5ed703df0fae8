using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Gives towns and provinces that only the long list has their country. Many names are borne in several countries: that of the article goes first, and a small town counts only there.</summary>
/// <param name="knowledge">The list, and nouns for towns and regions ("Zaisan district").</param>
internal sealed class TownCountries(EntityKnowledge knowledge)
{
    // From so many thousands of inhabitants on, a town is likely meant also where nothing else tells of its country.
    private const int Known = 100;
    // A province is known as well as a town of half a million.
    private const int Province = 500;
    // So many times larger than the next of its name is the one that everybody means.
    private const int Larger = 4;

    /// <summary>The referents, places among them with a country that had none.</summary>
    public Referents Fill(Referents referents, Origin origin, int tokens)
    {
        var unknown = referents.All.Where(IsUnknown).Select(r => (r.Index, Towns: TownsOf(r.Name))).Where(r => r.Towns.Count > 0).ToList();
        if (unknown.Count == 0) return referents;
        var told = referents.All.Select(r => r.Country).Append(origin.Dateline).Append(origin.Publisher).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var filled = referents.All.ToBuilder();
        // The second round knows the countries that larger towns told in the first.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (index, towns) in unknown)
            {
                if (filled[index].Country is null && Choose(towns, told) is { } country) filled[index] = filled[index] with { Country = country, Basis = "knowledge" };
            }
            foreach (var (index, _) in unknown)
            {
                if (filled[index].Country is { } country) told.Add(country);
            }
        }
        return new(filled.ToImmutable(), tokens);
    }

    private static bool IsUnknown(Referent referent) => referent is { Kind: EntityKind.Place, IsNamed: true, Country: null, KnownName: null };

    private IReadOnlyList<Town> TownsOf(string name)
    {
        if (knowledge.Towns.Named(name) is { Count: > 0 } found) return found;
        // "Zaisan district", "Gusau town": the noun is not in the list. ("Independence Square" is no town of that name.)
        var last = name.LastIndexOf(' ');
        return last > 0 && (knowledge.Words.Towns.Contains(name[(last + 1)..].ToLowerInvariant()) || knowledge.Words.Regions.Contains(name[(last + 1)..].ToLowerInvariant())) ? knowledge.Towns.Named(name[..last]) : [];
    }

    private static string? Choose(IReadOnlyList<Town> towns, HashSet<string> told)
    {
        var inside = towns.Where(t => told.Contains(t.Country)).OrderByDescending(Weight).ToList();
        if (inside.Count > 0) return inside[0].Country;
        var known = towns.OrderByDescending(Weight).ToList();
        return Weight(known[0]) >= Known && (known.Count == 1 || Weight(known[0]) >= Larger * Weight(known[1])) ? known[0].Country : null;
    }

    private static int Weight(Town town) => town.IsProvince ? Province : town.Thousands;
}
