using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Petrarch.Overlay;

/// <summary>A name that a dictionary gives a state.</summary>
/// <param name="Code">Code of the state.</param>
/// <param name="Name">As text writes it.</param>
/// <param name="IsHead">Whether it is the first name of its entry.</param>
/// <param name="Origin">Where it stands.</param>
internal sealed record StateName(string Code, string Name, bool IsHead, KnowledgeOrigin Origin);

/// <summary>Actors of dictionaries as entries of the knowledge base: names of states, organisations, persons with terms.</summary>
internal sealed class OverlayActors
{
    private readonly ActorCodes _codes;
    private readonly FirstNames _firstNames;
    private readonly Groups _groups;
    private readonly HeadNouns _heads;
    private readonly List<StateName> _states = [];
    private readonly List<Organisation> _organisations = [];
    private readonly List<Leader> _dated = [], _undated = [];

    private OverlayActors(KnowledgeFolder folder)
    {
        _codes = new(folder);
        _firstNames = FirstNames.Load(folder);
        _groups = Groups.Load(folder);
        _heads = HeadNouns.Load(folder);
        foreach (var country in folder.Dictionaries.Countries) Add(country);
        foreach (var actor in folder.Dictionaries.Actors) Add(actor);
    }

    /// <summary>Names of states; what kind each is the state itself tells best.</summary>
    public IReadOnlyList<StateName> States => _states;

    /// <summary>Organisations, one entry a code.</summary>
    public IReadOnlyList<Organisation> Organisations => _organisations;

    /// <summary>Persons with a code for a time.</summary>
    public IReadOnlyList<Leader> Dated => _dated;

    /// <summary>Persons with a code for all times, which counts where nothing else is known.</summary>
    public IReadOnlyList<Leader> Undated => _undated;

    /// <summary>The actors of the dictionaries that are laid over a folder; null where there are none.</summary>
    /// <exception cref="KnowledgeException">The table of codes is missing or wrong.</exception>
    public static OverlayActors? Of(KnowledgeFolder folder) =>
        folder.Dictionaries.Actors.IsEmpty && folder.Dictionaries.Countries.IsEmpty ? null : new(folder);

    private void Add(CountryEntry country)
    {
        var origin = new KnowledgeOrigin(country.File, country.Line);
        if (country.Name is { } name) _states.Add(new(country.Code, NameCase.Of(name, mayAbbreviate: false), true, origin));
        foreach (var other in country.Nationality.Concat(country.Capital).Concat(country.Cities).Concat(country.Regions))
            _states.Add(new(country.Code, NameCase.Of(other, mayAbbreviate: false), false, origin));
        foreach (var person in country.People)
            AddPerson([.. person.Names.Select(n => NameCase.Of(n, mayAbbreviate: false))], new(person.Code, person.Term), person.Office,
                new(person.File, person.Line));
    }

    private void Add(PetrarchActor actor)
    {
        var origin = new KnowledgeOrigin(actor.File, actor.Line);
        var codes = actor.Codes.Where(c => c.Code != Coding.Roles.Nobody).ToList();
        if (codes.Count == 0) return;
        var meaning = _codes.Of(codes[0].Code);
        if (codes.Count == 1 && !codes[0].IsDated && codes[0].Code.Length == 3 && meaning is { Country: { } code, Sectors.IsEmpty: true }
            && code == codes[0].Code)
        {
            for (var i = 0; i < actor.Names.Length; i++) _states.Add(new(code, NameCase.Of(actor.Names[i], mayAbbreviate: false), i == 0, origin));
            return;
        }
        var isPerson = IsPerson(actor);
        ImmutableArray<string> names = [.. actor.Names.Select(n => NameCase.Of(n, mayAbbreviate: !isPerson)).Distinct(StringComparer.Ordinal)];
        foreach (var dated in codes)
        {
            if (isPerson) AddPerson(names, dated, "", origin);
            else AddOrganisation(names, dated, origin);
        }
    }

    private void AddPerson(ImmutableArray<string> names, DatedCode code, string office, KnowledgeOrigin origin)
    {
        var meaning = _codes.Of(code.Code);
        if (meaning.Country is not { } country) return;
        (code.IsDated ? _dated : _undated).Add(new(country, meaning.Sectors, names[0], office, code.Term, names[1..]) { Origin = origin });
    }

    private void AddOrganisation(ImmutableArray<string> names, DatedCode code, KnowledgeOrigin origin)
    {
        var meaning = _codes.Of(code.Code);
        if (meaning.Country is { } country) _organisations.Add(new(country, meaning.Sectors, names[0], names[1..], code.Term) { Origin = origin });
    }

    /// <summary>The format does not tell persons from bodies: a first name in front, or a code for a time and no noun for a body in the name, makes a
    /// person.</summary>
    private bool IsPerson(PetrarchActor actor)
    {
        var words = Pieces.Of(actor.Names[0].Replace('_', ' ')).Words;
        if (words.Any(w => w is "of" or "for" or "the") || words.Any(w => !_groups.KeysOf(w).IsEmpty
            || _heads.KeysOf(w).Contains("organisation"))) return false;
        return (words.Count > 1 && _firstNames.Contains(words[0])) || (actor.Codes.Any(c => c.IsDated) && words.Count > 1);
    }
}
