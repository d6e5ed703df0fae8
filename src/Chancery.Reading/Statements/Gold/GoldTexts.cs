using System.Text.Json;

namespace Chancery.Reading.Statements.Gold;

/// <summary>Finds the texts that a file of chancery.gold/1 is about.</summary>
public static class GoldTexts
{
    /// <summary>Path of the text of one article of the file.</summary>
    /// <remarks>A field <c>text</c> tells it, from the file's own folder. Without one, NAME.gold.json finds its texts beside it, in a folder NAME beside it, or in a folder NAME of any folder above.</remarks>
    /// <param name="path">The file of the gold.</param>
    /// <param name="article">One object of it.</param>
    /// <exception cref="FormatException">There is no such text; the message says where it was looked for.</exception>
    public static string PathOf(string path, JsonElement article)
    {
        ArgumentNullException.ThrowIfNull(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var name = article.GetProperty("article").GetString()!;
        if (article.TryGetProperty("text", out var told) && told.GetString() is { } relative)
        {
            var text = Path.GetFullPath(Path.Combine(folder, relative));
            return File.Exists(text) ? text : throw new FormatException($"'{path}' has no text of '{name}': expected it at {text}.");
        }
        var set = Path.GetFileName(path).Split('.')[0];
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, name))) return Path.Combine(at, name);
            if (File.Exists(Path.Combine(at, set, name))) return Path.Combine(at, set, name);
        }
        throw new FormatException($"'{path}' has no text of '{name}': expected it in {folder}, or in a folder {set} there or above.");
    }
}
