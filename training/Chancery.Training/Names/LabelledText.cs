using System.Collections.Immutable;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Training.Names;

/// <summary>Texts with names as lines "form TAB label": B-kind where a name begins, I-kind inside, O outside; an empty line after each sentence.</summary>
internal static class LabelledText
{
    /// <summary>Writes texts.</summary>
    public static void Write(string path, IEnumerable<NamedText> texts)
    {
        using var writer = new StreamWriter(path);
        foreach (var (document, names) in texts)
        {
            foreach (var sentence in document.Sentences)
            {
                var labels = LabelsOf(sentence, names);
                for (var i = 0; i < sentence.Count; i++) writer.Write($"{document.FormOf(sentence.First + i)}\t{labels[i]}\n");
                writer.Write('\n');
            }
        }
    }

    private static string[] LabelsOf(TokenRange sentence, ImmutableArray<Name> names)
    {
        var labels = new string[sentence.Count];
        Array.Fill(labels, "O");
        foreach (var (range, kind) in names.Where(n => sentence.Contains(n.Range)))
        {
            for (var i = range.First; i < range.End; i++)
                labels[i - sentence.First] = (i == range.First ? "B-" : "I-") + kind.ToString().ToLowerInvariant();
        }
        return labels;
    }
}
