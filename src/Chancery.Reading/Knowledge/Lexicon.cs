using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Knowledge;

/// <summary>Words and phrases with a key each ("GOV: president; prime minister"), found in running text by form or, for the last word, by lemma.</summary>
/// <remarks>Case, diacritics, hyphens and apostrophes do not matter, but an abbreviation ("Gov.") has to have its capital. Immutable.</remarks>
public abstract class Lexicon
{
    private readonly WordTrie _trie = new();
    private readonly List<(string Key, string Text, string? Country, KnowledgeOrigin Origin)> _entries = [];

    /// <summary>Reads a file of lines "KEY: value; value; …".</summary>
    /// <exception cref="KnowledgeException">A line is wrong or a key is not allowed.</exception>
    private protected Lexicon(KnowledgeFolder folder, string file, Func<string, bool> isKey, string expected)
    {
        ArgumentNullException.ThrowIfNull(folder);
        foreach (var line in folder.Lines(file))
        {
            var (head, values) = Fields.Entry(line);
            var (key, country) = Split(head, line);
            if (!isKey(key)) throw line.Error($"Found the key '{head}'; expected {expected}.");
            foreach (var value in values) Add(key, value, country, line);
        }
    }

    /// <summary>All entries in the order of the file.</summary>
    public IEnumerable<(string Key, string Text)> Entries => _entries.Select(e => (e.Key, e.Text));

    // "Rep." stands for a representative; a "rep" is a salesman, a spokesman or a lift of the weight.
    private static bool IsAbbreviation(string text) => text[^1] == '.' && char.IsUpper(text[0]);

    // "REL VAT" is the sector of what belongs to one country alone; "state-noun" a key without.
    private static (string Key, string? Country) Split(string head, KnowledgeLine line)
    {
        var words = head.Split(' ', 2, StringSplitOptions.TrimEntries);
        return words.Length == 1 ? (head, null) : (words[0], Fields.Country(words[1], line));
    }

    private void Add(string key, string value, string? country, KnowledgeLine line)
    {
        if (!Add(key, value, country, line.Origin)) throw line.Error($"Found '{value}'; expected a word with letters.");
    }

    private bool Add(string key, string value, string? country, KnowledgeOrigin origin)
    {
        var words = Pieces.Of(value);
        if (words.Count == 0) return false;
        _trie.Add(words.Words, _entries.Count);
        _entries.Add((key, value, country, origin));
        return true;
    }

    /// <summary>Adds phrases of a dictionary of PETRARCH that are not there yet.</summary>
    private protected void AddNew(IEnumerable<(string Key, string Phrase, KnowledgeOrigin Origin)> phrases)
    {
        foreach (var (key, phrase, origin) in phrases)
        {
            if (KeysOf(phrase).IsEmpty) Add(key, phrase, null, origin);
        }
    }

    /// <summary>The line that has a phrase under a key; null if none does. Searches the whole list: for explanations.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="text">The phrase as the file writes it.</param>
    public KnowledgeOrigin? OriginOf(string key, string text)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key && entry.Text == text) return entry.Origin;
        }
        return null;
    }

    /// <summary>Keys of one word in any case; empty if it is not in the lexicon.</summary>
    public ImmutableArray<string> KeysOf(string word)
    {
        var words = Pieces.Of(word);
        return words.Count == 0 ? [] : [.. _trie.Exact(words.Words).Select(e => _entries[e].Key)];
    }

    /// <summary>Longest matches from left to right, none overlapping another; one that begins and ends at tokens.</summary>
    internal List<LexiconMatch> Find(Pieces pieces)
    {
        var matches = new List<LexiconMatch>();
        for (var i = 0; i < pieces.Count;)
        {
            IReadOnlyList<int> entries = [];
            var length = pieces.BeginsToken(i) ? _trie.Longest(pieces, i, out entries) : 0;
            if (length > 0 && IsAbbreviation(_entries[entries[0]].Text) && pieces.Casings[i] == Casing.Lower) length = 0;
            if (length > 0) matches.Add(new(pieces.RangeOf(i, length), [.. entries.Select(e => _entries[e].Key)], _entries[entries[0]].Text)
            {
                Country = _entries[entries[0]].Country,
            });
            i += Math.Max(1, length);
        }
        return matches;
    }
}

/// <summary>A phrase of a lexicon in the text: tokens, its keys in the order of the file, and the phrase as the file writes it.</summary>
internal sealed record LexiconMatch(TokenRange Range, ImmutableArray<string> Keys, string Text)
{
    /// <summary>The one country that has it ("taoiseach"); null where any may.</summary>
    public string? Country { get; init; }
}
