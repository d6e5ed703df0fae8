using System.IO.Compression;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Reads dictionary files line by line: plain or packed with gzip, without comments ("#" to the end of the line, ";" in the first column, XML's
/// over any number of lines).</summary>
internal static class DictionaryText
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>Lines of a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<DictionaryLine> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        foreach (var line in Lines(reader, path)) yield return line;
    }

    /// <summary>Lines of a text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="path">Name for messages.</param>
    public static IEnumerable<DictionaryLine> Lines(TextReader reader, string path)
    {
        var inside = false;
        for (var number = 1; reader.ReadLine() is { } raw; number++)
        {
            var text = WithoutXmlComments(raw, ref inside);
            var (kept, comment) = text.StartsWith(';') ? ("", text) : Cut(text);
            if (!string.IsNullOrWhiteSpace(kept)) yield return new(path, number, kept.TrimEnd(), comment);
        }
    }

    private static string WithoutXmlComments(string line, ref bool inside)
    {
        var kept = "";
        for (var at = 0; at < line.Length;)
        {
            var mark = line.IndexOf(inside ? CommentEnd : CommentStart, at, StringComparison.Ordinal);
            if (!inside) kept += mark < 0 ? line[at..] : line[at..mark];
            if (mark < 0) break;
            at = mark + (inside ? CommentEnd.Length : CommentStart.Length);
            inside = !inside;
        }
        return kept;
    }

    // "###" between brackets is a code of old files.
    private static (string Kept, string Comment) Cut(string line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '[') depth++;
            else if (line[i] == ']') depth = 0;
            else if (line[i] == '#' && (depth == 0 || line.IndexOf(']', i) < 0)) return (line[..i], line[(i + 1)..].Trim());
        }
        return (line, "");
    }
}
