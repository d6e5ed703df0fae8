using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Gathers mentions into referents, in text order.</summary>
internal sealed class Linker
{
    // "the country" three paragraphs later is still the country; "he" looks back less far.
    private const int NominalReach = 400;
    private readonly Scene _scene;
    private readonly List<Draft> _drafts;
    private readonly Dictionary<int, Draft> _pronouns = [];
    private readonly Dictionary<int, Draft> _places = [];
    private readonly ClusterIndex _index = new();
    private readonly Salience _salience;
    private readonly List<(Draft Draft, Cluster Cluster)> _collectives = [];

    public Linker(Scene scene, DraftList drafts)
    {
        _scene = scene;
        _drafts = [.. drafts.All.OrderBy(d => d.Range.First).ThenByDescending(d => d.Range.End)];
        _salience = new(scene, _index.Done);
        foreach (var draft in _drafts)
        {
            if (draft.Form == MentionForm.Pronoun) _pronouns.TryAdd(draft.Head, draft);
            else if (draft is { Kind: EntityKind.Place, Form: MentionForm.Name }) _places.TryAdd(draft.Range.First, draft);
        }
    }

    public Referents Link()
    {
        MergeUnknownSurnames();
        foreach (var draft in _drafts)
        {
            if (ClusterOf(draft) is { } cluster) _index.Join(draft, cluster);
        }
        foreach (var cluster in _index.All) Consult(cluster);
        foreach (var (draft, cluster) in _collectives) new Sides(_index, NominalReach).Fill(draft, cluster);
        return Freeze();
    }

    // A single unknown name is a person where a longer name of a person ends with it.
    private void MergeUnknownSurnames()
    {
        var surnames = _drafts.Where(d => d.Kind == EntityKind.Person && d.Name.Count > 1).Select(d => NameVariants.WordsOf(_scene.Text(d.Name))).Where(w =>
            w.Length > 1).Select(w => NameVariants.Skeleton(w[^1])).ToHashSet(StringComparer.Ordinal);
        var full = _drafts.Where(d => d is { Kind: EntityKind.Person, Name.Count: > 1 }).Select(d =>
            string.Join(' ', NameVariants.WordsOf(_scene.Text(d.Name)))).ToHashSet(StringComparer.Ordinal);
        foreach (var draft in _drafts)
        {
            if (draft.Form != MentionForm.Name || draft.Entry is not null
                || draft.Kind is not (EntityKind.Other or EntityKind.Place or EntityKind.Organisation)) continue;
            var words = NameVariants.WordsOf(_scene.Text(draft.Name));
            if (words.Length > 1 && full.Contains(string.Join(' ', words))) draft.Kind = EntityKind.Person;
            if (words.Length == 1 && surnames.Contains(NameVariants.Skeleton(words[0]))) draft.Kind = EntityKind.Person;
        }
    }

    private Cluster? ClusterOf(Draft draft) => draft.Form switch
    {
        MentionForm.Pronoun => draft.Noun == "relative" ? _index.AtHead(PronounFinder.AntecedentOf(_scene, draft.Head)) : _salience.Resolve(draft),
        MentionForm.Name => draft.Kind == EntityKind.Person ? OfPerson(draft) : OfName(draft),
        _ => OfNominal(draft),
    };

    private Cluster OfPerson(Draft draft)
    {
        var text = _scene.Text(draft.Name);
        var words = NameVariants.WordsOf(text);
        var apposed = Apposed(draft);
        var found = _index.Sharing(words).FirstOrDefault(c => Fits(c, words, draft)) ?? (draft.Entry is { } entry
            ? _index.Named(EntityKind.Person, entry.Name) : null);
        if (found is not null && apposed is not null && (apposed.Country is null || found.Country is null
            || apposed.Country == found.Country)) _index.Absorb(found, apposed);
        var cluster = found ?? apposed ?? _index.New(EntityKind.Person, "");
        if (!cluster.NameWords.Exists(n => n.AsSpan().SequenceEqual(words.AsSpan()))) cluster.NameWords.Add(words);
        _index.NameWords(cluster, words);
        _index.Name(cluster, draft.Entry?.Name ?? "");
        cluster.Entry ??= draft.Entry;
        if (!cluster.IsNamed || words.Length > NameVariants.WordsOf(cluster.Name).Length) (cluster.Name, cluster.IsNamed) = (text, true);
        return cluster;
    }

