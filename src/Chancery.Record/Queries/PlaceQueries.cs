namespace Chancery.Record.Queries;

/// <summary>A place with the events there. Without coordinates it stands for its country. <c>Spot</c> is the value by which events of the place are asked
/// for.</summary>
public sealed record PlaceRow(
    string? Place, string? Country, double? Lat, double? Lon, string? Spot, long Reports, long Happenings, long Cooperation, long Conflict);

/// <summary>Questions about where events take place.</summary>
public sealed class PlaceQueries
{
    private readonly Asker _asker;

    internal PlaceQueries(Asker asker) => _asker = asker;

    /// <summary>Places with coordinates, those with most events first.</summary>
    public IReadOnlyList<PlaceRow> Points(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).Add("place_lat IS NOT NULL AND place_lon IS NOT NULL");
        return _asker.Rows<PlaceRow>(
            $"SELECT mode(place) AS place, mode(place_country) AS country, place_lat AS lat, place_lon AS lon, {Dimensions.Spot} AS spot, {Numbers} "
            + $"FROM x.event_row {where.Sql} GROUP BY place_lat, place_lon ORDER BY reports DESC, lat, lon LIMIT 500", where.Parameters, cancellation);
    }

    /// <summary>Countries where events take place, also those of places without coordinates.</summary>
    public IReadOnlyList<PlaceRow> Countries(RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(Scope.Events, filter).Add("place_country IS NOT NULL");
        return _asker.Rows<PlaceRow>(
            $"SELECT NULL::VARCHAR AS place, place_country AS country, NULL::DOUBLE AS lat, NULL::DOUBLE AS lon, NULL::VARCHAR AS spot, {Numbers} "
            + $"FROM x.event_row {where.Sql} GROUP BY place_country ORDER BY reports DESC, country", where.Parameters, cancellation);
    }

    private const string Numbers =
        "count(*) AS reports, count(DISTINCT happening) AS happenings, count(*) FILTER (quad <= 2) AS cooperation, count(*) FILTER (quad >= 3) AS conflict";
}
