using System.Globalization;
using System.Text;
using Chancery.Reading.Events.Absent;

namespace Chancery.Reading.Events.Training;

/// <summary>How well a model gives acts the sides that they lack.</summary>
internal static class AbsentReport
{
    /// <summary>One line a side: of those given, how many are right; of those marked, how many are given; how many acts have the countries of that side right, before and after.</summary>
    public static string Of(IReadOnlyList<(AbsentScene Scene, AbsentExample Example)> examples, LearntAbsent model)
    {
        var report = new StringBuilder();
        foreach (var side in Enum.GetValues<AbsentSide>())
        {
            var (given, right, marked, before, after, all) = (0, 0, 0, 0, 0, 0);
            foreach (var (scene, example) in examples.Where(e => e.Example.Side == side))
            {
                var chosen = model.Choose(scene, example.Coded, side);
                var countries = example.Marked.Select(m => m.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
                all++;
                if (!example.Marked.IsEmpty) marked++;
                if (countries.Count == 0) before++;
                if (countries.SetEquals(new[] { chosen?.Referent.Country }.OfType<string>())) after++;
                if (chosen is null) continue;
                given++;
                if (example.Candidates.Where((c, i) => example.IsRight[i]).Any(c => c.Referent.Index == chosen.Value.Referent.Index)) right++;
            }
            report.AppendLine(CultureInfo.InvariantCulture, $"{side}: {given} given, {right} right, of {marked} marked; right countries {before} -> {after} of {all} that lack one");
        }
        return report.ToString().TrimEnd();
    }
}
