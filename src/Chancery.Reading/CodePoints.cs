using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Converts UTF-16 offsets of one text to code points and back. A lone surrogate counts as one code point.</summary>
public sealed class CodePoints
{
    private readonly int[] _pairs;

    /// <summary>Indexes a text.</summary>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1])) pairs.Add(i++);
        }
        _pairs = [.. pairs];
    }

    /// <summary>Code points before a UTF-16 offset. An offset inside a pair counts the pair as passed.</summary>
    public int FromUtf16(int offset)
    {
        var index = Array.BinarySearch(_pairs, offset);
        return offset - (index >= 0 ? index : ~index);
    }

    /// <summary>UTF-16 offset of a code point.</summary>
    public int ToUtf16(int codePoint)
    {
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pairs[middle] - middle < codePoint) low = middle + 1;
            else high = middle;
        }
        return codePoint + low;
    }

    /// <summary>The same stretch in code points.</summary>
    public CharSpan Of(TextSpan span) => new(FromUtf16(span.Start), FromUtf16(span.End));

    /// <summary>The same stretch in UTF-16 units.</summary>
    public TextSpan Of(CharSpan span) => new(ToUtf16(span.Start), ToUtf16(span.End));
}
