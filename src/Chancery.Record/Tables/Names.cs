using System.Text.Json;

namespace Chancery.Record.Tables;

/// <summary>Enumerations as they stand in readings: lower case.</summary>
internal static class Names
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
