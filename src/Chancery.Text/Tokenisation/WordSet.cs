using System.Collections.Frozen;

namespace Chancery.Text.Tokenisation;

/// <summary>A frozen set of words that is asked with spans and ignores case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    /// <summary>Makes the set from words separated by blanks.</summary>
    public WordSet(string words)
    {
        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _longest = all.Length == 0 ? 0 : all.Max(word => word.Length);
        _words = all.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the word is in the set, whatever its case. Constant time for a word of any length.</summary>
    public bool Has(ReadOnlySpan<char> word) => word.Length <= _longest && _words.Contains(word);
}
