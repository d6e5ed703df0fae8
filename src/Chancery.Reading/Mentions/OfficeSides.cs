using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Tells country and sector of an office from its words and from the states, bodies and groups named in them.</summary>
internal sealed class OfficeSides(Scene scene)
{
    /// <summary>An office with the country and sector that its own words tell.</summary>
    public HeldOffice Held(TokenRange words, ImmutableArray<string> keys)
    {
        var (country, sector) = SidesIn(words, out var isPast);
        var own = OwnSector(words, keys);
        return new(words, CountryOfOffice(words) ?? country, isPast ? "ELI" : own ?? sector);
    }

    // "leader", "spokesman", "official" take the sector of the body they serve, and GOV only where none is named.
    private string? OwnSector(TokenRange words, ImmutableArray<string> keys)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (scene.OfficeAt(t) is not { } office || office.Range.First != t || OfficeSense.IsOnlyModifier(scene, office)) continue;
            var (_, sector) = SidesIn(words, out _);
            return scene.IsRole(office.Range) || office.Keys.IsEmpty ? sector ?? Weak(office) ?? SectorServed(new(office.Range.End, words.End)) : office.Keys[0];
        }
        return keys.IsEmpty ? null : keys[0];
    }

    // "a spokesman for the Zambian president", not "members of its executive"
    private string? SectorServed(TokenRange complement)
    {
        if (complement.Count == 0 || scene.Lower[complement.First] is not ("for" or "to")) return null;
        for (var t = complement.First; t < complement.End; t++)
        {
            if (scene.OfficeAt(t) is { } office && office.Range.First == t && !office.Keys.IsEmpty && !scene.IsRole(office.Range)) return office.Keys[0];
        }
        return null;
    }

    // "the taoiseach", "the pope": offices that one country alone has.
    private string? CountryOfOffice(TokenRange words)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (scene.OfficeAt(t) is { Country: { } country }) return country;
        }
        return null;
    }

    private static string? Weak(LexiconMatch office) => office.Keys.IsEmpty ? null : office.Keys[0] is "GOV"
        && office.Text is "official" or "senior official" or "diplomat" or "envoy" or "ambassador" ? "GOV"
        : office.Keys[0] is "GOV" ? null : office.Keys[0];

    /// <summary>Country and sector of the states, bodies and groups named in a phrase.</summary>
    private (string? Country, string? Sector) SidesIn(TokenRange words, out bool isPast)
    {
        string? country = null, sector = null;
        isPast = false;
        for (var t = words.First; t < words.End; t++)
        {
            if (t < words.First + 3 && (scene.Is(t, "former") || scene.Document.FormOf(t).StartsWith("ex-", StringComparison.OrdinalIgnoreCase))) isPast = true;
            if (scene.NameAt(t) is { } name && name.Range.First == t)
            {
                // "the minister of labour": no party of that name.
                if (name.Range.Count == 1 && scene.OfficeAt(t) is { } office && office.Range.First < t && name.Range.End <= office.Range.End) continue;
                var entry = scene.Choose(name.Entries);
                if (!scene.IsPatron(name.Range)) country ??= entry.Country;
                if (entry.Sectors.Length > 0 && (entry.Kind == GazetteerKind.Organisation || entry.Sectors[0] == "PRE")) sector ??= entry.Sectors[0];
            }
            else if (scene.NameAt(t) is null && scene.GroupAt(t) is { } group && group.Range.First == t && group.Keys[0] != "UNK"
                && scene.Upos(group.Range.End - 1) != Upos.ADJ && !IsEndOfOffice(group.Range)) sector ??= group.Keys[0];
        }
        return (country, sector);
    }

    // A "secretary general" is no general.
    private bool IsEndOfOffice(TokenRange group) => scene.OfficeAt(group.First) is { } office && office.Range.End == group.End && office.Range.First < group.First;
}
