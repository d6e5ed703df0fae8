using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>What lists of discards and issues say of the sentences of an article.</summary>
/// <param name="StoryDiscard">Words that drop the whole story; null if none are there.</param>
/// <param name="Discards">For each sentence the words that drop it; null for none.</param>
/// <param name="Issues">For each sentence its issues, each once, in the order of the lists.</param>
public sealed record ListMarks(string? StoryDiscard, ImmutableArray<string?> Discards, ImmutableArray<ImmutableArray<string>> Issues)
{
    /// <summary>Whether no event is coded in the sentence.</summary>
    public bool IsDiscarded(int sentence) => StoryDiscard is not null || Discards[sentence] is not null;
}

/// <summary>Finds the words of lists of discards and issues. Immutable.</summary>
public sealed class WordLists
{
    private readonly PhraseIndex<Discard> _discards = new(hasStems: true);
    private readonly Dictionary<string, List<IssueWords>> _issues = new(StringComparer.Ordinal);

    /// <summary>Indexes the lists.</summary>
    public WordLists(DictionaryFolder dictionaries)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        foreach (var discard in dictionaries.Discards) _discards.Add(discard.Phrase, discard);
        foreach (var issue in dictionaries.Issues)
        {
            var words = issue.Words.SelectMany((w, i) => Pieces.Of(w).Words.Select(p => (Word: p, Kind: issue.Kinds[i]))).ToList();
            if (words.Count == 0) continue;
            var folded = issue with { Words = [.. words.Select(w => w.Word)], Kinds = [.. words.Select(w => w.Kind)] };
            if (!_issues.TryGetValue(folded.Words[0], out var list)) _issues.Add(folded.Words[0], list = []);
            list.Add(folded);
        }
        IsEmpty = dictionaries.Discards.IsEmpty && dictionaries.Issues.IsEmpty;
    }

    /// <summary>Whether there is no list.</summary>
    public bool IsEmpty { get; }

    /// <summary>Marks the sentences of a document.</summary>
    public ListMarks Mark(Document document) => Mark(document, Pieces.Of(document));

    internal ListMarks Mark(Document document, Pieces pieces)
    {
        var count = document.Sentences.Length;
        if (IsEmpty) return new(null, [.. new string?[count]], [.. Enumerable.Repeat(ImmutableArray<string>.Empty, count)]);
        string? story = null;
        var discards = ImmutableArray.CreateBuilder<string?>();
        var found = new List<List<IssueWords>>();
        foreach (var words in SentenceWords.Of(document, pieces))
        {
            var discard = DiscardIn(words);
            if (discard is { IsStory: true }) story ??= discard.Phrase;
            discards.Add(discard is { IsStory: false } ? discard.Phrase : null);
            found.Add(IssuesIn(document, words));
        }
        var kept = found.SelectMany(f => f).Where(i => i is { Category: null, IsStory: true }).Select(i => i.List).ToHashSet(StringComparer.Ordinal);
        return new(story, discards.ToImmutable(), [.. found.Select(f => Counted(f, kept))]);
    }

    private static ImmutableArray<string> Counted(List<IssueWords> found, HashSet<string> kept)
    {
        var here = found.Where(i => i.Category is null).Select(i => i.List).ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(i => i.Category is not null && !here.Contains(i.List)
            && !kept.Contains(i.List)).Select(i => i.Category!).Distinct(StringComparer.Ordinal)];
    }

    private Discard? DiscardIn(SentenceWords words)
    {
        Discard? first = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!_discards.Find(words, i, _ => false, out _, out var discard)) continue;
            if (discard!.IsStory) return discard;
            first ??= discard;
        }
        return first;
    }

    private List<IssueWords> IssuesIn(Document document, SentenceWords words)
    {
        var found = new List<IssueWords>();
        for (var i = 0; i < words.Count; i++)
        {
            Add(words[i], i);
            if (words.LemmaOf(i) != words[i]) Add(words.LemmaOf(i), i);
            else if (document.Upos[words.TokenOf(i)] == Upos.VERB && Lemma(document, words, i) is var lemma && lemma != words[i]) Add(lemma, i);
        }
        return found;

        void Add(string key, int at)
        {
            if (!_issues.TryGetValue(key, out var list)) return;
            found.AddRange(list.Where(issue => Fits(document, words, issue, at)));
        }
    }

    private static bool Fits(Document document, SentenceWords words, IssueWords issue, int at)
    {
        if (at + issue.Words.Length > words.Count) return false;
        for (var i = 0; i < issue.Words.Length; i++)
        {
            var word = issue.Words[i];
            var fits = issue.Kinds[i] switch
            {
                'n' => words[at + i] == word || words[at + i].Equals(Plural.Of(word.ToUpperInvariant()), StringComparison.OrdinalIgnoreCase),
                'v' => Lemma(document, words, at + i) == word || words[at + i] == word,
                _ => words[at + i] == word,
            };
            if (!fits) return false;
        }
        return true;
    }

    private static string Lemma(Document document, SentenceWords words, int index) => Pieces.Fold(document.Lemmas[words.TokenOf(index)]);
}
