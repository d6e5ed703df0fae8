using System.Globalization;
using System.IO.Compression;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Training;

/// <summary>One sentence of a treebank: syntactic words with what people say of them.</summary>
/// <remarks>All arrays have the shape (tokens). Heads are 0-based in the sentence, -1 for the root.</remarks>
internal sealed record TreebankSentence(
    int Text, string[] Forms, string[] Lemmas, Upos[] Upos, string[] Xpos, string[] Feats, int[] Heads, string[] DepRels)
{
    /// <summary>What tagger and parser see of the forms.</summary>
    public Word[] Words { get; } = Array.ConvertAll(Forms, f => Word.Of(f));

    /// <summary>Number of tokens.</summary>
    public int Count => Forms.Length;
}

/// <summary>Reads CoNLL-U treebanks, plain or gzipped: words only, no ranges, no empty nodes.</summary>
internal static class Treebank
{
    /// <summary>Reads all sentences; "newdoc" comments number the texts.</summary>
    /// <exception cref="InvalidDataException">A line has not ten columns or a column does not parse; the message names file and line.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        int text = 0, number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) text++;
            if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Sentence(text, rows));
                rows.Clear();
            }
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 10) throw new InvalidDataException($"{path}:{number}: found {columns.Length} columns; CoNLL-U has 10.");
            if (int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) rows.Add(columns);
        }
        if (rows.Count > 0) sentences.Add(Sentence(text, rows));
        return sentences;
    }

    private static TreebankSentence Sentence(int text, List<string[]> rows) => new(
        text,
        [.. rows.Select(r => r[1])],
        [.. rows.Select(r => r[2])],
        [.. rows.Select(r => Enum.TryParse<Upos>(r[3], out var upos) ? upos : Upos.X)],
        [.. rows.Select(r => r[4])],
        [.. rows.Select(r => r[5])],
        [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1)],
        [.. rows.Select(r => r[7])]);
}
