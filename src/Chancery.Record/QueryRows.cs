using System.Collections;
using System.Collections.Immutable;
using DuckDB.NET.Data;

namespace Chancery.Record;

/// <summary>A column of an answer.</summary>
/// <param name="Name">As the query names it.</param>
/// <param name="Type">DuckDB's name of the type: "VARCHAR", "DATE", "VARCHAR[]".</param>
public sealed record QueryColumn(string Name, string Type);

/// <summary>The answer to a query, read row by row. It can be enumerated once and holds the store until it is disposed.</summary>
/// <remarks>Cells are null, string, numbers, bool, DateOnly, DateTime (UTC), TimeSpan, lists of these, or dictionaries for structures.</remarks>
public sealed class QueryRows : IEnumerable<object?[]>, IDisposable
{
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;

    internal QueryRows(DuckDBCommand command)
    {
        _command = command;
        _reader = command.ExecuteReader();
        Columns = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => new QueryColumn(_reader.GetName(i), _reader.GetDataTypeName(i)))];
    }

    /// <summary>In the order of the query.</summary>
    public ImmutableArray<QueryColumn> Columns { get; }

    /// <inheritdoc />
    /// <exception cref="RecordException">The query fails while it runs (a cast, a division).</exception>
    public IEnumerator<object?[]> GetEnumerator()
    {
        while (Next())
        {
            var row = new object?[Columns.Length];
            for (var i = 0; i < row.Length; i++) row[i] = _reader.IsDBNull(i) ? null : _reader.GetValue(i);
            yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private bool Next()
    {
        try
        {
            return _reader.Read();
        }
        catch (DuckDBException e)
        {
            throw new RecordException($"The query failed: {StoreFile.OneLine(e.Message)}", e);
        }
    }
}
