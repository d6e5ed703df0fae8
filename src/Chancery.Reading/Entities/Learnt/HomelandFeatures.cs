using Chancery.Reading.Learning;

namespace Chancery.Reading.Entities.Learnt;

/// <summary>Features of each country of an article as the one that it is told from: where "the police" are of no other.</summary>
internal static class HomelandFeatures
{
    /// <summary>Most features of one choice.</summary>
    public const int Most = 64;

    /// <summary>Rows of a country.</summary>
    /// <param name="scene">The article.</param>
    /// <param name="country">Index of the country; -1: none that the article names.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public static ReadOnlySpan<int> Of(HomeScene scene, int country, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        var few = FeatureRows.Number(Math.Min(scene.States, 6));
        var bare = FeatureRows.Number(Math.Min(scene.Bare, 6));
        var told = FeatureRows.Number((scene.Dateline < 0 ? 0 : 1) + (scene.Publisher < 0 ? 0 : 2));
        var length = FeatureRows.Number(scene.Document.Sentences.Length switch { 1 => 0, < 5 => 1, < 12 => 2, _ => 3 });
        if (country < 0)
        {
            var most = FeatureRows.Number(scene.States == 0 ? 0 : 1 + Math.Min(9, scene.Counts[0] * 10 / scene.Total));
            rows.Add(few);
            rows.Add(bare);
            rows.Add(told);
            rows.Add(most);
            rows.Add(few, bare);
            rows.Add(few, told);
            rows.Add(most, bare);
            rows.Add(most, told, few);
            rows.Add(length, told);
            rows.Add(length, bare);
            return rows.All;
        }
        rows.Template = 20;
        var share = FeatureRows.Number(Math.Min(9, scene.Counts[country] * 10 / scene.Total));
        var count = FeatureRows.Number(Math.Min(8, scene.Counts[country]));
        var rank = FeatureRows.Number(Math.Min(country, 4));
        var lead = FeatureRows.Number(country == 0 ? scene.States < 2 || scene.Counts[1] == 0 ? 9 : Math.Min(8, 2 * scene.Counts[0] / scene.Counts[1]) : 10 + Math.Min(8, 8 * scene.Counts[country] / Math.Max(1, scene.Counts[0])));
        var origin = FeatureRows.Number((scene.Dateline < 0 ? 0 : scene.Dateline == country ? 1 : 2) + (3 * (scene.Publisher < 0 ? 0 : scene.Publisher == country ? 1 : 2)));
        var front = FeatureRows.Number((scene.InTitle[country] ? 1 : 0) + (scene.InLead[country] ? 2 : 0));
        var (places, bodies, marked) = scene.KindsOf(country);
        var kinds = FeatureRows.Number(Math.Min(places, 3) + (4 * Math.Min(bodies, 3)) + (16 * Math.Min(marked, 3)));
        var first = FeatureRows.Number(scene.FirstNamed < 0 ? 0 : scene.FirstNamed == country ? 1 : 2);
        rows.Add(share);
        rows.Add(count);
        rows.Add(rank);
        rows.Add(lead);
        rows.Add(origin);
        rows.Add(front);
        rows.Add(kinds);
        rows.Add(first);
        rows.Add(FeatureRows.Number(Math.Min(places, 5)), few);
        rows.Add(FeatureRows.Number(Math.Min(bodies, 5)), few);
        rows.Add(FeatureRows.Number(Math.Min(marked, 5)), bare);
        rows.Add(share, few);
        rows.Add(share, rank);
        rows.Add(share, front);
        rows.Add(lead, bare);
        rows.Add(origin, front);
        rows.Add(origin, bare);
        rows.Add(origin, kinds);
        rows.Add(front, few);
        rows.Add(front, first, rank);
        rows.Add(kinds, rank);
        rows.Add(first, share);
        rows.Add(count, origin);
        rows.Add(origin, bare, rank);
        rows.Add(FeatureRows.Number(Math.Min(marked, 7)), count);
        return rows.All;
    }
}
