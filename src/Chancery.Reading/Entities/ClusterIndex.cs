using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>The clusters so far, found by name, head, end and nearness without going through all of them.</summary>
internal sealed class ClusterIndex
{
    private const int MostNamesakes = 50;
    private readonly List<Cluster> _all = [];
    private readonly List<(Draft Draft, Cluster Cluster)> _done = [];
    private readonly Dictionary<int, Cluster> _byHead = [];
    private readonly Dictionary<int, (Draft Draft, Cluster Cluster)> _personEnds = [];
    private readonly Dictionary<(EntityKind, string), Cluster> _byName = [];
    private readonly Dictionary<string, List<Cluster>> _byWord = new(StringComparer.Ordinal);

    /// <summary>All clusters in the order in which they were begun.</summary>
    public IReadOnlyList<Cluster> All => _all;

    /// <summary>All mentions linked so far, in text order.</summary>
    public List<(Draft Draft, Cluster Cluster)> Done => _done;

    public Cluster New(EntityKind kind, string name, string? country = null)
    {
        var cluster = new Cluster { Kind = kind, Name = name };
        cluster.Learn(country, [], "text");
        _all.Add(cluster);
        return cluster;
    }

    /// <summary>Adds a mention to a cluster.</summary>
    public void Join(Draft draft, Cluster cluster)
    {
        cluster.Take(draft);
        _done.Add((draft, cluster));
        _byHead.TryAdd(draft.Head, cluster);
        if (draft.Kind == EntityKind.Person) _personEnds[draft.Range.End] = (draft, cluster);
    }

    /// <summary>The cluster with a mention whose head word is the token; null if there is none yet.</summary>
    public Cluster? AtHead(int token) => token >= 0 ? _byHead.GetValueOrDefault(token) : null;

    /// <summary>The last mention of a person that ends before the token, with its cluster.</summary>
    public (Draft? Draft, Cluster? Cluster) PersonEndingAt(int token) => _personEnds.TryGetValue(token, out var found) ? found : (null, null);

    /// <summary>The cluster known under a key; null if there is none.</summary>
    public Cluster? Named(EntityKind kind, string key) => _byName.GetValueOrDefault((kind, key));

    /// <summary>Makes the cluster known under a key; the first keeps it.</summary>
    public void Name(Cluster cluster, string key)
    {
        if (key.Length > 0) _byName.TryAdd((cluster.Kind, key), cluster);
    }

    /// <summary>Makes the cluster known by each word of a name.</summary>
    public void NameWords(Cluster cluster, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var key = NameVariants.Skeleton(word);
            if (!_byWord.TryGetValue(key, out var list)) _byWord.Add(key, list = []);
            if (list.Count == 0 || list[^1] != cluster) list.Add(cluster);
        }
    }

    /// <summary>Clusters that share a word with a name, latest first.</summary>
    public IEnumerable<Cluster> Sharing(ImmutableArray<string> words) =>
        words.SelectMany(w => _byWord.TryGetValue(NameVariants.Skeleton(w), out var list)
            ? list.TakeLast(MostNamesakes) : []).Distinct().OrderByDescending(c => c.Mentions.Count == 0 ? 0 : c.Mentions[^1].Range.First);

    /// <summary>Mentions before a draft, latest first, that begin at most so many tokens before it.</summary>
    public IEnumerable<(Draft Draft, Cluster Cluster)> Before(Draft draft, int reach)
    {
        for (var i = _done.Count - 1; i >= 0 && draft.Range.First - _done[i].Draft.Range.First <= reach; i--)
        {
            if (_done[i].Draft.Range.First < draft.Range.First) yield return _done[i];
        }
    }

    /// <summary>Makes one cluster of two: all of the second goes to the first.</summary>
    public void Absorb(Cluster into, Cluster other)
    {
        if (into == other) return;
        into.Mentions.AddRange(other.Mentions);
        into.Nouns.UnionWith(other.Nouns);
        foreach (var office in other.Offices) into.AddOffice(office);
        into.IsPrivate &= other.IsPrivate;
        into.Learn(other.Country, [.. other.Sectors], "text");
        if (into.Gender == Gender.Unknown) into.Gender = other.Gender;
        // What is absorbed was begun a few mentions ago.
        for (var i = _done.Count - 1; i >= 0 && other.Mentions.Exists(m => m.Range.First <= _done[i].Draft.Range.First); i--)
        {
            if (_done[i].Cluster == other) _done[i] = (_done[i].Draft, into);
        }
        foreach (var mention in other.Mentions)
        {
            if (_byHead.GetValueOrDefault(mention.Head) == other) _byHead[mention.Head] = into;
            if (_personEnds.TryGetValue(mention.Range.End, out var end) && end.Cluster == other) _personEnds[mention.Range.End] = (end.Draft, into);
        }
        other.Mentions.Clear();
    }
}
