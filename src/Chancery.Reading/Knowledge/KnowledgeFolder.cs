using System.Globalization;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Reading.Knowledge;

/// <summary>One line of a knowledge file: text without comment and surrounding white space, and where it stands.</summary>
/// <param name="File">Path as opened, for messages.</param>
/// <param name="Number">1-based line number.</param>
/// <param name="Indent">Number of leading spaces: files of blocks use it to tell a head from its properties.</param>
/// <param name="Text">Never empty.</param>
public readonly record struct KnowledgeLine(string File, int Number, int Indent, string Text)
{
    /// <summary>Where it stands, for whoever asks what a value rests on.</summary>
    public KnowledgeOrigin Origin => new(Label ?? File, Number);

    /// <summary>The file as users know it: "knowledge/states.txt" for the program's own, the path as opened for an overlay's; null where it has no such name.</summary>
    public string? Label { get; init; }

    /// <summary>An error that names this line and the column where its text begins.</summary>
    /// <param name="message">What was found and what was expected.</param>
    public KnowledgeException Error(string message) => Error(message, Text);

    /// <summary>An error that names this line and the column of the words that are wrong.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="at">The words; where the line does not have them, the column is that of its text.</param>
    public KnowledgeException Error(string message, string at) =>
        new($"{File}:{Number}:{Indent + Math.Max(0, Text.LastIndexOf(at, StringComparison.Ordinal)) + 1}: {message}");
}

/// <summary>A line of a knowledge file on which a value rests.</summary>
/// <param name="File">"knowledge/states.txt" for a file of the program, its path for one of an overlay.</param>
/// <param name="Line">1-based.</param>
public readonly record struct KnowledgeOrigin(string File, int Line)
{
    /// <summary>"knowledge/states.txt:12".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
}

/// <summary>A knowledge file is wrong; the message names file, line, what was found and what was expected.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Makes the exception.</summary>
    public KnowledgeException() { }

    /// <summary>Makes the exception.</summary>
    public KnowledgeException(string message) : base(message) { }

    /// <summary>Makes the exception.</summary>
    public KnowledgeException(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>The folder <c>knowledge/</c> and the folders that users lay over it.</summary>
/// <remarks>A file of an overlay is read after the file of the same name below it, so that its lines add to it or, where a file keeps the last word on a key, replace it.</remarks>
public sealed class KnowledgeFolder
{
    private readonly string[] _folders;
    private readonly Lazy<DictionaryFolder> _dictionaries;

    /// <summary>Opens the folder.</summary>
    /// <param name="root">The folder that ships with the program.</param>
    /// <param name="overlays">Folders of the user, in order.</param>
    /// <exception cref="KnowledgeException">A folder does not exist.</exception>
    public KnowledgeFolder(string root, params IEnumerable<string> overlays)
    {
        _folders = [root, .. overlays];
        _dictionaries = new(() => DictionaryFolder.OpenOverlays(_folders.Skip(1)));
        foreach (var folder in _folders)
        {
            if (!Directory.Exists(folder)) throw new KnowledgeException($"The knowledge folder '{folder}' does not exist. Expected a folder of text files as in knowledge/README.md.");
        }
    }

    /// <summary>Dictionaries of PETRARCH in the folders of the user, verbs apart; read when first asked for.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public DictionaryFolder Dictionaries => _dictionaries.Value;

    /// <summary>Lines of a file that must be there, overlays after the base. Comments (from " #" or a "#" in the first column) and empty lines are left out.</summary>
    /// <param name="name">Path inside the folder with forward slashes: "en/offices.txt".</param>
    /// <exception cref="KnowledgeException">No folder has the file.</exception>
    public IEnumerable<KnowledgeLine> Lines(string name)
    {
        var files = _folders.Select(f => Path.Combine(f, name)).Where(File.Exists).ToList();
        if (files.Count == 0) throw new KnowledgeException($"The knowledge file '{name}' is missing from '{_folders[0]}'. Install Chancery again or restore the file.");
        return files.SelectMany(ReadLines);
    }

    /// <summary>Files that need not be there, overlays after the base: path as opened, and name for the user (see <see cref="KnowledgeLine.Label"/>).</summary>
    /// <param name="name">Path inside the folder.</param>
    internal IEnumerable<(string Path, string Label)> FilesIfAny(string name) => _folders.Select(f => Path.Combine(f, name)).Where(File.Exists).Select(p => (p, LabelOf(p)));

    private string LabelOf(string file)
    {
        var inside = Path.GetRelativePath(_folders[0], file);
        return inside.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(inside) ? file : "knowledge/" + inside.Replace('\\', '/');
    }

    /// <summary>Lines of all files of a sub-folder with an extension, in order of file name, overlays after the base.</summary>
    /// <param name="folder">Path inside the folder: "en/frames".</param>
    /// <param name="extension">With its dot: ".frames".</param>
    public IEnumerable<KnowledgeLine> LinesOfFolder(string folder, string extension) =>
        _folders.Select(f => Path.Combine(f, folder)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*" + extension).Order(StringComparer.Ordinal)).SelectMany(ReadLines);

    private IEnumerable<KnowledgeLine> ReadLines(string file)
    {
        var label = LabelOf(file);
        var number = 0;
        foreach (var raw in File.ReadLines(file))
        {
            number++;
            var comment = raw.StartsWith('#') ? 0 : raw.IndexOf(" #", StringComparison.Ordinal);
            var line = comment >= 0 ? raw[..comment] : raw;
            var text = line.Trim();
            if (text.Length > 0) yield return new(file, number, line.Length - line.TrimStart().Length, text) { Label = label };
        }
    }
}
