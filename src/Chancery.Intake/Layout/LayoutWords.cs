using System.Collections.Frozen;

namespace Chancery.Intake.Layout;

/// <summary>The word lists of Layout/English.txt, read once.</summary>
internal static class LayoutWords
{
    private static readonly FrozenDictionary<string, string[]> Lists = Load();

    /// <summary>Lines after which heads of other stories follow.</summary>
    public static FrozenSet<string> Openers { get; } = Set("opener");

    /// <summary>Lines that belong to the page.</summary>
    public static FrozenSet<string> Furniture { get; } = Set("furniture");

    /// <summary>Months and their short forms, without a full stop.</summary>
    public static FrozenSet<string> Months { get; } = Set("month");

    /// <summary>Weekdays and their short forms.</summary>
    public static FrozenSet<string> Weekdays { get; } = Set("weekday");

    /// <summary>Other words of a line that holds nothing but a date and a time.</summary>
    public static FrozenSet<string> DateWords { get; } = Set("date-word");

    /// <summary>Words that stay small inside names.</summary>
    public static FrozenSet<string> Small { get; } = Set("small");

    /// <summary>Words that no heading ends with.</summary>
    public static FrozenSet<string> Hanging { get; } = Set("hanging");

    /// <summary>Beginnings of lines that belong to the page.</summary>
    public static string[] FurnitureStarts { get; } = Lists["furniture-start"];

    /// <summary>Words anywhere in a short line that make it the page's.</summary>
    public static string[] FurnitureMarks { get; } = Lists["furniture-mark"];

    /// <summary>Beginnings of an agency's notes to its subscribers, behind the bracket.</summary>
    public static string[] NoteStarts { get; } = Lists["note-start"];

    /// <summary>Beginnings of picture captions.</summary>
    public static string[] CaptionStarts { get; } = Lists["caption-start"];

    /// <summary>Picture credits anywhere in a caption.</summary>
    public static string[] CaptionMarks { get; } = Lists["caption-mark"];

    /// <summary>First words of a byline.</summary>
    public static string[] BylineStarts { get; } = Lists["byline-start"];

    /// <summary>First words of the credits at a story's foot.</summary>
    public static string[] CreditStarts { get; } = Lists["credit-start"];

    /// <summary>Words in front of a publication date.</summary>
    public static string[] DateLabels { get; } = [.. Lists["date-label"].OrderByDescending(l => l.Length)];

    private static FrozenSet<string> Set(string key) => Lists[key].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string[]> Load()
    {
        using var stream = typeof(LayoutWords).Assembly.GetManifestResourceStream("Layout.English.txt")
            ?? throw new InvalidOperationException("The resource Layout.English.txt is missing from Chancery.Intake; build the project again.");
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            // A value may hold ":" ("photo:"), so the first one after the key divides.
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith('#') || colon < 0) continue;
            if (!lists.TryGetValue(line[..colon], out var values)) lists[line[..colon]] = values = [];
            values.AddRange(line[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        return lists.ToFrozenDictionary(l => l.Key, l => l.Value.ToArray(), StringComparer.Ordinal);
    }
}
