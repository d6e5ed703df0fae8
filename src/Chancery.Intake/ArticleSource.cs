using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Reads articles from files, folders and standard input, one after another.</summary>
/// <remarks>
/// A folder gives all its <c>*.txt</c> files, also of its sub-folders, in ordinal order of their paths (linked folders are not entered). <c>*.jsonl</c> is JSON Lines, one article a line, with
/// the fields <c>text</c> (needed), <c>title</c>, <c>id</c>, <c>published</c> (ISO date), <c>publisher</c> and <c>url</c>. Any other file is one plain text. Either may be
/// packed (<c>.gz</c>). <c>-</c> is standard input: JSON Lines if its first character is "{", otherwise one plain text.
/// <para>The text of an article is the text as received, so that all offsets fit the input's own text; a title of JSON Lines that does not stand there as the first line is kept apart
/// (<see cref="Article.Headline"/>).</para>
/// <para>A date or publisher of the input stands above that of the options.</para>
/// </remarks>
public static class ArticleSource
{
    // A .NET string ends near a thousand million characters; no article comes near.
    private const int LongestFile = 512 * 1024 * 1024;

    private static readonly string[] NotYet = [".html", ".htm", ".xhtml", ".xml", ".rss", ".pdf", ".docx", ".doc", ".odt", ".csv", ".parquet", ".warc"];

    /// <summary>Articles and faults in the order of the inputs. Nothing is read before it is asked for.</summary>
    /// <param name="inputs">Files, folders, or "-".</param>
    /// <param name="options">What the user says of all articles.</param>
    /// <param name="standardInput">Where "-" reads from; null: "-" is a fault.</param>
    public static IEnumerable<IntakeItem> Read(IEnumerable<string> inputs, IntakeOptions options, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        return inputs.SelectMany(input => ReadInput(input, options, standardInput));
    }

    /// <summary>The article of a text that is at hand.</summary>
    /// <param name="text">As typed or received.</param>
    /// <param name="options">What the user says of it.</param>
    public static Article OfText(string text, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return ArticleMaker.OfText(new(text, []), null, options);
    }

    private static IEnumerable<IntakeItem> ReadInput(string input, IntakeOptions options, Stream? standardInput)
    {
        if (input == "-") return standardInput is null ? [Fault(null, "There is no standard input to read.")] : ReadStandardInput(standardInput, options);
        if (Directory.Exists(input)) return ReadFolder(input, options);
        if (!File.Exists(input)) return [Fault(input, "There is no such file or folder.")];
        return ReadFile(input, options);
    }

    private static IEnumerable<IntakeItem> ReadFolder(string folder, IntakeOptions options)
    {
        var files = new List<string>();
        var faults = new List<IntakeItem>();
        Walk(folder, files, faults);
        if (files.Count == 0 && faults.Count == 0) faults.Add(Fault(folder, "The folder holds no *.txt file. Name *.jsonl files one by one."));
        files.Sort(StringComparer.Ordinal);
        return faults.Concat(files.SelectMany(f => ReadFile(f, options)));
    }

    private static void Walk(string folder, List<string> files, List<IntakeItem> faults)
    {
        try
        {
            files.AddRange(Directory.EnumerateFiles(folder).Where(f => f.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)));
            foreach (var below in Directory.EnumerateDirectories(folder))
            {
                // A link may lead back up: entering it could go round for ever.
                if (new DirectoryInfo(below).LinkTarget is null) Walk(below, files, faults);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Fault(folder, $"The folder could not be listed: {e.Message}"));
        }
    }

    private static IEnumerable<IntakeItem> ReadFile(string path, IntakeOptions options)
    {
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var name = packed ? path[..^3] : path;
        var extension = Path.GetExtension(name);
        if (NotYet.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return [Fault(path, $"Files of the kind {extension} are not read; expected plain text (.txt) or JSON Lines (.jsonl).")];
        var lines = extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || extension.Equals(".ndjson", StringComparison.OrdinalIgnoreCase);
        return Guard(path, Open(path, packed, s => lines ? JsonLinesReader.Read(s, path, options) : ReadText(s, path, options)));
    }

    private static IEnumerable<IntakeItem> Open(string path, bool packed, Func<Stream, IEnumerable<IntakeItem>> read)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        using Stream stream = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        foreach (var item in read(stream)) yield return item;
    }

    private static IEnumerable<IntakeItem> ReadStandardInput(Stream stream, IntakeOptions options)
    {
        var peeked = new PeekedStream(stream, 4096);
        var head = peeked.Head;
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var items = head.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? JsonLinesReader.Read(peeked, null, options) : ReadText(peeked, null, options);
        return Guard(null, items);
    }

    private static IEnumerable<IntakeItem> ReadText(Stream stream, string? path, IntakeOptions options)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length <= LongestFile) continue;
            yield return Fault(path, $"The text is longer than {LongestFile} bytes; expected one article a file.");
            yield break;
        }
        yield return new(ArticleMaker.OfText(TextDecoder.Decode(memory.GetBuffer().AsSpan(0, (int)memory.Length)), path, options));
    }

    /// <summary>Turns a failure of the disk or of a packed file into a last item.</summary>
    private static IEnumerable<IntakeItem> Guard(string? path, IEnumerable<IntakeItem> items)
    {
        using var steps = items.GetEnumerator();
        while (true)
        {
            IntakeItem item;
            var failed = false;
            try
            {
                if (!steps.MoveNext()) yield break;
                item = steps.Current;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                (item, failed) = (Fault(path, $"Reading failed: {e.Message}"), true);
            }
            yield return item;
            if (failed) yield break;
        }
    }

    private static IntakeItem Fault(string? path, string message) => new(new IntakeFault(path, null, null, message));
}
