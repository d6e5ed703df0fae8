using System.Buffers;
using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Problems;

/// <summary>Finds paragraphs that end in mid-sentence: their last words are missing, and with them perhaps a source, an object or a denial. Immutable.</summary>
public sealed class BrokenSentences
{
    private const int WordsShown = 4;
    private const string Closing = "\"'”’»)]";
    private static readonly SearchValues<char> Edges = SearchValues.Create(" \t\n\u00A0-–—/");
    private readonly ImmutableHashSet<string> _hanging;

    /// <summary>Reads the words that need another one behind them.</summary>
    /// <exception cref="KnowledgeException">The file en/hanging.txt is missing.</exception>
    public BrokenSentences(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _hanging = folder.Lines("en/hanging.txt").SelectMany(l => l.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>One problem TXT004 for each broken paragraph or teaser, in text order; its span holds the last words before the break.</summary>
    public ImmutableArray<Problem> Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var block in article.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Teaser) || !IsBroken(article.Text, block.Span)) continue;
            var span = LastWords(article.Text, block.Span);
            var words = article.Text[span.Start..span.End];
            var before = span.Start > block.Span.Start ? "… " : "";
            problems.Add(new("TXT004", "reading", span, $"The paragraph ends in mid-sentence: \"{before}{words}\"."));
        }
        return problems.ToImmutable();
    }

    private bool IsBroken(string text, TextSpan block)
    {
        var tail = text.AsSpan(block.Start, block.Length).TrimEnd();
        var bare = tail.TrimEnd(Closing).TrimEnd();
        if (bare.IsEmpty) return false;
        // In quotation marks the dots are the speaker's: he trailed off, the text did not.
        if (EndsInDots(bare)) return bare.Length == tail.Length || tail[^1] is ')' or ']';
        if (bare[^1] is ',') return true;
        if (!char.IsLetter(bare[^1])) return false;
        var start = bare.LastIndexOfAny(Edges) + 1;
        var word = bare[start..];
        // A last word in capitals is a name or a headline's ("Group of 77 UN", "WHO").
        return word.Length <= 12 && !(word.Length > 1 && char.IsUpper(word[^1])) && _hanging.Contains(word.ToString()) && bare.IndexOf(' ') > 0;
    }

    private static bool EndsInDots(ReadOnlySpan<char> s) => s.EndsWith("…", StringComparison.Ordinal) || s.EndsWith("...", StringComparison.Ordinal) || s.EndsWith(". . .", StringComparison.Ordinal);

    private static TextSpan LastWords(string text, TextSpan block)
    {
        var start = block.End;
        for (var words = 0; words < WordsShown && start > block.Start; words++)
        {
            while (start > block.Start && char.IsWhiteSpace(text[start - 1])) start--;
            while (start > block.Start && !char.IsWhiteSpace(text[start - 1])) start--;
        }
        return new(start, block.End);
    }
}
