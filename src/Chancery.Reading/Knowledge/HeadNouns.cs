namespace Chancery.Reading.Knowledge;

/// <summary>Words that tell what a name is by its form: the nouns that head names of bodies, places, agreements, and words that are never names
/// (<c>en/heads.txt</c>).</summary>
public sealed class HeadNouns : Lexicon
{
    private HeadNouns(KnowledgeFolder folder) : base(folder, "en/heads.txt", IsKey, "one of " + string.Join(", ", AllKeys)) { }

    /// <summary>The keys of the file.</summary>
    public static IReadOnlyList<string> AllKeys { get; } =
        ["organisation", "place", "agreement", "process", "gathering", "portfolio", "calendar", "speech", "addressed", "willing", "particle", "state-noun", "side", "sides-alone", "no-sector",
            "person", "not-a-name", "honorific-male", "honorific-female", "honorific", "former", "people", "thing", "world-region", "weak-group", "bare-thing", "of-people", "of-persons",
            "neutral-body", "abroad", "one-body", "homely", "roving", "local", "foreign-affairs", "direction", "feature", "not-owned", "every-state", "gone-state", "larger-place", "backed", "opposed", "kin", "private"];

    /// <summary>Reads <c>en/heads.txt</c>.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static HeadNouns Load(KnowledgeFolder folder) => new(folder);

    private static bool IsKey(string key) => AllKeys.Contains(key, StringComparer.Ordinal);
}
