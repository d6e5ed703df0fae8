using System.Collections.Immutable;

namespace Chancery.Reading.Statements;

/// <summary>Which attribution reports which: the parent is the innermost one whose content holds the other's cue.</summary>
internal static class Nesting
{
    /// <summary>Index of each draft's parent; null for those that the narrator reports. Shape (drafts).</summary>
    /// <remarks>A parent's content is longer than its child's, so that no two report each other.</remarks>
    public static ImmutableArray<int?> ParentsOf(IReadOnlyList<Draft> drafts, int tokenCount)
    {
        var sizes = drafts.Select(d => d.Size).ToArray();
        var innermost = new List<int>?[tokenCount];
        foreach (var cue in drafts.Select(d => d.CueHead).Distinct()) innermost[cue] = [];
        for (var i = 0; i < drafts.Count; i++)
        {
            foreach (var range in drafts[i].Content)
            {
                for (var t = range.First; t < range.End; t++) innermost[t]?.Add(i);
            }
        }
        return [.. drafts.Select((draft, i) => Smallest(innermost[draft.CueHead]!, i, sizes))];
    }

    private static int? Smallest(List<int> holders, int self, int[] sizes)
    {
        int? best = null;
        foreach (var holder in holders)
        {
            if (holder != self && sizes[holder] > sizes[self] && (best is not { } b || sizes[holder] < sizes[b])) best = holder;
        }
        return best;
    }
}
