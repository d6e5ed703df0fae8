using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Knowledge;

/// <summary>What kind of word of the knowledge base a name is.</summary>
public enum GazetteerKind
{
    /// <summary>Name of a state ("Syria").</summary>
    State,
    /// <summary>Adjective of a state ("Syrian").</summary>
    Adjective,
    /// <summary>Inhabitants ("Syrians").</summary>
    People,
    /// <summary>Seat of a government ("Damascus").</summary>
    Capital,
    /// <summary>Another city.</summary>
    City,
    /// <summary>Building or by-word for a government ("the Kremlin").</summary>
    Seat,
    /// <summary>Province or region.</summary>
    Region,
    /// <summary>Organisation.</summary>
    Organisation,
    /// <summary>Person of <c>leaders.txt</c>.</summary>
    Leader,
    /// <summary>Process, agreement or gathering.</summary>
    Process,
}

/// <summary>One thing of the knowledge base that a name may mean.</summary>
/// <param name="Kind">Which kind of word it is.</param>
/// <param name="Name">The usual name of the thing: for adjectives and inhabitants that of the state.</param>
/// <param name="Country">PLOVER country code; null for processes.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="Term">When it holds.</param>
public sealed record GazetteerEntry(GazetteerKind Kind, string Name, string? Country, ImmutableArray<string> Sectors, Term Term)
{
    /// <summary>Kind of a named process; null for all others.</summary>
    public EntityKind? ProcessKind { get; init; }

    /// <summary>Office of a leader; null for all others.</summary>
    public string? Office { get; init; }

    /// <summary>Outside identifier of a person; null for all others and where none is known.</summary>
    public string? Identifier { get; init; }

    /// <summary>The line of the knowledge base that says so.</summary>
    public KnowledgeOrigin Origin { get; init; }

    /// <summary>Coordinates of cities; null for all others.</summary>
    public Settlement? Place { get; init; }
}

/// <summary>A name of the knowledge base in a text.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Entries">What it may mean, in the order of the files: never empty.</param>
public sealed record GazetteerMatch(TokenRange Range, ImmutableArray<GazetteerEntry> Entries);

/// <summary>All names of the knowledge base in one trie of words. Case counts, diacritics, apostrophes, hyphens and al-/el- do not. Immutable.</summary>
public sealed class Gazetteer
{
    private const int LongestAbbreviation = 5;

    private readonly ActorWords _words;
    private readonly WordTrie _trie = new();
    private readonly List<GazetteerEntry> _entries = [];
    private readonly List<ImmutableArray<Casing>> _casing = [];
    private readonly HashSet<int> _titles = [], _withComma = [];
    private readonly Dictionary<string, List<GazetteerEntry>> _surnames = new(StringComparer.Ordinal);

    /// <summary>Puts all names into one trie.</summary>
    public Gazetteer(States states, Organisations organisations, Leaders leaders, Processes processes, Publishers publishers, ActorWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(publishers);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(leaders);
        ArgumentNullException.ThrowIfNull(processes);
        _words = words;
        foreach (var state in states.All) Add(state);
        foreach (var o in organisations.All) Add(new(GazetteerKind.Organisation, o.Name, o.Code, o.Sectors, o.Term) { Origin = o.Origin }, [o.Name, .. o.OtherNames]);
        foreach (var p in publishers.All) Add(new(GazetteerKind.Organisation, p.Name, p.Country, ["JRN"], default) { Origin = p.Origin }, [p.Name, .. NameOf(p.Code), .. p.OtherNames], ofPress: true);
        foreach (var leader in leaders.All) Add(leader);
        foreach (var p in processes.All) Add(new(GazetteerKind.Process, p.Name, null, [], p.Term) { ProcessKind = p.Kind, Origin = p.Origin }, [p.Name, .. p.OtherNames]);
    }

    /// <summary>Leaders whose name ends with a word, in the order of the file; empty if there are none.</summary>
    /// <param name="surname">One word; case, diacritics and apostrophes do not count.</param>
    public ImmutableArray<GazetteerEntry> LeadersNamed(string surname) => _surnames.TryGetValue(Pieces.Fold(surname), out var found) ? [.. found] : [];

