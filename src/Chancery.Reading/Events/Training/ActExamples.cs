using Chancery.Reading.Events.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Events.Training;

/// <summary>Makes examples of the words of marked sentences.</summary>
internal static class ActExamples
{
    /// <summary>The examples of one sentence.</summary>
    /// <param name="view">The sentence as the model sees it.</param>
    /// <param name="acts">What was marked in it.</param>
    /// <param name="bits">Size of the table of sides.</param>
    public static (List<ActExample> Words, List<SideExample> Sides, List<ModeExample> Modes) Of(ActView view, IReadOnlyList<MarkedAct> acts, int bits)
    {
        var document = view.Tools.Context.Document;
        var named = ActMatches.InsideNames(document, view.Tools.Context.Referents);
        var candidates = Enumerable.Range(0, document.Count).Where(t => !named[t]).Select(view.Finder.At).OfType<ActCandidate>().ToList();
        var labels = new Dictionary<int, int[]>();
        var ignored = new HashSet<int>();
        var sides = new List<SideExample>();
        var modes = new List<ModeExample>();
        foreach (var act in acts)
        {
            var words = Enumerable.Range(0, document.Count).Where(t => act.Trigger.Any(s => s.Overlaps(document.Tokens[t]))).ToHashSet();
            // What lies in the words of a trigger, or takes them into its own, is the same act or a part of it: neither right nor wrong.
            ignored.UnionWith(words);
            foreach (var candidate in candidates)
            {
                if (candidate.Frames.Match is { } match && match.Words.Any(words.Contains)) ignored.UnionWith([candidate.Token, .. match.Words]);
            }
            if (WordOf(document, candidates, act, words) is not { } word) continue;
            sides.AddRange(SideExamples.Of(view, ActFinder.MatchOf(word, act.Types[0]), act, bits));
            modes.Add(ModeExampleOf(view.Finder, word, act));
            if (act.IsOptional) continue;
            var right = act.Types.Select(ActLabels.Of).ToArray();
            labels[word.Token] = labels.TryGetValue(word.Token, out var others) ? [.. others.Union(right)] : right;
        }
        var examples = new List<ActExample>();
        foreach (var candidate in candidates)
        {
            if (labels.TryGetValue(candidate.Token, out var right) || !ignored.Contains(candidate.Token)) examples.Add(ExampleOf(view.Finder, candidate, right ?? [ActLabels.None]));
        }
        return (examples, sides, modes);
    }

    // The word that a frame of the right type fires at, else the top of the words in the tree.
    private static ActCandidate? WordOf(Document document, List<ActCandidate> candidates, MarkedAct act, HashSet<int> words)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Frames.Match is { } match && act.Types.Contains(match.Frame.Type) && match.Words.Any(words.Contains)) return candidate;
        }
        var inside = candidates.Where(c => words.Contains(c.Token)).ToList();
        return inside.MinBy(c => Depth(document, c.Token));
    }

    private static int Depth(Document document, int token)
    {
        var depth = 0;
        for (var t = document.Heads[token]; t >= 0; t = document.Heads[t]) depth++;
        return depth;
    }

    private static ModeExample ModeExampleOf(ActFinder finder, ActCandidate word, MarkedAct act)
    {
        Span<int> room = stackalloc int[ModeFeatures.Most];
        var match = ActFinder.MatchOf(word, act.Types[0]);
        var modes = finder.ModesOf(act.Types[0]).ToList();
        var rows = new int[modes.Count][];
        for (var m = 0; m < rows.Length; m++) rows[m] = finder.RowsOf(word, match, modes[m], room).ToArray();
        var isRight = modes.ConvertAll(act.Modes.Contains).ToArray();
        return new(new(rows, isRight), modes.IndexOf(match.Frame.Mode ?? ""));
    }

    /// <summary>One word with the classes that are right.</summary>
    public static ActExample ExampleOf(ActFinder finder, ActCandidate candidate, int[] right)
    {
        Span<int> room = stackalloc int[ActFeatures.Most];
        var rows = finder.RowsOf(candidate, room).ToArray();
        var trials = new int[ActLabels.All.Length - 1][];
        for (var label = 1; label < ActLabels.All.Length; label++) trials[label - 1] = finder.RowsOf(candidate, label, room).ToArray();
        return new(candidate.Token, rows, trials, right, candidate.Frames.Match is { } match ? ActLabels.Of(match.Frame.Type) : ActLabels.None);
    }
}
