using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>The country that the words of a phrase name: "three US airmen", "Maduro's government".</summary>
internal static class PhraseCountry
{
    /// <summary>The country; null if the words name none, or only behind a preposition that tells something else.</summary>
    public static string? In(Scene scene, TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            // "five men on suspicion of spying for Russia" are not Russian.
            if (t > range.First && scene.Upos(t) == Upos.ADP && scene.Lower[t] is not ("of" or "from" or "in")) return null;
            if (scene.NameFrom(t) is { } patron && scene.IsPatron(patron.Range)) continue;
            if (scene.NameFrom(t) is { } name && scene.Choose(name.Entries) is { Kind: not GazetteerKind.Leader, Country: { } country }) return country;
            if (scene.NameFrom(t) is { } leader && scene.Choose(leader.Entries) is { Kind: GazetteerKind.Leader, Country: { } led }) return led;
        }
        return null;
    }
}
