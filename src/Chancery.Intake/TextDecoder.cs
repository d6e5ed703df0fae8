using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Bytes as text, with what had to be guessed on the way.</summary>
/// <param name="Text">The text without a byte order mark; empty for binary data.</param>
/// <param name="Problems">ENC001 where Windows-1252 was assumed, INT002 for binary data.</param>
internal readonly record struct DecodedText(string Text, ImmutableArray<Problem> Problems);

/// <summary>Decodes UTF-8, UTF-16 with a byte order mark and, where bytes are not valid UTF-8, Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Text has line breaks and tabs; more than one other control character in twenty is no text.
    private const int ControlShare = 20;
    private const int Sample = 65536;

    /// <summary>Decodes the whole of the bytes.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        else if (bytes is [0xFF, 0xFE, ..]) return new(Encoding.Unicode.GetString(bytes[2..]), []);
        else if (bytes is [0xFE, 0xFF, ..]) return new(Encoding.BigEndianUnicode.GetString(bytes[2..]), []);
        if (IsBinary(bytes))
            return new("", [new("INT002", "intake", null, "The input holds NUL bytes or many control characters: it is no text (or UTF-16 without a byte order mark). Nothing was read from it.")]);
        if (Utf8.IsValid(bytes)) return new(Encoding.UTF8.GetString(bytes), []);
        return new(Windows1252.GetString(bytes),
            [new("ENC001", "intake", null, "The input is not valid UTF-8; it was read as Windows-1252. Letters outside ASCII may be wrong.")]);
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return true;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls++;
        }
        return controls * ControlShare > sample.Length;
    }
}
