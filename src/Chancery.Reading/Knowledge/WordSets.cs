using System.Collections.Frozen;

namespace Chancery.Reading.Knowledge;

/// <summary>Words by key: a file of lines <c>key: word; word; …</c>, as many lines a key as wanted; a file without keys has the key "".</summary>
public sealed class WordSets
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _byKey;
    private readonly FrozenDictionary<string, string> _keyOf;

    private WordSets(Dictionary<string, HashSet<string>> sets, Dictionary<string, string> keyOf)
    {
        _byKey = sets.ToFrozenDictionary(s => s.Key, s => s.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _keyOf = keyOf.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="name">Path inside it.</param>
    /// <param name="keys">The keys allowed; none: a file without keys.</param>
    /// <exception cref="KnowledgeException">The file is missing or has a key that is not allowed.</exception>
    public static WordSets Load(KnowledgeFolder folder, string name, params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var sets = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var keyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in folder.Lines(name))
        {
            var colon = keys.Length == 0 ? -1 : line.Text.IndexOf(':', StringComparison.Ordinal);
            if (keys.Length > 0 && colon < 0) throw line.Error($"'{line.Text}' is not 'key: word; word'.");
            var key = colon < 0 ? "" : line.Text[..colon].Trim();
            if (keys.Length > 0 && !keys.Contains(key)) throw line.Error($"the key '{key}' is unknown; expected one of {string.Join(", ", keys)}.");
            if (!sets.TryGetValue(key, out var set)) sets[key] = set = new(StringComparer.Ordinal);
            foreach (var word in line.Text[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                set.Add(word);
                keyOf.TryAdd(word, key);
            }
        }
        return new(sets, keyOf);
    }

    /// <summary>Words of a key; empty if the file has no such key.</summary>
    public FrozenSet<string> this[string key] => _byKey.TryGetValue(key, out var set) ? set : FrozenSet<string>.Empty;

    /// <summary>The key under which a word stands first; null if it stands nowhere.</summary>
    public string? KeyOf(string word) => _keyOf.GetValueOrDefault(word);

    /// <summary>The keys, in no particular order.</summary>
    public IEnumerable<string> Keys => _byKey.Keys;
}
