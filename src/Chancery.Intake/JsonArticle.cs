using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Makes an article of one JSON object with the fields text, title, id, published (or date), publisher and url.</summary>
internal static class JsonArticle
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line, decoded.</param>
    /// <param name="path">The input as the user named it.</param>
    /// <param name="number">1-based number of the line.</param>
    /// <param name="options">What the user says of all articles.</param>
    public static IntakeItem Read(DecodedText line, string? path, long number, IntakeOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(line.Text, Lenient);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Fault(path, number, 1, $"Found a JSON {Name(root.ValueKind)}; expected an object with the field \"text\".");
            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return Fault(path, number, null, "The object has no field \"text\" that is a string; every line needs one.");
            return new(Make(root, text.GetString()!, line.Problems, path, options));
        }
        catch (JsonException e)
        {
            return Fault(path, number, Column(line.Text, e), $"The line is not valid JSON ({Reason(e)}); expected one object a line.");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json parses an escaped lone surrogate and refuses it only when the string is asked for.
            return Fault(path, number, null, "A string of the object holds half a surrogate pair (such as \"\\ud800\" alone), which is no character.");
        }
    }

    private static Article Make(JsonElement root, string text, ImmutableArray<Problem> found, string? path, IntakeOptions options)
    {
        var problems = found.ToBuilder();
        string? Field(string name) => JsonArticle.Field(root, name, problems);
        var title = Field("title")?.Trim();
        var titleLength = LengthOfTitle(title, text);
        var (id, url, publisher, published) = (Field("id"), Field("url"), Field("publisher"), Published(Field("published") ?? Field("date"), problems));
        problems.AddRange(ArticleMaker.OfLength(text, found));
        return new(text, TextLayout.Blocks(text, titleLength))
        {
            Headline = titleLength == 0 ? title : null,
            Path = path,
            SourceId = id,
            Url = url,
            Format = "jsonl",
            Publisher = publisher ?? options.Publisher,
            Published = published is { } day ? new(day, DateBasis.Metadata) : options.Date is { } date ? new(date, DateBasis.Option) : null,
            Problems = problems.ToImmutable(),
        };
    }

    /// <summary>Length of the headline, white space before it included, where the text begins with it as a line of its own; 0 where it does not. The text itself is never changed.</summary>
    private static int LengthOfTitle(string? title, string text)
    {
        if (string.IsNullOrEmpty(title)) return 0;
        var first = text.TrimStart();
        var there = first.StartsWith(title, StringComparison.Ordinal) && (first.Length == title.Length || first[title.Length] is '\n' or '\r');
        return there ? text.Length - first.Length + title.Length : 0;
    }

    private static string? Field(JsonElement root, string name, ImmutableArray<Problem>.Builder problems)
    {
        if (!root.TryGetProperty(name, out var value)) return null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null: return null;
            case JsonValueKind.String: return string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString();
            case JsonValueKind.Number: return value.GetRawText();
            default:
                problems.Add(new("INT004", "intake", null, $"The field \"{name}\" holds a JSON {Name(value.ValueKind)}; expected a string. The field was left out."));
                return null;
        }
    }

    private static DateOnly? Published(string? value, ImmutableArray<Problem>.Builder problems)
    {
        if (value is null) return null;
        var day = value.Length >= 10 ? value[..10] : value;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        if (DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return date;
        if (DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return DateOnly.FromDateTime(time.DateTime);
        var shown = value.Length > 40 ? value[..40] + "…" : value;
        problems.Add(new("INT004", "intake", null, $"The field \"published\" holds \"{shown}\"; expected an ISO date such as 2020-07-27. The field was left out."));
        return null;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "truth value",
        JsonValueKind.Undefined => "nothing",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>1-based column in UTF-16 units: the exception counts bytes of UTF-8.</summary>
    private static int Column(string line, JsonException e)
    {
        long bytes = e.BytePositionInLine ?? 0, column = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes <= 0) break;
            bytes -= rune.Utf8SequenceLength;
            column += rune.Utf16SequenceLength;
        }
        return (int)column + 1;
    }

    // The message ends in "LineNumber: 0 | BytePositionInLine: 5.", which our own place replaces.
    private static string Reason(JsonException e)
    {
        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (cut < 0 ? e.Message : e.Message[..cut]).TrimEnd('.');
    }

    private static IntakeItem Fault(string? path, long line, int? column, string message) => new(new IntakeFault(path, line, column, message));
}
