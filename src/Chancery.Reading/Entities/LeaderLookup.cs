using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>What the text does not tell of a person, the list of leaders may.</summary>
internal sealed class LeaderLookup(Scene scene)
{
    /// <summary>Shorter ones are words and first names too often.</summary>
    private const int ShortestSurname = 4;

    /// <summary>Adds country and sectors to a named person.</summary>
    public void Consult(Cluster cluster)
    {
        if (cluster.Kind != EntityKind.Person || !cluster.IsNamed) return;
        cluster.Entry ??= Find(cluster);
        if (cluster.Entry is null) return;
        if (cluster.Country is not null && cluster.Entry.Country != cluster.Country) return;
        cluster.Learn(cluster.Entry.Country, SectorsOf(cluster.Entry.Term, cluster.Entry.Sectors), "knowledge");
    }

    /// <summary>The leader that a named person is by name, or by surname and office; null if the list has none.</summary>
    public GazetteerEntry? Find(Cluster cluster)
    {
        var entries = scene.Knowledge.Gazetteer.Lookup(cluster.Name).Where(e => e.Kind == GazetteerKind.Leader).ToImmutableArray();
        if (entries.IsEmpty) entries = OfOffice(cluster);
        if (entries.IsEmpty && !cluster.Name.Contains(' ', StringComparison.Ordinal)) entries = InOffice(cluster.Name);
        return entries.IsEmpty ? null : scene.Choose(entries);
    }

    // Who holds the office no more belongs to the elite; who does not hold it yet is known by country alone.
    private ImmutableArray<string> SectorsOf(Term term, ImmutableArray<string> sectors) =>
        scene.Published is not { } day ? sectors : term.IsOver(day) ? ["ELI"] : term.Holds(day) ? sectors : [];

    /// <summary>"Putin": the one leader of a surname who holds office on the day of publication; empty if there is none, or without such a day.</summary>
    /// <param name="surname">One word.</param>
    public ImmutableArray<GazetteerEntry> InOffice(string surname)
    {
        if (scene.Published is not { } day || surname.Length < ShortestSurname || scene.Knowledge.FirstNames.Contains(Pieces.Fold(surname))) return [];
        var bearers = scene.Knowledge.Gazetteer.LeadersNamed(surname);
        return bearers.Any(e => e.Term.Holds(day)) && bearers.Select(e => e.Name).Distinct(StringComparer.Ordinal).Count() == 1 ? bearers : [];
    }

    // "President NAME" with the surname alone: the one leader of that surname who held such an office.
    private ImmutableArray<GazetteerEntry> OfOffice(Cluster cluster)
    {
        var words = NameVariants.WordsOf(cluster.Name);
        if (words.Length != 1 || cluster.Offices.Count == 0) return [];
        var fitting = scene.Knowledge.Gazetteer.LeadersNamed(words[0]).Where(e => (cluster.Country is null || cluster.Country == e.Country)
            && cluster.Offices.Any(o => Names(o, e.Office))).ToImmutableArray();
        return fitting.Select(e => e.Name).Distinct(StringComparer.Ordinal).Count() == 1 ? fitting : [];
    }

    private bool Names(HeldOffice office, string? known)
    {
        for (var t = office.Range.First; t < office.Range.End; t++)
        {
            if (scene.OfficeAt(t) is { } match && match.Range.First == t && known is not null) return known.Contains(match.Text,
                StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }
}
