using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Record;
using Spectre.Console;

namespace Chancery.Cli.Views;

/// <summary>Answers to queries as table, CSV or JSON.</summary>
internal static class Answers
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all rows to standard output.</summary>
    public static void Write(Terminal terminal, QueryRows rows, string format)
    {
        if (format == "csv") WriteCsv(terminal.Out, rows);
        else if (format == "json") WriteJson(terminal.Out, rows);
        else WriteTable(terminal, rows);
        terminal.Out.Flush();
    }

    private static void WriteTable(Terminal terminal, QueryRows rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in rows.Columns) table.AddColumn(Markup.Escape(column.Name));
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            table.AddRow([.. row.Select(c => Markup.Escape(Text(c)))]);
        }
        terminal.Rich().Write(table);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} row{(count == 1 ? "" : "s")}"));
    }

    private static void WriteCsv(TextWriter output, QueryRows rows)
    {
        output.Write(string.Join(',', rows.Columns.Select(c => Quoted(c.Name))) + "\r\n");
        foreach (var row in rows) output.Write(string.Join(',', row.Select(c => Quoted(Text(c)))) + "\r\n");
    }

    private static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static void WriteJson(TextWriter output, QueryRows rows)
    {
        var separator = "[\n";
        foreach (var row in rows)
        {
            output.Write(separator);
            output.Write(JsonOf(rows, row));
            separator = ",\n";
        }
        output.Write(separator[0] == '[' ? "[]\n" : "\n]\n");
    }

    private static string JsonOf(QueryRows rows, object?[] row)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Relaxed))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(rows.Columns[i].Name);
                WriteValue(json, row[i]);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case double number when !double.IsFinite(number): json.WriteNullValue(); break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or System.Numerics.BigInteger: json.WriteRawValue(Text(value)); break;
            case IDictionary fields:
                json.WriteStartObject();
                foreach (DictionaryEntry field in fields)
                {
                    json.WritePropertyName(Text(field.Key));
                    WriteValue(json, field.Value);
                }
                json.WriteEndObject();
                break;
            case IEnumerable list and not string:
                json.WriteStartArray();
                foreach (var item in list) WriteValue(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }

    /// <summary>A cell as text: empty for NULL, ISO dates, lists and structures as DuckDB prints them.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Stream bytes => Hex(bytes),
        IDictionary fields => "{" + string.Join(", ", fields.Keys.Cast<object>().Select(k => $"{Text(k)}: {Text(fields[k])}")) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Text)) + "]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Hex(Stream bytes)
    {
        using var memory = new MemoryStream();
        bytes.CopyTo(memory);
        return "\\x" + Convert.ToHexStringLower(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }
}
