namespace Chancery.Reading.Knowledge;

/// <summary>A trie over words: one hashed transition a word, so that looking up costs one step a word whatever the size of the dictionary.</summary>
internal sealed class WordTrie
{
    // No name has more; a text of nothing but articles must not cost more than its length.
    private const int MostArticles = 4;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<int, List<int>> _entries = [];
    private int _nodes = 1;

    /// <summary>Adds an entry under a row of words.</summary>
    public void Add(IReadOnlyList<string> words, int entry)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_words.TryGetValue(word, out var id)) _words.Add(word, id = _words.Count);
            if (!_edges.TryGetValue(Edge(node, id), out var next)) _edges.Add(Edge(node, id), next = _nodes++);
            node = next;
        }
        if (!_entries.TryGetValue(node, out var list)) _entries.Add(node, list = []);
        if (!list.Contains(entry)) list.Add(entry);
    }

    /// <summary>Entries under exactly these words; empty if there are none.</summary>
    public IReadOnlyList<int> Exact(IReadOnlyList<string> words)
    {
        var node = 0;
        foreach (var word in words)
        {
            node = Step(node, word);
            if (node < 0) return [];
        }
        return _entries.TryGetValue(node, out var list) ? list : [];
    }

    /// <summary>Number of pieces of the longest match that starts at a piece and ends with a token; 0 if there is none.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="start">First piece.</param>
    /// <param name="entries">Entries of the match.</param>
    /// <param name="accept">Whether an entry may match from start to end; null accepts all.</param>
    public int Longest(Pieces pieces, int start, out IReadOnlyList<int> entries, Func<int, int, int, bool>? accept = null)
    {
        entries = [];
        var best = 0;
        Walk(0, start, MostArticles, pieces, start, accept, ref best, ref entries);
        return best;
    }

    private void Walk(int node, int at, int articles, Pieces pieces, int start, Func<int, int, int, bool>? accept, ref int best, ref IReadOnlyList<int> entries)
    {
        while (at < pieces.Count && pieces.SameSentence(start, at))
        {
            // The article al-/el- may stand or be missing in names: both ways are tried, the text's own first.
            if (articles > 0 && pieces.IsArticle(at) && at + 1 < pieces.Count) Walk(node, at + 1, articles - 1, pieces, start, accept, ref best, ref entries);
            var lemma = pieces.Lemmas[at];
            var byLemma = Step(node, lemma);
            if (byLemma >= 0 && !ReferenceEquals(lemma, pieces.Words[at])) Take(byLemma, at + 1, pieces, start, accept, ref best, ref entries);
            node = Step(node, pieces.Words[at]);
            if (node < 0) return;
            at++;
            Take(node, at, pieces, start, accept, ref best, ref entries);
        }
    }

    private void Take(int node, int end, Pieces pieces, int start, Func<int, int, int, bool>? accept, ref int best, ref IReadOnlyList<int> entries)
    {
        if (end - start <= best || !pieces.EndsToken(end - 1) || !_entries.TryGetValue(node, out var list)) return;
        var taken = accept is null ? list : list.Where(e => accept(e, start, end)).ToList();
        if (taken.Count == 0) return;
        best = end - start;
        entries = taken;
    }

    private int Step(int node, string word) => _words.TryGetValue(word, out var id) && _edges.TryGetValue(Edge(node, id), out var next) ? next : -1;

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
