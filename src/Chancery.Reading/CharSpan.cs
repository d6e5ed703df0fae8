using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Reading;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of an article's text, in Unicode code points: the unit of everything that leaves the house.</summary>
/// <remarks>Inside, spans count UTF-16 units (<see cref="Text.TextSpan"/>); <see cref="CodePoints"/> is the one place that converts. In JSON: <c>[start, end]</c>.</remarks>
/// <param name="Start">Offset of the first code point.</param>
/// <param name="End">Offset after the last one.</param>
[JsonConverter(typeof(CharSpanConverter))]
public readonly record struct CharSpan(int Start, int End);

internal sealed class CharSpanConverter : JsonConverter<CharSpan>
{
    public override CharSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var pair = JsonSerializer.Deserialize<int[]>(ref reader, options);
        return pair is [var start, var end] ? new(start, end) : throw new JsonException($"A span is [start, end]; found {pair?.Length ?? 0} numbers.");
    }

    public override void Write(Utf8JsonWriter writer, CharSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}
