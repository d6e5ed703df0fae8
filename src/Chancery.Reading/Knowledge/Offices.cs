using Chancery.Reading.Petrarch.Overlay;

namespace Chancery.Reading.Knowledge;

/// <summary>Offices and roles of persons by PLOVER sector (<c>en/offices.txt</c>).</summary>
public sealed class Offices : Lexicon
{
    private Offices(KnowledgeFolder folder) : base(folder, "en/offices.txt", Keys.IsSectorOrMark, Keys.SectorsAndMarks) { }

    /// <summary>Reads <c>en/offices.txt</c>, and the agents of dictionaries of PETRARCH that are persons.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Offices Load(KnowledgeFolder folder)
    {
        var offices = new Offices(folder);
        offices.AddNew([.. OverlayAgents.Persons(folder, w => !offices.KeysOf(w).IsEmpty)]);
        return offices;
    }
}

/// <summary>Common nouns for groups and bodies by PLOVER sector (<c>en/groups.txt</c>).</summary>
public sealed class Groups : Lexicon
{
    private Groups(KnowledgeFolder folder) : base(folder, "en/groups.txt", Keys.IsSectorOrMark, Keys.SectorsAndMarks) { }

    /// <summary>Reads <c>en/groups.txt</c>, and the agents of dictionaries of PETRARCH that are groups.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Groups Load(KnowledgeFolder folder)
    {
        var groups = new Groups(folder);
        if (folder.Dictionaries.Agents.IsEmpty) return groups;
        var offices = Offices.Load(folder);
        groups.AddNew([.. OverlayAgents.Bodies(folder, w => !offices.KeysOf(w).IsEmpty)]);
        return groups;
    }
}

internal static class Keys
{
    public const string SectorsAndMarks = "a PLOVER sector (GOV, MIL, …) or a mark in capital letters (ROLE, TITLE, …)";

    public static bool IsSectorOrMark(string key) => Fields.Sectors.Contains(key) || (key.Length > 3 && key.All(c => char.IsAsciiLetterUpper(c) || c == '-'));
}
