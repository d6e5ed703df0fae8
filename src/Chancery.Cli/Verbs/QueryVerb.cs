using System.CommandLine;
using Chancery.Cli.Views;
using Chancery.Record;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery query</c>: SQL over the record.</summary>
internal static class QueryVerb
{
    private static readonly Argument<string> Sql = new("SQL") { Description = "One statement of DuckDB's SQL over the tables and views of docs/record.md." };
    private static readonly Option<string?> Into = Shared.Into($"The record to ask; {Shared.DefaultRecord} unless given.");
    private static readonly Option<string> Format = new Option<string>("--format") { Description = "table for people, csv (RFC 4180) or json (an array of objects) for programs.", DefaultValueFactory = _ => "table" }
        .AcceptOnlyFromAmong("table", "csv", "json");

    public static Command Command(Terminal terminal)
    {
        var command = new Command("query", "Ask the record in SQL. The record cannot be changed by it.") { Sql, Into, Format };
        command.SetAction(result =>
        {
            using var store = Store.OpenReadOnly(result.GetValue(Into) ?? Shared.DefaultRecord);
            using var rows = store.Query(result.GetValue(Sql)!);
            Answers.Write(terminal, rows, result.GetValue(Format)!);
            return ExitCode.Fine;
        });
        return command;
    }
}
