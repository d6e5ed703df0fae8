using System.Collections.Immutable;

namespace Chancery.Record.Queries;

/// <summary>What is wanted of the record. Values of one dimension are alternatives, dimensions narrow one another. The empty filter wants everything.</summary>
public sealed record RecordFilter
{
    // One instance, so that filters without values are equal.
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoValues =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Everything.</summary>
    public static RecordFilter None { get; } = new();

    /// <summary>Words that have to stand in the row (articles: in the text), in any order; "…" holds words together, a star at the end of a word leaves its
    /// ending open.</summary>
    public string? Words { get; init; }

    /// <summary>Wanted values by dimension.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Values { get; init; } = NoValues;

    /// <summary>First day; null for no limit. Events: the day of the event, else of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included; null for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Least confidence of events, 0 to 1; null for any.</summary>
    public double? Confidence { get; init; }

    /// <summary>One article; null for all.</summary>
    public string? Article { get; init; }

    /// <summary>One happening; null for all.</summary>
    public string? Happening { get; init; }

    /// <summary>Two countries between which events have to be, in either direction; null for any.</summary>
    public (string A, string B)? Between { get; init; }

    /// <summary>Whether later tellings of the same happening within one article count too.</summary>
    public bool WithRetold { get; init; }

    /// <summary>The same filter with other values of a dimension; none takes the dimension out.</summary>
    public RecordFilter With(string dimension, params ImmutableArray<string> values) =>
        this with { Values = values.IsEmpty ? Values.Remove(dimension) : Values.SetItem(dimension, values) };

    /// <summary>Dimensions that are asked for but that the scope does not have: they narrow nothing there.</summary>
    public IEnumerable<string> Idle(Scope scope) =>
        Values.Keys.Where(k => Dimensions.Find(k) is { } d && !d.Has(scope) && !(scope == Scope.Articles && d.Has(Scope.Events)));
}
