namespace Chancery.Text.Naming;

/// <summary>One kind for one name: an article that says "Okafor" five times means one thing by it, and what is clear at one place is clear at all.</summary>
/// <remarks>
/// After Gale, Church and Yarowsky (1992), one sense a discourse. The kinds' scores of all places are added up and the best kind goes to all of them;
/// a lone word that ends the name of a person elsewhere in the article gets the person's scores too.
/// </remarks>
internal sealed class OneKind
{
    private readonly List<Name> _names = [];
    private readonly Dictionary<ulong, float[]> _sums = [];
    private readonly Dictionary<ulong, float[]> _surnames = [];

    /// <summary>Adds a name as it was found.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="name">The name.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="emissions">Scores of the sentence's labels. Shape (tokens × <see cref="NameModel.Stride"/>).</param>
    public void Add(NameScene scene, Name name, TokenRange sentence, ReadOnlySpan<float> emissions)
    {
        var scores = new float[NameLabels.Kinds];
        for (var i = name.Range.First; i < name.Range.End; i++)
        {
            if (!scene.IsCandidate[i]) continue;
            for (var kind = 0; kind < scores.Length; kind++)
            {
                var label = name.Range.Count == 1 ? NameLabels.Only(kind) : i == name.Range.First ? NameLabels.First(kind)
                    : i == name.Range.End - 1 ? NameLabels.Last(kind) : NameLabels.Middle(kind);
                scores[kind] += emissions[(i - sentence.First) * NameModel.Stride + label] / name.Range.Count;
            }
        }
        _names.Add(name);
        AddTo(_sums, KeyOf(scene, name.Range), scores);
        if (name.Range.Count == 1 || name.Kind != NameKind.Person) return;
        // The family's name stands last, or first ("Xi Jinping").
        AddTo(_surnames, KeyOf(scene, new(name.Range.End - 1, name.Range.End)), scores);
        AddTo(_surnames, KeyOf(scene, new(name.Range.First, name.Range.First + 1)), scores);
    }

    /// <summary>The names, each with the kind of all its places.</summary>
    public IEnumerable<Name> Settled(NameScene scene)
    {
        foreach (var name in _names)
        {
            var key = KeyOf(scene, name.Range);
            var sums = _sums[key];
            var isSurname = _surnames.TryGetValue(key, out var whole) && name.Range.Count == 1;
            var best = (int)name.Kind;
            for (var kind = 0; kind < sums.Length; kind++)
            {
                if (Of(kind) > Of(best)) best = kind;
            }
            yield return name with { Kind = (NameKind)best };

            float Of(int kind) => sums[kind] + (isSurname ? whole![kind] : 0);
        }
    }

    /// <summary>Words that stand alone and are part of a person's name elsewhere in the article, where the model saw none ("Xi will stay").</summary>
    public IEnumerable<Name> Missed(NameScene scene)
    {
        var parts = new HashSet<ulong>();
        var taken = new bool[scene.Words.Length];
        foreach (var (range, kind) in _names)
        {
            Array.Fill(taken, true, range.First, range.Count);
            if (kind == NameKind.Person && range.Count > 1) for (var i = range.First; i < range.End; i++) parts.Add(scene.Words[i].Exact);
        }
        for (var i = 0; i < taken.Length; i++)
        {
            if (taken[i] || !scene.Words[i].IsCapitalised || scene.RunEnd[i] - scene.RunFirst[i] > 1 || !parts.Contains(scene.Words[i].Exact)) continue;
            var isNominal = scene.Document.Upos[i] is Upos.PROPN or Upos.NOUN or Upos.X or Upos.INTJ;
            if (isNominal && !scene.IsSmallElsewhere(i)) yield return new(new(i, i + 1), NameKind.Person);
        }
    }

    private static void AddTo(Dictionary<ulong, float[]> sums, ulong key, float[] scores)
    {
        if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new float[scores.Length]);
        for (var kind = 0; kind < scores.Length; kind++) sum[kind] += scores[kind];
    }

    private static ulong KeyOf(NameScene scene, TokenRange range)
    {
        ulong key = 0;
        for (var i = range.First; i < range.End; i++) key = Gazetteer.Extend(key, scene.Words[i].Exact);
        return key;
    }
}
