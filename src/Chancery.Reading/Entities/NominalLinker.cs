using System.Collections.Immutable;
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
    private const int NominalReach = 400;
    private readonly List<(Draft Draft, Cluster Cluster)> _collectives = [];

    /// <summary>Tells for whom the collective mentions stand, once all is linked.</summary>
    public void FillCollectives()
    {
        var sides = new Sides(scene, index, NominalReach);
        foreach (var (draft, cluster) in _collectives) sides.Fill(draft, cluster);
    }

    /// <summary>The referent of a nominal; null where it names nobody.</summary>
    public Cluster? OfNominal(Draft draft)
    {
        if (Apposition(draft) is { } apposed) return apposed;
        if (draft.Kind == EntityKind.Person && IsPredicate(draft, out var subject))
        {
            if (subject is { Kind: EntityKind.Person })
            {
                foreach (var office in draft.Offices) subject.AddOffice(office);
            }
            return null;
        }
        if (draft.Kind == EntityKind.Place) return PlaceNominal(draft);
        if (draft.Collective) return NewCollective(draft);
        if (draft.Kind == EntityKind.State) return StateNominal(draft);
        if (draft.Kind == EntityKind.Group && draft.Sectors is ["GOV"] && !draft.Plural && draft.Country is { } country
            && IsGovernment(draft)) return StateCluster(country);
        if (draft.Definite && !draft.Plural && draft.Kind == EntityKind.Person && Antecedent(draft) is { } person) return person;
        if (draft.Kind == EntityKind.Group && draft.Definite && SameGroup(draft) is { } group) return group;
        var cluster = index.New(draft.Kind, scene.Text(WithoutDeterminer(draft.Range)));
        return cluster;
    }

    // "He was a commander" says what he is and names nobody new.
    private bool IsPredicate(Draft draft, out Cluster? subject)
    {
        subject = null;
        if (scene.Tree.Child(draft.Head, "cop") < 0 || DraftList.IsDefinite(scene, draft.Range)) return false;
        var named = scene.Tree.Child(draft.Head, "nsubj");
        subject = named >= 0 ? index.AtHead(named) : null;
        return true;
    }

    // "the city" is the last city named; "the city of NAME" the one named in it.
    private Cluster? PlaceNominal(Draft draft)
    {
        if (!draft.Definite) return index.New(EntityKind.Place, scene.Text(WithoutDeterminer(draft.Range)));
        if (scene.Lower[Math.Min(draft.Head + 1, scene.Document.Count - 1)] == "of")
        {
            for (var t = draft.Head + 2; t < Math.Min(draft.Head + 4, scene.Document.Count); t++)
            {
                if (places.TryGetValue(t, out var inside)) return names.OfName(inside);
            }
        }
        return Before(draft).FirstOrDefault(d => d.Cluster.Kind == EntityKind.Place).Cluster;
    }

    private static bool IsGovernment(Draft draft) => draft.Noun is "government" or "regime" or "authorities" or "administration";

    // "NAME, the foreign minister,"
    private Cluster? Apposition(Draft draft)
    {
        var governor = scene.Head(draft.Head);
        if (scene.DepRel(draft.Head) == "appos" && governor >= 0 && index.AtHead(governor) is { } cluster && cluster.Kind == draft.Kind
            && !draft.Plural) return cluster;
        var before = draft.Range.First - 1;
        if (draft.Kind != EntityKind.Person || draft.Plural || before <= 0 || !scene.IsComma(before)) return null;
        var (last, found) = index.PersonEndingAt(before);
        return last is { Form: MentionForm.Name } && NameLinker.ClosesApposition(scene, draft) ? found : null;
    }

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
            // The possessive pronoun stands inside this phrase and is linked after it: it is resolved ahead.
            var owner = index.AtHead(draft.Possessor) ?? (pronouns.TryGetValue(draft.Possessor, out var pronoun) ? salience.Resolve(pronoun) : null);
            return owner?.Country is { } country ? StateCluster(country) : null;
        }
        // "his country's support for the country": the second is another one.
        var own = Before(draft).Where(d => d.Draft.Possessor >= 0 && d.Cluster.Kind == EntityKind.State
            && scene.SentenceOf(d.Draft.Head) == scene.SentenceOf(draft.Head)).Select(d => d.Cluster).FirstOrDefault();
        return Before(draft).FirstOrDefault(d => d.Cluster.Kind == EntityKind.State && d.Cluster != own && !IsModifier(d.Draft)).Cluster;
    }

    private bool IsModifier(Draft draft) => scene.DepRel(draft.Head) is "amod" or "compound";

    private Cluster StateCluster(string country)
    {
        if (index.Named(EntityKind.State, country) is { } known) return known;
        var cluster = index.New(EntityKind.State, scene.Knowledge.States.OfCode(country)?.Name ?? country, country);
        cluster.IsNamed = true;
        index.Name(cluster, country);
        return cluster;
    }

    // Mentions before a draft, latest first, as far back as a nominal may reach.
    private IEnumerable<(Draft Draft, Cluster Cluster)> Before(Draft draft)
    {
        var done = index.Done;
        for (var i = done.Count - 1; i >= 0 && draft.Range.First - done[i].Draft.Range.First <= NominalReach; i--)
        {
            if (done[i].Draft.Range.First < draft.Range.First) yield return done[i];
        }
    }

    /// <summary>The last person that a definite nominal may mean.</summary>
    private Cluster? Antecedent(Draft draft)
    {
        var generic = scene.Knowledge.Heads.KeysOf(draft.Noun).Contains("person");
        foreach (var (before, cluster) in Before(draft))
        {
            if (cluster.Kind != EntityKind.Person || cluster.Plural || draft.Range.Overlaps(before.Range)) continue;
            if (draft.Country is not null && (cluster.Country ?? KnownCountry(cluster)) is { } country && country != draft.Country) continue;
            if (draft.Country is not null && cluster.Country is null && cluster.Offices.Count == 0 && cluster.Entry is null) continue;
            if (draft.Gender != Gender.Unknown && cluster.Gender != Gender.Unknown && draft.Gender != cluster.Gender) continue;
            if (generic ? FitsRole(cluster, draft) : HoldsOffice(cluster, draft)) return cluster;
        }
        return null;
    }

    private static string? KnownCountry(Cluster cluster) => cluster.Entry?.Country;

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
                if (held.Text == draft.Noun || (draft.Noun == last && held.Text.EndsWith(last, StringComparison.Ordinal))) return true;
                break;
            }
        }
        return cluster.Entry?.Office is { } known && cluster.Offices.Count == 0 && known.EndsWith(draft.Noun, StringComparison.OrdinalIgnoreCase);
    }

    private Cluster? SameGroup(Draft draft)
    {
        foreach (var (before, cluster) in Before(draft))
        {
            if (before.Kind == EntityKind.Organisation && before.Form == MentionForm.Name && draft.Country is null && !draft.Plural
                && cluster.Names.Any(n => n.Split(' ').Contains(draft.Noun))) return cluster;
            if (before is { Kind: EntityKind.Organisation, Form: MentionForm.Name } && !draft.Plural && draft.Country is null && IsBodyOfStates(draft.Noun) && cluster.Country is "EUR" or "IGO" or "UNO") return cluster;
            if (cluster.Kind != EntityKind.Group || cluster.Members.Count > 0 || !cluster.Nouns.Contains(draft.Noun)) continue;
            if (draft.Country == cluster.Country || draft.Country is null) return cluster;
        }
        return null;
    }

    // "the bloc", "the alliance" are the last body of several states.
    private static bool IsBodyOfStates(string noun) => noun is "bloc" or "alliance" or "world body";

    private TokenRange WithoutDeterminer(TokenRange range) => range.Count > 1 && scene.Upos(range.First) == Upos.DET ? new(range.First + 1, range.End) : range;
}
