using System.Collections.Frozen;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Chancery.Record.Sandbox;

/// <summary>Looks at a question in SQL as DuckDB's own parser understands it, and lets through what only reads the record: one SELECT, over tables of the
/// record, with functions that neither act nor tell of the machine.</summary>
/// <remarks>What is not known to be harmless is refused. DuckDB is locked besides (<see cref="SqlDesk"/>): either wall stands without the other.</remarks>
internal sealed class SqlCheck
{
    private const int Deepest = 400;

    private static readonly FrozenSet<string> TableFunctions = new[] { "range", "generate_series", "unnest", "json_each", "json_tree" }.ToFrozenSet();

    // Without side effects, but they tell of the machine or of other questions, or wait.
    private static readonly FrozenSet<string> Telling = new[]
    {
        "current_setting", "getvariable", "getenv", "pg_sleep", "current_query", "json_serialize_sql", "json_deserialize_sql", "json_serialize_plan",
        "pg_conf_load_time", "pg_postmaster_start_time", "txid_current",
    }.ToFrozenSet();

    private readonly DuckDBConnection _connection;
    private readonly FrozenSet<string> _tables, _functions;

    /// <summary>Learns what the record holds.</summary>
    /// <param name="connection">Has the record as <c>record</c>.</param>
    public SqlCheck(DuckDBConnection connection)
    {
        _connection = connection;
        _tables = Words("SELECT table_name FROM duckdb_tables() WHERE database_name = 'record' UNION "
            + "SELECT view_name FROM duckdb_views() WHERE database_name = 'record' AND NOT internal");
        // Random numbers are what people draw samples with.
        _functions = Words("SELECT function_name FROM duckdb_functions() WHERE function_type IN ('scalar', 'aggregate', 'macro') "
            + "GROUP BY function_name HAVING function_name = 'random' OR NOT coalesce(bool_or(has_side_effects), false)");
    }

    /// <exception cref="SqlRefusedException">The question is not one that only reads the record.</exception>
    public void Pass(string sql)
    {
        using var parsed = JsonDocument.Parse(Parsed(sql), new() { MaxDepth = Deepest });
        if (parsed.RootElement.GetProperty("error").GetBoolean()) throw new SqlRefusedException(Explain(parsed.RootElement));
        var statements = parsed.RootElement.GetProperty("statements");
        if (statements.GetArrayLength() != 1) throw new SqlRefusedException("Expected one SELECT statement.");
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Visit(statements, node => NoteNamed(node, named));
        Visit(statements, node => CheckNode(node, named));
    }

    private void CheckNode(JsonElement node, HashSet<string> named)
    {
        switch (Text(node, "type"))
        {
            case "BASE_TABLE":
                var (catalog, schema, table) = (Text(node, "catalog_name"), Text(node, "schema_name"), Text(node, "table_name") ?? "");
                var isNamed = catalog is "" or null && schema is "" or null && named.Contains(table);
                var isOurs = catalog is "" or null or "record" && schema is "" or null or "main" or "record" && _tables.Contains(table.ToLowerInvariant());
                if (!isNamed && !isOurs) throw new SqlRefusedException($"There is no table '{table}' in the record. docs/record.md lists them.");
                break;
            case "TABLE_FUNCTION":
                var function = Text(node.GetProperty("function"), "function_name") ?? "";
                if (!TableFunctions.Contains(function.ToLowerInvariant())) throw Refused(function);
                break;
            case "FUNCTION" when Text(node, "function_name") is { } name:
                var low = name.ToLowerInvariant();
                if (!TableFunctions.Contains(low) && (!_functions.Contains(low) || Telling.Contains(low))) throw Refused(name);
                break;
            case "SHOW_REF":
                throw new SqlRefusedException("Only SELECT is answered here, no DESCRIBE, SHOW or SUMMARIZE. docs/record.md lists tables and columns.");
        }
    }

    private static SqlRefusedException Refused(string function) => new($"The function '{function}' cannot be used here.");

    private static void NoteNamed(JsonElement node, HashSet<string> named)
    {
        if (!node.TryGetProperty("cte_map", out var map) || !map.TryGetProperty("map", out var entries)) return;
        foreach (var entry in entries.EnumerateArray()) named.Add(entry.GetProperty("key").GetString()!);
    }

    private static void Visit(JsonElement element, Action<JsonElement> visit)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item, visit);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            visit(element);
            foreach (var property in element.EnumerateObject()) Visit(property.Value, visit);
        }
    }

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Explain(JsonElement root) => Text(root, "error_type") == "not implemented"
        ? "Only SELECT is answered here."
        : $"The question is not understood: {StoreFile.OneLine(Text(root, "error_message") ?? "")}";

    private string Parsed(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($sql::VARCHAR)::VARCHAR";
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        return (string)command.ExecuteScalar()!;
    }

    private FrozenSet<string> Words(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) words.Add(reader.GetString(0));
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
