using System.Text.Json;
using DuckDB.NET.Data;

namespace Chancery.Record.Sandbox;

/// <summary>Answers questions in SQL from outside, one at a time: over the record alone, opened for reading by a DuckDB of its own that may open no other file,
/// no network and no setting, with little memory and time.</summary>
public sealed class SqlDesk : IDisposable
{
    /// <summary>Most rows of an answer.</summary>
    public const int MostRows = 1000;

    private const int MostCharacters = 8_000_000;

    private readonly DuckDBConnection _connection;
    private readonly SqlCheck _check;
    private readonly TimeSpan _longest;
    private readonly SemaphoreSlim _turn = new(1);

    private SqlDesk(DuckDBConnection connection, TimeSpan longest) => (_connection, _check, _longest) = (connection, new(connection), longest);

    /// <summary>Opens a record.</summary>
    /// <param name="path">The record; no process may write into it meanwhile.</param>
    /// <param name="longest">Longest time that a question may take.</param>
    /// <exception cref="RecordException">The record cannot be opened.</exception>
    public static SqlDesk Open(string path, TimeSpan longest) => new(Locked(path), longest);

    /// <summary>The DuckDB that is asked: it has the record as <c>record</c> and can reach nothing else, whatever it is told.</summary>
    internal static DuckDBConnection Locked(string path)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            connection.Open();
            SqlScript.Run(connection, $"""
                SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET allow_community_extensions = false;
                SET memory_limit = '512MB'; SET threads = 2; SET temp_directory = ''; SET enable_logging = false;
                ATTACH '{Path.GetFullPath(path).Replace("'", "''", StringComparison.Ordinal)}' AS record (READ_ONLY);
                USE record;
                SET enable_external_access = false; SET lock_configuration = true;
                """);
            return connection;
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw new RecordException($"The record '{path}' cannot be asked in SQL: {StoreFile.OneLine(e.Message)}", e);
        }
    }

    /// <summary>Asks.</summary>
    /// <param name="sql">One SELECT statement of DuckDB's SQL over the tables and views of the record (docs/record.md).</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="SqlRefusedException">It is something else, or DuckDB refuses it, or it fails.</exception>
    /// <exception cref="TimeoutException">It took longer than a question may, or others were asked for so long.</exception>
    public SqlAnswer Ask(string sql, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(_longest);
        var isMine = false;
        try
        {
            _turn.Wait(time.Token);
            isMine = true;
            _check.Pass(sql);
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.UseStreamingMode = true;
            using var stop = time.Token.Register(command.Cancel);
            return Read(command, time.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or DuckDBException or JsonException or InvalidOperationException)
        {
            cancellation.ThrowIfCancellationRequested();
            if (time.IsCancellationRequested)
                throw new TimeoutException($"The question took longer than {_longest.TotalSeconds:0} seconds and was stopped.", e);
            throw new SqlRefusedException(e is JsonException ? "The question is nested too deep." : StoreFile.OneLine(e.Message), e);
        }
        finally
        {
            if (isMine) _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }

    private static SqlAnswer Read(DuckDBCommand command, CancellationToken end)
    {
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => new QueryColumn(reader.GetName(i), reader.GetDataTypeName(i)));
        var (rows, characters) = (new List<object?[]>(), 0L);
        while (reader.Read())
        {
            end.ThrowIfCancellationRequested();
            if (rows.Count == MostRows || characters > MostCharacters) return new([.. columns], rows, true);
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            characters += row.Sum(c => c is string text ? text.Length : 8L);
            rows.Add(row);
        }
        return new([.. columns], rows, false);
    }
}
