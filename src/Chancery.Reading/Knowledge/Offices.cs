namespace Chancery.Reading.Knowledge;

/// <summary>Offices and roles of persons by PLOVER sector (<c>en/offices.txt</c>).</summary>
public sealed class Offices : Lexicon
{
    private Offices(KnowledgeFolder folder) : base(folder, "en/offices.txt", Keys.IsSectorOrMark, Keys.SectorsAndMarks) { }

    /// <summary>Reads <c>en/offices.txt</c>.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Offices Load(KnowledgeFolder folder) => new(folder);
}

/// <summary>Common nouns for groups and bodies by PLOVER sector (<c>en/groups.txt</c>).</summary>
public sealed class Groups : Lexicon
{
    private Groups(KnowledgeFolder folder) : base(folder, "en/groups.txt", Keys.IsSectorOrMark, Keys.SectorsAndMarks) { }

    /// <summary>Reads <c>en/groups.txt</c>.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Groups Load(KnowledgeFolder folder) => new(folder);
}

internal static class Keys
{
    public const string SectorsAndMarks = "a PLOVER sector (GOV, MIL, …) or a mark in capital letters (ROLE, TITLE, …)";

    public static bool IsSectorOrMark(string key) => Fields.Sectors.Contains(key) || (key.Length > 3 && key.All(c => char.IsAsciiLetterUpper(c) || c == '-'));
}
