using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Agencies in brackets at the front of a sentence ("(CNN) Police have arrested"), which parsers take for a part of it.</summary>
internal sealed class Credits(Document document, Tree tree)
{
    /// <summary>Whether a word stands alone in such brackets.</summary>
    public bool Holds(int token) => token > 0 && token + 1 < document.Count && document.FormOf(token - 1) is "(" && document.FormOf(token + 1) is ")"
        && document.Sentences[document.SentenceOf(token)].First == token - 1;

    /// <summary>The noun behind the brackets that hangs on what they hold; any other word is its own.</summary>
    public int Behind(int token)
    {
        if (!Holds(token)) return token;
        foreach (var child in tree.Children(token))
        {
            if (child > token + 1 && document.Upos[child] is Upos.NOUN or Upos.PROPN) return child;
        }
        return token;
    }
}
