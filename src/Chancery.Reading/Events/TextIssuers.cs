using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Who speaks in a text that an earlier sentence tells of: "The Council adopted a resolution. The resolution demanded …".</summary>
internal sealed class TextIssuers(Document document, Tree tree, CoderWords words)
{
    /// <summary>So many sentences back the text may have been given out.</summary>
    private const int Reach = 6;

    private readonly ClauseSubjects _subjects = new(document, tree, words, new(document, tree, words));

    /// <summary>Head word of whoever gave a text out; null for other nouns and where no sentence before tells it.</summary>
    /// <param name="noun">The text, as the subject of what it says.</param>
    public int? IssuerOf(int noun)
    {
        if (document.Upos[noun] is not (Upos.NOUN or Upos.PROPN) || !words.Texts.Contains(TextOf(noun)) || tree.Child(noun, "det") < 0) return null;
        var sentence = document.SentenceOf(noun);
        for (var t = document.Sentences[sentence].First - 1; t >= document.Sentences[Math.Max(0, sentence - Reach)].First; t--)
        {
            if (document.Upos[t] is Upos.NOUN or Upos.PROPN && TextOf(t) == TextOf(noun) && _subjects.IssuerOf(t) is { } issuer) return issuer;
        }
        return null;
    }

    private string TextOf(int noun) => document.Lemmas[noun].ToLowerInvariant();
}
