using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Takes "according to X" and ", X said," out of the contents that the parser has hung it on.</summary>
internal static class Clipping
{
    /// <summary>Clips the drafts of one sentence, from an index on, by those among them that are set in.</summary>
    public static void Clip(List<Draft> drafts, int from)
    {
        for (var p = from; p < drafts.Count; p++)
        {
            if (drafts[p].SetIn is not { } phrase) continue;
            for (var i = from; i < drafts.Count; i++)
            {
                if (i != p && !phrase.Contains(drafts[i].CueHead) && drafts[p].Says(drafts[i].CueHead)) drafts[i] = drafts[i] with { Content = Without(drafts[i].Content, phrase) };
            }
        }
    }

    private static ImmutableArray<TokenRange> Without(ImmutableArray<TokenRange> content, TokenRange phrase)
    {
        if (!content.Any(c => c.Overlaps(phrase))) return content;
        var kept = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var range in content)
        {
            // The comma in front of the phrase goes with it.
            var end = range.Overlaps(phrase) ? Math.Min(range.End, phrase.First - 1) : range.End;
            if (end > range.First) kept.Add(new(range.First, end));
        }
        return kept.Count == 0 ? content : kept.ToImmutable();
    }
}
