using System.IO.Compression;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Training.Names;

/// <summary>Reads UNER's IOB2 files: measured only, never learnt from.</summary>
internal static class Uner
{
    /// <summary>The documents with their names.</summary>
    public static List<NamedText> Read(string path, IReadOnlyList<IAnnotator> annotators)
    {
        using var file = File.OpenRead(path);
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        List<NamedText> texts = [];
        List<TreebankSentence> sentences = [];
        List<Name> names = [];
        List<string> forms = [];
        var token = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) EndText();
            else if (line.Length == 0) EndSentence();
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                forms.Add(columns[1]);
                if (columns[2].StartsWith("B-", StringComparison.Ordinal)) names.Add(new(new(token, token + 1), KindOf(columns[2][2..])));
                else if (columns[2].StartsWith("I-", StringComparison.Ordinal)) names[^1] = names[^1] with { Range = new(names[^1].Range.First, token + 1) };
                token++;
            }
        }
        EndSentence();
        EndText();
        return texts;

        void EndSentence()
        {
            if (forms.Count > 0) sentences.Add(new(texts.Count, [.. forms], [], [], [], [], [], []));
            forms.Clear();
        }

        void EndText()
        {
            if (sentences.Count > 0) texts.Add(new(NamedText.Prepare(sentences, useTags: false, annotators), [.. names]));
            sentences.Clear();
            names.Clear();
            token = 0;
        }
    }

    private static NameKind KindOf(string type) => type switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        _ => throw new FormatException($"found the type \"{type}\", expected PER, ORG or LOC."),
    };
}
