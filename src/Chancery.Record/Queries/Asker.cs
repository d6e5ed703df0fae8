using System.Collections.Concurrent;
using DuckDB.NET.Data;

namespace Chancery.Record.Queries;

/// <summary>Asks the record from several threads: one connection a question, each stopped when its time is over or its asker has gone.</summary>
internal sealed class Asker(DuckDBConnection first, TimeSpan longest) : IDisposable
{
    private static readonly Dictionary<string, object> None = [];

    private readonly ConcurrentBag<DuckDBConnection> _idle = [];

    /// <summary>Answers that were given already. A new one takes its place when the record changes, so that a question on its way leaves nothing stale in
    /// it.</summary>
    public AnswerCache Known { get; set; } = new();

    /// <summary>All rows of an answer.</summary>
    /// <exception cref="TimeoutException">It took longer than a question may.</exception>
    /// <exception cref="OperationCanceledException">The asker has gone.</exception>
    public IReadOnlyList<T> Rows<T>(string sql, IReadOnlyDictionary<string, object>? parameters, CancellationToken cancellation)
    {
        var (known, key) = (Known, AnswerCache.Key<T>(sql, parameters ?? None));
        if (known.Find<T>(key) is { } given) return given;
        var rows = Stream<T>(sql, parameters, cancellation).ToList();
        known.Add(key, rows);
        return rows;
    }

    /// <summary>The first row of an answer; null for none.</summary>
    /// <inheritdoc cref="Rows" path="/exception"/>
    public T? First<T>(string sql, IReadOnlyDictionary<string, object>? parameters, CancellationToken cancellation) where T : class =>
        Rows<T>(sql, parameters, cancellation) is [var first, ..] ? first : null;

    /// <summary>The one number <c>n</c> of an answer.</summary>
    /// <inheritdoc cref="Rows" path="/exception"/>
    public long Number(string sql, IReadOnlyDictionary<string, object>? parameters, CancellationToken cancellation) =>
        Rows<Counted>(sql, parameters, cancellation)[0].N;

    /// <summary>The rows of an answer, one after another.</summary>
    /// <inheritdoc cref="Rows" path="/exception"/>
    public IEnumerable<T> Stream<T>(string sql, IReadOnlyDictionary<string, object>? parameters, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(longest);
        var connection = Take();
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters ?? None) command.Parameters.Add(new DuckDBParameter(name, value));
            using var stop = time.Token.Register(command.Cancel);
            using var reader = Guard(command.ExecuteReader, cancellation, time.Token);
            var map = new RowMap<T>(reader);
            while (Guard(reader.Read, cancellation, time.Token)) yield return map.Read(reader);
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var connection in _idle) connection.Dispose();
        _idle.Clear();
    }

    private DuckDBConnection Take()
    {
        if (_idle.TryTake(out var connection)) return connection;
        connection = new DuckDBConnection(first.ConnectionString);
        connection.Open();
        return connection;
    }

    private TResult Guard<TResult>(Func<TResult> step, CancellationToken asked, CancellationToken time)
    {
        try
        {
            time.ThrowIfCancellationRequested();
            return step();
        }
        catch (Exception e) when (e is OperationCanceledException or DuckDBException)
        {
            asked.ThrowIfCancellationRequested();
            if (!time.IsCancellationRequested) throw new RecordException($"The query failed: {StoreFile.OneLine(e.Message)}", e);
            throw new TimeoutException($"The question took longer than {longest.TotalSeconds:0} seconds and was stopped. Narrow it: fewer years, one "
                + $"country, one type.", e);
        }
    }

    private sealed record Counted(long N);
}
