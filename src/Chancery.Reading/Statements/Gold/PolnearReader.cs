using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>Reads PolNeAR as JSON Lines: id, text, annotations by annotator, each a list of attributions with source, cue and content as [start, end) in code points.</summary>
/// <remarks>The first annotator of an article counts.</remarks>
internal static class PolnearReader
{
    /// <summary>Reads a file; a name in .gz is unpacked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layOut">Makes an article of a text.</param>
    /// <exception cref="FormatException">A line is not as expected; the message names it.</exception>
    public static IEnumerable<MarkedArticle> Read(string path, Func<string, Article> layOut)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(stream);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return Article(line, $"{path}:{number}", layOut);
        }
    }

    private static MarkedArticle Article(string line, string place, Func<string, Article> layOut)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var annotations = root.GetProperty("annotations");
            var attributions = annotations.GetArrayLength() == 0 ? [] : annotations[0].GetProperty("attributions").EnumerateArray().ToArray();
            ImmutableArray<TextSpan> Spans(JsonElement of, string role) => [.. of.GetProperty(role).EnumerateArray().Select(s => points.Of(new CharSpan(s[0].GetInt32(), s[1].GetInt32())))];
            return new(root.GetProperty("id").GetString()!, layOut(text), [.. attributions.Select(a => new MarkedStatement(Spans(a, "source"), Spans(a, "cue"), Spans(a, "content")))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentException)
        {
            throw new FormatException($"{place}: found no article with marked statements ({e.Message}); expected an object with \"id\", \"text\" and \"annotations\".", e);
        }
    }
}
