using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>The words of one sentence as dictionaries are compared with it: folded, cut at hyphens, without punctuation; each knows its token.</summary>
/// <param name="pieces">Words of the whole document.</param>
/// <param name="first">Index of the first word of the sentence.</param>
/// <param name="count">Number of words.</param>
internal readonly struct SentenceWords(Pieces pieces, int first, int count)
{
    /// <summary>Number of words.</summary>
    public int Count => count;

    /// <summary>A folded word.</summary>
    public string this[int index] => pieces.Words[first + index];

    /// <summary>Its token in the document.</summary>
    public int TokenOf(int index) => pieces.TokenOf(first + index);

    /// <summary>The folded lemma, which is the word itself for verbs.</summary>
    public string LemmaOf(int index) => pieces.Lemmas[first + index];

    /// <summary>Index of the first word that is of the token or stands behind it.</summary>
    public int From(int token)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TokenOf(middle) < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The sentences of a document in order.</summary>
    public static IEnumerable<SentenceWords> Of(Document document, Pieces pieces)
    {
        var at = 0;
        foreach (var sentence in document.Sentences)
        {
            var start = at;
            while (at < pieces.Count && pieces.TokenOf(at) < sentence.End) at++;
            yield return new(pieces, start, at - start);
        }
    }
}
