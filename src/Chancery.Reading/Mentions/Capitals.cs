using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>How a sentence is written: whether capitals tell names.</summary>
internal enum SentenceCase
{
    /// <summary>Names have capitals, other words do not.</summary>
    Normal,
    /// <summary>A headline that gives most words a capital.</summary>
    Title,
    /// <summary>All in capitals.</summary>
    Upper,
}

/// <summary>Tells from capitals how words and sentences are written.</summary>
internal static class Capitals
{
    /// <summary>Whether a token begins with a capital letter.</summary>
    public static bool Has(Document document, int token) => char.IsUpper(FirstLetter(document, token));

    /// <summary>Whether a token has two letters or more and all are capitals.</summary>
    public static bool HasOnly(Document document, int token)
    {
        var letters = 0;
        foreach (var c in document.FormOf(token))
        {
            if (!char.IsLetter(c)) continue;
            if (!char.IsUpper(c)) return false;
            letters++;
        }
        return letters > 1;
    }

    /// <summary>How a sentence is written.</summary>
    /// <param name="document">With tokens.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="lower">Forms in small letters, a token each, empty for punctuation.</param>
    public static SentenceCase CaseOf(Document document, TokenRange sentence, string[] lower)
    {
        int words = 0, capitals = 0, upper = 0;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (lower[t].Length < 4 || !char.IsLetter(FirstLetter(document, t))) continue;
            words++;
            if (Has(document, t)) capitals++;
            if (HasOnly(document, t)) upper++;
        }
        return words > 2 && upper * 10 >= words * 8 ? SentenceCase.Upper : words > 3 && capitals * 20 >= words * (EndsWithStop(document, sentence) ? 19 : 16)
            ? SentenceCase.Title : SentenceCase.Normal;
    }

    // A sentence with a full stop is no headline, however long its titles are.
    private static bool EndsWithStop(Document document, TokenRange sentence) => sentence.Count > 0 && document.FormOf(sentence.End - 1) is "." or "?" or "!" or "”" or "\"";

    private static char FirstLetter(Document document, int token)
    {
        foreach (var c in document.FormOf(token))
        {
            if (char.IsLetterOrDigit(c)) return c;
        }
        return ' ';
    }
}
