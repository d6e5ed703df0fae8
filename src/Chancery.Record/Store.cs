using System.Globalization;
using Chancery.Reading;
using Chancery.Record.Tables;
using DuckDB.NET.Data;

namespace Chancery.Record;

/// <summary>The record: one DuckDB file made from readings (docs/record.md).</summary>
/// <remarks>
/// One process at a time; not safe for several threads. Articles are written whole, in transactions: whatever happens to the process, the file holds each article either as
/// it was or as it was put. The whole reading stands as JSON in <c>article.reading</c>, from which <see cref="Find"/> gives back exactly what was put; all other columns are made from it.
/// </remarks>
public sealed class Store : IDisposable
{
    /// <summary>Articles written in one transaction.</summary>
    public const int BatchSize = 256;

    private readonly DuckDBConnection _connection;
    private readonly string _path;
    private readonly TimeProvider _time;

    private Store(DuckDBConnection connection, string path, TimeProvider time) => (_connection, _path, _time) = (connection, path, time);

    /// <summary>Number of the schema that the file has; at most that of this version.</summary>
    internal int Schema => SchemaUpgrade.Check(_connection, _path);

    /// <summary>Opens a record for writing; makes it where the file does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">Gives the time of reading that the record notes (<c>article.read_at</c>).</param>
    /// <exception cref="RecordException">It is no DuckDB database, no record, of a newer schema, held by another process, or cannot be written.</exception>
    public static Store Open(string path, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Guard(path, readOnly: false, connection =>
        {
            SchemaUpgrade.Run(connection, path);
            return new Store(connection, path, time);
        });
    }

    /// <summary>Opens an existing record for questions alone. Several processes can do so at once, but not while one writes.</summary>
    /// <exception cref="RecordException">As <see cref="Open"/>; or the file does not exist.</exception>
    public static Store OpenReadOnly(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new RecordException($"There is no record '{path}'. Make one with 'chancery read INPUT --into {path}', or name another with --into.");
        return Guard(path, readOnly: true, connection => SchemaUpgrade.Check(connection, path) > 0
            ? new Store(connection, path, TimeProvider.System)
            : throw new RecordException($"The database '{path}' is empty. Fill it with 'chancery read INPUT --into {path}'."));
    }

    /// <summary>Writes readings, <see cref="BatchSize"/> in a transaction. An article that is there already is replaced whole, all others stay as they are.</summary>
    /// <param name="entries">In any order; of several with the same id the last one counts.</param>
    /// <returns>The number of articles written, each id once a batch.</returns>
    /// <exception cref="RecordException">A reading does not fit its text, or the disk is full; the batch it belongs to is not written, those before are.</exception>
    public int Put(IEnumerable<RecordEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Chunk(BatchSize).Sum(PutBatch);
    }

    /// <summary>Fingerprints of all articles in the record: what a run that goes on passes over. About 150 bytes an article.</summary>
    public IReadOnlySet<string> Fingerprints()
    {
        using var rows = Query("SELECT fingerprint FROM article WHERE fingerprint IS NOT NULL");
        return rows.Select(r => (string)r[0]!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reading of an article by its id; null if the record does not have it.</summary>
    public ArticleReading? Find(string articleId) => FindBy("article_id", articleId);

    /// <summary>The reading with a fingerprint; null if the record does not have it.</summary>
    public ArticleReading? FindByFingerprint(string fingerprint) => FindBy("fingerprint", fingerprint);

    /// <summary>Ids of articles that a user may mean: whose id begins with the words, or whose source id, path or address is the words. Ordered, at most 20.</summary>
    public IReadOnlyList<string> Search(string words)
    {
        using var rows = Ask("SELECT DISTINCT article_id FROM article WHERE starts_with(article_id, $1) OR source_id = $1 OR path = $1 OR url = $1 ORDER BY article_id LIMIT 20", [words]);
        return [.. rows.Select(r => (string)r[0]!)];
    }

    /// <summary>Asks a question in SQL.</summary>
    /// <param name="sql">One statement of DuckDB's SQL.</param>
    /// <exception cref="RecordException">DuckDB refuses it; the message is DuckDB's own.</exception>
    public QueryRows Query(string sql) => Ask(sql, []);

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private static Store Guard(string path, bool readOnly, Func<DuckDBConnection, Store> open)
    {
        var connection = StoreFile.Open(path, readOnly);
        try
        {
            return open(connection);
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is DuckDBException) throw new RecordException($"The record '{path}' cannot be used: {StoreFile.OneLine(e.Message)}", e);
            throw;
        }
    }

    private int PutBatch(RecordEntry[] batch)
    {
        var entries = batch.GroupBy(e => e.Reading.Id, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        var now = _time.GetUtcNow();
        try
        {
            using var transaction = _connection.BeginTransaction();
            DeleteThoseThere([.. entries.Select(e => e.Reading.Id)]);
            using (var tables = new TableWriters(_connection))
            {
                foreach (var entry in entries) tables.Write(entry, now);
                tables.Flush();
            }
            transaction.Commit();
            return entries.Count;
        }
        catch (DuckDBException e)
        {
            throw new RecordException($"The record '{_path}' cannot be written: {StoreFile.OneLine(e.Message)} What was written before stays.", e);
        }
    }

    private void DeleteThoseThere(string[] ids)
    {
        var marks = string.Join(", ", Enumerable.Range(1, ids.Length).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)));
        string[] there;
        using (var rows = Ask($"SELECT article_id FROM article WHERE article_id IN ({marks})", ids)) there = [.. rows.Select(r => (string)r[0]!)];
        if (there.Length == 0) return;
        marks = string.Join(", ", Enumerable.Range(1, there.Length).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)));
        foreach (var table in TableWriters.Tables)
        {
            using var command = Command($"DELETE FROM {table} WHERE article_id IN ({marks})", there);
            command.ExecuteNonQuery();
        }
    }

    private ArticleReading? FindBy(string column, string value)
    {
        using var rows = Ask($"SELECT reading FROM article WHERE {column} = $1 LIMIT 1", [value]);
        return rows.Select(r => ReadingJson.Read((string)r[0]!)).FirstOrDefault();
    }

    private QueryRows Ask(string sql, IReadOnlyList<string> parameters)
    {
        var command = Command(sql, parameters);
        try
        {
            return new(command);
        }
        catch (Exception e) when (e is DuckDBException or InvalidOperationException)
        {
            command.Dispose();
            throw new RecordException($"The query failed: {StoreFile.OneLine(e.Message)}", e);
        }
    }

    private DuckDBCommand Command(string sql, IReadOnlyList<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new DuckDBParameter(parameter));
        return command;
    }
}
