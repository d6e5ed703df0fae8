using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Who hangs on whom, and how what hangs on one word comes to hang on another.</summary>
internal static class Ancestry
{
    /// <summary>Whether a token is another one or hangs on it, however far down: a word is never to hang on one that hangs on it.</summary>
    public static bool IsUnder(Document document, int token, int ancestor)
    {
        for (var t = token; t >= 0; t = document.Heads[t])
        {
            if (t == ancestor) return true;
        }
        return false;
    }

    /// <summary>Hangs on one word those of the given words that hung on another.</summary>
    public static void HandOver(ImmutableArray<int>.Builder heads, TokenRange words, int from, int to)
    {
        for (var t = words.First; t < words.End; t++)
        {
            if (heads[t] == from) heads[t] = to;
        }
    }
}
