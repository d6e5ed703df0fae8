namespace Chancery.Cli.Runs;

/// <summary>How much there is to read, for the progress bar.</summary>
internal static class InputSize
{
    // News text shrinks to about a third.
    private const int Unpacked = 3;

    /// <summary>Bytes of all inputs; null if standard input is one of them or a folder cannot be listed.</summary>
    public static long? Estimate(IReadOnlyList<string> inputs)
    {
        try
        {
            return inputs.Contains("-", StringComparer.Ordinal) ? null : inputs.Sum(Of);
        }
        // The intake tells it as a fault, with the place.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Of(string input)
    {
        if (Directory.Exists(input)) return new DirectoryInfo(input).EnumerateFiles("*.txt", SearchOption.AllDirectories).Sum(f => f.Length);
        if (!File.Exists(input)) return 0;
        return new FileInfo(input).Length * (input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Unpacked : 1);
    }
}