    private static bool Fits(Cluster cluster, ImmutableArray<string> words, Draft draft)
    {
        if (cluster.Kind != EntityKind.Person || (draft.Gender != Gender.Unknown && cluster.Gender != Gender.Unknown
            && draft.Gender != cluster.Gender)) return false;
        if (draft.Entry is { } entry && cluster.Entry is { } known) return entry.Name == known.Name;
        return cluster.NameWords.TrueForAll(n => NameVariants.Match(words, n) || n.Length < words.Length && NameVariants.Match(n, words))
            && cluster.NameWords.Count > 0;
    }

    // "the foreign minister, NAME," and "NAME, the foreign minister,": the nominal just before is the same person.
    private Cluster? Apposed(Draft draft)
    {
        var head = draft.Head;
        var governor = _scene.Head(head);
        if (_scene.DepRel(head) == "appos" && governor >= 0 && _index.AtHead(governor) is { Kind: EntityKind.Person, IsNamed: false } cluster) return cluster;
        var before = draft.Range.First - 1;
        if (before <= 0 || !_scene.IsComma(before)) return null;
        var (last, found) = _index.PersonEndingAt(before);
        return last is { Form: MentionForm.Nominal, Plural: false } && found is { IsNamed: false } && ClosesApposition(draft) ? found : null;
    }

    private bool ClosesApposition(Draft draft) => draft.Range.End < _scene.Document.Count && _scene.Document.FormOf(draft.Range.End) is "," or "." or ")";

    private Cluster OfName(Draft draft)
    {
        var text = _scene.Text(draft.Name);
        var folded = string.Join(' ', Pieces.Of(text).Words);
        var key = draft.Kind == EntityKind.State ? StateKey(draft.Country ?? "", draft.Entry) : draft.Entry?.Name ?? folded;
        var found = _index.Named(draft.Kind, key) ?? (draft.Kind == EntityKind.State ? null : _index.Named(draft.Kind, folded));
        if (found is null && draft.Kind == EntityKind.Organisation && draft.Entry is null) found = ShortFor(folded);
        var cluster = found ?? _index.New(draft.Kind, NameOf(draft, text));
        cluster.IsNamed = true;
        cluster.Entry ??= draft.Entry;
        cluster.Names.Add(folded);
        foreach (var name in new[] { key, draft.Kind == EntityKind.State ? "" : folded, Pieces.Fold(draft.Alias) }) _index.Name(cluster, name);
        if (draft.Kind == EntityKind.Organisation) _index.NameWords(cluster, folded.Split(' '));
        return cluster;
    }

    // A partly recognised territory is not the state that carries its code.
    private static string StateKey(string country, GazetteerEntry? entry) => entry is { Sectors.Length: > 0 } ? country + " " + entry.Name : country;

    private string NameOf(Draft draft, string text) => draft.Kind == EntityKind.State && draft.Country is { } code
        ? draft.Entry is { Sectors.Length: > 0 } part ? part.Name : _scene.Knowledge.States.OfCode(code)?.Name ?? text
        : draft.Entry?.Name ?? text;

    // "the Council" for the last council that was named in full.
    private Cluster? ShortFor(string folded) => folded.Contains(' ', StringComparison.Ordinal)
        ? null
        : _index.Sharing([folded]).FirstOrDefault(c => c.Kind == EntityKind.Organisation && c.IsNamed && c.Names.Any(n =>
            n.Split(' ').Contains(folded, StringComparer.Ordinal)));

