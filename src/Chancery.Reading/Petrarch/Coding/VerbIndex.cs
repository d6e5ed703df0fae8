using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>A verb of the dictionary in a sentence.</summary>
/// <param name="Entry">What the dictionary says of it.</param>
/// <param name="Token">Its token.</param>
/// <param name="First">Index of its first word in the sentence, words before the verb included.</param>
/// <param name="End">Index behind its last word.</param>
internal sealed record FoundVerb(VerbEntry Entry, int Token, int First, int End);

/// <summary>Verbs of a dictionary, found by their forms.</summary>
internal sealed class VerbIndex
{
    private readonly Dictionary<string, List<VerbEntry>> _byForm = new(StringComparer.Ordinal);

    public VerbIndex(VerbList verbs)
    {
        foreach (var verb in verbs.Verbs.Reverse())
        {
            foreach (var form in verb.Forms)
            {
                if (!_byForm.TryGetValue(form, out var list)) _byForm.Add(form, list = []);
                list.Add(verb);
            }
        }
        // The longer phrase first, then the verb that is written so ("LEFT" before a form of "LEAVE"), then the one that stands later in the file.
        foreach (var (form, list) in _byForm.ToList())
            _byForm[form] = [.. list.OrderByDescending(v => v.Before.Length + v.After.Length).ThenByDescending(v => v.Forms[0] == form)];
    }

    /// <summary>Verbs of a sentence in text order.</summary>
    public List<FoundVerb> Find(Document document, Tree tree, SentenceWords words)
    {
        var found = new List<FoundVerb>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsVerb(document, words.TokenOf(i)) || !_byForm.TryGetValue(words[i], out var entries)) continue;
            foreach (var entry in entries)
            {
                if (ExtentOf(entry, document, tree, words, i) is not { } extent) continue;
                found.Add(new(entry, words.TokenOf(i), extent.First, extent.End));
                break;
            }
        }
        return found;
    }

    private static bool IsVerb(Document document, int token) => document.Upos[token] switch
    {
        Upos.VERB => document.DepRels[token] is not ("amod" or "compound" or "case"),
        Upos.AUX => !document.DepRels[token].StartsWith("aux", StringComparison.Ordinal) && document.DepRels[token] != "cop",
        _ => false,
    };

    private static (int First, int End)? ExtentOf(VerbEntry entry, Document document, Tree tree, SentenceWords words, int verb)
    {
        var first = verb - entry.Before.Length;
        if (first < 0) return null;
        for (var i = 0; i < entry.Before.Length; i++)
        {
            if (words[first + i] != entry.Before[i]) return null;
        }
        var at = verb + 1;
        foreach (var word in entry.After)
        {
            if (at < words.Count && words[at] == word) at++;
            else if (entry.After.Length > 1 || !HasParticle(document, tree, words.TokenOf(verb), word)) return null;
        }
        return (first, at);
    }

    // "called the meeting off".
    private static bool HasParticle(Document document, Tree tree, int verb, string word)
    {
        var particle = tree.Child(verb, "compound:prt");
        return particle >= 0 && document.FormOf(particle).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
