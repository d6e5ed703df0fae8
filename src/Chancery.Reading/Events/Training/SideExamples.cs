using Chancery.Reading.Events.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Events.Training;

/// <summary>Makes examples of those who are named beside marked acts.</summary>
internal static class SideExamples
{
    /// <summary>The examples of one act.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="match">The act as it would be coded.</param>
    /// <param name="act">As it was marked.</param>
    /// <param name="bits">Size of the table.</param>
    public static IEnumerable<SideExample> Of(ActView view, FrameMatch match, MarkedAct act, int bits)
    {
        var rules = view.Tools.Rules.SidesOf(match) ?? new([], []);
        var candidates = view.Chooser.Candidates(match, rules);
        var roles = new Dictionary<int, SideLabel>();
        var chosen = new HashSet<SideCandidate>();
        var marked = act.Recipients.Select(s => (s.Words, Label: SideLabel.Recipient)).Concat(act.Actors.Select(s => (s.Words, Label: SideLabel.Actor))).Where(m => m.Words is not null).Select(m => (Words: m.Words!.Value, m.Label)).ToArray();
        foreach (var (span, label) in marked)
        {
            if (Best(view.Tools.Context.Document, candidates, span, label) is not { } best) continue;
            chosen.Add(best);
            roles[best.Side.Referent] = label;
        }
        var features = new SideFeatures(view.Scene, match, rules, view.Tools.Resolver.SpeakerTokenOf(match.Head));
        foreach (var candidate in candidates)
        {
            var isInside = marked.Any(m => m.Words.Overlaps(view.Tools.Context.Document.Tokens[candidate.Token]));
            if (roles.TryGetValue(candidate.Side.Referent, out var label))
            {
                // Somebody else's words for him: which of them is taken is a matter of taste.
                if (!chosen.Contains(candidate) && candidate.ByRules != label) continue;
            }
            else if (isInside)
            {
                // "Israeli" in "Israeli soldiers", of which the soldiers were marked.
                continue;
            }
            yield return new(match.Head, candidate.Token, RowsOf(features, candidate, bits), label, candidate.ByRules);
        }
    }

    private static int[] RowsOf(SideFeatures features, SideCandidate candidate, int bits)
    {
        Span<int> room = stackalloc int[SideFeatures.Most];
        return features.Of(candidate, bits, room).ToArray();
    }

    // Of several in the marked words, the one that the rules take, else the one of the most words.
    private static SideCandidate? Best(Document document, List<SideCandidate> candidates, TextSpan span, SideLabel label)
    {
        SideCandidate? best = null;
        foreach (var candidate in candidates)
        {
            if (!span.Overlaps(document.Tokens[candidate.Token])) continue;
            if (best is not { } b || (candidate.ByRules == label && b.ByRules != label) || (candidate.ByRules == label == (b.ByRules == label) && candidate.Side.Range.Count > b.Side.Range.Count)) best = candidate;
        }
        return best;
    }
}
