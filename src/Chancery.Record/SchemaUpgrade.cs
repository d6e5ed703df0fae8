using System.Globalization;
using DuckDB.NET.Data;

namespace Chancery.Record;

/// <summary>Brings a database to the schema of this version by the numbered scripts in Schema/.</summary>
internal static class SchemaUpgrade
{
    private const string Prefix = "Schema.";

    /// <summary>Scripts by number, ascending.</summary>
    private static readonly IReadOnlyList<(int Number, string Name)> Scripts =
        [.. SqlScript.Names(Prefix).Select(n => (int.Parse(n.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), n))];

    /// <summary>The schema that this version writes.</summary>
    public static int Current => Scripts[^1].Number;

    /// <summary>Runs what is missing, each script in a transaction of its own.</summary>
    /// <exception cref="RecordException">The schema is newer than this version, or the database is not a record.</exception>
    public static void Run(DuckDBConnection connection, string path)
    {
        var found = Check(connection, path);
        foreach (var (number, name) in Scripts.Where(s => s.Number > found))
        {
            using var transaction = connection.BeginTransaction();
            SqlScript.Run(connection, SqlScript.Text(name));
            SqlScript.Run(connection,
                string.Create(CultureInfo.InvariantCulture, $"DELETE FROM meta WHERE key = 'schema'; INSERT INTO meta VALUES ('schema', '{number}')"));
            transaction.Commit();
        }
    }

    /// <summary>The number found; 0 for an empty database.</summary>
    /// <exception cref="RecordException">As <see cref="Run"/>.</exception>
    public static int Check(DuckDBConnection connection, string path)
    {
        if (SqlScript.Number(connection, "SELECT count(*) FROM duckdb_tables()") is 0) return 0;
        if (SqlScript.Number(connection, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'meta'") is 0)
            throw new RecordException($"The database '{path}' holds tables, but no record of Chancery. Name another file with --into.");
        var found = (int)SqlScript.Number(connection, "SELECT coalesce(max(value::INTEGER), 0)::BIGINT FROM meta WHERE key = 'schema'");
        return found <= Current
            ? found
            : throw new RecordException(FormattableString.Invariant(
                $"The record '{path}' has schema {found}; this version of Chancery knows schemas up to {Current}. Use the newer version that wrote it."));
    }
}
