using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace Chancery.Record.Queries;

/// <summary>Keeps the explorer's tables (<c>x</c>) in step with the record: what came or changed is filled in, what went is taken out.</summary>
internal static class IndexBuild
{
    private static readonly string Tables = Text(""), Todo = Text(".todo"), Fill = Text(".fill"), Finish = Text(".finish");

    /// <summary>Changes whenever the tables are laid out or filled otherwise: older ones are made anew.</summary>
    private static readonly string Layout = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Tables + Fill + Finish)));

    /// <summary>Whether the attached tables are of this version.</summary>
    public static bool Fits(DuckDBConnection connection) =>
        SqlScript.Number(connection, "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'x' AND table_name = 'state'") == 1
        && SqlScript.Number(connection, $"SELECT count(*) FROM x.state WHERE key = 'layout' AND value = '{Layout}'") == 1;

    /// <summary>Makes the empty tables.</summary>
    public static void Create(DuckDBConnection connection)
    {
        SqlScript.Run(connection, Tables);
        SqlScript.Run(connection, $"INSERT INTO x.state VALUES ('layout', '{Layout}')");
    }

    /// <summary>Brings the tables into step.</summary>
    /// <param name="connection">Has the record and <c>x</c>, which can be written.</param>
    /// <param name="begin">Told how many articles are to be filled in, before it is done; not called for none.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Update(DuckDBConnection connection, Action<int> begin)
    {
        SqlScript.Run(connection, Todo);
        var (come, gone) = (SqlScript.Number(connection, "SELECT count(*) FROM todo"), SqlScript.Number(connection, "SELECT count(*) FROM gone"));
        if (come == 0 && gone == 0) return false;
        begin((int)come);
        using var transaction = connection.BeginTransaction();
        SqlScript.Run(connection, Fill);
        SqlScript.Run(connection, Finish);
        transaction.Commit();
        return true;
    }

    /// <summary>Names what the record holds: the same text for the same readings.</summary>
    public static string Version(DuckDBConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT md5(concat_ws(' ', count(*), sum(hash(article_id, epoch_us(read_at))))) FROM x.article_row";
        return Layout[..8] + ((string)command.ExecuteScalar()!)[..16];
    }

    private static string Text(string part) => SqlScript.Text($"Queries.Index{part}.sql");
}
