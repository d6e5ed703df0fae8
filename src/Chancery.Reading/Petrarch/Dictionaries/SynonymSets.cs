using System.Collections.Immutable;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Synonym sets (&amp;NAME with +MEMBER lines), with the sets inside of sets unfolded and plurals of members that are not stopped by "_".</summary>
internal sealed class SynonymSets
{
    private const int DeepestNesting = 8;
    private const int MostMembers = 20_000;

    private readonly Dictionary<string, List<(string Member, DictionaryLine Line)>> _members = new(StringComparer.Ordinal);

    /// <summary>Begins a set, or goes on with one of that name.</summary>
    public List<(string Member, DictionaryLine Line)> Begin(string name)
    {
        var key = name.TrimEnd('_').ToUpperInvariant();
        if (!_members.TryGetValue(key, out var members)) _members.Add(key, members = []);
        return members;
    }

    /// <summary>All sets with their rows of words. A set that is used under its stopped name (&amp;NAME_) is found as well.</summary>
    public Dictionary<string, ImmutableArray<WordRow>> Unfolded(List<DictionaryFault> faults)
    {
        var rows = new Dictionary<string, ImmutableArray<WordRow>>(StringComparer.Ordinal);
        foreach (var name in _members.Keys)
        {
            var found = new List<WordRow>();
            Unfold(name, 0, found, faults);
            rows[name] = rows[name + "_"] = [.. found.OrderByDescending(r => r.Words.Length)];
        }
        return rows;
    }

    private void Unfold(string name, int depth, List<WordRow> rows, List<DictionaryFault> faults)
    {
        foreach (var (member, line) in _members[name])
        {
            if (rows.Count > MostMembers) return;
            if (member[0] != '&') Add(member, rows);
            else if (!_members.ContainsKey(member.TrimEnd('_'))) Report(line,
                $"Found the set {member}; expected one that a line such as {member} defines.", depth, faults);
            else if (depth == DeepestNesting) Report(line, $"The set {member} stands inside itself; expected words in the end.", 0, faults);
            else Unfold(member.TrimEnd('_'), depth + 1, rows, faults);
        }
    }

    // A set used in ten others would be reported ten times.
    private static void Report(DictionaryLine line, string message, int depth, List<DictionaryFault> faults)
    {
        if (depth == 0 && !faults.Any(f => f.Line == line.Number && f.File == line.File)) faults.Add(line.Fault(message));
    }

    private static void Add(string member, List<WordRow> rows)
    {
        var row = PatternReader.RowOf(member);
        if (row.Words.IsEmpty) return;
        rows.Add(row);
        if (member.EndsWith('_')) return;
        rows.Add(row with { Words = row.Words.SetItem(row.Words.Length - 1, Plural.Of(row.Words[^1].ToUpperInvariant()).ToLowerInvariant()) });
    }
}
