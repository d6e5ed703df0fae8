using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>A value with the number of rows that have it.</summary>
public sealed record FacetValue(string Value, long Rows);

/// <summary>A dimension with its commonest values.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Values">Most rows first.</param>
public sealed record Facet(Dimension Dimension, IReadOnlyList<FacetValue> Values);

/// <summary>Rows counted by all their dimensions at once.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Dates">By year, in order of time; by month within one year. None for actors.</param>
/// <param name="Facets">Dimensions that have a value.</param>
/// <param name="Confidence">Rows of at least some confidences, the highest first; none for what are not events.</param>
/// <param name="Counts">Reports, happenings and articles; null for what are not events.</param>
public sealed record FacetSheet(long Rows, IReadOnlyList<FacetValue> Dates, IReadOnlyList<Facet> Facets, IReadOnlyList<FacetValue> Confidence,
    Counts? Counts);

/// <summary>Counts rows by dimension.</summary>
public sealed class FacetQueries
{
    private static readonly string[] Confidences = ["0.9", "0.8", "0.7", "0.5"];

    private const string All = "*", Sure = "*confidence", Time = "time", Happenings = "*happenings", Articles = "*articles";

    private readonly Asker _asker;

    internal FacetQueries(Asker asker) => _asker = asker;

    /// <summary>Dimensions of a scope by which it is counted: those whose values people read.</summary>
    public static IEnumerable<Dimension> Counted(Scope scope) => Dimensions.All.Where(d => d.Has(scope) && d.Name is not ("side" or "who" or "with" or "spot"));

    /// <summary>All dimensions of a scope under a filter, counted in one pass.</summary>
    public FacetSheet Sheet(Scope scope, RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(scope, filter);
        var dimensions = Counted(scope).ToList();
        var columns = dimensions.Select((d, i) => $"{Column(d, scope)} AS c{i}").Append($"{Date(scope)} AS date");
        // Where little is left it is cheaper to put that aside once; the whole is better counted column by column.
        var kept = filter == RecordFilter.None ? "NOT MATERIALIZED" : "MATERIALIZED";
        var parts = dimensions.Select((d, i) => Part(d, scope, $"c{i}", most)).Append(Total(All, "*"));
        if (scope == Scope.Events)
        {
            columns = columns.Append("happening").Append("article_no").Append("confidence");
            parts = parts.Append(Total(Happenings, "DISTINCT happening")).Append(Total(Articles, "DISTINCT article_no"))
                .Concat(Confidences.Select(c => $"(SELECT '{Sure}' AS name, '{c}' AS value, count(*) AS rows FROM f WHERE confidence >= {c})"));
        }
        if (scope != Scope.Actors)
            parts = parts.Append($"(SELECT '{Time}' AS name, strftime(date, '{(IsOneYear(filter) ? "%Y-%m" : "%Y")}') AS value, "
            + "count(*) AS rows FROM f WHERE date IS NOT NULL GROUP BY value)");
        var lines = _asker.Rows<Line>(
            $"WITH f AS {kept} (SELECT {string.Join(", ", columns)} FROM {scope.Table()} {where.Sql}) {string.Join(" UNION ALL ", parts)}",
            where.Parameters, cancellation).ToLookup(l => l.Name, l => new FacetValue(l.Value, l.Rows));
        long Sum(string name) => lines[name].Single().Rows;
        return new(Sum(All), [.. lines[Time].OrderBy(v => v.Value, StringComparer.Ordinal)],
            [.. dimensions.Where(d => lines.Contains(d.Name)).Select(d => new Facet(d, [.. lines[d.Name]]))],
            [.. lines[Sure].Where(v => v.Rows > 0).OrderByDescending(v => v.Value, StringComparer.Ordinal)],
            scope == Scope.Events ? new(Sum(All), Sum(Happenings), Sum(Articles)) : null);
    }

    /// <summary>One dimension of a scope under a filter.</summary>
    public IReadOnlyList<FacetValue> Of(Scope scope, Dimension dimension, RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(scope, filter);
        return _asker.Rows<FacetValue>(
            $"WITH f AS NOT MATERIALIZED (SELECT {Column(dimension, scope)} AS c FROM {scope.Table()} {where.Sql}) {Part(dimension, scope, "c", most)}",
            where.Parameters, cancellation);
    }

    /// <summary>First and last day of the rows under a filter, its own days left aside; null where none has a day.</summary>
    public (DateOnly First, DateOnly Last)? Span(Scope scope, RecordFilter filter, CancellationToken cancellation)
    {
        var where = new Where(scope, filter with { From = null, To = null });
        var span = _asker.First<Stretch>($"SELECT min({Date(scope)}) AS first, max({Date(scope)}) AS last FROM {scope.Table()} {where.Sql}",
            where.Parameters, cancellation);
        return span is { First: { } first, Last: { } last } ? (first, last) : null;
    }

    private static string Total(string name, string what) => $"(SELECT '{name}' AS name, '' AS value, count({what}) AS rows FROM f)";

    private static bool IsOneYear(RecordFilter filter) => filter.From is { } from && filter.To is { } to && from.Year == to.Year;

    private static string Date(Scope scope) => scope switch { Scope.Events => "day", Scope.Actors => "NULL::DATE", _ => "published" };

    private static string Column(Dimension dimension, Scope scope) => scope == Scope.Events && dimension.BagOfEvents is { } bag ? bag : dimension.Of(scope)!;

    // Equal lists are counted before they are unfolded: there are few different ones.
    private static string Part(Dimension dimension, Scope scope, string column, int most)
    {
        var counted = $"(SELECT {column} AS value, count(*) AS n FROM f GROUP BY value)";
        var from = Column(dimension, scope) != dimension.Of(scope)
            ? $"(SELECT unnest(list_distinct(b.items)) AS value, n FROM {counted} g JOIN x.bag b ON b.bag_no = g.value)"
            : dimension.IsListIn(scope) ? $"(SELECT unnest(list_distinct(value)) AS value, n FROM {counted})" : counted;
        return $"(SELECT '{dimension.Name}' AS name, value, sum(n)::BIGINT AS rows FROM {from} WHERE value IS NOT NULL AND value <> '' GROUP BY value "
            + $"ORDER BY rows DESC, value LIMIT {most.ToString(CultureInfo.InvariantCulture)})";
    }

    private sealed record Line(string Name, string Value, long Rows);

    private sealed record Stretch(DateOnly? First, DateOnly? Last);
}
