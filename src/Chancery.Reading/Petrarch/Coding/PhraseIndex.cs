using System.Collections.Immutable;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Names of a dictionary, found in text at their first word: the longest first.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
/// <param name="hasStems">Whether a single word without "_" at its end also stands for longer words, as names of peoples do.</param>
internal sealed class PhraseIndex<T>(bool hasStems)
{
    // "SECURITY SERVICE" with room between: so many other words at most.
    private const int WidestGap = 3;

    /// <summary>What a word without "_" at its end may have behind it, as names of peoples and plurals do.</summary>
    private static readonly ImmutableArray<string> Endings = ["s", "n", "i", "an", "is", "ian", "ans", "ish", "ese", "ine", "ia", "a", "ians", "inian"];

    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase> _stems = new(StringComparer.Ordinal);

    private sealed record Phrase(WordRow Row, T Value);

    /// <summary>Adds a name as the dictionary writes it. Of two alike the first counts.</summary>
    public void Add(string name, T value)
    {
        var row = PatternReader.RowOf(name);
        if (row.Words.IsEmpty) return;
        var phrase = new Phrase(row, value);
        if (!_byFirstWord.TryGetValue(row.Words[0], out var list)) _byFirstWord.Add(row.Words[0], list = []);
        var at = list.FindIndex(p => p.Row.Words.Length < row.Words.Length);
        list.Insert(at < 0 ? list.Count : at, phrase);
        if (hasStems && row.Words.Length == 1 && row.Words[0].Length > 3 && !name.EndsWith('_')) _stems.TryAdd(row.Words[0], phrase);
    }

    /// <summary>The longest name that begins at a word.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="start">Index of the word.</param>
    /// <param name="mayLieBetween">Whether a word may stand in the gap of a name.</param>
    /// <param name="end">Index behind the last word of the name.</param>
    /// <param name="value">What it stands for.</param>
    public bool Find(SentenceWords words, int start, Func<int, bool> mayLieBetween, out int end, out T? value)
    {
        (end, value) = (0, default);
        if (_byFirstWord.TryGetValue(words[start], out var list))
        {
            foreach (var phrase in list)
            {
                if (EndOf(phrase.Row, words, start, mayLieBetween) is not { } found) continue;
                (end, value) = (found, phrase.Value);
                return true;
            }
        }
        if (StemOf(words[start]) is not { } stem) return false;
        (end, value) = (start + 1, stem.Value);
        return true;
    }

    private Phrase? StemOf(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && _stems.TryGetValue(word[..^ending.Length], out var phrase)) return phrase;
        }
        return null;
    }

    private static int? EndOf(WordRow row, SentenceWords words, int start, Func<int, bool> mayLieBetween)
    {
        var at = start;
        for (var i = 0; i < row.Words.Length; i++)
        {
            if (i > 0 && !row.Joined[i])
            {
                var gap = 0;
                while (at < words.Count && words[at] != row.Words[i] && gap++ < WidestGap && mayLieBetween(at)) at++;
            }
            if (at >= words.Count || words[at] != row.Words[i]) return null;
            at++;
        }
        return at;
    }
}
