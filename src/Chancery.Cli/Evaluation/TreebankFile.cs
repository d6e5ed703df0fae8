using System.Collections.Immutable;
using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>A treebank with an entity layer: plain or packed CoNLL-U.</summary>
internal static class TreebankFile
{
    /// <summary>Its documents with their mentions of the kinds that the reading tells apart, in order.</summary>
    /// <exception cref="UsageException">The file cannot be read or has no entity layer.</exception>
    /// <exception cref="FormatException">It is not CoNLL-U; the message names file and line.</exception>
    public static IEnumerable<(Document Document, ImmutableArray<GoldMention> Gold)> Read(string path)
    {
        var text = TextOf(path);
        var layers = EntityLayer.Read(new StringReader(text), path).ToList();
        if (layers.TrueForAll(l => l.IsEmpty))
            throw new UsageException($"'{path}' has no entity layer: expected Entity=(…) in column 10, as in GUM or CorefUD.");
        return Conllu.Read(new StringReader(text), path)
            .Select((document, i) => (document, layers[i].RemoveAll(m => m.Kind is not ("person" or "organization" or "place"))));
    }

    private static string TextOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(plain);
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"'{path}' cannot be read: {e.Message}");
        }
    }
}
