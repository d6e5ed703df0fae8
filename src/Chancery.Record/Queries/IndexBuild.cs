using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace Chancery.Record.Queries;

/// <summary>Keeps the explorer's tables (<c>x</c>) in step with the record: what came or changed is filled in, what went is taken out.</summary>
internal static class IndexBuild
{
    private static readonly string Tables = Resource("Index.sql"), Fill = Resource("Index.fill.sql"), Finish = Resource("Index.finish.sql");

    /// <summary>Changes whenever the tables are laid out or filled otherwise: older ones are made anew.</summary>
    private static readonly string Layout = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Tables + Fill + Finish)));

    private static readonly string[] ByArticle = ["article_row", "event_row", "side_row", "statement_row", "entity_row", "position_row", "office_row"];

    /// <summary>Whether the attached tables are of this version.</summary>
    public static bool Fits(DuckDBConnection connection) =>
        Count(connection, "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'x' AND table_name = 'state'") == 1
        && Count(connection, $"SELECT count(*) FROM x.state WHERE key = 'layout' AND value = '{Layout}'") == 1;

    /// <summary>Makes the empty tables.</summary>
    public static void Create(DuckDBConnection connection)
    {
        foreach (var statement in Pieces(Tables, ";")) Run(connection, statement);
        Run(connection, $"INSERT INTO x.state VALUES ('layout', '{Layout}')");
    }

    /// <summary>Brings the tables into step.</summary>
    /// <param name="connection">Has the record and <c>x</c>, which can be written.</param>
    /// <param name="begin">Told how many articles are to be filled in, before it is done; not called for none.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Update(DuckDBConnection connection, Action<int> begin)
    {
        Run(connection, "CREATE OR REPLACE TEMP TABLE todo AS SELECT article_id FROM article EXCEPT SELECT x.article_id FROM x.article_row x JOIN article "
            + "a USING (article_id) WHERE a.read_at = x.read_at");
        Run(connection, "CREATE OR REPLACE TEMP TABLE gone AS SELECT article_id FROM x.article_row EXCEPT (SELECT article_id FROM article EXCEPT SELECT "
            + "article_id FROM todo)");
        var (come, gone) = (Count(connection, "SELECT count(*) FROM todo"), Count(connection, "SELECT count(*) FROM gone"));
        if (come == 0 && gone == 0) return false;
        begin((int)come);
        using var transaction = connection.BeginTransaction();
        if (gone > 0) Run(connection, "DELETE FROM x.word WHERE article_no IN (SELECT article_no FROM x.article_row SEMI JOIN gone USING (article_id))");
        if (gone > 0) foreach (var table in ByArticle) Run(connection, $"DELETE FROM x.{table} WHERE article_id IN (SELECT article_id FROM gone)");
        foreach (var statement in Pieces(Fill, "\n\n")) Run(connection, statement);
        foreach (var statement in Pieces(Finish, "\n\n")) Run(connection, statement);
        foreach (var table in new[] { "todo", "gone", "spoken", "told", "chain_now" }) Run(connection, $"DROP TABLE temp.{table}");
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

    private static string[] Pieces(string script, string between) =>
        string.Join('\n', script.Split('\n').Where(l => !l.StartsWith("--", StringComparison.Ordinal)))
            .Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static long Count(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(IndexBuild).Assembly.GetManifestResourceStream("Queries." + name)!);
        return reader.ReadToEnd();
    }
}
