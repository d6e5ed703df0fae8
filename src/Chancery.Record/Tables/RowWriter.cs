using System.Globalization;
using Chancery.Reading;
using DuckDB.NET.Data;

namespace Chancery.Record.Tables;

/// <summary>Appends the cells of rows, column after column in the order of the schema.</summary>
internal sealed class RowWriter(DuckDBAppender appender)
{
    private IDuckDBAppenderRow _row = null!;

    public RowWriter Begin(string articleId)
    {
        _row = appender.CreateRow();
        return Add(articleId);
    }

    public void End() => _row.EndRow();

    public RowWriter Add(string? value)
    {
        // DuckDB's appender ends a string at NUL. The replacement character keeps all offsets; the column "reading" keeps the original.
        if (value is null) _row.AppendNullValue();
        else _row.AppendValue(value.Replace('\0', '\uFFFD'));
        return this;
    }

    public RowWriter Add(int value)
    {
        _row.AppendValue((int?)value);
        return this;
    }

    public RowWriter Add(long? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public RowWriter Add(bool value)
    {
        _row.AppendValue((bool?)value);
        return this;
    }

    public RowWriter Add(double? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public RowWriter Add(IEnumerable<string> values)
    {
        _row.AppendValue(values.Select(v => v.Replace('\0', '\uFFFD')).ToList());
        return this;
    }

    public RowWriter Add(DateTimeOffset value)
    {
        _row.AppendValue((DateTimeOffset?)value);
        return this;
    }

    /// <summary>Two cells: first code point and code point after the last; two empty cells for null.</summary>
    public RowWriter Add(CharSpan? span)
    {
        _row.AppendValue(span?.Start);
        _row.AppendValue(span?.End);
        return this;
    }

    /// <summary>A day from its ISO form; empty where it is no whole day.</summary>
    public RowWriter Day(string? iso)
    {
        if (DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) _row.AppendValue((DuckDB.NET.Native.DuckDBDateOnly?)day);
        else _row.AppendNullValue();
        return this;
    }
}
