using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>What every kind of rows is asked alike: a page of them, all of them, how many there are.</summary>
/// <typeparam name="T">A row; its constructor names the columns.</typeparam>
public abstract class RowQueries<T> where T : class
{
    private readonly Scope _scope;
    private readonly string _order;

    /// <summary>Questions about the rows of a scope.</summary>
    /// <param name="asker">Asks.</param>
    /// <param name="scope">Whose rows.</param>
    /// <param name="order">How they are sorted, as SQL has it; no two rows may be equal in it.</param>
    private protected RowQueries(Asker asker, Scope scope, string order) => (Asker, _scope, _order) = (asker, scope, order);

    private protected Asker Asker { get; }

    /// <summary>A page of the rows that a filter leaves, with the number of all of them.</summary>
    public Listing<T> List(RecordFilter filter, Paging paging, CancellationToken cancellation) =>
        new(Count(filter, cancellation), Page(filter, paging, cancellation));

    /// <summary>A page of the rows that a filter leaves, where nobody needs their number.</summary>
    public IReadOnlyList<T> Page(RecordFilter filter, Paging paging, CancellationToken cancellation) => Page(new Where(_scope, filter), paging, cancellation);

    /// <summary>All rows that a filter leaves, one after another.</summary>
    /// <param name="filter">Which rows.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Ends the question.</param>
    public IEnumerable<T> Stream(RecordFilter filter, int most, CancellationToken cancellation)
    {
        var where = new Where(_scope, filter);
        return Asker.Stream<T>($"{Select} {where.Sql} ORDER BY {_order} LIMIT {Text(most)}", where.Parameters, cancellation);
    }

    /// <summary>How many rows a filter leaves.</summary>
    public long Count(RecordFilter filter, CancellationToken cancellation) => Count(new Where(_scope, filter), cancellation);

    private protected string Select => $"SELECT {RowMap<T>.Columns} FROM {_scope.Table()}";

    private protected long Count(Where where, CancellationToken cancellation) =>
        Asker.Number($"SELECT count(*) AS n FROM {_scope.Table()} {where.Sql}", where.Parameters, cancellation);

    private protected IReadOnlyList<T> Page(Where where, Paging paging, CancellationToken cancellation) =>
        Begin(where, _order, paging.Sql, cancellation);

    /// <summary>The first rows in an order. Which they are is found in few columns; only these are then unpacked whole.</summary>
    private protected IReadOnlyList<T> Begin(Where where, string order, string limit, CancellationToken cancellation)
    {
        var (table, number) = (_scope.Table(), _scope.Numbers());
        var which = number is null ? where.Sql : $"WHERE {number} IN (SELECT {number} FROM {table} {where.Sql} ORDER BY {order} {limit})";
        return Asker.Rows<T>($"{Select} {which} ORDER BY {order}{(number is null ? " " + limit : "")}", where.Parameters, cancellation);
    }

    private protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