    /// <summary>Longest matches from left to right; none overlaps another.</summary>
    public ImmutableArray<GazetteerMatch> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(Pieces.Of(document));
    }

    /// <summary>What a name alone may mean; empty if it is not known. Case counts.</summary>
    public ImmutableArray<GazetteerEntry> Lookup(string name)
    {
        var pieces = Pieces.Of(name);
        if (pieces.Count == 0) return [];
        return _trie.Longest(pieces, 0, out var entries, (e, start, end) => Fits(pieces, e, start, end)) == pieces.Count
            ? [.. InOrder(entries, pieces.Casings[0]).Select(e => _entries[e])]
            : [];
    }

    internal ImmutableArray<GazetteerMatch> Find(Pieces pieces)
    {
        var matches = ImmutableArray.CreateBuilder<GazetteerMatch>();
        for (var i = 0; i < pieces.Count;)
        {
            IReadOnlyList<int> entries = [];
            var length = pieces.BeginsToken(i) ? _trie.Longest(pieces, i, out entries, (e, start, end) => Fits(pieces, e, start, end)) : 0;
            if (length > 0) matches.Add(new(pieces.RangeOf(i, length), [.. InOrder(entries, pieces.Casings[i]).Select(e => _entries[e])]));
            i += Math.Max(1, length);
        }
        return matches.ToImmutable();
    }

    /// <summary>Names written just so come before names that capitals may also mean: "SANA" is the agency before it is the city of Sana.</summary>
    private IEnumerable<int> InOrder(IReadOnlyList<int> entries, Casing casing) =>
        casing == Casing.Upper ? entries.OrderByDescending(e => _casing[e] is [Casing.Upper]) : entries;

    private void Add(Leader leader)
    {
        var entry = new GazetteerEntry(GazetteerKind.Leader, leader.Name, leader.Country, leader.Sectors, leader.Term)
        {
            Office = leader.Office.Length > 0 ? leader.Office : null,
            Identifier = leader.Identifier,
            Origin = leader.Origin,
        };
        Add(entry, [leader.Name, .. leader.OtherNames]);
        var words = Pieces.Of(leader.Name).Words;
        if (words.Count == 0) return;
        if (!_surnames.TryGetValue(words[^1], out var list)) _surnames.Add(words[^1], list = []);
        list.Add(entry);
    }

    private void Add(State state)
    {
        ImmutableArray<string> sectors = state.Sector is null ? [] : [state.Sector];
        GazetteerEntry Of(GazetteerKind kind, Settlement? place = null) => new(kind, place?.Name ?? state.Name, state.Code, sectors, default) { Place = place, Origin = state.Origin };
        Add(Of(GazetteerKind.State), [state.Name, .. state.OtherNames]);
        Add(Of(GazetteerKind.Adjective), state.Adjectives);
        Add(Of(GazetteerKind.People), state.People.Except(state.Adjectives, StringComparer.Ordinal));
        Add(Of(GazetteerKind.Seat), state.Seats);
        if (state.Capital is { } capital) Add(Of(GazetteerKind.Capital, capital) with { Name = capital.Name }, [capital.Name, .. capital.OtherNames]);
        foreach (var city in state.Cities) Add(Of(GazetteerKind.City, city), [city.Name, .. city.OtherNames]);
        foreach (var region in state.Regions) Add(Of(GazetteerKind.Region, region), [region.Name, .. region.OtherNames]);
    }

    /// <summary>A code that is an abbreviation names its publisher in texts; a longer one ("NATIONAL") is a word.</summary>
    private static IEnumerable<string> NameOf(string? code) => code is { Length: <= LongestAbbreviation } ? [code] : [];

    /// <param name="entry">What the names mean.</param>
    /// <param name="names">The names.</param>
    /// <param name="ofPress">Whether "The Independent" must be written with its article and stand alone: the Independent Policing Authority is no newspaper's.</param>
    private void Add(GazetteerEntry entry, IEnumerable<string> names, bool ofPress = false)
    {
        foreach (var name in names)
        {
            var hasArticle = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
            var pieces = Pieces.Of(hasArticle ? name[4..] : name);
            if (ofPress && hasArticle && pieces.Count == 1) _titles.Add(_entries.Count);
            // Without its article "al-Assad" is found in "Assad" too; an article before a capital after a space is a first name (Al Gore).
            var kept = Enumerable.Range(0, pieces.Count).Where(i => pieces.Count == 1 || !pieces.IsArticle(i) || (i == 0
                && name.StartsWith("Al ", StringComparison.Ordinal))).ToList();
            if (kept.Count == 0) continue;
            if (name.Contains(',', StringComparison.Ordinal)) _withComma.Add(_entries.Count);
            _trie.Add([.. kept.Select(i => pieces.Words[i])], _entries.Count);
            _entries.Add(entry);
            _casing.Add([.. kept.Select(i => Required(pieces, i))]);
        }
    }

    // Abbreviations of up to five letters must be written as such: "US" is not "us", "IS" not "is".
    private static Casing Required(Pieces pieces, int i) => pieces.Casings[i] == Casing.Upper && pieces.Words[i].Length > LongestAbbreviation
        ? Casing.Initial : pieces.Casings[i];

    private bool Fits(Pieces pieces, int entry, int start, int end)
    {
        var required = _casing[entry];
        var at = 0;
        if (_titles.Contains(entry) && (start == 0 || pieces.Words[start - 1] != "the" || (end < pieces.Count && pieces.Casings[end] != Casing.Lower))) return false;
        // "his Greek, Cypriot and French counterparts" are no Greek Cypriots.
        if (pieces.HasComma(start, end) && !_withComma.Contains(entry)) return false;
        for (var i = start; i < end; i++)
        {
            // An article that the entry does not have is passed over, as the trie did.
            if (at < required.Length && end - i > required.Length - at && pieces.IsArticle(i)) continue;
            if (at >= required.Length || pieces.Casings[i] < required[at]) return false;
            if (required.Length == 1 && required[at] == Casing.Upper && _words.Common.Contains(pieces.Words[i]) && pieces.InCapitals(i)) return false;
            at++;
        }
        return true;
    }
}
