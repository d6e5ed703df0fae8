namespace Chancery.Cli.Evaluation;

/// <summary>The measures of CoNLL-2012 for chains of mentions (Pradhan and others, "Scoring Coreference Partitions of Predicted Mentions", ACL 2014).</summary>
/// <remarks>A chain is a set of mentions; a mention is a number, the same in gold and answer where it is the same mention. No mention stands in two chains of one
/// side.</remarks>
internal static class ChainMeasures
{
    /// <summary>MUC: links that hold the chains together.</summary>
    public static Tally Muc(IReadOnlyList<IReadOnlySet<int>> gold, IReadOnlyList<IReadOnlySet<int>> answer)
    {
        var (recalled, all) = Links(gold, answer);
        var (right, given) = Links(answer, gold);
        return new(recalled, all, right, given);
    }

    /// <summary>B³: for each mention, the share of its chain that is in its chain on the other side.</summary>
    public static Tally BCubed(IReadOnlyList<IReadOnlySet<int>> gold, IReadOnlyList<IReadOnlySet<int>> answer)
    {
        var (recalled, all) = Shares(gold, answer);
        var (right, given) = Shares(answer, gold);
        return new(recalled, all, right, given);
    }

    /// <summary>CEAF-e: how alike the chains are that go together best, one to one (φ4).</summary>
    public static Tally CeafE(IReadOnlyList<IReadOnlySet<int>> gold, IReadOnlyList<IReadOnlySet<int>> answer)
    {
        var chainOf = Index(answer);
        var alike = new double[gold.Count, answer.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            foreach (var group in gold[i].Where(chainOf.ContainsKey).GroupBy(m => chainOf[m]))
            {
                alike[i, group.Key] = 2.0 * group.Count() / (gold[i].Count + answer[group.Key].Count);
            }
        }
        var best = Assignment.Best(alike);
        return new(best, gold.Count, best, answer.Count);
    }

    /// <summary>Mentions found, whatever they were linked to.</summary>
    public static Tally Mentions(IReadOnlyList<IReadOnlySet<int>> gold, IReadOnlyList<IReadOnlySet<int>> answer)
    {
        var (all, given) = (Index(gold), Index(answer));
        double both = all.Keys.Count(given.ContainsKey);
        return new(both, all.Count, both, given.Count);
    }

    // Of each chain: its mentions less the pieces into which the other side cuts it; a mention that the other side lacks is a piece.
    private static (double Kept, double All) Links(IReadOnlyList<IReadOnlySet<int>> chains, IReadOnlyList<IReadOnlySet<int>> others)
    {
        var other = Index(others);
        double kept = 0, all = 0;
        foreach (var chain in chains)
        {
            var pieces = chain.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count() + chain.Count(m => !other.ContainsKey(m));
            kept += chain.Count - pieces;
            all += chain.Count - 1;
        }
        return (kept, all);
    }

    private static (double Share, double Mentions) Shares(IReadOnlyList<IReadOnlySet<int>> chains, IReadOnlyList<IReadOnlySet<int>> others)
    {
        var other = Index(others);
        double share = 0, mentions = 0;
        foreach (var chain in chains)
        {
            foreach (var group in chain.Where(other.ContainsKey).GroupBy(m => other[m])) share += (double)group.Count() * group.Count() / chain.Count;
            mentions += chain.Count;
        }
        return (share, mentions);
    }

    private static Dictionary<int, int> Index(IReadOnlyList<IReadOnlySet<int>> chains)
    {
        var index = new Dictionary<int, int>();
        for (var i = 0; i < chains.Count; i++)
        {
            foreach (var mention in chains[i]) index.Add(mention, i);
        }
        return index;
    }
}
