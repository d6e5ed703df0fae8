using System.Collections.Immutable;
using Chancery.Reading.Entities;

namespace Chancery.Reading.Events;

/// <summary>The countries of the sides of an event.</summary>
internal static class SideCountries
{
    /// <summary>Each country once; those who have none are left out.</summary>
    public static HashSet<string> Of(Referents referents, ImmutableArray<Side> sides) =>
        sides.Select(s => referents.All[s.Referent].Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
