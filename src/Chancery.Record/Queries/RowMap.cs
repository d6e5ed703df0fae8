using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;

namespace Chancery.Record.Queries;

/// <summary>Makes records of rows: each constructor parameter takes the column of its name in snake case. Columns beyond that are passed over, so that a
/// grown schema does no harm.</summary>
internal sealed class RowMap<T>
{
    // Kept as a number, shown as its sixteen digits.
    private const string HappeningId = "format('{:016x}', happening) AS happening_id";

    private static readonly ConstructorInfo Constructor = typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
    private static readonly (string Column, Type Type)[] Parameters =
        [.. Constructor.GetParameters().Select(p =>
            (JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name!), Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType))];

    private readonly int[] _ordinals;

    public RowMap(DbDataReader reader) => _ordinals = [.. Parameters.Select(p => reader.GetOrdinal(p.Column))];

    /// <summary>The columns that a question has to give, as SQL has them.</summary>
    public static string Columns { get; } = string.Join(", ", Parameters.Select(p => p.Column == "happening_id" ? HappeningId : p.Column));

    public T Read(DbDataReader reader)
    {
        var values = new object?[Parameters.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Value(reader, _ordinals[i], Parameters[i].Type);
        return (T)Constructor.Invoke(values);
    }

    private static object? Value(DbDataReader reader, int ordinal, Type type)
    {
        if (reader.IsDBNull(ordinal)) return null;
        var value = reader.GetValue(ordinal);
        if (type.IsInstanceOfType(value)) return value;
        if (type == typeof(long) && value is BigInteger big) return (long)big;
        if (type == typeof(double) && value is BigInteger whole) return (double)whole;
        if (type == typeof(IReadOnlyList<string>)) return ((IEnumerable<string?>)value).OfType<string>().ToList();
        if (type == typeof(DateOnly) && value is DateTime time) return DateOnly.FromDateTime(time);
        return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }
}
