using System.IO.Compression;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Training;

/// <summary>One sentence of a treebank: syntactic words with what people say of them.</summary>
/// <param name="Text">Number of its text in the file.</param>
/// <param name="Forms">Shape (tokens), as all arrays here.</param>
/// <param name="Lemmas">Lemmas.</param>
/// <param name="Upos">Universal parts of speech.</param>
/// <param name="Xpos">Penn Treebank tags.</param>
/// <param name="Feats">Morphological features; "_" for none.</param>
/// <param name="Heads">0-based in the sentence; -1 for the root.</param>
/// <param name="DepRels">Relations with subtypes.</param>
internal sealed record TreebankSentence(
    int Text, string[] Forms, string[] Lemmas, Upos[] Upos, string[] Xpos, string[] Feats, int[] Heads, string[] DepRels)
{
    /// <summary>Whether another model made the annotation, which repeats its habits: no word is certain on its word.</summary>
    public bool IsTaught { get; init; }

    /// <summary>What tagger and parser see of the forms.</summary>
    public Word[] Words { get; } = Array.ConvertAll(Forms, f => Word.Of(f));

    /// <summary>Number of tokens.</summary>
    public int Count => Forms.Length;
}

/// <summary>Reads CoNLL-U treebanks, plain or gzipped.</summary>
internal static class Treebank
{
    /// <summary>Reads all sentences; their texts are numbered from 0.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">It is not CoNLL-U; the message names file and line.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"No treebank {path}. --data names the folder with ewt-*.conllu.gz and gum-*.conllu.gz.", path);
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        return [.. Conllu.Read(reader, path).SelectMany((document, text) => document.Sentences.Select(s => Sentence(document, s, text)))];
    }

    private static TreebankSentence Sentence(Document document, TokenRange range, int text) => new(
        text,
        [.. Enumerable.Range(range.First, range.Count).Select(i => document.FormOf(i).ToString())],
        [.. document.Lemmas.AsSpan()[range.First..range.End]],
        [.. document.Upos.AsSpan()[range.First..range.End]],
        [.. document.Xpos.AsSpan()[range.First..range.End]],
        [.. document.Feats.AsSpan()[range.First..range.End]],
        [.. document.Heads.AsSpan()[range.First..range.End].ToArray().Select(h => h < 0 ? -1 : h - range.First)],
        [.. document.DepRels.AsSpan()[range.First..range.End]]);
}
