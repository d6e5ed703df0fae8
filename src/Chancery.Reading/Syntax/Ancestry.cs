using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Who hangs on whom: a word is never to hang on one that hangs on it.</summary>
internal static class Ancestry
{
    /// <summary>Whether a token is another one or hangs on it, however far down.</summary>
    public static bool IsUnder(Document document, int token, int ancestor)
    {
        for (var t = token; t >= 0; t = document.Heads[t])
        {
            if (t == ancestor) return true;
        }
        return false;
    }
}
