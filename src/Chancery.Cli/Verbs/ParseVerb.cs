using System.CommandLine;
using System.IO.Compression;
using System.Text;
using Chancery.Intake;
using Chancery.Text;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery parse</c>: sentences, tags and trees as CoNLL-U.</summary>
internal static class ParseVerb
{
    private static readonly Argument<string[]> Inputs = Shared.Inputs("As for read; or CoNLL-U (.conllu, .conllu.gz), whose tokens and sentences are kept.");

    private static readonly Option<string?> Conllu = new("--conllu") { Description = "Write into a file instead of standard output (-).", HelpName = "FILE" };
    private static readonly Option<ModelChoice> Model = Shared.Model();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("parse", "Write sentences, tags and trees of articles as CoNLL-U, each token with its place in the text (TokenRange).") { Inputs, Conllu, Model };
        command.SetAction(result => Run(result.GetValue(Inputs)!, result.GetValue(Conllu), Workshop.Open(folder, result.GetValue(Model)), terminal));
        return command;
    }

    private static int Run(string[] inputs, string? path, Workshop workshop, Terminal terminal)
    {
        var pipeline = workshop.Pipeline([]);
        using var file = path is null or "-" ? null : Open(path);
        var writer = file ?? terminal.Out;
        var faults = 0;
        foreach (var (document, id, fault) in inputs.SelectMany(i => Documents(i, terminal)))
        {
            if (document is null)
            {
                faults++;
                terminal.Error.WriteLine(fault);
                continue;
            }
            Chancery.Text.Conllu.Write(writer, pipeline.Annotate(document), id);
        }
        writer.Flush();
        return faults > 0 ? ExitCode.SomeFailed : ExitCode.Fine;
    }

    private static StreamWriter Open(string path)
    {
        try
        {
            return new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--conllu: '{path}' cannot be written: {e.Message}");
        }
    }

    private static IEnumerable<(Document? Document, string? Id, string? Fault)> Documents(string input, Terminal terminal)
    {
        var packed = input.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var extension = Path.GetExtension(packed ? input[..^3] : input);
        if (File.Exists(input) && (extension.Equals(".conllu", StringComparison.OrdinalIgnoreCase) || extension.Equals(".conll", StringComparison.OrdinalIgnoreCase))) return Treebank(input, packed);
        return ArticleSource.Read([input], new(), terminal.Input).Select(item => item.Article is { } article
            ? (new Document(WholeText.Of(article)), article.SourceId ?? (article.Path is { } path ? Path.GetFileNameWithoutExtension(path) : null), (string?)null)
            : (null, null, item.Fault!.ToString()));
    }

    // Only tokens and sentences are kept: the old tags and trees are what is to be made anew.
    private static IEnumerable<(Document?, string?, string?)> Treebank(string path, bool packed)
    {
        using var file = File.OpenRead(path);
        using Stream plain = packed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        using var documents = Text.Conllu.Read(reader, path).GetEnumerator();
        while (true)
        {
            (Document?, string?, string?) next;
            try
            {
                if (!documents.MoveNext()) yield break;
                next = (documents.Current with { Layers = Layers.Tokens | Layers.Sentences }, null, null);
            }
            catch (Exception e) when (e is FormatException or InvalidDataException)
            {
                next = (null, null, e is FormatException ? e.Message : $"{path}: {e.Message}");
            }
            yield return next;
            if (next.Item1 is null) yield break;
        }
    }
}
