using Chancery.Text;

namespace Chancery.Reading.Learning.Network;

/// <summary>Who stands beside whom in a sentence, words counted from its first: neighbours, heads, and how many children a word has.</summary>
internal sealed class WordLinks
{
    /// <summary>Looks at a sentence.</summary>
    /// <param name="document">The document, with trees.</param>
    /// <param name="sentence">One of its sentences.</param>
    public WordLinks(Document document, TokenRange sentence)
    {
        (Heads, Children) = (new int[sentence.Count], new int[sentence.Count]);
        for (var t = 0; t < sentence.Count; t++)
        {
            Heads[t] = document.Heads[sentence.First + t] is >= 0 and var head ? head - sentence.First : -1;
            if (Heads[t] >= 0) Children[Heads[t]]++;
        }
    }

    /// <summary>Number of words.</summary>
    public int Count => Heads.Length;

    /// <summary>Each word's head; -1 for none.</summary>
    public int[] Heads { get; }

    /// <summary>How many children each word has.</summary>
    public int[] Children { get; }
}
