using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>A statement as it is compared: fragments parted by white space alone are joined, punctuation at the edges is off.</summary>
internal sealed class ScoredStatement
{
    private static readonly System.Buffers.SearchValues<char> Edge = System.Buffers.SearchValues.Create(" \t\n\r\u00a0\"“”'‘’.,;:!?-–—()[]");

    public ScoredStatement(string text, MarkedStatement marked)
    {
        Marked = marked;
        Spans = [Normal(text, marked.Cue), Normal(text, marked.Source), Normal(text, marked.Content)];
        Words = [.. Spans.Select(s => WordsOf(text, s))];
    }

    public MarkedStatement Marked { get; }

    /// <summary>By <see cref="StatementRole"/>.</summary>
    public ImmutableArray<ImmutableArray<TextSpan>> Spans { get; }

    /// <summary>Offsets of the words, by <see cref="StatementRole"/>; of the spans where they hold no word.</summary>
    public ImmutableArray<HashSet<int>> Words { get; }

    /// <summary>The spans of a role as one value, for sets.</summary>
    public string Key(StatementRole role) => string.Join(' ', Spans[(int)role]);

    /// <summary>Whether cue, content and source (or its absence) all overlap.</summary>
    public bool Meets(ScoredStatement other)
    {
        bool Overlap(StatementRole role) => Words[(int)role].Overlaps(other.Words[(int)role]);
        var unnamed = Words[(int)StatementRole.Source].Count == 0 && other.Words[(int)StatementRole.Source].Count == 0;
        return Overlap(StatementRole.Cue) && Overlap(StatementRole.Content) && (unnamed || Overlap(StatementRole.Source));
    }

    /// <summary>Offsets of the words in spans.</summary>
    public static HashSet<int> WordsIn(string text, IEnumerable<TextSpan> spans)
    {
        var words = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (IsWord(text[i]) && (i == span.Start || !IsWord(text[i - 1]))) words.Add(i);
            }
        }
        return words;
    }

    private static HashSet<int> WordsOf(string text, ImmutableArray<TextSpan> spans)
    {
        var words = WordsIn(text, spans);
        return words.Count > 0 ? words : [.. spans.Select(s => s.Start)];
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static ImmutableArray<TextSpan> Normal(string text, ImmutableArray<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (joined.Count > 0 && (joined[^1].End >= span.Start || text.AsSpan(joined[^1].End, span.Start - joined[^1].End).IsWhiteSpace()))
                joined[^1] = new(joined[^1].Start, Math.Max(span.End, joined[^1].End));
            else joined.Add(span);
        }
        return [.. joined.Select(s => Trim(text, s)).Where(s => s.Length > 0)];
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Edge.Contains(text[start])) start++;
        while (end > start && Edge.Contains(text[end - 1])) end--;
        return new(start, end);
    }
}
