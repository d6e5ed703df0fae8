using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Web.Data;

/// <summary>Writes rows as CSV and JSON: the columns are the properties in snake case, in their order.</summary>
internal static class RowWriters
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Known = [];

    /// <summary>Names in snake case, nulls written. The default encoder: what a browser takes for HTML stays harmless.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The columns of a type of rows.</summary>
    public static (string Name, PropertyInfo Property)[] Columns(Type row) => Known.GetOrAdd(row, t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)
            .Select(p => (JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), p))]);

    /// <summary>RFC 4180 with "\r\n"; lists are joined by "; ".</summary>
    public static Task WriteCsv(Stream stream, Type row, IEnumerable<object> rows, CancellationToken cancellation)
    {
        var columns = Columns(row);
        return WriteCsv(stream, columns.Select(c => c.Name), rows.Select(r => columns.Select(c => c.Property.GetValue(r))), cancellation);
    }

    /// <summary>The same from cells.</summary>
    public static async Task WriteCsv(Stream stream, IEnumerable<string> head, IEnumerable<IEnumerable<object?>> rows, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var line = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            line.Clear();
            foreach (var (cell, i) in row.Select((c, i) => (c, i)))
            {
                if (i > 0) line.Append(',');
                Cell(line, cell);
            }
            await writer.WriteAsync(line.Append("\r\n"), cancellation);
        }
        await writer.FlushAsync(cancellation);
    }

    /// <summary>One object a line.</summary>
    public static async Task WriteLines(Stream stream, Type row, IEnumerable<object> rows, CancellationToken cancellation)
    {
        foreach (var item in rows)
        {
            await JsonSerializer.SerializeAsync(stream, item, row, Json, cancellation);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }

    /// <summary>A cell as text, for tables and CSV alike.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join("; ", list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // A spreadsheet runs what begins so ("-2+cmd|…" too); words of an article must not become a formula. Numbers and days are written as they are.
    private static bool IsFormula(string text) => text.Length > 1 && text[0] is '=' or '+' or '@' or '-' or '\t' or '\r'
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static void Cell(StringBuilder line, object? value)
    {
        var text = Text(value);
        if (value is string or IEnumerable<string> && IsFormula(text)) text = "'" + text;
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0) line.Append(text);
        else line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
