namespace Chancery.Testing;

/// <summary>Files in the repository that hold what the program gives today, so that a change is seen line by line and a person can read it.</summary>
public static class Golden
{
    /// <summary>Rewrites every golden file of all tests.</summary>
    public const string Command = "UPDATE_GOLDEN=1 ./test";

    /// <summary>Whether this run rewrites golden files instead of comparing them.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Compares a text with a golden file, or writes it where <see cref="IsUpdating"/>.</summary>
    /// <param name="path">Path inside the repository, with forward slashes.</param>
    /// <param name="text">What the program gives.</param>
    /// <returns>Null where they are alike; else one line that names the first difference.</returns>
    public static string? Differs(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var full = Path.Combine(Repository.Root, path);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            return null;
        }
        if (!File.Exists(full)) return $"{path} is missing; write it with: {Command}";
        string[] expected = File.ReadAllText(full).Split('\n'), actual = text.Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            string? was = i < expected.Length ? expected[i] : null, now = i < actual.Length ? actual[i] : null;
            if (was != now) return $"{path}:{i + 1}: the file says '{was?.Trim() ?? "(end)"}', the program gives '{now?.Trim() ?? "(end)"}'. Where the program is right: {Command}";
        }
        return null;
    }
}
