using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Language;

/// <summary>A cheap look at whether a text is English: its script, and how many of its words are the small words of English and of its neighbours.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class LanguageGuess
{
    private readonly FrozenSet<string> _english;
    private readonly FrozenSet<string> _foreign;

    private const int MostWords = 2000;
    private const int FewWords = 12;

    /// <summary>Reads <c>en/function-words.txt</c>.</summary>
    /// <exception cref="KnowledgeException">The file is missing, or a line is neither "english: …" nor "foreign: …".</exception>
    public LanguageGuess(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["english"] = [], ["foreign"] = [] };
        foreach (var line in folder.Lines("en/function-words.txt"))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !lists.TryGetValue(line.Text[..colon], out var list)) throw line.Error($"found \"{line.Text}\"; expected \"english: words\" or \"foreign: words\".");
            list.AddRange(line.Text[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        _english = lists["english"].ToFrozenSet(StringComparer.Ordinal);
        _foreign = lists["foreign"].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the text is taken for English. Texts too short to tell, and mixed ones, are.</summary>
    /// <param name="text">Any text; at most its first two thousand words are looked at.</param>
    public bool IsEnglish(ReadOnlySpan<char> text)
    {
        int words = 0, latin = 0, english = 0, foreign = 0;
        for (var i = 0; i < text.Length && words < MostWords;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            Count(text[i..end], ref latin, ref english, ref foreign);
            words++;
            i = end;
        }
        return Judge(words, latin, english, foreign);
    }

    /// <summary>Whether the running text of an article is taken for English; an article without any is.</summary>
    public bool IsEnglish(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var blocks = article.Blocks.Where(b => b.IsRead && b.Story == 0).ToList();
        return blocks.Count == 0 || IsEnglish(article.Text.AsSpan()[blocks[0].Span.Start..blocks[^1].Span.End]);
    }

    /// <summary>The problem TXT001 where an article is not English; null where it is.</summary>
    public Problem? ProblemOf(Article article) => IsEnglish(article) ? null
        : new("TXT001", "reading", null, "The article does not seem to be in English; no events and statements were read from it.");

    private void Count(ReadOnlySpan<char> word, ref int latin, ref int english, ref int foreign)
    {
        if (word[0] < 0x250) latin++;
        if (word.Length > 8) return;
        var lower = word.ToString().ToLowerInvariant();
        if (_english.Contains(lower)) english++;
        else if (_foreign.Contains(lower)) foreign++;
    }

    private static bool Judge(int words, int latin, int english, int foreign)
    {
        if (words == 0) return true;
        // Another script: a few names in brackets do not make it English.
        if (latin * 2 < words) return false;
        if (words < FewWords) return english >= foreign || foreign < 3;
        return english > foreign || (english * 12 >= words && english * 2 > foreign) || (foreign * 20 < words && words < 60);
    }
}
