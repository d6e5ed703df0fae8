using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>Chains of gold and answer over the same numbers: a mention of the answer is one of the gold where their head words are the same.</summary>
/// <remarks>
/// By head, as CorefUD's scorer does: the treebank's mentions go from the article to the end of the last relative clause, ours from the first word that tells
/// something to the last complement, and whether "the" belongs to it is no question of reference.
/// </remarks>
internal sealed class ChainPair
{
    private readonly Dictionary<int, int> _goldOfFound = [];

    /// <summary>Aligns the mentions of one document.</summary>
    /// <param name="document">The treebank's tokens and text.</param>
    /// <param name="gold">The treebank's mentions.</param>
    /// <param name="found">The reading's mentions.</param>
    public ChainPair(Document document, IReadOnlyList<GoldMention> gold, IReadOnlyList<FoundMention> found)
    {
        (GoldMentions, FoundMentions) = (gold, found);
        Align(document);
        GoldChains = Chains(gold.Select((m, i) => (m.Chain, i)));
        AnswerChains = Chains(found.Select((m, i) => (m.Referent, Number(i))).Where(x => x.Item2 >= 0 || !IsRepeated(x.Item2, x.Referent)));
    }

    public IReadOnlyList<GoldMention> GoldMentions { get; }

    public IReadOnlyList<FoundMention> FoundMentions { get; }

    /// <summary>Numbers of mentions: from zero those of the gold.</summary>
    public List<IReadOnlySet<int>> GoldChains { get; }

    /// <summary>Numbers of mentions: below zero those that are none of the gold.</summary>
    public List<IReadOnlySet<int>> AnswerChains { get; }

    /// <summary>Index of the gold mention that a found one is; -1 if it is none.</summary>
    public int GoldOf(int found) => _goldOfFound.GetValueOrDefault(found, -1);

    /// <summary>Chains of two mentions and more, as CoNLL-2012 counts them.</summary>
    public static List<IReadOnlySet<int>> WithoutSingletons(IEnumerable<IReadOnlySet<int>> chains) => [.. chains.Where(c => c.Count > 1)];

    /// <summary>The chains without "I", "we" and "you", which stand for whoever speaks and are told by who speaks, not by what is said.</summary>
    public IEnumerable<IReadOnlySet<int>> ThirdPerson(Document document, IEnumerable<IReadOnlySet<int>> chains) => chains
        .Select(c => (IReadOnlySet<int>)c.Where(m => !PronounWords.IsOfSpeech(document.Article.Text.AsSpan(SpanOf(document, m)))).ToHashSet()).Where(c => c.Count > 0);

    private Range SpanOf(Document document, int number)
    {
        var span = number >= 0 ? document.SpanOf(GoldMentions[number].Range) : FoundMentions[-1 - number].Span;
        return span.Start..span.End;
    }

    private int Number(int found) => GoldOf(found) is >= 0 and var gold ? gold : -1 - found;

    // "Prime Minister NAME" and the NAME inside it are one mention of one person, told once.
    private bool IsRepeated(int number, int referent)
    {
        var head = FoundMentions[-1 - number].Head;
        return Enumerable.Range(0, FoundMentions.Count)
            .Any(i => -1 - i != number && FoundMentions[i].Head == head && FoundMentions[i].Referent == referent && GoldOf(i) >= 0);
    }

    private void Align(Document document)
    {
        var heads = new Dictionary<int, List<int>>();
        for (var g = 0; g < GoldMentions.Count; g++)
        {
            foreach (var head in GoldMentions[g].Heads)
            {
                if (!heads.TryGetValue(document.Tokens[head].Start, out var list)) heads.Add(document.Tokens[head].Start, list = []);
                list.Add(g);
            }
        }
        var taken = new HashSet<int>();
        for (var i = 0; i < FoundMentions.Count; i++)
        {
            var found = FoundMentions[i];
            var best = (heads.GetValueOrDefault(found.Head.Start) ?? []).Where(g => !taken.Contains(g))
                .OrderBy(g => Distance(document.SpanOf(GoldMentions[g].Range), found.Span)).DefaultIfEmpty(-1).First();
            if (best < 0) continue;
            taken.Add(best);
            _goldOfFound.Add(i, best);
        }
    }

    private static int Distance(TextSpan one, TextSpan other) => Math.Abs(one.Start - other.Start) + Math.Abs(one.End - other.End);

    private static List<IReadOnlySet<int>> Chains<T>(IEnumerable<(T Chain, int Mention)> mentions) where T : notnull =>
        [.. mentions.GroupBy(m => m.Chain).Select(g => (IReadOnlySet<int>)g.Select(m => m.Mention).ToHashSet())];
}
