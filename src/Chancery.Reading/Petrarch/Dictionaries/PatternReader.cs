using System.Collections.Immutable;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Reads the places of a pattern: words, A_B, &amp;SETS, $ + % ^, {noun phrases} and (prepositional phrases).</summary>
internal sealed class PatternReader(IReadOnlyDictionary<string, ImmutableArray<WordRow>> sets)
{
    private const int DeepestNesting = 4;

    /// <summary>Reads what stands between "-" and the code.</summary>
    /// <param name="text">"WILL NOT * (WITH {ALLY})".</param>
    /// <param name="code">Its code.</param>
    /// <param name="line">Its line.</param>
    /// <param name="fault">What is wrong with it; null if nothing is.</param>
    /// <returns>Null where it is damaged.</returns>
    public VerbPattern? Read(string text, VerbCode code, int line, out string? fault)
    {
        var verb = text.IndexOf('*', StringComparison.Ordinal);
        fault = verb < 0 || text.IndexOf('*', verb + 1) >= 0 ? "expected one * for the verb" : null;
        if (fault is not null) return null;
        var before = Places(text[..verb], 0, ref fault);
        var after = Places(text[(verb + 1)..], 0, ref fault);
        if (fault is not null) return null;
        var joinedAfter = verb + 1 < text.Length && text[verb + 1] == '_' && !after.IsEmpty;
        if (joinedAfter) after = after.SetItem(0, after[0] with { IsJoined = true });
        return new(before, after, verb > 0 && text[verb - 1] == '_', code, line);
    }

    private ImmutableArray<PatternPlace> Places(string text, int depth, ref string? fault)
    {
        var places = ImmutableArray.CreateBuilder<PatternPlace>();
        if (depth > DeepestNesting) fault = "expected fewer phrases inside one another";
        var joined = false;
        for (var i = 0; i < text.Length && fault is null;)
        {
            var c = text[i];
            if (c is '_' or ' ' or '\t')
            {
                joined = c == '_' && places.Count > 0;
                i++;
                continue;
            }
            if (c is '{' or '(')
            {
                var close = Close(text, i);
                if (close < 0) fault = $"expected a '{(c == '{' ? '}' : ')')}' for each '{c}'";
                else places.Add(new(c == '{' ? PatternPart.Phrase : PatternPart.Prepositional, joined, [], Places(text[(i + 1)..close], depth + 1, ref fault)));
                i = close + 1;
            }
            else if (c is '}' or ')') fault = $"found a '{c}' that nothing opens";
            else if (SymbolOf(c) is { } symbol)
            {
                places.Add(new(symbol, joined, [], []));
                i++;
            }
            else
            {
                var start = i;
                while (i < text.Length && text[i] is not ('_' or ' ' or '\t' or '{' or '(' or '}' or ')')) i++;
                if (Words(text[start..i], joined, ref fault) is { } words) places.Add(words);
            }
            joined = false;
        }
        return places.ToImmutable();
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '{' or '(') depth++;
            if (text[i] is '}' or ')' && --depth == 0) return text[i] == (text[open] == '{' ? '}' : ')') ? i : -1;
        }
        return -1;
    }

    private static PatternPart? SymbolOf(char c) => c switch
    {
        '$' => PatternPart.Source,
        '+' => PatternPart.Target,
        '%' => PatternPart.Compound,
        '^' => PatternPart.Skip,
        _ => null,
    };

    private PatternPlace? Words(string word, bool joined, ref string? fault)
    {
        if (word[0] == '&')
        {
            if (sets.TryGetValue(word.ToUpperInvariant(), out var set)) return set.IsEmpty ? null : new(PatternPart.Words, joined, set, []);
            fault = $"found the set {word}, which no line defines";
            return null;
        }
        var row = RowOf(word);
        return row.Words.IsEmpty ? null : new(PatternPart.Words, joined, [row], []);
    }

    /// <summary>Folded words of "A_B C": joined by "_", hyphen or apostrophe, or with room between.</summary>
    public static WordRow RowOf(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var joined = ImmutableArray.CreateBuilder<bool>();
        foreach (var group in text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var first = true;
            foreach (var word in Pieces.Of(group.Replace('_', ' ')).Words)
            {
                words.Add(word);
                joined.Add(!first);
                first = false;
            }
        }
        return new(words.ToImmutable(), joined.ToImmutable());
    }
}
