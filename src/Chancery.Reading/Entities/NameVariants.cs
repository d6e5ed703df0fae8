using System.Collections.Immutable;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Entities;

/// <summary>Tells whether two names may be names of one person: short for long, initials, other transliterations.</summary>
internal static class NameVariants
{
    /// <summary>Words of a name without articles, initials kept as single letters.</summary>
    public static ImmutableArray<string> WordsOf(string name)
    {
        var words = Pieces.Of(name).Words;
        var kept = words.Where(w => !Pieces.IsArticle(w) && w is not ("bin" or "ibn" or "s")).ToImmutableArray();
        return kept.IsEmpty ? [.. words] : kept;
    }

    /// <summary>Whether the shorter name's words appear in the longer one in order, and the shorter one holds more than a first name.</summary>
    public static bool Match(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        if (few.IsEmpty) return false;
        if (few.Length == 1) return many.Length == 1 ? Alike(few[0], many[0]) : Enumerable.Range(1, many.Length - 1).Any(i => i == many.Length - 1
            && Alike(few[0], many[i]));
        var at = 0;
        foreach (var word in many)
        {
            if (at < few.Length && (Alike(few[at], word) || IsInitialOf(few[at], word) || IsInitialOf(word, few[at]))) at++;
        }
        return at == few.Length && (Alike(few[^1], many[^1]) || few.Length > 1);
    }

    /// <summary>Whether two words may be spellings of one name: equal, or equal once vowels and doublings are levelled.</summary>
    public static bool Alike(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return true;
        if (one.Length < 4 || other.Length < 4 || Math.Abs(one.Length - other.Length) > 2) return false;
        var (skeleton, second) = (Skeleton(one), Skeleton(other));
        return string.Equals(skeleton, second, StringComparison.Ordinal) && skeleton.Length > 1
            && (one[0] == other[0] || (skeleton.Length > 2 && (one[0] == 'q' || other[0] == 'q') && IsGuttural(one[0]) && IsGuttural(other[0])));
    }

    // One sound of Arabic that is written with any of them: Gaddafi, Qadhafi.
    private static bool IsGuttural(char c) => c is 'g' or 'k' or 'q';

    private static bool IsInitialOf(string initial, string word) => initial.Length == 1 && word.StartsWith(initial, StringComparison.Ordinal);

    /// <summary>What is left of a word when vowels, doubled letters and consonants that transliterations mix up are levelled: equal for all words that are
    /// <see cref="Alike"/>.</summary>
    public static string Skeleton(string word)
    {
        Span<char> skeleton = stackalloc char[Math.Min(word.Length, 32)];
        var length = 0;
        foreach (var c in word)
        {
            if ("aeiouyh".Contains(c, StringComparison.Ordinal) || length == skeleton.Length) continue;
            var level = c switch
            {
                'q' or 'c' => 'k',
                'g' when length == 0 => 'k',
                'z' => 's',
                'v' => 'w',
                'j' => length == 0 ? 'j' : 'g',
                _ => c,
            };
            if (length == 0 || skeleton[length - 1] != level) skeleton[length++] = level;
        }
        return new(skeleton[..length]);
    }
}
