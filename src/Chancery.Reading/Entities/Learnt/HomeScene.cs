using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities.Learnt;

/// <summary>A word of an article that names a state, one of its places or somebody of it.</summary>
/// <param name="Head">The head word of the mention.</param>
/// <param name="Country">Index in <see cref="HomeScene.Countries"/>.</param>
/// <param name="Kind">What is named.</param>
/// <param name="IsMarked">Whether it is a noun that the country is told of ("the Kenyan police"), not a name.</param>
internal readonly record struct CountryWord(int Head, int Country, EntityKind Kind, bool IsMarked);

/// <summary>The countries of an article: where each is named, how often, and whether headline, first paragraph, dateline and publisher name it. The United Nations and the European Union stand behind the states.</summary>
internal sealed class HomeScene
{
    /// <summary>So many states and bodies are weighed, those that are named most.</summary>
    public const int Most = MostStates + MostBodies;

    private const int MostStates = 12;
    private const int MostBodies = 2;

    /// <summary>Looks at an article.</summary>
    /// <param name="document">The article.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="referents">As they were linked, with the countries that the text tells.</param>
    /// <param name="knowledge">What is known of nouns and names.</param>
    /// <param name="origin">Where it was written.</param>
    public HomeScene(Document document, Tree tree, Referents referents, EntityKnowledge knowledge, Origin origin)
    {
        (Document, Tree, Referents, Knowledge) = (document, tree, referents, knowledge);
        var told = referents.All.Where(r => r is { Country: not null, Sectors: not ["JRN", ..] })
            .SelectMany(r => r.Mentions.Where(m => m.Form != MentionForm.Pronoun && !IsOfEnvoy(m)).Select(m => (m.Head, Country: r.Country!, r.Kind, IsMarked: m.Form == MentionForm.Nominal)))
            .ToArray();
        var named = told.GroupBy(t => t.Country, StringComparer.Ordinal).Select(g => (Country: g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Country, StringComparer.Ordinal).ToList();
        var counted = named.Where(c => !Abroad.IsOfNoState(c.Country)).Take(MostStates - 2).ToList();
        foreach (var country in new[] { origin.Dateline, origin.Publisher })
        {
            if (country is not null && !counted.Exists(c => c.Country == country)) counted.Add((country, 0));
        }
        States = counted.Count;
        Total = Math.Max(1, counted.Sum(c => c.Count));
        counted.AddRange(named.Where(c => Abroad.IsOneBody(c.Country)));
        Countries = [.. counted.Select(c => c.Country)];
        Counts = [.. counted.Select(c => c.Count)];
        Dateline = origin.Dateline is null ? -1 : Countries.IndexOf(origin.Dateline);
        Publisher = origin.Publisher is null ? -1 : Countries.IndexOf(origin.Publisher);
        Words = [.. told.Select(t => new CountryWord(t.Head, Countries.IndexOf(t.Country), t.Kind, t.IsMarked)).Where(w => w.Country >= 0).OrderBy(w => w.Head)];
        FirstNamed = Words.Select(w => w.Country).Where(c => c < States).FirstOrDefault(-1);
        OfSentence = Words.ToLookup(w => document.SentenceOf(w.Head));
        Bare = referents.All.Where(r => r is { Country: null, IsNamed: false, Sectors: [var sector, ..] } && OfState.Contains(sector) && document.Xpos[r.Mentions[0].Head] is "NN" or "NNP")
            .Select(r => document.Lemmas[r.Mentions[0].Head]).Distinct(StringComparer.Ordinal).Count();
        InTitle = NamedIn(BlockKind.Title, int.MaxValue);
        InLead = NamedIn(BlockKind.Paragraph, 1);
    }

    /// <summary>Sectors of offices and bodies that every state has.</summary>
    internal static readonly FrozenSet<string> OfState = FrozenSet.Create(StringComparer.Ordinal, "GOV", "COP", "JUD", "LEG", "MIL", "SPY", "PTY", "OPP");

    /// <summary>The article.</summary>
    public Document Document { get; }

    /// <summary>Its trees.</summary>
    public Tree Tree { get; }

    /// <summary>Who and what is named.</summary>
    public Referents Referents { get; }

    /// <summary>What is known of nouns and names.</summary>
    public EntityKnowledge Knowledge { get; }

    /// <summary>Nouns and what is known of them.</summary>
    public HeadNouns Heads => Knowledge.Heads;

    /// <summary>The countries, the one that is named most first; those of dateline and publisher too where they are named nowhere else; then the bodies.</summary>
    public ImmutableArray<string> Countries { get; }

    /// <summary>How many of the countries are states: the first ones.</summary>
    public int States { get; }

    /// <summary>How often each is named. Shape (countries).</summary>
    public ImmutableArray<int> Counts { get; }

    /// <summary>How often all states are; at least 1.</summary>
    public int Total { get; }

    /// <summary>Index of the dateline's country; -1 without one.</summary>
    public int Dateline { get; }

    /// <summary>Index of the publisher's country; -1 if unknown.</summary>
    public int Publisher { get; }

    /// <summary>How many sorts of offices and bodies of state are named without their country.</summary>
    public int Bare { get; }

    /// <summary>Whether the headline names each. Shape (countries).</summary>
    public ImmutableArray<bool> InTitle { get; }

    /// <summary>Whether the first sentence of the text does. Shape (countries).</summary>
    public ImmutableArray<bool> InLead { get; }

    /// <summary>All words that name one, in text order.</summary>
    public ImmutableArray<CountryWord> Words { get; }

    /// <summary>Index of the state that is named first; -1 if none is.</summary>
    public int FirstNamed { get; }

    /// <summary>All words by sentence.</summary>
    public ILookup<int, CountryWord> OfSentence { get; }

    // "the Dutch embassy", "the Dutch foreign minister": whose envoys are somewhere tells that it is not their country.
    private bool IsOfEnvoy(Mention m) => Abroad.IsToldIn(Document, m.Range, Heads) || Enumerable.Range(m.Range.First, m.Range.Count).Any(t => Document.Lemmas[t].Equals("foreign", StringComparison.OrdinalIgnoreCase))
        || (Document.DepRels[m.Head] is "amod" or "compound" or "nmod:poss" && Document.Heads[m.Head] is >= 0 and var noun && Abroad.IsToldIn(Document, new(noun, noun + 1), Heads));

    /// <summary>How many words name a country, by what they name: places; bodies, persons and groups of state; bodies and groups that are told apart by their country.</summary>
    public (int Places, int Bodies, int Marked) KindsOf(int country)
    {
        var (places, bodies, marked) = (0, 0, 0);
        foreach (var word in Words)
        {
            if (word.Country != country) continue;
            if (word.Kind == EntityKind.Place) places++;
            else if (word.IsMarked) marked++;
            else if (word.Kind != EntityKind.State) bodies++;
        }
        return (places, bodies, marked);
    }

    private ImmutableArray<bool> NamedIn(BlockKind kind, int most)
    {
        var named = new bool[Countries.Length];
        foreach (var s in Enumerable.Range(0, Document.Sentences.Length).Where(s => Document.BlockOf(s).Kind == kind).Take(most))
        {
            foreach (var word in OfSentence[s]) named[word.Country] = true;
        }
        return [.. named];
    }
}
