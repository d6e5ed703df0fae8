using System.Collections.Frozen;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Events;

/// <summary>Named classes of nouns that the conditions of frames ask for: "{vessels}" stands for ship, boat, tanker and their like.</summary>
internal sealed class NounClasses
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _lemmas;

    private NounClasses(FrozenDictionary<string, FrozenSet<string>> lemmas) => _lemmas = lemmas;

    /// <summary>Names of the classes, in order of the alphabet.</summary>
    public IEnumerable<string> Names => _lemmas.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads <c>frames/*.classes</c> of a language: lines <c>class: word; word; …</c>, as many lines a class as wanted. A folder without such files has no classes.</summary>
    /// <exception cref="KnowledgeException">A line is not of that form.</exception>
    public static NounClasses Load(KnowledgeFolder folder, string language)
    {
        var lemmas = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in folder.LinesOfFolder($"{language}/frames", ".classes"))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw line.Error($"'{line.Text}' is not 'class: word; word'.");
            var name = line.Text[..colon].Trim();
            if (!lemmas.TryGetValue(name, out var words)) lemmas.Add(name, words = new(StringComparer.Ordinal));
            words.UnionWith(line.Text[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        return new(lemmas.ToFrozenDictionary(c => c.Key, c => c.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>The lemmas that a word in braces stands for; null if there is no such class.</summary>
    /// <param name="filter">"{vessels}".</param>
    public FrozenSet<string>? Of(string filter) => filter is ['{', .. var name, '}'] ? _lemmas.GetValueOrDefault(name) : null;
}
