using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text;

namespace Chancery.Reading.Entities.Training;

/// <summary>Makes examples of those whose country nothing tells, from the sides of marked acts and their codes.</summary>
internal static class HomeExamples
{
    /// <summary>Whoever is in need of a country and was marked, with the code that he was given; null: none.</summary>
    /// <param name="scene">The article.</param>
    /// <param name="sides">Where a side stands, and its code.</param>
    public static IReadOnlyDictionary<int, string?> CodesOf(HomeScene scene, IEnumerable<(TextSpan Words, string? Code)> sides)
    {
        var codes = new Dictionary<int, string?>();
        foreach (var (words, code) in sides)
        {
            if (Meant(scene, words) is not { } referent || !HomeRules.IsInNeed(scene, referent)) continue;
            // Marked twice and differently: the one that tells more.
            if (!codes.TryGetValue(referent.Index, out var other) || other is null) codes[referent.Index] = code;
        }
        return codes;
    }

    /// <summary>The article's own country as those have it who are at home somewhere.</summary>
    public static IEnumerable<Choice> Homelands(HomeScene scene, IReadOnlyDictionary<int, string?> codes, int bits)
    {
        foreach (var code in codes.Values.OfType<string>().Where(c => !Abroad.IsOfNoState(c)))
        {
            var right = scene.Countries.IndexOf(code) is >= 0 and var c ? c : scene.States;
            yield return new([.. Enumerable.Range(0, scene.States + 1).Select(i => RowsOf(scene, i < scene.States ? i : -1, bits))], [.. Enumerable.Range(0, scene.States + 1).Select(i => i == right)]);
        }
    }

    /// <summary>The choice of each: no country first, then those of the article.</summary>
    public static IEnumerable<Choice> Of(HomeScene scene, float[] homelands, IReadOnlyDictionary<int, string?> codes, int bits)
    {
        foreach (var (index, code) in codes)
        {
            var right = code is null ? -1 : scene.Countries.IndexOf(code);
            var features = new HomeFeatures(scene, homelands, scene.Referents.All[index]);
            var rows = Enumerable.Range(-1, scene.Countries.Length + 1).Select(c => RowsOf(features, c, bits)).ToArray();
            yield return new(rows, [.. Enumerable.Range(-1, rows.Length).Select(c => c == right)]);
        }
    }

    private static int[] RowsOf(HomeScene scene, int country, int bits)
    {
        Span<int> room = stackalloc int[HomelandFeatures.Most];
        return HomelandFeatures.Of(scene, country, bits, room).ToArray();
    }

    private static int[] RowsOf(HomeFeatures features, int country, int bits)
    {
        Span<int> room = stackalloc int[HomeFeatures.Most];
        return features.Of(country, bits, room).ToArray();
    }

    // Whoever is named by the most of the marked words with his head among them.
    private static Referent? Meant(HomeScene scene, TextSpan words)
    {
        var (best, most) = ((Referent?)null, 0);
        foreach (var referent in scene.Referents.All)
        {
            foreach (var mention in referent.Mentions)
            {
                if (!words.Overlaps(scene.Document.Tokens[mention.Head])) continue;
                var span = scene.Document.SpanOf(mention.Range);
                var shared = Math.Min(span.End, words.End) - Math.Max(span.Start, words.Start);
                if (shared > most) (best, most) = (referent, shared);
            }
        }
        return best;
    }
}
