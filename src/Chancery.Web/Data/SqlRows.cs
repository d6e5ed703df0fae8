using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Record.Sandbox;

namespace Chancery.Web.Data;

/// <summary>Writes answers to questions in SQL, whose columns nobody knows before.</summary>
internal static class SqlRows
{
    /// <summary>A cell as text.</summary>
    public static string Text(object? cell) => cell switch
    {
        IDictionary or IList and not byte[] => Json(cell)!.ToJsonString(RowWriters.Json),
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        _ => RowWriters.Text(cell),
    };

    /// <summary>The answer as one JSON value: columns, rows as objects, and whether there are more.</summary>
    public static JsonObject Json(SqlAnswer answer) => new()
    {
        ["columns"] = new JsonArray([.. answer.Columns.Select(c => new JsonObject { ["name"] = c.Name, ["type"] = c.Type })]),
        ["has_more"] = answer.HasMore,
        ["rows"] = new JsonArray([.. answer.Rows.Select(r => Row(answer, r))]),
    };

    /// <summary>The answer as CSV.</summary>
    public static Task WriteCsv(Stream stream, SqlAnswer answer, CancellationToken cancellation) =>
        RowWriters.WriteCsv(stream, answer.Columns.Select(c => c.Name), answer.Rows.Select(r => r.Select(c => c is IDictionary or IList ? Text(c) : c)),
            cancellation);

    /// <summary>The answer as JSON Lines.</summary>
    public static async Task WriteLines(Stream stream, SqlAnswer answer, CancellationToken cancellation)
    {
        foreach (var row in answer.Rows)
        {
            await JsonSerializer.SerializeAsync(stream, Row(answer, row), RowWriters.Json, cancellation);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }

    private static JsonObject Row(SqlAnswer answer, object?[] cells)
    {
        var row = new JsonObject();
        // Two columns may bear one name; the later gets a number.
        for (var i = 0; i < cells.Length; i++)
        {
            var name = answer.Columns[i].Name;
            row[row.ContainsKey(name) ? $"{name}_{i + 1}" : name] = Json(cells[i]);
        }
        return row;
    }

    private static JsonNode? Json(object? cell) => cell switch
    {
        null or double.NaN or double.PositiveInfinity or double.NegativeInfinity => null,
        bool flag => JsonValue.Create(flag),
        sbyte or short or int or long or byte or ushort or uint or ulong => JsonValue.Create(Convert.ToDecimal(cell, CultureInfo.InvariantCulture)),
        float or double or decimal => JsonValue.Create(Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
        IDictionary map => new JsonObject(map.Keys.Cast<object>().Select(k => KeyValuePair.Create(Text(k), Json(map[k])))),
        byte[] bytes => Convert.ToHexString(bytes),
        IList list => new JsonArray([.. list.Cast<object?>().Select(Json)]),
        _ => JsonValue.Create(Text(cell)),
    };
}
