using System.Globalization;

namespace Chancery.Reading.Knowledge;

/// <summary>A town or province of <c>towns.txt</c>.</summary>
/// <param name="Country">PLOVER country code.</param>
/// <param name="Latitude">Degrees north; null for provinces.</param>
/// <param name="Longitude">Degrees east; null for provinces.</param>
/// <param name="Thousands">Thousands of inhabitants; 0 for provinces.</param>
public readonly record struct Town(string Country, double? Latitude, double? Longitude, int Thousands)
{
    /// <summary>Whether it is a province, not a town.</summary>
    public bool IsProvince => Latitude is null;
}

/// <summary>The many towns and provinces that states.txt does not have. They are asked only about words that are known to name a place: among so many names there are words and surnames. Immutable.</summary>
public sealed class Towns
{
    // Of each name the last town, and with each town the one of its name before it: -1 for none. So many lists of one would take longer than all else.
    private readonly Dictionary<string, int> _last = new(60_000, StringComparer.Ordinal);
    private readonly List<(Town Town, int Before)> _all = new(60_000);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    private Towns() { }

    /// <summary>Reads <c>towns.txt</c>: <c>Name CODE latitude longitude thousands</c>, or <c>Name CODE</c> for a province.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static Towns Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var towns = new Towns();
        foreach (var line in folder.Lines("towns.txt")) towns.Add(line);
        return towns;
    }

    /// <summary>All of that name, the last one of the file first; empty if there is none.</summary>
    /// <param name="name">Case, diacritics, apostrophes, hyphens and spaces do not count.</param>
    public IReadOnlyList<Town> Named(string name)
    {
        if (!_last.TryGetValue(Pieces.Fold(name), out var at)) return [];
        var found = new List<Town>();
        for (; at >= 0; at = _all[at].Before) found.Add(_all[at].Town);
        return found;
    }

    private void Add(KnowledgeLine line)
    {
        var rest = line.Text.AsSpan();
        var last = TakeLast(ref rest);
        Town town;
        if (last.Length > 0 && char.IsAsciiDigit(last[0]))
        {
            var longitude = TakeLast(ref rest);
            var latitude = TakeLast(ref rest);
            town = new(Code(TakeLast(ref rest), line), Degrees(latitude, 90, line), Degrees(longitude, 180, line), Thousands(last, line));
        }
        else town = new(Code(last, line), null, null, 0);
        if (rest.IsEmpty) throw Wrong(line);
        var name = Pieces.Fold(rest);
        _all.Add((town, _last.GetValueOrDefault(name, -1)));
        _last[name] = _all.Count - 1;
    }

    // The last word, which is taken off; empty if there is none.
    private static ReadOnlySpan<char> TakeLast(ref ReadOnlySpan<char> text)
    {
        var space = text.LastIndexOf(' ');
        var word = text[(space + 1)..];
        text = text[..Math.Max(0, space)].TrimEnd(' ');
        return word;
    }

    // One string for each code.
    private string Code(ReadOnlySpan<char> word, KnowledgeLine line)
    {
        if (_codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known)) return known;
        var code = word.ToString();
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)) throw Wrong(line);
        _codes.Add(code);
        return code;
    }

    private static KnowledgeException Wrong(KnowledgeLine line) => line.Error($"Found '{line.Text}'; expected 'Name CODE latitude longitude thousands', or 'Name CODE' for a province.");

    private static double Degrees(ReadOnlySpan<char> word, double most, KnowledgeLine line) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees : throw line.Error($"Found '{word}'; expected degrees up to {most}, as in 34.75.");

    private static int Thousands(ReadOnlySpan<char> word, KnowledgeLine line) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var thousands)
            ? thousands : throw line.Error($"Found '{word}'; expected thousands of inhabitants, as in 216.");
}
