using System.Collections.Frozen;
using System.Globalization;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Events.Numbers;

/// <summary>The words of <c>en/numbers.txt</c>: numerals, what stands in front of them, and what is counted. Immutable.</summary>
public sealed class NumberWords
{
    private static readonly FrozenSet<string> Lists = FrozenSet.Create(
        StringComparer.Ordinal, "vague", "at-least", "at-most", "about", "no-people", "dead", "injured", "arrested", "dead-noun", "injured-noun", "arrested-noun", "between", "toll", "crowd", "guards");

    private readonly FrozenDictionary<string, long> _numerals;
    private readonly FrozenDictionary<string, string[][]> _lists;

    private NumberWords(Dictionary<string, long> numerals, Dictionary<string, List<string[]>> lists)
    {
        _numerals = numerals.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        // "no more than" goes before "more than".
        _lists = lists.ToFrozenDictionary(l => l.Key, l => l.Value.OrderByDescending(p => p.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">A line is no "key: words", its key is unknown, or a numeral has no value.</exception>
    public static NumberWords Load(KnowledgeFolder folder, string language)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var numerals = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        var lists = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var line in folder.Lines($"{language}/numbers.txt"))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw line.Error($"found '{line.Text}'; expected 'key: word; word'.");
            var key = line.Text[..colon].Trim();
            var words = line.Text[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (key.StartsWith("numeral ", StringComparison.Ordinal))
            {
                if (!long.TryParse(key["numeral ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var value)) throw line.Error($"found '{key}'; expected 'numeral NUMBER'.");
                foreach (var word in words) numerals[word] = value;
                continue;
            }
            if (!Lists.Contains(key)) throw line.Error($"the key '{key}' is unknown; expected 'numeral NUMBER' or one of {string.Join(", ", Lists.Order(StringComparer.Ordinal))}.");
            if (!lists.TryGetValue(key, out var phrases)) lists.Add(key, phrases = []);
            phrases.AddRange(words.Select(w => w.Split(' ')));
        }
        return new(numerals, lists);
    }

    /// <summary>Value of a numeral, in letters; null for other words.</summary>
    internal long? Numeral(ReadOnlySpan<char> word) =>
        _numerals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : null;

    /// <summary>The phrases of a list, each in words, the longest first.</summary>
    internal string[][] this[string list] => _lists.GetValueOrDefault(list) ?? [];
}
