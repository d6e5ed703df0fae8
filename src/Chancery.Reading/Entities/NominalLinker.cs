using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Gathers nominals: appositions, definite phrases that refer back, states and places by their nouns, several sides.</summary>
/// <param name="scene">The document.</param>
/// <param name="index">The referents so far.</param>
/// <param name="names">Links names.</param>
/// <param name="salience">Resolves pronouns.</param>
/// <param name="pronouns">Pronouns by token.</param>
/// <param name="places">Names of places by their first token.</param>
internal sealed class NominalLinker(
    Scene scene, ClusterIndex index, NameLinker names, Salience salience, IReadOnlyDictionary<int, Draft> pronouns, IReadOnlyDictionary<int, Draft> places)
{
    // "the country" three paragraphs later is still the country; "he" looks back less far.
    internal const int NominalReach = 400;

    // Which state "the country" means.
    private const double InSentence = 2, AsSubject = 1.5, PerSentence = 0.7, PerMention = 0.5;
    private const int MostMentions = 5;

    /// <summary>Sectors whose bodies and offices belong to a state.</summary>
    private static readonly FrozenSet<string> OfStates = FrozenSet.Create(StringComparer.Ordinal, "GOV", "MIL", "SPY", "LEG", "JUD", "COP");
    private readonly LeaderLookup _leaders = new(scene);
    private readonly Predicates _predicates = new(scene, index);
    private readonly BodyNominals _bodies = new(scene, index);
    private readonly PlaceNominals _placeNominals = new(scene, index, names, places);
    private readonly List<(Draft Draft, Cluster Cluster)> _collectives = [];
    private readonly List<(Draft Draft, Cluster Cluster)> _kin = [];
    private readonly List<(Draft Draft, Cluster Cluster)> _officers = [];

    /// <summary>Tells for whom the collective mentions stand, once all is linked.</summary>
    public void FillCollectives()
    {
        var sides = new Sides(scene, index, NominalReach);
        foreach (var (draft, cluster) in _collectives) sides.Fill(draft, cluster);
        foreach (var (draft, cluster) in _officers) FillOfficers(draft, cluster);
    }

    // "the Foreign Ministers": those who were named with that office, where they are several.
    private void FillOfficers(Draft draft, Cluster cluster)
    {
        var story = scene.Document.BlockOf(scene.SentenceOf(draft.Head)).Story;
        var holders = index.Before(draft, NominalReach).Where(d => d.Cluster is { Kind: EntityKind.Person, Plural: false, IsNamed: true, Country: not null } && scene.Document.BlockOf(scene.SentenceOf(d.Draft.Head)).Story == story
            && HoldsOffice(d.Cluster, draft)).Select(d => d.Cluster).Distinct().ToList();
        if (holders.DistinctBy(h => h.Country).Count() < 2) return;
        holders.Reverse();
        cluster.Members.AddRange(holders);
    }

    /// <summary>Gives "his wife", "the sons of NAME" the country of those whose kin they are, once all is linked.</summary>
    public void FillKin()
    {
        foreach (var (draft, cluster) in _kin)
        {
            var of = scene.Tree.Child(draft.Head, "nmod");
            var owner = cluster.Owner ?? (of > draft.Head ? index.AtHead(of) : null);
            if (owner is { Kind: EntityKind.Person, Country: { } country } && cluster.Country is null) cluster.Learn(country, [], "context");
        }
    }

    /// <summary>The referent of a nominal; null where it names nobody.</summary>
    public Cluster? OfNominal(Draft draft)
    {
        if (Apposition(draft) is { } apposed) return apposed;
        if (draft is { Kind: EntityKind.Person, Plural: false } && _predicates.IsPredicate(draft, out var subject))
        {
            if (subject is { Kind: EntityKind.Person, Plural: false }) return subject;
            if (!DraftList.IsDefinite(scene, draft.Range)) return null;
        }
        if (draft.Kind == EntityKind.Place) return _placeNominals.Of(draft);
        if (draft.Collective) return NewCollective(draft);
        if (draft.Kind == EntityKind.State) return StateNominal(draft);
        if (draft.Kind == EntityKind.Group && draft.Sectors is ["GOV"] && !draft.Plural && draft.Country is { } country
            && IsGovernment(draft)) return StateCluster(country);
        var owner = OwnerOf(draft);
        if (draft.Definite && !draft.Plural && draft.Kind == EntityKind.Person && Antecedent(draft, owner) is { } person) return person;
        if (draft.Kind == EntityKind.Group && draft.Definite && _bodies.Before(draft, owner) is { } body) return body;
        if (draft.OnlyRefers) return null;
        var cluster = index.New(draft.Kind, scene.Text(WithoutDeterminer(draft.Range)));
        cluster.Owner = owner;
        if (draft is { Kind: EntityKind.Group, Plural: true, Definite: true, Country: null, Possessor: < 0, Offices.Length: > 0 } && owner is null) _officers.Add((draft, cluster));
        if (scene.Knowledge.Heads.KeysOf(draft.Noun).Contains("kin")) _kin.Add((draft, cluster));
        cluster.IsPrivate = draft is { Country: null, Sectors.IsEmpty: true } && scene.Knowledge.Heads.KeysOf(draft.Noun).Contains("private");
        if (draft.Country is null && CountryOfOwner(draft, owner) is { } home) cluster.Learn(home, [], "text");
        return cluster;
    }

    /// <summary>To whom a phrase belongs: "his brother", "Iran's army".</summary>
    /// <remarks>The pronoun stands inside the phrase and is linked after it, so it is resolved ahead.</remarks>
    private Cluster? OwnerOf(Draft draft) => draft.Possessor < 0 || draft.Plural && draft.Kind == EntityKind.Person ? null
        : index.AtHead(draft.Possessor) ?? (pronouns.TryGetValue(draft.Possessor, out var pronoun) ? pronoun.Noun == "they" ? SubjectOf(draft) : salience.Resolve(pronoun) : null);

    // "Chilean growers asked their government": several who act in the clause own what is "theirs" in it.
    private Cluster? SubjectOf(Draft draft)
    {
        var verb = scene.Head(draft.Head);
        return verb >= 0 && scene.Tree.Child(verb, "nsubj") is >= 0 and var subject && subject < draft.Head && index.AtHead(subject) is { Plural: true, Country: not null } group ? group : null;
    }

    // What is sent or withdrawn ("its troops") is a means and no side. "his foreign minister", "its forces" act for the owner's state; "his counterpart" and "its ally" for another.
    private string? CountryOfOwner(Draft draft, Cluster? owner) =>
        owner?.Country is { } country && !(draft.Kind == EntityKind.Group && scene.DepRel(draft.Head) == "obj") && draft.Sectors is [var sector, ..] && OfStates.Contains(sector)
            && !scene.Knowledge.Heads.KeysOf(draft.Noun).Contains("not-owned") ? country : null;

    private static bool IsGovernment(Draft draft) => draft.Noun is "government" or "regime" or "authorities" or "administration";

    // "NAME, the foreign minister,"
    private Cluster? Apposition(Draft draft)
    {
        var governor = scene.Head(draft.Head);
        if (scene.DepRel(draft.Head) == "appos" && governor >= 0 && !IsInBrackets(governor) && index.AtHead(governor) is { } cluster && !draft.Plural
            && (cluster.Kind == draft.Kind || (draft.Kind == EntityKind.Group && cluster is { Kind: EntityKind.Organisation, IsNamed: true }))) return cluster;
        var before = draft.Range.First - 1;
        if (draft.Kind != EntityKind.Person || draft.Plural || before <= 0 || !scene.IsComma(before)) return null;
        var (last, found) = index.PersonEndingAt(before);
        return last is { Form: MentionForm.Name } && NameLinker.ClosesApposition(scene, draft) ? found : null;
    }

    // "(CNN) Police have arrested": the agency is not what stands behind it.
    private bool IsInBrackets(int token) => token > 0 && scene.Document.FormOf(token - 1) is "(" && scene.Document.FormOf(token + 1) is ")";

    private Cluster NewCollective(Draft draft)
    {
        if (_collectives.Count > 0 && _collectives[^1] is var (last, same) && last.Noun == draft.Noun
            && scene.SentenceOf(last.Head) == scene.SentenceOf(draft.Head)) return same;
        var cluster = index.New(EntityKind.Group, scene.Text(draft.Range));
        cluster.Plural = true;
        _collectives.Add((draft, cluster));
        return cluster;
    }

    private Cluster? StateNominal(Draft draft)
    {
        if (draft.Country is { } named) return StateCluster(named);
        if (draft.Possessor >= 0)
        {
            return OwnerOf(draft)?.Country is { } country ? StateCluster(country) : null;
        }
        // "his country's support for the country": the second is another one.
        var own = index.Before(draft, NominalReach).Where(d => d.Draft.Possessor >= 0 && d.Cluster.Kind == EntityKind.State
            && scene.SentenceOf(d.Draft.Head) == scene.SentenceOf(draft.Head)).Select(d => d.Cluster).FirstOrDefault();
        // "Washington invaded the country": nobody does it to himself.
        var doer = SubjectAbove(draft.Head) is >= 0 and var subject ? index.AtHead(subject) : null;
        return TopicState(draft, index.Before(draft, NominalReach).Where(d => d.Cluster.Kind == EntityKind.State && d.Cluster != own && d.Cluster != doer && !IsModifier(d.Draft)));
    }

    // A sentence about Niger that ends with France goes on with "The country" of Niger: what was told of is nearer than what was named last, but for a name in the same sentence.
    private Cluster? TopicState(Draft draft, IEnumerable<(Draft Draft, Cluster Cluster)> states)
    {
        Cluster? best = null;
        var (top, sentence) = (double.MinValue, scene.SentenceOf(draft.Head));
        foreach (var (before, cluster) in states)
        {
            var back = sentence - scene.SentenceOf(before.Head);
            var score = (back == 0 ? InSentence : scene.DepRel(before.Head).StartsWith("nsubj", StringComparison.Ordinal) ? AsSubject : 0) - PerSentence * back + PerMention * Math.Min(MostMentions, cluster.Mentions.Count);
            if (score > top) (best, top) = (cluster, score);
        }
        return best;
    }

    // The subject of the verb whose object a word is; -1 for any other word.
    private int SubjectAbove(int token) => scene.DepRel(token) == "obj" && scene.Head(token) is >= 0 and var verb ? scene.Tree.Child(verb, "nsubj") : -1;

    private bool IsModifier(Draft draft) => scene.DepRel(draft.Head) is "amod" or "compound";

    private Cluster StateCluster(string country)
    {
        if (index.Named(EntityKind.State, country) is { } known) return known;
        var cluster = index.New(EntityKind.State, scene.Knowledge.States.OfCode(country)?.Name ?? country, country);
        cluster.IsNamed = true;
        index.Name(cluster, country);
        return cluster;
    }

    /// <summary>The last person that a definite nominal may mean.</summary>
    private Cluster? Antecedent(Draft draft, Cluster? owner)
    {
        var generic = scene.Knowledge.Heads.KeysOf(draft.Noun).Contains("person");
        foreach (var (before, cluster) in index.Before(draft, NominalReach))
        {
            if (cluster.Kind != EntityKind.Person || cluster.Plural || draft.Range.Overlaps(before.Range)) continue;
            if (draft.Country is not null && (cluster.Country ?? KnownCountry(cluster)) is { } country && country != draft.Country) continue;
            if (draft.Country is not null && cluster.Country is null && cluster.Offices.Count == 0 && cluster.Entry is null) continue;
            if (draft.Country is not null && IsAtHome(cluster) && draft.Country != scene.Dateline) continue;
            if (draft.Gender != Gender.Unknown && cluster.Gender != Gender.Unknown && draft.Gender != cluster.Gender) continue;
            if (owner is not null && (cluster == owner || cluster.Owner is { } other && other != owner)) continue;
            if (owner is not null && draft.Sectors.IsEmpty && cluster.Owner != owner) continue;
            // "the Secretary" with a capital is the Secretary of State.
            if (generic && FitsRole(cluster, draft) || (!generic || scene.IsCapital(draft.Head)) && HoldsOffice(cluster, draft)) return cluster;
        }
        return null;
    }

    /// <summary>NIAMEY: "President Maazou": whose office has no country is at home; "the French president" is another.</summary>
    private bool IsAtHome(Cluster cluster) => scene.Dateline is not null && cluster is { IsNamed: true, Country: null, Entry: null, Offices.Count: > 0 };

    // "President NAME" of the list of leaders is no president of another country, though the article has not said so yet.
    private string? KnownCountry(Cluster cluster) => (cluster.Entry ?? (cluster is { IsNamed: true, Offices.Count: > 0 } ? _leaders.Find(cluster) : null))?.Country;

    private static bool FitsRole(Cluster cluster, Draft draft)
    {
        if (cluster.Nouns.Contains(draft.Noun)) return true;
        if (draft.Noun is "man" or "woman" or "person") return cluster.IsNamed;
        if (draft.Country is null && draft.Offices.Length > 0) return false;
        if (draft.Noun is "official" or "senior official" or "top official" or "diplomat" or "envoy" or "politician" or "leader" or "head" or "chief" or "negotiator" or "representative")
            return cluster.Sectors.Count == 0 ? cluster.Offices.Count > 0
                || cluster.Entry is not null : cluster.Sectors[0] is not ("CVL" or "JRN" or "EDU" or "SOC");
        return false;
    }

    private bool HoldsOffice(Cluster cluster, Draft draft)
    {
        if (cluster.Nouns.Contains(draft.Noun)) return true;
        var last = draft.Noun[(draft.Noun.LastIndexOf(' ') + 1)..];
        foreach (var office in cluster.Offices)
        {
            for (var t = office.Range.First; t < office.Range.End; t++)
            {
                if (scene.OfficeAt(t) is not { } held || held.Range.First != t) continue;
                // "the general" is no secretary general.
                var isOfOneKind = draft.Sectors.IsEmpty || held.Keys.IsEmpty || held.Keys[0] == draft.Sectors[0];
                if (held.Text == draft.Noun || (isOfOneKind && draft.Noun == last && (held.Text.EndsWith(last, StringComparison.Ordinal) || held.Text.StartsWith(last + " of ", StringComparison.Ordinal)))) return true;
                break;
            }
        }
        return cluster.Entry?.Office is { } known && cluster.Offices.Count == 0 && known.EndsWith(draft.Noun, StringComparison.OrdinalIgnoreCase);
    }

    private TokenRange WithoutDeterminer(TokenRange range) => range.Count > 1 && scene.Upos(range.First) == Upos.DET ? new(range.First + 1, range.End) : range;
}