    private Cluster? OfNominal(Draft draft)
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
        var cluster = _index.New(draft.Kind, _scene.Text(WithoutDeterminer(draft.Range)));
        return cluster;
    }

    // "He was a commander" says what he is and names nobody new.
    private bool IsPredicate(Draft draft, out Cluster? subject)
    {
        subject = null;
        if (_scene.Tree.Child(draft.Head, "cop") < 0 || DraftList.IsDefinite(_scene, draft.Range)) return false;
        var named = _scene.Tree.Child(draft.Head, "nsubj");
        subject = named >= 0 ? _index.AtHead(named) : null;
        return true;
    }

    // "the city" is the last city named; "the city of NAME" the one named in it.
    private Cluster? PlaceNominal(Draft draft)
    {
        if (!draft.Definite) return _index.New(EntityKind.Place, _scene.Text(WithoutDeterminer(draft.Range)));
        if (_scene.Lower[Math.Min(draft.Head + 1, _scene.Document.Count - 1)] == "of")
        {
            for (var t = draft.Head + 2; t < Math.Min(draft.Head + 4, _scene.Document.Count); t++)
            {
                if (_places.TryGetValue(t, out var inside)) return OfName(inside);
            }
        }
        return Before(draft).FirstOrDefault(d => d.Cluster.Kind == EntityKind.Place).Cluster;
    }

    private static bool IsGovernment(Draft draft) => draft.Noun is "government" or "regime" or "authorities" or "administration";

    // "NAME, the foreign minister,"
    private Cluster? Apposition(Draft draft)
    {
        var governor = _scene.Head(draft.Head);
        if (_scene.DepRel(draft.Head) == "appos" && governor >= 0 && _index.AtHead(governor) is { } cluster && cluster.Kind == draft.Kind
            && !draft.Plural) return cluster;
        var before = draft.Range.First - 1;
        if (draft.Kind != EntityKind.Person || draft.Plural || before <= 0 || !_scene.IsComma(before)) return null;
        var (last, found) = _index.PersonEndingAt(before);
        return last is { Form: MentionForm.Name } && ClosesApposition(draft) ? found : null;
    }

    private Cluster NewCollective(Draft draft)
    {
        if (_collectives.Count > 0 && _collectives[^1] is var (last, same) && last.Noun == draft.Noun
            && _scene.SentenceOf(last.Head) == _scene.SentenceOf(draft.Head)) return same;
        var cluster = _index.New(EntityKind.Group, _scene.Text(draft.Range));
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
            var owner = _index.AtHead(draft.Possessor) ?? (_pronouns.TryGetValue(draft.Possessor, out var pronoun) ? _salience.Resolve(pronoun) : null);
            return owner?.Country is { } country ? StateCluster(country) : null;
        }
        // "his country's support for the country": the second is another one.
        var own = Before(draft).Where(d => d.Draft.Possessor >= 0 && d.Cluster.Kind == EntityKind.State
            && _scene.SentenceOf(d.Draft.Head) == _scene.SentenceOf(draft.Head)).Select(d => d.Cluster).FirstOrDefault();
        return Before(draft).FirstOrDefault(d => d.Cluster.Kind == EntityKind.State && d.Cluster != own && !IsModifier(d.Draft)).Cluster;
    }

    private bool IsModifier(Draft draft) => _scene.DepRel(draft.Head) is "amod" or "compound";

    private Cluster StateCluster(string country)
    {
        if (_index.Named(EntityKind.State, country) is { } known) return known;
        var cluster = _index.New(EntityKind.State, _scene.Knowledge.States.OfCode(country)?.Name ?? country, country);
        cluster.IsNamed = true;
        _index.Name(cluster, country);
        return cluster;
    }

    // Mentions before a draft, latest first, as far back as a nominal may reach.
    private IEnumerable<(Draft Draft, Cluster Cluster)> Before(Draft draft)
    {
        var done = _index.Done;
        for (var i = done.Count - 1; i >= 0 && draft.Range.First - done[i].Draft.Range.First <= NominalReach; i--)
        {
            if (done[i].Draft.Range.First < draft.Range.First) yield return done[i];
        }
    }

    /// <summary>The last person that a definite nominal may mean.</summary>
    private Cluster? Antecedent(Draft draft)
    {
        var generic = _scene.Knowledge.Heads.KeysOf(draft.Noun).Contains("person");
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
                if (_scene.OfficeAt(t) is not { } held || held.Range.First != t) continue;
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
            if (cluster.Kind != EntityKind.Group || cluster.Members.Count > 0 || !cluster.Nouns.Contains(draft.Noun)) continue;
            if (draft.Country == cluster.Country || draft.Country is null) return cluster;
        }
        return null;
    }

    private TokenRange WithoutDeterminer(TokenRange range) => range.Count > 1 && _scene.Upos(range.First) == Upos.DET ? new(range.First + 1, range.End) : range;

    // What the text does not tell of a person, the list of leaders may.
    private void Consult(Cluster cluster)
    {
        if (cluster.Kind != EntityKind.Person || !cluster.IsNamed) return;
        if (cluster.Entry is null)
        {
            var entries = _scene.Knowledge.Gazetteer.Lookup(cluster.Name).Where(e => e.Kind == GazetteerKind.Leader).ToImmutableArray();
            if (entries.IsEmpty) entries = OfOffice(cluster);
            if (entries.IsEmpty) return;
            cluster.Entry = _scene.Choose(entries);
        }
        if (cluster.Country is not null && cluster.Entry.Country != cluster.Country) return;
        var isOver = _scene.Published is { } day && cluster.Entry.Term.IsOver(day);
        cluster.Learn(cluster.Entry.Country, isOver ? ["ELI"] : cluster.Entry.Sectors, "knowledge");
    }

    // "President NAME" with the surname alone: the one leader of that surname who held such an office.
    private ImmutableArray<GazetteerEntry> OfOffice(Cluster cluster)
    {
        var words = NameVariants.WordsOf(cluster.Name);
        if (words.Length != 1 || cluster.Offices.Count == 0) return [];
        var fitting = _scene.Knowledge.Gazetteer.LeadersNamed(words[0]).Where(e => (cluster.Country is null || cluster.Country == e.Country)
            && cluster.Offices.Any(o => Names(o, e.Office))).ToImmutableArray();
        return fitting.Select(e => e.Name).Distinct(StringComparer.Ordinal).Count() == 1 ? fitting : [];
    }

    private bool Names(HeldOffice office, string? known)
    {
        for (var t = office.Range.First; t < office.Range.End; t++)
        {
            if (_scene.OfficeAt(t) is { } match && match.Range.First == t && known is not null) return known.Contains(match.Text,
                StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private Referents Freeze()
    {
        var kept = _index.All.Where(c => c.Mentions.Count > 0 && (c.Kind != EntityKind.Other || c.IsNamed)).OrderBy(c => c.Mentions.Min(m =>
            m.Range.First)).ToList();
        var index = kept.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);
        var all = kept.Select((c, i) => new Referent
        {
            Index = i,
            Kind = c.Kind,
            Name = c.Name,
            Offices = [.. c.Offices.OrderBy(o => o.Range).DistinctBy(o => _scene.Text(o.Range).ToUpperInvariant())],
            Country = c.Country,
            Sectors = c.Kind == EntityKind.State && c.Entry is { Sectors: var own } ? own : [.. c.Sectors],
            Basis = c.Country is null && c.Sectors.Count == 0 ? null : c.Basis,
            Members = [.. c.Members.Where(index.ContainsKey).Select(m => index[m])],
            Mentions = [.. c.Mentions.OrderBy(m => m.Range)],
        });
        return new([.. all], _scene.Document.Count);
    }
}
