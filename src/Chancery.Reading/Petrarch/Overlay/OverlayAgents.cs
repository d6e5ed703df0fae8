using Chancery.Reading.Knowledge;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Petrarch.Overlay;

/// <summary>Agents of dictionaries as offices of persons or nouns for groups. The format does not tell them apart; the last word does.</summary>
internal static class OverlayAgents
{
    private static readonly string[] PersonEndings = ["er", "or", "ist", "man", "woman", "person", "ian", "ant", "eer"];

    /// <summary>Phrases with their sector, of persons.</summary>
    /// <param name="folder">The folder with dictionaries laid over it.</param>
    /// <param name="isOffice">Whether a word is an office in the lexicon.</param>
    public static IEnumerable<(string Sector, string Phrase, KnowledgeOrigin Origin)> Persons(KnowledgeFolder folder, Func<string, bool> isOffice) =>
        All(folder).Where(a => IsPerson(a.Agent, isOffice)).Select(a => (a.Sector, a.Phrase, a.Origin));

    /// <summary>Phrases with their sector, of groups and bodies.</summary>
    /// <param name="folder">As for persons.</param>
    /// <param name="isOffice">As for persons.</param>
    public static IEnumerable<(string Sector, string Phrase, KnowledgeOrigin Origin)> Bodies(KnowledgeFolder folder, Func<string, bool> isOffice) =>
        All(folder).Where(a => !IsPerson(a.Agent, isOffice)).Select(a => (a.Sector, a.Phrase, a.Origin));

    private static IEnumerable<(PetrarchAgent Agent, string Sector, string Phrase, KnowledgeOrigin Origin)> All(KnowledgeFolder folder)
    {
        if (folder.Dictionaries.Agents.IsEmpty) yield break;
        var codes = new ActorCodes(folder);
        foreach (var agent in folder.Dictionaries.Agents)
        {
            if (codes.Of(Coding.Roles.Nobody + agent.Role).Sectors is not [var sector, ..]) continue;
            foreach (var name in agent.Names) yield return (agent, sector, name.Replace('_', ' ').Trim().ToLowerInvariant(), new(agent.File, agent.Line));
        }
    }

    private static bool IsPerson(PetrarchAgent agent, Func<string, bool> isOffice)
    {
        var last = agent.Names[0].TrimEnd('_').Split('_', ' ')[^1].ToLowerInvariant();
        return agent.HasPlural && (isOffice(last) || PersonEndings.Any(e => last.Length > e.Length + 2 && last.EndsWith(e, StringComparison.Ordinal)));
    }
}
