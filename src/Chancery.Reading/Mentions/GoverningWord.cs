using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds the word by which a phrase hangs in the tree, however the parser hung titles and parts of names.</summary>
internal static class GoverningWord
{
    /// <summary>Of the tokens that are attached outside the range the likeliest; its last one where none is.</summary>
    public static int Of(Document document, TokenRange range)
    {
        var best = -1;
        for (var t = range.First; t < range.End; t++)
        {
            var head = document.Heads[t];
            if (range.Contains(head) || head == t) continue;
            if (best < 0 || Rank(document, t) > Rank(document, best)) best = t;
        }
        return best >= 0 ? best : range.End - 1;
    }

    private static int Rank(Document document, int token) => document.Upos[token] switch
    {
        Upos.PROPN or Upos.NOUN when document.DepRels[token].StartsWith("nsubj", StringComparison.Ordinal) => 3,
        Upos.PROPN or Upos.NOUN or Upos.PRON => 2,
        Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.DET => 0,
        _ => 1,
    };
}
