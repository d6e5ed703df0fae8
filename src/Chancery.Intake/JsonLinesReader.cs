using System.Text;

namespace Chancery.Intake;

/// <summary>Reads JSON Lines from a stream, one article a line, holding one line in memory at a time.</summary>
internal static class JsonLinesReader
{
    // A line longer than this is no article but a file without line breaks.
    private const int LongestLine = 512 * 1024 * 1024;

    /// <summary>One item for each line that is not blank.</summary>
    /// <param name="stream">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="path">The input as the user named it; null for standard input.</param>
    /// <param name="options">What the user says of all articles.</param>
    public static IEnumerable<IntakeItem> Read(Stream stream, string? path, IntakeOptions options)
    {
        var number = 0L;
        foreach (var line in Lines(AsUtf8(stream)))
        {
            number++;
            if (line is null)
            {
                yield return new(new IntakeFault(path, number, null, $"The line is longer than {LongestLine} bytes; expected one article a line."));
                continue;
            }
            var bytes = line.Value.Span.Trim(" \t\r"u8);
            if (bytes.IsEmpty) continue;
            // Binary data has no JSON to show; the parser's message about its first byte says so better than we could.
            yield return JsonArticle.Read(DecodeLine(line.Value.Span), path, number, options);
        }
    }

    private static DecodedText DecodeLine(ReadOnlySpan<byte> line)
    {
        var decoded = TextDecoder.Decode(line);
        return decoded.Text.Length == 0 ? new(Encoding.Latin1.GetString(line), []) : decoded;
    }

    private static Stream AsUtf8(Stream stream)
    {
        var peeked = new PeekedStream(stream, 2);
        if (peeked.Head is [0xFF, 0xFE]) return Encoding.CreateTranscodingStream(peeked, Encoding.Unicode, Encoding.UTF8);
        if (peeked.Head is [0xFE, 0xFF]) return Encoding.CreateTranscodingStream(peeked, Encoding.BigEndianUnicode, Encoding.UTF8);
        return peeked;
    }

    /// <summary>Lines without their line feed; null for a line that is too long. The memory is valid until the next step.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>?> Lines(Stream stream)
    {
        var buffer = new byte[1 << 16];
        int filled = 0, start = 0;
        bool tooLong = false, ended = false;
        while (!ended)
        {
            if (start > 0)
            {
                Buffer.BlockCopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                start = 0;
            }
            if (filled == buffer.Length)
            {
                if (buffer.Length >= LongestLine) (tooLong, filled) = (true, 0);
                else Array.Resize(ref buffer, buffer.Length * 2);
            }
            var scanned = filled;
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            ended = read == 0;
            filled += read;
            for (int feed; (feed = Array.IndexOf(buffer, (byte)'\n', scanned, filled - scanned)) >= 0; scanned = start = feed + 1)
            {
                yield return tooLong ? null : buffer.AsMemory(start, feed - start);
                tooLong = false;
            }
        }
        if (tooLong) yield return null;
        else if (filled > start) yield return buffer.AsMemory(start, filled - start);
    }
}
