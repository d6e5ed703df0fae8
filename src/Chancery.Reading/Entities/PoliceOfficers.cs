using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Tells whose officers are meant where only the article tells: "officers arrested the singer" are the police's in an article that names police and no soldiers.</summary>
internal static class PoliceOfficers
{
    /// <summary>The referents, bare officers coded as police where the article is of police.</summary>
    /// <param name="document">With lemmas.</param>
    /// <param name="referents">As they were linked.</param>
    public static Referents Of(Document document, Referents referents)
    {
        var bare = referents.All.Where(r => IsBare(document, r)).ToHashSet();
        if (bare.Count == 0 || !HasOthers("COP") || HasOthers("MIL")) return referents;
        return new([.. referents.All.Select(r => bare.Contains(r) ? r with { Sectors = ["COP"] } : r)], document.Count);

        bool HasOthers(string sector) => referents.All.Any(r => r.Sectors.Contains(sector) && !bare.Contains(r));
    }

    private static bool IsBare(Document document, Referent referent) =>
        referent is { IsNamed: false, Sectors: ["MIL"] } && referent.Mentions.All(m => m.Form == MentionForm.Pronoun || document.Lemmas[m.Head] == "officer");
}
