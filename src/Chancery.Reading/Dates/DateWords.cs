using System.Collections.Frozen;
using System.Globalization;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Dates;

/// <summary>The words of <c>en/dates.txt</c>: months, weekdays, units, and what stands around them. Immutable.</summary>
public sealed class DateWords
{
    private static readonly string[] FirstLists = ["month", "weekday", "season", "number", "vague", "day", "last", "next", "this"];
    private static readonly string[] FirstWords = ["the", "that", "a", "an", "early", "earlier", "late", "later"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _lists;

    private readonly FrozenSet<string> _first;

    private DateWords(Dictionary<string, Dictionary<string, string>> lists)
    {
        _lists = lists.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        _first = FirstLists.Where(lists.ContainsKey).SelectMany(l => lists[l].Keys).Concat(FirstWords).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">A line is no "key: values", or a number is none.</exception>
    public static DateWords Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var lists = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var line in folder.Lines("en/dates.txt"))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw line.Error($"found \"{line.Text}\"; expected \"key: word; word\".");
            var key = line.Text[..colon].Split(' ', 2);
            var value = key.Length > 1 ? key[1] : "";
            if (key[0] is "month" or "weekday" or "season" or "number" or "day" && !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                throw line.Error($"found \"{line.Text[..colon]}\"; expected \"{key[0]} NUMBER\".");
            if (!lists.TryGetValue(key[0], out var words)) lists[key[0]] = words = new(StringComparer.OrdinalIgnoreCase);
            foreach (var word in line.Text[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word, value);
        }
        return new(lists);
    }

    /// <summary>Month 1–12 of a name or short form, with or without its full stop; null if it is none.</summary>
    public int? Month(string word) => Number("month", word.TrimEnd('.'));

    /// <summary>ISO weekday 1–7 (Monday is 1); null if it is none.</summary>
    public int? Weekday(string word) => Number("weekday", word.TrimEnd('.'));

    /// <summary>The first month (1–12) of a season; null if it is none.</summary>
    internal int? Season(string word) => Number("season", word);

    /// <summary>Days from publication of "today", "yesterday", "tomorrow"; null for other words.</summary>
    internal int? DayOffset(string word) => Number("day", word);

    /// <summary>The value of a number word; null if it is none.</summary>
    internal int? NumberWord(string word) => Number("number", word);

    /// <summary>"day", "week", "fortnight", "month", "quarter", "year", "decade", "weekend", "night"; null if it is no unit.</summary>
    internal string? Unit(string word) => _lists.TryGetValue("unit", out var units) && units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Whether a date can begin with the word. Nearly all words are passed over by this one question.</summary>
    internal bool CanBegin(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || _first.Contains(word) || (word[^1] == '.' && _first.Contains(word.TrimEnd('.'))));

    /// <summary>Whether a word stands in a list.</summary>
    internal bool Is(string list, string word) => _lists.TryGetValue(list, out var words) && words.ContainsKey(word);

    private int? Number(string list, string word) =>
        _lists.TryGetValue(list, out var words) && words.TryGetValue(word, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
}
