using System.Collections.Immutable;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Regular forms of verbs in capitals, as PETRARCH makes them for verbs without forms of their own in braces.</summary>
internal static class VerbInflection
{
    /// <summary>The word and its forms in -S, -ED and -ING.</summary>
    public static ImmutableArray<string> Forms(string verb)
    {
        var stem = verb.EndsWith('E') ? verb[..^1] : verb;
        var softY = verb.Length > 1 && verb[^1] == 'Y' && !"AEIOU".Contains(verb[^2], StringComparison.Ordinal);
        var past = softY ? verb[..^1] + "IED" : stem + "ED";
        return [verb, Plural.Of(verb), past, (verb.EndsWith("EE", StringComparison.Ordinal) ? verb : stem) + "ING"];
    }
}
