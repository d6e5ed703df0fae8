using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>The country of the place that is named behind a phrase: "the foreign ministry in Baku", "villagers near Jos", "inmates at a prison in the southern city of Basra".</summary>
internal static class PlaceBehind
{
    /// <summary>So far behind the phrase the name may stand.</summary>
    private const int Reach = 10;

    private static readonly FrozenSet<string> Where = FrozenSet.Create(StringComparer.Ordinal, "in", "near", "outside", "around", "across", "inside", "throughout");

    /// <summary>Country of the place; null if none is named there.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="end">End of the phrase.</param>
    /// <param name="mayBeSent">Whether they are often not at home where they are, as troops are: then only whence they come tells.</param>
    public static string? CountryOf(Scene scene, int end, bool mayBeSent)
    {
        var limit = Math.Min(scene.Sentence(end - 1).End, end + Reach);
        if (end >= limit) return null;
        var preposition = scene.Lower[end];
        // "withdrew its troops from Gaza": they are of another country.
        if (mayBeSent ? preposition is not "from" || scene.DepRel(end - 1) == "obj" : !(preposition is "from" or "at" or "on" || Where.Contains(preposition))) return null;
        for (var t = end + 1; t < limit; t++)
        {
            if (scene.NameFrom(t) is { } name && PlaceIn(scene, name, preposition) is { } country) return country;
            // "the opposition at the talks in Astana": who meets somewhere is not at home there.
            if (scene.NameAt(t) is not null || MayBeFromAnywhere(scene, t)) return null;
            if (scene.Lower[t] is "of" || Where.Contains(scene.Lower[t])) preposition = scene.Lower[t] is "of" ? preposition : scene.Lower[t];
            else if (!IsInside(scene, t)) return null;
        }
        return null;
    }

    /// <summary>As above, for a phrase that has a complement of its own: "a spokesman for the ministry in Baku", but not "the rebels at the talks in Astana".</summary>
    /// <param name="scene">The document.</param>
    /// <param name="phrase">The phrase with its complement.</param>
    /// <param name="mayBeSent">Whether they are often not at home where they are.</param>
    public static string? CountryOf(Scene scene, TokenRange phrase, bool mayBeSent)
    {
        for (var t = phrase.First; t < phrase.End; t++)
        {
            if (MayBeFromAnywhere(scene, t)) return null;
        }
        return CountryOf(scene, phrase.End, mayBeSent);
    }

    private static bool MayBeFromAnywhere(Scene scene, int t) => scene.Is(t, "abroad") || scene.IsHead(t, "gathering") || scene.IsHead(t, "process");

    private static string? PlaceIn(Scene scene, GazetteerMatch name, string preposition)
    {
        var entry = scene.Choose(name.Entries);
        var isPlace = entry.Kind is GazetteerKind.State or GazetteerKind.Capital or GazetteerKind.City or GazetteerKind.Region;
        // "in the Iraqi city of Basra"; but "at the Iraqi embassy", "from a Chinese company".
        return isPlace || (entry.Kind == GazetteerKind.Adjective && Where.Contains(preposition)) ? entry.Country : null;
    }

    private static bool IsInside(Scene scene, int t) => scene.IsHyphen(t)
        || (scene.Upos(t) is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM && !scene.Is(t, "calendar"));
}
