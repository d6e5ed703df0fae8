using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Who is of no state, and whose words say that he may be from anywhere.</summary>
internal static class Abroad
{
    /// <summary>Codes of bodies that belong to no state.</summary>
    private static readonly FrozenSet<string> NotStates = FrozenSet.Create(StringComparer.Ordinal, "UNO", "IGO", "EUR", "NGO", "ISM", "IMG", "MNC");

    /// <summary>Whether a code is that of a body which belongs to no state.</summary>
    public static bool IsOfNoState(string code) => NotStates.Contains(code);

    /// <summary>Whether a code is that of one body with its many offices, and not of a kind of bodies: the United Nations, the European Union.</summary>
    public static bool IsOneBody(string code) => code is "UNO" or "EUR";

    /// <summary>Whether words tell that somebody may be from anywhere: "the foreign police".</summary>
    public static bool IsToldIn(Document document, TokenRange range, HeadNouns heads)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (heads.KeysOf(document.Lemmas[t].ToLowerInvariant()).Contains("abroad") && !IsOfForeignAffairs(document, t, heads)) return true;
        }
        return false;
    }

    /// <summary>"the foreign ministry", "the Foreign Office": whoever deals with other countries is of his own.</summary>
    private static bool IsOfForeignAffairs(Document document, int t, HeadNouns heads) => t + 1 < document.Count && document.Lemmas[t].Equals("foreign", StringComparison.OrdinalIgnoreCase)
        && heads.KeysOf(document.Lemmas[t + 1].ToLowerInvariant()).Contains("foreign-affairs");
}
