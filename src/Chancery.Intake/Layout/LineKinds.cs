using System.Buffers;

namespace Chancery.Intake.Layout;

/// <summary>Tells by its words whether a paragraph belongs to the page or says who wrote the story.</summary>
internal static class LineKinds
{
    private const int LongestFurniture = 220;
    private const int LongestNote = 240;
    private const int LongestByline = 110;
    private const int LongestCaption = 400;

    // A picture's credit stands at the end of its caption; elsewhere "Reuters/Ipsos" is a poll.
    private const int LongestCredit = 50;
    private static readonly SearchValues<string> CaptionMarks = SearchValues.Create(LayoutWords.CaptionMarks, StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> FurnitureMarks = SearchValues.Create(LayoutWords.FurnitureMarks, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789:;\"");

    /// <summary>Whether heads of other stories follow it.</summary>
    public static bool IsOpener(ReadOnlySpan<char> s) => s.Length <= 60 && LayoutWords.Openers.Contains(Bare(s));

    /// <summary>Whether it belongs to the page: links, buttons, notices, rows of stars.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> s)
    {
        if (IsEditorsNote(s)) return true;
        if (s.Length > LongestFurniture) return false;
        return !Shape.HasWord(s) || LayoutWords.Furniture.Contains(Bare(s)) || StartsWithAny(s, LayoutWords.FurnitureStarts) || s.IndexOfAny(FurnitureMarks) >= 0;
    }

    /// <summary>"(Corrects name in third paragraph)", "(Adds details, quotes)": what an agency tells its subscribers.</summary>
    private static bool IsEditorsNote(ReadOnlySpan<char> s) => s.Length <= LongestNote && s[0] == '(' && s[^1] == ')' && StartsWithAny(s[1..], LayoutWords.NoteStarts);

    /// <summary>Whether it describes a picture.</summary>
    public static bool IsCaption(ReadOnlySpan<char> s) =>
        s.Length <= LongestCaption && (StartsWithAny(s, LayoutWords.CaptionStarts) || s[Math.Max(0, s.Length - LongestCredit)..].IndexOfAny(CaptionMarks) >= 0);

    /// <summary>Whether it names the people who wrote or edited: "By Ada Hale in Oslo", "(Reporting by Ada Hale; Editing by Tom Reyes)".</summary>
    public static bool IsCredit(ReadOnlySpan<char> s)
    {
        if (s.Length <= LongestFurniture && StartsWithAny(s, LayoutWords.CreditStarts)) return true;
        if (s.Length > LongestByline || Shape.EndsSentence(s)) return false;
        foreach (var start in LayoutWords.BylineStarts)
        {
            if (StartsWithWord(s, start)) return s.Length > start.Length + 1 && Shape.IsTitleCase(s[(start.Length + 1)..]);
        }
        return false;
    }

    /// <summary>Whether it begins as a byline and is as short as one: "By our correspondent in Oslo". To be asked only directly below a headline.</summary>
    public static bool IsUnnamedByline(ReadOnlySpan<char> s)
    {
        if (s.Length > 70 || Shape.EndsSentence(s) || Shape.Words(s) > 9) return false;
        foreach (var start in LayoutWords.BylineStarts)
        {
            if (StartsWithWord(s, start)) return true;
        }
        return false;
    }

    /// <summary>Whether it looks like a name and an agency: "Ada Hale, Reuters", "Ada Hale | Foreign correspondent". To be asked only below a headline.</summary>
    public static bool IsNameAndAgency(ReadOnlySpan<char> s)
    {
        if (s.Length > 70 || Shape.EndsSentence(s) || s.ContainsAny(NotInNames)) return false;
        var mark = s.IndexOfAny(',', '|');
        return mark > 0 && Shape.Words(s[..mark]) is 2 or 3 or 4 && Shape.Words(s[(mark + 1)..]) is 1 or 2 or 3
            && Shape.IsTitleCase(s[..mark]) && Shape.IsTitleCase(s[(mark + 1)..]);
    }

    private static string Bare(ReadOnlySpan<char> s) => s.Trim().Trim(":.…»>›-–—|* \t").Trim().ToString().Replace('’', '\'');

    private static bool StartsWithWord(ReadOnlySpan<char> s, string start) =>
        s.StartsWith(start, StringComparison.OrdinalIgnoreCase) && s.Length > start.Length && s[start.Length] is ' ' or ':' or '\u00A0';

    private static bool StartsWithAny(ReadOnlySpan<char> s, string[] starts)
    {
        foreach (var start in starts)
        {
            // "photos taken" is not "photo": a start that ends in a letter must end a word.
            if (s.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (s.Length == start.Length || !char.IsLetter(start[^1]) || !char.IsLetterOrDigit(s[start.Length]))) return true;
        }
        return false;
    }
}
