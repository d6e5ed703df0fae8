using System.Text.RegularExpressions;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Entities.Training;

/// <summary>Reads from the comment on a marked article of which country its publisher is: "Kenyan daily, strike", "SANA-like, Syria".</summary>
internal sealed partial class Manners(KnowledgeFolder knowledge)
{
    private readonly Publishers _publishers = Publishers.Load(knowledge);
    private readonly States _states = States.Load(knowledge);

    /// <summary>Its code; null where the comment names no publisher of one country, and without a comment.</summary>
    public string? CountryOf(string? manner)
    {
        if (manner is null) return null;
        if (Like().Match(manner) is { Success: true } like && _publishers.Find(like.Groups[1].Value) is { } publisher) return publisher.Country;
        foreach (Match match in Paper().Matches(manner))
        {
            if (_states.All.FirstOrDefault(s => s.Adjectives.Contains(match.Groups[1].Value, StringComparer.Ordinal)) is { Sector: null } state) return state.Code;
        }
        return null;
    }

    [GeneratedRegex(@"(\w+)-like")]
    private static partial Regex Like();

    [GeneratedRegex(@"(?=\b([A-Z]\w+)(?: [A-Za-z-]+){0,2}? (?:daily|dailies|paper|newspaper|weekly|tabloid|broadsheet|radio|broadcaster|portal|site|website|page|gazette|magazine|station|agency|ministry)\b)")]
    private static partial Regex Paper();
}
