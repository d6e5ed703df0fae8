using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>A referent while it is being gathered.</summary>
internal sealed class Cluster
{
    private readonly List<HeldOffice> _offices = [];
    private readonly List<string> _sectors = [];

    public required EntityKind Kind { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Whether <see cref="Name"/> is a name, not a common noun.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Names of a person, cut into words, longest first is not promised.</summary>
    public List<ImmutableArray<string>> NameWords { get; } = [];

    /// <summary>Folded names of anything else.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public string? Country { get; private set; }

    public string? Basis { get; private set; }

    public GazetteerEntry? Entry { get; set; }

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    /// <summary>"his brother", "the hunter": nobody public as long as no name tells who; left out then, with the pronouns that mean it.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>To whom "his brother", "its army" belong; null where no possessor tells.</summary>
    public Cluster? Owner { get; set; }

    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    public List<Mention> Mentions { get; } = [];

    public List<Cluster> Members { get; } = [];

    public IReadOnlyList<HeldOffice> Offices => _offices;

    public IReadOnlyList<string> Sectors => _sectors;

    /// <summary>Takes in what a mention says.</summary>
    public void Take(Draft draft)
    {
        Mentions.Add(new(draft.Range, draft.Head, draft.Form));
        if (draft.Noun.Length > 0 && draft.Form == MentionForm.Nominal) Nouns.Add(draft.Noun);
        if (Gender == Gender.Unknown) Gender = draft.Gender;
        if (draft.Form != MentionForm.Pronoun) Plural |= draft.Plural;
        foreach (var office in draft.Offices) AddOffice(office);
        Learn(draft.Country, draft.Sectors, draft.Entry is { } entry && draft.Kind != EntityKind.State && entry.Country == draft.Country
            && draft.Form == MentionForm.Name ? "knowledge" : "text");
    }

    /// <summary>Adds an office and what it tells.</summary>
    public void AddOffice(HeldOffice office)
    {
        if (_offices.Exists(o => o.Range == office.Range)) return;
        _offices.Add(office);
        Learn(office.Country, office.Sector is null ? [] : [office.Sector], "text");
    }

    /// <summary>Fills what is not known yet; what was learnt first stays.</summary>
    public void Learn(string? country, ImmutableArray<string> sectors, string basis)
    {
        if (Country is null && country is not null)
        {
            Country = country;
            Basis ??= basis;
        }
        if (Kind == EntityKind.State || (_sectors.Count > 0 && basis == "knowledge")) return;
        foreach (var sector in sectors)
        {
            if (_sectors.Contains(sector)) continue;
            _sectors.Add(sector);
            Basis ??= basis;
        }
    }
}
