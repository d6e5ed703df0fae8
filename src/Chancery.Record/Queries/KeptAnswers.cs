using DuckDB.NET.Data;

namespace Chancery.Record.Queries;

/// <summary>Answers that are kept with the index (<c>x.answer</c>) from one start to the next. They go when the index changes.</summary>
internal static class KeptAnswers
{
    /// <summary>Keeps what was answered so far.</summary>
    public static void Write(DuckDBConnection connection, AnswerCache known)
    {
        using var transaction = connection.BeginTransaction();
        SqlScript.Run(connection, "DELETE FROM x.answer");
        foreach (var (question, rows) in known.All())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO x.answer VALUES ($question, $rows)";
            command.Parameters.Add(new DuckDBParameter("question", question));
            command.Parameters.Add(new DuckDBParameter("rows", rows));
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Takes up what was kept.</summary>
    public static void TakeUp(DuckDBConnection connection, AnswerCache known)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT question, rows FROM x.answer";
        using var reader = command.ExecuteReader();
        while (reader.Read()) known.Keep(reader.GetString(0), reader.GetString(1));
    }
}
