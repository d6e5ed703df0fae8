using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Places;

/// <summary>Where named places lie, from the gazetteer of states, capitals and cities. Immutable.</summary>
public sealed class PlaceIndex(Gazetteer gazetteer)
{
    /// <summary>Coordinates of a capital or city; null where the gazetteer has none (states and regions are areas, not points).</summary>
    /// <param name="name">As written or the usual name.</param>
    /// <param name="country">Country to prefer where several have a city of the name; null if unknown.</param>
    public (double Latitude, double Longitude)? Find(string name, string? country)
    {
        var entries = gazetteer.Lookup(name).Where(e => e.Kind is GazetteerKind.Capital or GazetteerKind.City && e.Place is { Latitude: not null, Longitude: not null }).ToList();
        var entry = entries.FirstOrDefault(e => e.Country == country) ?? entries.FirstOrDefault();
        return entry?.Place is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;
    }

    /// <summary>Country of a city, region or state; null if the gazetteer has none of this name.</summary>
    public string? CountryOf(string name) =>
        gazetteer.Lookup(name).FirstOrDefault(e => e.Kind is GazetteerKind.Capital or GazetteerKind.City or GazetteerKind.Region or GazetteerKind.State)?.Country;
}
