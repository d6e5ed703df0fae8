using System.Collections.Frozen;

namespace Chancery.Cli.Evaluation;

/// <summary>Tells the pronouns of English by their words.</summary>
internal static class PronounWords
{
    private static readonly FrozenSet<string> First = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");

    private static readonly FrozenSet<string> Second = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "you", "your", "yours", "yourself", "yourselves");

    /// <summary>Whether the words stand for who speaks or is spoken to.</summary>
    public static bool IsOfSpeech(ReadOnlySpan<char> words) => IsFirst(words.ToString()) || IsSecond(words.ToString());

    /// <summary>Whether the words stand for who speaks.</summary>
    public static bool IsFirst(string words) => First.Contains(words);

    /// <summary>Whether the words stand for who is spoken to.</summary>
    public static bool IsSecond(string words) => Second.Contains(words);
}
