using System.Globalization;
using Chancery.Reading.Entities.Learnt;

namespace Chancery.Reading.Entities.Training;

/// <summary>How a model of homes does on articles that it has not seen.</summary>
internal static class HomeReport
{
    /// <summary>One line of figures.</summary>
    public static string Of(IReadOnlyList<(HomeScene Scene, IReadOnlyDictionary<int, string?> Codes)> marked, LearntHomes model)
    {
        int all = 0, right = 0, athome = 0, homes = 0, told = 0, rightlyTold = 0, toTell = 0;
        foreach (var (scene, codes) in marked)
        {
            var filled = model.Fill(scene);
            var homelands = model.HomelandsOf(scene);
            var likeliest = Array.IndexOf(homelands, homelands.Max());
            foreach (var (index, code) in codes)
            {
                var ours = filled.All[index].Country;
                // What no word of the article tells cannot be known.
                var theirs = code is not null && scene.Countries.Contains(code) ? code : null;
                all++;
                if (theirs is not null)
                {
                    homes++;
                    if (scene.Countries.IndexOf(theirs) == likeliest) athome++;
                }
                if (ours == theirs) right++;
                if (ours is not null) told++;
                if (theirs is not null) toTell++;
                if (ours is not null && ours == theirs) rightlyTold++;
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"{all} of articles kept apart: {100.0 * right / Math.Max(1, all):F1} right; countries: precision {100.0 * rightlyTold / Math.Max(1, told):F1}, recall {100.0 * rightlyTold / Math.Max(1, toTell):F1}; at home where the article is told: {100.0 * athome / Math.Max(1, homes):F1}");
    }
}
