using Chancery.Reading.Events.Learnt;

namespace Chancery.Reading.Events.Training;

/// <summary>How a model does on words and sides that were kept apart, beside frames and rules alone.</summary>
internal sealed class ActReport(IReadOnlyList<ActExample> words, IReadOnlyList<SideExample> sides, IReadOnlyList<ModeExample> modes)
{
    /// <summary>The report: acts found with their type, with more and less reserve; then sides.</summary>
    public string Of(ActModel model)
    {
        var lines = new List<string> { Line("acts by frames", words, e => e.Frame, e => e.Labels, ActLabels.None) };
        foreach (var reserve in new[] { -2f, -1.5f, -1, -0.5f, 0 })
            lines.Add(Line(FormattableString.Invariant($"acts with reserve {reserve:F1}"), words, e => ActJudge.Of(model with { Trust = model.Trust with { Reserve = reserve } }, e), e => e.Labels, ActLabels.None));
        foreach (var label in new[] { SideLabel.Actor, SideLabel.Recipient })
        {
            lines.Add(Line($"{label} by rules", sides, e => e.ByRules == label ? 1 : 0, e => [e.Label == label ? 1 : 0], 0));
            lines.Add(Line($"{label} learnt", sides, e => ActJudge.Of(model, e) == label ? 1 : 0, e => [e.Label == label ? 1 : 0], 0));
        }
        lines.Add(Line("modes by frames", modes, m => m.ByFrame, RightOf, 0));
        lines.Add(Line("modes learnt", modes, m => ActJudge.Of(model, m), RightOf, 0));
        return string.Join(Environment.NewLine, lines);
    }

    private static int[] RightOf(ModeExample example) => [.. Enumerable.Range(0, example.Choice.IsBest.Length).Where(m => example.Choice.IsBest[m])];

    private static string Line<T>(string name, IReadOnlyList<T> examples, Func<T, int> judge, Func<T, int[]> right, int none)
    {
        int found = 0, hit = 0, asked = 0;
        foreach (var example in examples)
        {
            var label = judge(example);
            if (!right(example).Contains(none)) asked++;
            if (label == none) continue;
            found++;
            if (right(example).Contains(label)) hit++;
        }
        double p = 100.0 * hit / Math.Max(1, found), r = 100.0 * hit / Math.Max(1, asked);
        return FormattableString.Invariant($"{name}: precision {p:F1} recall {r:F1} F1 {2 * p * r / Math.Max(1e-9, p + r):F1} of {asked}");
    }
}
