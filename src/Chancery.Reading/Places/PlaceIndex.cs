using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Places;

/// <summary>Where named places lie, from the gazetteer of states, capitals and cities and the long list of towns. Immutable.</summary>
public sealed class PlaceIndex(Gazetteer gazetteer, Towns towns)
{
    // A town of fewer thousands of inhabitants is not taken for a place of a name that nothing else explains.
    private const int Least = 15;

    /// <summary>Coordinates of a capital, city or town; null where none is known (states and regions are areas, not points).</summary>
    /// <param name="name">As written or the usual name.</param>
    /// <param name="country">Country to prefer where several have a city of the name; null if unknown.</param>
    public (double Latitude, double Longitude)? Find(string name, string? country)
    {
        var entries = gazetteer.Lookup(name).Where(e => e.Kind is GazetteerKind.Capital or GazetteerKind.City && e.Place is { Latitude: not null, Longitude: not null }).ToList();
        if (entries.Find(e => e.Country == country) is null && country is not null && towns.Named(name).Where(t => t.Country == country && !t.IsProvince).ToList() is [var own, ..]) return (own.Latitude!.Value, own.Longitude!.Value);
        var entry = entries.Find(e => e.Country == country) ?? entries.FirstOrDefault();
        return entry?.Place is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;
    }

    /// <summary>Country of a city, region or state; of several towns that only the long list has, the largest one's; null if none is known.</summary>
    public string? CountryOf(string name) =>
        gazetteer.Lookup(name).FirstOrDefault(e => e.Kind is GazetteerKind.Capital or GazetteerKind.City or GazetteerKind.Region or GazetteerKind.State)?.Country ?? LargestOf(name)?.Country;

    private Town? LargestOf(string name) => towns.Named(name).Where(t => t.IsProvince || t.Thousands >= Least).OrderByDescending(t => t.Thousands).Select(t => (Town?)t).FirstOrDefault();
}
