using Chancery.Record.Queries;
using Chancery.Web.State;

namespace Chancery.Web.Data;

/// <summary>Rows as data: a page of them, or all of them one after another.</summary>
/// <param name="Name">As in addresses: "events" for /api/v1/events, /api/v1/events.csv, /api/v1/events.jsonl.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Scope">Whose dimensions narrow it; null for none.</param>
/// <param name="Keys">Further keys that it understands; those with an exclamation mark are needed.</param>
/// <param name="Row">Type of its rows.</param>
/// <param name="Page">A page of rows.</param>
/// <param name="Rows">All rows, at most as many as given.</param>
internal sealed record DataView(
    string Name, string Summary, Scope? Scope, IReadOnlyList<string> Keys, Type Row, Func<Visit, (long Total, IEnumerable<object> Rows)> Page, Func<Visit, int,
        IEnumerable<object>> Rows)
{
    /// <summary>Whether all rows come at once.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>A view of rows in pages.</summary>
    public static DataView Paged<T>(string name, string summary, Scope? scope, string keys, Func<Visit, Paging, Listing<T>> page, Func<Visit, int,
        IEnumerable<T>>? all = null) where T : class =>
        new(name, summary, scope, Split(keys + " page size"), typeof(T),
            v => page(v, v.State.Paging) is var listing ? (listing.Total, listing.Items) : default,
            (v, most) => all?.Invoke(v, most) ?? page(v, new(1, most)).Items);

    /// <summary>A view that gives all its rows at once.</summary>
    public static DataView Whole<T>(string name, string summary, Scope? scope, string keys, Func<Visit, IReadOnlyList<T>> rows) where T : class =>
        new(name, summary, scope, Split(keys), typeof(T), v => rows(v) is var all ? (all.Count, all) : default, (v, most) =>
            rows(v).Take(most))
        { IsWhole = true };

    private static string[] Split(string keys) => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
