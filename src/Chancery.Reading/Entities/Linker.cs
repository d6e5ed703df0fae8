using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Gathers mentions into referents, in text order.</summary>
internal sealed class Linker
{
    private readonly Scene _scene;
    private readonly List<Draft> _drafts;
    private readonly Dictionary<int, Draft> _pronouns = [];
    private readonly Dictionary<int, Draft> _places = [];
    private readonly ClusterIndex _index = new();
    private readonly Salience _salience;
    private readonly Together _together;
    private readonly NameLinker _names;
    private readonly NominalLinker _nominals;

    public Linker(Scene scene, IEnumerable<Draft> drafts)
    {
        _scene = scene;
        _drafts = [.. drafts.OrderBy(d => d.Range.First).ThenByDescending(d => d.Range.End)];
        _salience = new(scene, _index.Done, new(scene, _drafts));
        _together = new(scene, _index, _salience);
        _names = new(scene, _index);
        _nominals = new(scene, _index, _names, _salience, _pronouns, _places);
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
        HeadlineOffices.Join(_scene, _index);
        var leaders = new LeaderLookup(_scene);
        foreach (var cluster in _index.All) leaders.Consult(cluster);
        _nominals.FillKin();
        _nominals.FillCollectives();
        return Freeze();
    }

    // A single unknown name is a person where a longer name of a person ends with it.
    private void MergeUnknownSurnames()
    {
        var names = _drafts.Where(d => d.Kind == EntityKind.Person && d.Name.Count > 1)
            .Select(d => NameVariants.WordsOf(_scene.Text(d.Name))).Where(w => w.Length > 1).ToList();
        var surnames = names.Select(w => NameVariants.Skeleton(w[^1])).ToHashSet(StringComparer.Ordinal);
        var firstWords = names.Select(w => w[0]).ToHashSet(StringComparer.Ordinal);
        var full = _drafts.Where(d => d is { Kind: EntityKind.Person, Name.Count: > 1 }).Select(d =>
            string.Join(' ', NameVariants.WordsOf(_scene.Text(d.Name)))).ToHashSet(StringComparer.Ordinal);
        var leaders = new LeaderLookup(_scene);
        foreach (var draft in _drafts)
        {
            if (draft.Form != MentionForm.Name || draft.Entry is not null
                || draft.Kind is not (EntityKind.Other or EntityKind.Place or EntityKind.Organisation or EntityKind.Group)) continue;
            var words = NameVariants.WordsOf(_scene.Text(draft.Name));
            if (words.Length == 1 && !leaders.InOffice(words[0]).IsEmpty) draft.Kind = EntityKind.Person;
            if (words.Length > 1 && full.Contains(string.Join(' ', words))) draft.Kind = EntityKind.Person;
            if (words.Length == 1 && surnames.Contains(NameVariants.Skeleton(words[0]))) draft.Kind = EntityKind.Person;
            if (words.Length == 1 && draft.Kind == EntityKind.Other && firstWords.Contains(words[0])) draft.Kind = EntityKind.Person;
        }
    }

    private Cluster? ClusterOf(Draft draft) => draft.Form switch
    {
        MentionForm.Pronoun => draft.Noun == "relative" ? _index.AtHead(PronounFinder.AntecedentOf(_scene, draft.Head))
            : draft.Noun == "they" ? _together.Resolve(draft) : _salience.Resolve(draft),
        MentionForm.Name => draft.Kind == EntityKind.Person ? _names.OfPerson(draft) : _names.OfName(draft),
        _ => _nominals.OfNominal(draft),
    };

    // The whole phrase: "the United Nations".
    private Mention WithArticle(Mention mention, EntityKind kind)
    {
        var before = mention.Range.First - 1;
        if (mention.Form != MentionForm.Name || kind == EntityKind.Person || before < 0) return mention;
        return _scene.Lower[before] is "the" && mention.Range.Contains(_scene.Head(before)) ? mention with { Range = new(before, mention.Range.End) } : mention;
    }

    private Referents Freeze()
    {
        var kept = _index.All.Where(c => c.Mentions.Count > 0 && !(c.IsPrivate && !c.IsNamed) && (c.Kind != EntityKind.Other || c.IsNamed)).OrderBy(c => c.Mentions.Min(m =>
            m.Range.First)).ToList();
        var index = kept.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);
        var all = kept.Select((c, i) => new Referent
        {
            Index = i,
            Kind = c.Kind,
            Name = c.Name,
            IsNamed = c.IsNamed,
            KnownName = c.Entry?.Name,
            Identifier = c.Entry?.Identifier,
            Offices = [.. c.Offices.OrderBy(o => o.Range).DistinctBy(o => _scene.Text(o.Range).ToUpperInvariant())],
            Country = c.Country,
            Sectors = c.Kind == EntityKind.State && c.Entry is { Sectors: var own } ? own : [.. c.Sectors],
            Basis = c.Country is null && c.Sectors.Count == 0 ? null : c.Basis,
            Members = [.. c.Members.Where(index.ContainsKey).Select(m => index[m])],
            Mentions = [.. c.Mentions.Select(m => WithArticle(m, c.Kind)).OrderBy(m => m.Range)],
        });
        return new([.. all], _scene.Document.Count);
    }
}
