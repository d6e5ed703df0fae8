using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Reading.Mentions;

/// <summary>A document with all that the lexicons find in it, ready for rules: one array an attribute, one element a token.</summary>
internal sealed class Scene
{
    // A state that is named so many times as often as another is what an article is about.
    private const int MuchMore = 3;

    private readonly Dictionary<string, int> _told;
    private readonly GazetteerMatch?[] _names;
    private readonly LexiconMatch?[] _offices;
    private readonly LexiconMatch?[] _groups;
    private readonly LexiconMatch?[] _heads;
    private readonly int[] _learnt;
    private readonly HashSet<string> _personWords = new(StringComparer.Ordinal);
    private readonly SentenceCase[] _cases;
    private readonly int[] _sentences;

    /// <summary>Looks at a document.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    /// <param name="tree">The view of its trees.</param>
    /// <param name="knowledge">What is known of names and nouns.</param>
    /// <param name="published">Day of publication; null if unknown.</param>
    /// <param name="dateline">Country of the place in the dateline; null if unknown.</param>
    /// <param name="isPhrase">Whether it is somebody's name or title alone, so that nothing around it tells of which state "the Senate" is.</param>
    public Scene(Document document, Tree tree, EntityKnowledge knowledge, DateOnly? published, string? dateline = null, bool isPhrase = false)
    {
        Dateline = dateline;
        Document = document;
        Tree = tree;
        Knowledge = knowledge;
        Published = published;
        var pieces = Pieces.Of(document);
        Lower = new string[document.Count];
        for (var t = 0; t < document.Count; t++) Lower[t] = Pieces.Fold(document.FormOf(t));
        _offices = Spread(knowledge.Offices.Find(pieces), m => m.Range);
        var heads = knowledge.Heads.Find(pieces);
        _heads = Spread(heads, m => m.Range);
        AllNames = [.. knowledge.Gazetteer.Find(pieces).Select(WithoutOffice)];
        _told = Told(AllNames);
        var definitions = new Definitions(document);
        if (!isPhrase) AllNames = [.. WithHalves(AllNames).Where(n => !IsAnyStates(n) && !IsOfGoneState(n.Range) && !IsOfLargerPlace(n) && !IsExplainedOtherwise(n, definitions))];
        _names = Spread(AllNames, m => m.Range);
        _groups = Spread(knowledge.Groups.Find(pieces), m => m.Range);
        AddRoles(heads);
        _sentences = new int[document.Count];
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            for (var t = document.Sentences[s].First; t < document.Sentences[s].End; t++) _sentences[t] = s;
        }
        _cases = [.. document.Sentences.Select(r => Capitals.CaseOf(document, r, Lower))];
        _learnt = new int[document.Count];
        Array.Fill(_learnt, -1);
        for (var n = 0; n < document.Names.Length; n++) Array.Fill(_learnt, n, document.Names[n].Range.First, document.Names[n].Range.Count);
        AddPersonWords();
    }

    public Document Document { get; }

    public Tree Tree { get; }

    public EntityKnowledge Knowledge { get; }

    public DateOnly? Published { get; }

    /// <summary>Country of the place in the dateline; null if unknown.</summary>
    public string? Dateline { get; }

    /// <summary>Forms in small letters without diacritics, apostrophes, dots and hyphens; empty for punctuation.</summary>
    public string[] Lower { get; }

    public int SentenceOf(int token) => _sentences[token];

    public TokenRange Sentence(int token) => Document.Sentences[_sentences[token]];

    public SentenceCase Case(int token) => _cases[_sentences[token]];

    /// <summary>All names of the knowledge base, in text order.</summary>
    public ImmutableArray<GazetteerMatch> AllNames { get; }

    /// <summary>The name of the knowledge base that covers the token; null if none does.</summary>
    public GazetteerMatch? NameAt(int token) => _names[token];

    /// <summary>The name that begins at the token.</summary>
    public GazetteerMatch? NameFrom(int token) => _names[token] is { } match && match.Range.First == token ? match : null;

    /// <summary>The name that the trained model finds around the token; null where it finds none. It is evidence where no list has the name.</summary>
    public Name? LearntAt(int token) => _learnt[token] >= 0 ? Document.Names[_learnt[token]] : null;

    /// <summary>Whether the word is part of a longer name of a person in the document, by the lists or the trained model.</summary>
    public bool IsPersonWord(int token) => _personWords.Contains(Lower[token]);

    /// <summary>Whether a trained model has looked for names: what it does not find is then hardly one.</summary>
    public bool HasLearnt => Document.Layers.HasFlag(Layers.Names);

    public LexiconMatch? OfficeAt(int token) => _offices[token];

    public LexiconMatch? GroupAt(int token) => _groups[token];

    /// <summary>Takes back an office or group that turned out to be part of a name.</summary>
    public void Forget(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++) (_offices[t], _groups[t]) = (null, null);
    }

    /// <summary>Whether the token ends a phrase that stands under the key in the list of head nouns.</summary>
    public bool IsHead(int token, string key) => _heads[token] is { } match && match.Range.End == token + 1 && match.Keys.Contains(key, StringComparer.Ordinal);

    /// <summary>Whether the words are as a whole a role that says nothing of the sector ("official", "deputy leader").</summary>
    public bool IsRole(TokenRange words) => IsHead(words.End - 1, "person") && _heads[words.End - 1]!.Range == words;

    /// <summary>Whether the token lies in a phrase that stands under the key.</summary>
    public bool Is(int token, string key) => _heads[token] is { } match && match.Keys.Contains(key, StringComparer.Ordinal);

    /// <summary>Whether the base form of a verb stands under the key: phrases of names and nouns ask the forms alone.</summary>
    public bool Says(int token, string key) => Knowledge.Heads.KeysOf(Lemma(token)).Contains(key);

    public Upos Upos(int token) => Document.Upos[token];

    public string DepRel(int token) => Document.DepRels[token];

    public int Head(int token) => Document.Heads[token];

    public string Lemma(int token) => Document.Lemmas[token];

    public string Text(TokenRange range) => Document.TextOf(range).ToString();

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapital(int token) => Capitals.Has(Document, token);

    /// <summary>Whether the token has two letters or more and all are capitals.</summary>
    public bool IsUpper(int token) => Capitals.HasOnly(Document, token);

    public bool IsWord(int token) => Lower[token].Length > 0;

    /// <summary>Whether the token is "A." or "J": an initial.</summary>
    public bool IsInitial(int token) => Lower[token].Length == 1 && IsCapital(token) && Lower[token] != "i";

    public bool IsHyphen(int token) => Document.FormOf(token) is "-" or "–" or "‐" && token > 0 && token + 1 < Document.Count
        && Document.Tokens[token - 1].End == Document.Tokens[token].Start && Document.Tokens[token].End == Document.Tokens[token + 1].Start;

    public bool IsComma(int token) => Document.FormOf(token) is ",";

    public bool IsPossessiveMark(int token) => Document.FormOf(token) is "'s" or "’s" or "'" or "’" && (Document.Xpos[token] == "POS"
        || Upos(token) == Chancery.Text.Upos.PART);

    /// <summary>Whether the token is the first word of its sentence.</summary>
    public bool IsFirst(int token)
    {
        for (var t = token - 1; t >= Sentence(token).First; t--)
        {
            if (IsWord(t)) return false;
        }
        return true;
    }

    /// <summary>The token of the range that is attached outside it: how the phrase is found in the tree.</summary>
    public int GoverningToken(TokenRange range) => GoverningWord.Of(Document, range);

    /// <summary>
    /// Choice among several meanings of one name: what holds on the day of publication, else what holds still; of these what is of a state that the article tells of by other names, else a capital
    /// ("Tripoli" is not the Lebanese town), else the first.
    /// </summary>
    public GazetteerEntry Choose(ImmutableArray<GazetteerEntry> entries)
    {
        if (entries.Length == 1) return entries[0];
        GazetteerEntry? first = null, told = null, capital = null;
        foreach (var entry in entries)
        {
            if (Published is { } day ? !entry.Term.Holds(day) : entry.Term.Until is not null) continue;
            first ??= entry;
            if (entry.Kind is not (GazetteerKind.City or GazetteerKind.Capital)) continue;
            if (entry.Kind == GazetteerKind.Capital) capital ??= entry;
            if (entry.Country is { } country && (country == Dateline || _told.ContainsKey(country))) told ??= entry;
        }
        return first is { Kind: GazetteerKind.City or GazetteerKind.Capital } ? told ?? capital ?? first : first ?? entries[0];
    }

    // How often each state is named by what can mean no other.
    private Dictionary<string, int> Told(ImmutableArray<GazetteerMatch> names)
    {
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Entries[0].Country is { } country && name.Entries.All(e => e.Country == country) && !IsOfEveryState(name.Range)) told[country] = told.GetValueOrDefault(country) + 1;
        }
        return told;
    }

    private bool IsOfEveryState(TokenRange name) => Knowledge.Heads.KeysOf(Text(name).ToLowerInvariant()).Contains("every-state");

    /// <summary>Whether another name in the article is of a country or body, or it was written there.</summary>
    /// <param name="country">PLOVER country code.</param>
    /// <param name="except">The name that is not asked.</param>
    public bool TellsOf(string country, GazetteerMatch except) => Dateline == country
        || AllNames.Any(n => Choose(n.Entries) is { Kind: not GazetteerKind.Leader } entry && entry.Country == country && Text(n.Range) != Text(except.Range));

    // "the Senate", "the House of Representatives": many states have one, and an article that tells nothing of the state that the list means, or far more of another, is about another's.
    private bool IsAnyStates(GazetteerMatch name) => Choose(name.Entries) is { Kind: GazetteerKind.Organisation, Country: { } country }
        && IsOfEveryState(name.Range) && (!TellsOf(country, name) || TellsFarMoreOfAnother(country));

    private bool TellsFarMoreOfAnother(string country)
    {
        if (Dateline == country) return false;
        var own = _told.GetValueOrDefault(country);
        return _told.Any(t => t.Key != country && t.Value > (t.Key == Dateline ? own : MuchMore * own));
    }

    // "the former Soviet republic", "the former Soviet Union" are not Russia.
    private bool IsOfGoneState(TokenRange name) => name.First > 0 && Is(name.First - 1, "former") && Knowledge.Heads.KeysOf(Lower[name.First]).Contains("gone-state");

    // "Latin American", "Central American" are not the United States, "New Guinea" is not Guinea.
    private bool IsOfLargerPlace(GazetteerMatch name) => name.Range.First > 0 && Choose(name.Entries).Kind is GazetteerKind.State or GazetteerKind.Adjective or GazetteerKind.People
        && Knowledge.Heads.KeysOf($"{Lower[name.Range.First - 1]} {Lower[name.Range.First]}").Contains("larger-place");

    // "Emirates Red Crescent (ERC)": the letters mean that body in this article, and no other of the lists.
    private bool IsExplainedOtherwise(GazetteerMatch name, Definitions definitions)
    {
        if (name.Range.Count != 1 || !IsUpper(name.Range.First)) return false;
        var meanings = definitions.Of(Text(name.Range));
        return meanings.Count > 0 && !AllNames.Any(n => meanings.Any(m => m.Overlaps(n.Range)) && n.Entries.Any(e => name.Entries.Any(own => own.Name == e.Name)));
    }

    // "the South fired back" in an article that names South Korea: the half stands for the state.
    private ImmutableArray<GazetteerMatch> WithHalves(ImmutableArray<GazetteerMatch> names)
    {
        var halves = names.Where(n => n.Range.Count == 2 && n.Entries.Any(e => e.Kind == GazetteerKind.State) && Lower[n.Range.First] is "north" or "south")
            .GroupBy(n => Lower[n.Range.First], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Entries, StringComparer.Ordinal);
        if (halves.Count == 0) return names;
        var whole = names.Where(n => n.Range.Count == 2).ToDictionary(n => n.Range.First);
        var taken = new bool[Document.Count];
        foreach (var name in names) taken.AsSpan(name.Range.First, name.Range.Count).Fill(true);
        var found = names.ToBuilder();
        for (var t = 0; t < Document.Count; t++)
        {
            if (t > 0 && !taken[t] && IsCapital(t) && Lower[t - 1] is "the" && halves.TryGetValue(Lower[t], out var entries) && (t + 1 == Document.Count || !IsCapital(t + 1))) found.Add(new(new(t, t + 1), entries));
            // "North and South Korea"
            else if (!taken[t] && IsCapital(t) && Lower[t] is "north" or "south" && t + 3 < Document.Count && Lower[t + 1] is "and" && whole.ContainsKey(t + 2) && Lower[t + 2] is "north" or "south"
                && Knowledge.Gazetteer.Lookup($"{Document.FormOf(t)} {Document.FormOf(t + 3)}") is { Length: > 0 } other) found.Add(new(new(t, t + 1), other));
        }
        found.Sort((a, b) => a.Range.First.CompareTo(b.Range.First));
        return found.ToImmutable();
    }

    /// <summary>Whether the name is of one who helps what follows, which is not its own: "Russian-backed rebels".</summary>
    public bool IsPatron(TokenRange name) => name.End + 1 < Document.Count && IsHyphen(name.End) && Knowledge.Heads.KeysOf(Lower[name.End + 1]).Contains("backed");

    // Where the knowledge base lists "President NAME", the office is none of the name.
    private GazetteerMatch WithoutOffice(GazetteerMatch name) =>
        name.Entries[0].Kind == GazetteerKind.Leader && _offices[name.Range.First] is { } office && office.Range.First == name.Range.First
            && office.Range.End < name.Range.End
            ? name with { Range = new(office.Range.End, name.Range.End) } : name;

    // Roles without a sector ("member", "figure") are offices too where the list of offices does not have them.
    private void AddRoles(IEnumerable<LexiconMatch> heads)
    {
        foreach (var role in heads.Where(m => m.Keys.Contains("person", StringComparer.Ordinal) && !Enumerable.Range(m.Range.First, m.Range.Count).Any(t =>
            _offices[t] is not null)))
        {
            for (var t = role.Range.First; t < role.Range.End; t++) _offices[t] = role with { Keys = [] };
        }
    }

    private void AddPersonWords()
    {
        var learnt = Document.Names.Where(n => n.Kind == NameKind.Person).Select(n => n.Range);
        var listed = _names.OfType<GazetteerMatch>().Where(m => m.Entries[0].Kind == GazetteerKind.Leader).Select(m => m.Range);
        foreach (var name in learnt.Concat(listed).Where(r => r.Count > 1))
        {
            for (var t = name.First; t < name.End; t++)
            {
                if (IsCapital(t) && Lower[t].Length > 1 && !Is(t, "particle")) _personWords.Add(Lower[t]);
            }
        }
    }

    private T?[] Spread<T>(IEnumerable<T> matches, Func<T, TokenRange> range) where T : class
    {
        var at = new T?[Document.Count];
        foreach (var match in matches)
        {
            for (var t = range(match).First; t < range(match).End; t++) at[t] = match;
        }
        return at;
    }
}
