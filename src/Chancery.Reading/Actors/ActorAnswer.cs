using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Actors;

/// <summary>Turns what the reader found for a phrase into an answer that says what each part of it rests on.</summary>
internal sealed class ActorAnswer(Scene scene, TokenRange phrase, Referent referent, Mention mention, string? hint)
{
    private readonly List<ActorReason> _reasons = [];

    /// <summary>Fills an answer.</summary>
    public ResolvedActor Fill(ResolvedActor empty)
    {
        var entry = Entry();
        var (country, sectors, basis) = Code(entry);
        Reason("kind", referent.Kind.ToString().ToLowerInvariant(), scene.Text(mention.Range), entry?.Origin);
        if (country is not null) ExplainCountry(country, basis, entry);
        foreach (var sector in sectors) ExplainSector(sector, entry);
        var office = Office(entry);
        return empty with
        {
            Kind = referent.Kind,
            Name = NameOf(entry),
            Country = country,
            Sectors = sectors.ToSequence(),
            Office = office,
            Identifier = entry?.Identifier ?? referent.Identifier,
            Basis = basis,
            RestsOn = _reasons.ToSequence(),
        };
    }

    private string NameOf(GazetteerEntry? entry)
    {
        if (entry is { Kind: not GazetteerKind.Adjective and not GazetteerKind.People }) return entry.Name;
        return referent.Name.Length > 0 ? referent.Name : scene.Text(mention.Range);
    }

    private (string? Country, ImmutableArray<string> Sectors, string? Basis) Code(GazetteerEntry? entry)
    {
        // The country given beside the phrase tells which of several bodies of one name is meant ("the Labour Party").
        var isOther = entry is { Kind: GazetteerKind.Organisation } && hint is not null && entry.Country == hint && referent.Country != hint;
        if (isOther) return (hint, entry!.Sectors, "knowledge");
        var isOpen = referent.Country is null || (referent.Basis == "context" && hint is not null);
        var sectors = referent.Kind == EntityKind.State && referent.Sectors.IsEmpty ? Government(entry) : referent.Sectors;
        return isOpen && hint is not null ? (hint, sectors, "option") : (referent.Country, sectors, referent.Basis);
    }

    // In an article "the Kremlin" and "the Russian government" are mentions of Russia, which has no sector; alone they are its government.
    private ImmutableArray<string> Government(GazetteerEntry? entry)
    {
        if (entry?.Kind is GazetteerKind.Seat or GazetteerKind.Capital) return ["GOV"];
        var last = mention.Range.End - 1;
        return scene.NameAt(last) is null && scene.GroupAt(last) is { } group && group.Keys[0] != "UNK" ? [group.Keys[0]] : [];
    }

    /// <summary>What the knowledge base has under the name of the phrase; null where it is no name or unknown.</summary>
    private GazetteerEntry? Entry()
    {
        if (mention.Form != MentionForm.Name) return null;
        if (referent.Kind == EntityKind.Person)
        {
            var leaders = scene.Knowledge.Gazetteer.Lookup(referent.Name)
                .Where(e => e.Kind == GazetteerKind.Leader && (referent.Country is null || e.Country == referent.Country)).ToImmutableArray();
            return leaders.IsEmpty ? null : scene.Choose(leaders);
        }
        for (var t = mention.Range.First; t < mention.Range.End; t++)
        {
            if (scene.NameFrom(t) is not { } name || name.Range.End > mention.Range.End) continue;
            var fitting = name.Entries.Where(e => e.Country == hint).ToImmutableArray();
            return hint is not null && !fitting.IsEmpty ? scene.Choose(fitting) : OwnedNames.Choose(scene, name);
        }
        return null;
    }

    private void ExplainCountry(string country, string? basis, GazetteerEntry? entry)
    {
        if (basis == "option") Reason("country", country, null, null);
        else if (entry?.Country == country) Reason("country", country, scene.Text(mention.Range), entry.Origin);
        else if (NameWith(e => e.Country == country) is { } name) Reason("country", country, scene.Text(name.Range), name.Entry.Origin);
        else Reason("country", country, null, null);
    }

    private void ExplainSector(string sector, GazetteerEntry? entry)
    {
        if (sector == "ELI" && Former() is { } former) Reason("sector", sector, scene.Text(former.Range), former.Origin);
        else if (Noun(sector) is { } noun) Reason("sector", sector, scene.Text(noun.Range), noun.Origin);
        else if (entry is not null && (entry.Sectors.Contains(sector) || sector == "ELI")) Reason("sector", sector, scene.Text(mention.Range), entry.Origin);
        else if (NameWith(e => e.Sectors.Contains(sector)) is { } name) Reason("sector", sector, scene.Text(name.Range), name.Entry.Origin);
        else Reason("sector", sector, null, null);
    }

    private string? Office(GazetteerEntry? entry)
    {
        if (referent.Kind != EntityKind.Person) return null;
        if (referent.Offices.Length > 0)
        {
            var words = scene.Text(referent.Offices[0].Range);
            Reason("office", words, words, null);
            return words;
        }
        if (entry?.Office is not { } office || (scene.Published is { } day && !entry.Term.Holds(day))) return null;
        Reason("office", office, null, entry.Origin);
        return office;
    }

    private (TokenRange Range, KnowledgeOrigin? Origin)? Former()
    {
        for (var t = phrase.First; t < phrase.End; t++)
        {
            if (scene.Is(t, "former")) return (new(t, t + 1), scene.Knowledge.Heads.OriginOf("former", scene.Lower[t]));
        }
        return null;
    }

    private (TokenRange Range, KnowledgeOrigin? Origin)? Noun(string sector)
    {
        for (var t = phrase.First; t < phrase.End; t++)
        {
            if (scene.OfficeAt(t) is { } office && office.Keys.Contains(sector, StringComparer.Ordinal))
                return (office.Range, scene.Knowledge.Offices.OriginOf(sector, office.Text));
            if (scene.GroupAt(t) is { } group && group.Keys.Contains(sector, StringComparer.Ordinal))
                return (group.Range, scene.Knowledge.Groups.OriginOf(sector, group.Text));
        }
        return null;
    }

    private (TokenRange Range, GazetteerEntry Entry)? NameWith(Func<GazetteerEntry, bool> isWanted)
    {
        for (var t = phrase.First; t < phrase.End; t++)
        {
            if (scene.NameFrom(t) is { } name && isWanted(scene.Choose(name.Entries))) return (name.Range, scene.Choose(name.Entries));
        }
        return null;
    }

    private void Reason(string of, string value, string? words, KnowledgeOrigin? origin) => _reasons.Add(new(of, value, words, origin?.ToString()));
}
