using System.Globalization;
using DuckDB.NET.Data;

namespace Chancery.Record;

/// <summary>Scripts of SQL that lie inside the program, and statements without an answer or with one number.</summary>
internal static class SqlScript
{
    /// <summary>Names of the scripts that begin so, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names(string prefix) =>
        [.. typeof(SqlScript).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a script.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SqlScript).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Runs statements one after another.</summary>
    public static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The one number that a question gives.</summary>
    public static long Number(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
