using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Overlay;

/// <summary>Adds the names that dictionaries give states. The dictionaries do not tell names from adjectives and cities; the form of the word does, as
/// well as it can.</summary>
internal static class StateNames
{
    private const int SharedLetters = 3;
    private static readonly string[] AdjectiveEndings = ["ian", "ean", "ese", "ish", "an", "ic", "i"];

    /// <summary>The states with what is new of the names; a code that no state has makes a new one.</summary>
    public static List<State> With(IReadOnlyList<State> states, IReadOnlyList<StateName> names)
    {
        var result = states.ToList();
        foreach (var group in names.GroupBy(n => n.Code, StringComparer.Ordinal))
        {
            var at = result.FindIndex(s => s.Code == group.Key && s.Sector is null);
            if (at < 0)
            {
                at = result.Count;
                result.Add(new() { Code = group.Key, Name = group.First().Name, Origin = group.First().Origin });
            }
            var known = AllNames(result.Where(s => s.Code == group.Key)).Select(Folded).ToHashSet(StringComparer.Ordinal);
            foreach (var name in group)
            {
                if (known.Add(Folded(name.Name))) result[at] = Add(result[at], name);
            }
        }
        return result;
    }

    private static State Add(State state, StateName added)
    {
        if (added.IsHead) return state with { OtherNames = state.OtherNames.Add(added.Name) };
        var (name, own) = (Folded(added.Name), Folded(state.Name));
        var isAlike = name.Length > SharedLetters && own.StartsWith(name[..SharedLetters], StringComparison.Ordinal);
        if (!added.Name.Contains(' ', StringComparison.Ordinal) && isAlike && !name.EndsWith("stan", StringComparison.Ordinal)
            && AdjectiveEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal))) return state with { Adjectives = state.Adjectives.Add(added.Name) };
        // A long form holds the name of the state: "Republic of Garia".
        return isAlike || name.Contains(own, StringComparison.Ordinal)
            ? state with { OtherNames = state.OtherNames.Add(added.Name) }
            : state with { Cities = state.Cities.Add(new(added.Name, [], null, null)) };
    }

    private static IEnumerable<string> AllNames(IEnumerable<State> states) => states.SelectMany(s =>
        s.OtherNames.Concat(s.Adjectives).Concat(s.People).Concat(s.Seats).Append(s.Name)
            .Concat(s.Cities.Concat(s.Regions).Concat(s.Capital is { } capital ? [capital] : []).SelectMany(c => c.OtherNames.Append(c.Name))));

    private static string Folded(string name) => string.Concat(Pieces.Of(name).Words);
}
