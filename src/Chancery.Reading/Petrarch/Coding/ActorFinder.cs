using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Finds the actors and agents of the dictionaries in the noun phrases of a sentence and codes them.</summary>
internal sealed class ActorFinder
{
    private readonly PhraseIndex<ImmutableArray<DatedCode>> _actors = new(hasStems: true);
    private readonly PhraseIndex<PetrarchAgent> _agents = new(hasStems: false);

    public ActorFinder(DictionaryFolder dictionaries)
    {
        foreach (var actor in dictionaries.Actors)
        {
            foreach (var name in actor.Names) _actors.Add(name, actor.Codes);
        }
        foreach (var country in dictionaries.Countries) Add(country);
        foreach (var agent in dictionaries.Agents)
        {
            foreach (var name in agent.Names) _agents.Add(name, agent);
        }
    }

    private void Add(CountryEntry country)
    {
        ImmutableArray<DatedCode> code = [new(country.Code, default)];
        var names = country.Nationality.Concat(country.Capital).Concat(country.Cities).Concat(country.Regions);
        foreach (var name in country.Name is { } own ? names.Prepend(own) : names) _actors.Add(name, code);
        foreach (var person in country.People.GroupBy(p => p.Names[0], StringComparer.Ordinal))
        {
            ImmutableArray<DatedCode> codes = [.. person.Select(p => new DatedCode(p.Code, p.Term)), new(country.Code + "ELI", default)];
            foreach (var name in person.SelectMany(p => p.Names).Distinct(StringComparer.Ordinal)) _actors.Add(name, codes);
        }
    }

    /// <summary>Noun phrases of a sentence with their codes, in text order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="day">Day for which dated codes are read; null where unknown.</param>
    public List<NounPhrase> Find(Document document, SentenceWords words, DateOnly? day)
    {
        var (actors, agents) = Names(document, words, day);
        var names = new int[words.Count];
        var number = 0;
        foreach (var (first, end) in actors.Select(a => (a.First, a.End)).Concat(agents.Select(a => (a.First, a.End))))
            Array.Fill(names, ++number, first, end - first);
        var phrases = new NounPhraseFinder(document).Find(words, names);
        foreach (var phrase in phrases)
        {
            var named = actors.Where(a => a.First >= phrase.First && a.End <= phrase.End).ToList();
            phrase.Actor = named.Select(a => a.Code).FirstOrDefault(c => c is not null);
            phrase.IsNobody = named.Count > 0 && phrase.Actor is null;
            phrase.Agents = [.. agents.Where(a => a.First >= phrase.First && a.End <= phrase.End).Select(a => (a.Agent.Role, a.Agent.IsPrefix))];
        }
        PhraseLists.Code(document, words, phrases);
        return phrases;
    }

    private (List<(int First, int End, string? Code)> Actors, List<(int First, int End, PetrarchAgent Agent)> Agents) Names(
        Document document, SentenceWords words, DateOnly? day)
    {
        var actors = new List<(int, int, string?)>();
        var agents = new List<(int, int, PetrarchAgent)>();
        bool Between(int i) => document.Upos[words.TokenOf(i)] is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.VERB;
        for (var i = 0; i < words.Count;)
        {
            if (IsFunction(document, words.TokenOf(i)) && !StartsName(words, i)) i++;
            else if (_actors.Find(words, i, Between, out var end, out var codes))
            {
                var code = DatedCode.On(codes, day);
                actors.Add((i, end, code == Roles.Nobody ? null : code));
                i = end;
            }
            else if (_agents.Find(words, i, Between, out end, out var agent))
            {
                agents.Add((i, end, agent!));
                i = end;
            }
            else i++;
        }
        return (actors, agents);
    }

    // "us" and "it" are no abbreviations; "the" may begin a name ("the Hague").
    private static bool IsFunction(Document document, int token) =>
        document.Upos[token] is Upos.PRON or Upos.ADP or Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.PART or Upos.ADV
        || (document.Upos[token] is Upos.VERB && char.IsLower(document.FormOf(token)[0]));

    private bool StartsName(SentenceWords words, int i) => words[i] == "the" && _actors.Find(words, i, _ => false, out var end, out _) && end > i + 1;
}
