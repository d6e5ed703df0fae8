using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>A value with the number of rows that have it.</summary>
public sealed record FacetValue(string Value, long Rows);

/// <summary>A dimension with its commonest values.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Values">Most rows first; dates in order of time.</param>
public sealed record Facet(Dimension Dimension, IReadOnlyList<FacetValue> Values);

/// <summary>Counts rows by dimension.</summary>
public sealed class FacetQueries
{
    private readonly Asker _asker;

    internal FacetQueries(Asker asker) => _asker = asker;

    /// <summary>All dimensions of a scope under a filter. Dimensions without any value are left out.</summary>
    public IReadOnlyList<Facet> All(Scope scope, RecordFilter filter, int most, CancellationToken cancellation)
    {
        var facets = new List<Facet>();
        foreach (var dimension in Dimensions.All.Where(d => d.Has(scope) && d.Name != "side"))
        {
            var values = Of(scope, dimension, filter, most, cancellation);
            if (values.Count > 0) facets.Add(new(dimension, values));
        }
        return facets;
    }

    /// <summary>One dimension of a scope under a filter.</summary>
    public IReadOnlyList<FacetValue> Of(Scope scope, Dimension dimension, RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(scope, filter);
        var column = dimension.Of(scope)!;
        var value = dimension.IsListIn(scope) ? $"unnest(list_distinct({column}))" : column;
        return _asker.Rows<FacetValue>(
            $"SELECT value, count(*) AS rows FROM (SELECT {value} AS value FROM {Table(scope)} {where.Sql}) WHERE value IS NOT NULL AND value <> '' "
            + $"GROUP BY value ORDER BY rows DESC, value LIMIT {most.ToString(CultureInfo.InvariantCulture)}",
            where.Parameters, cancellation);
    }

    /// <summary>Rows by year, in order of time; by month within one year.</summary>
    public IReadOnlyList<FacetValue> Dates(Scope scope, RecordFilter filter, CancellationToken cancellation)
    {
        if (scope == Scope.Actors) return [];
        var isOneYear = filter.From is { } from && filter.To is { } to && from.Year == to.Year;
        var column = scope == Scope.Events ? "day" : "published";
        var where = new Where(scope, filter).Add($"{column} IS NOT NULL");
        return _asker.Rows<FacetValue>(
            $"SELECT strftime({column}, '{(isOneYear ? "%Y-%m" : "%Y")}') AS value, count(*) AS rows FROM {Table(scope)} {where.Sql} GROUP BY value ORDER "
                + $"BY value",
            where.Parameters, cancellation);
    }

    private static string Table(Scope scope) => scope switch
    {
        Scope.Events => "x.event_row",
        Scope.Statements => "x.statement_row",
        Scope.Articles => "x.article_row",
        _ => "x.actor_row",
    };
}
