using System.Collections.Immutable;
using Chancery.Reading.Statements.Gold;
using Chancery.Text;

namespace Chancery.Reading.Statements.Training;

/// <summary>A statement as people marked it, over tokens.</summary>
/// <param name="Cue">The attributing words; gaps are filled.</param>
/// <param name="Source">Empty where nobody is named.</param>
/// <param name="Content">In text order, at least one.</param>
/// <param name="IsNested">Whether another statement reports it.</param>
internal sealed record GoldStatement(TokenRange Cue, ImmutableArray<TokenRange> Source, ImmutableArray<TokenRange> Content, bool IsNested = false)
{
    /// <summary>The statement over tokens; null where no token stands under its cue or its content.</summary>
    public static GoldStatement? Of(Document document, MarkedStatement marked)
    {
        var cue = Ranges(document, marked.Cue);
        var content = Ranges(document, marked.Content);
        return cue.IsEmpty || content.IsEmpty ? null : new(new(cue[0].First, cue[^1].End), Ranges(document, marked.Source), content, marked.IsNested);
    }

    private static ImmutableArray<TokenRange> Ranges(Document document, ImmutableArray<TextSpan> spans)
    {
        var ranges = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var span in spans.Order())
        {
            var first = FirstBehind(document, span.Start);
            var end = first;
            while (end < document.Count && document.Tokens[end].Start < span.End) end++;
            if (end == first) continue;
            if (ranges.Count > 0 && ranges[^1].End >= first) ranges[^1] = new(ranges[^1].First, Math.Max(end, ranges[^1].End));
            else ranges.Add(new(first, end));
        }
        return ranges.ToImmutable();
    }

    // The first token that ends behind an offset.
    private static int FirstBehind(Document document, int offset)
    {
        int low = 0, high = document.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
