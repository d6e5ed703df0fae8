using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Testing;

/// <summary>Builds documents for tests from one line a word: <c>form lemma UPOS XPOS head deprel</c>, head 1-based, 0 for the root; a blank line ends a sentence.</summary>
public static class Trees
{
    /// <summary>Builds a document.</summary>
    public static Document Document(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var conllu = new StringBuilder();
        var number = 0;
        foreach (var line in words.Trim().Split('\n'))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
            {
                conllu.Append('\n');
                number = 0;
                continue;
            }
            number++;
            conllu.Append(CultureInfo.InvariantCulture, $"{number}\t{fields[0]}\t{fields[1]}\t{fields[2]}\t{fields[3]}\t_\t{fields[4]}\t{fields[5]}\t_\t_\n");
        }
        conllu.Append('\n');
        return Conllu.Parse(conllu.ToString());
    }

    /// <summary>Index of the first token with this form.</summary>
    public static int IndexOf(this Document document, string form)
    {
        ArgumentNullException.ThrowIfNull(document);
        for (var i = 0; i < document.Count; i++)
        {
            if (document.FormOf(i).SequenceEqual(form)) return i;
        }
        throw new ArgumentException($"No token '{form}' in '{document.Article.Text}'.", nameof(form));
    }
}
