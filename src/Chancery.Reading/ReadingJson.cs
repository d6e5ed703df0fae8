using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Reading;

/// <summary>Writes readings as JSON and reads them back: one object a line, snake_case names, lower-case enumerations, null fields written (record.md promises them).</summary>
public static class ReadingJson
{
    /// <summary>The options used; shared so that every place writes the same bytes.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>One line without its line break.</summary>
    public static string Write(ArticleReading reading) => JsonSerializer.Serialize(reading, Options);

    /// <summary>Reads one line.</summary>
    /// <exception cref="JsonException">The line is not a reading of this schema.</exception>
    public static ArticleReading Read(string line)
    {
        var reading = JsonSerializer.Deserialize<ArticleReading>(line, Options) ?? throw new JsonException("The line holds null instead of a reading.");
        return reading.Schema == ArticleReading.CurrentSchema
            ? reading
            : throw new JsonException($"The reading has schema '{reading.Schema}'; this version reads '{ArticleReading.CurrentSchema}'. Read the articles again with this version.");
    }
}
