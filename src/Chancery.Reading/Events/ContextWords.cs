using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Words and short phrases that tell a PLOVER context: <c>knowledge/LANGUAGE/contexts.txt</c>.</summary>
public sealed class ContextWords
{
    private readonly FrozenDictionary<string, ImmutableArray<(string[] Words, string Context)>> _byFirst;

    private ContextWords(FrozenDictionary<string, ImmutableArray<(string[] Words, string Context)>> byFirst) => _byFirst = byFirst;

    /// <summary>Reads the file.</summary>
    public static ContextWords Load(KnowledgeFolder folder, string language, Plover plover)
    {
        ArgumentNullException.ThrowIfNull(plover);
        var sets = WordSets.Load(folder, $"{language}/contexts.txt", [.. plover.Contexts]);
        var phrases = sets.Keys.Order(StringComparer.Ordinal).SelectMany(key => sets[key].Order(StringComparer.Ordinal).Select(p => (Words: p.ToLowerInvariant().Split(' '), Context: key)));
        return new(phrases.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>Contexts told by the words of a range, in text order, with these words.</summary>
    public IEnumerable<(string Context, TokenRange Range)> In(Document document, TokenRange range)
    {
        ArgumentNullException.ThrowIfNull(document);
        for (var t = range.First; t < range.End; t++)
        {
            if (!_byFirst.TryGetValue(document.Lemmas[t].ToLowerInvariant(), out var phrases)) continue;
            foreach (var (words, context) in phrases)
            {
                if (t + words.Length > range.End) continue;
                var all = true;
                for (var i = 1; i < words.Length && all; i++) all = string.Equals(document.Lemmas[t + i], words[i], StringComparison.OrdinalIgnoreCase);
                if (all) yield return (context, new(t, t + words.Length));
            }
        }
    }
}
