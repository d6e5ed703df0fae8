using System.Text;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Puts what a position is toward into few words that stay the same from article to article: "any illegal presence on the territory of the country" is "illegal presence".</summary>
internal sealed class IssuePhrase(Grammar grammar)
{
    private const int MostWords = 6;

    /// <summary>The head noun with what stands before it and the nearest "of" phrase, or a verb with its object; null where nothing of the kind is there.</summary>
    public string? Of(TokenRange toward)
    {
        var head = -1;
        for (var t = toward.First; t < toward.End && head < 0; t++)
        {
            if (!toward.Contains(grammar.Head(t)) && !grammar.IsPunctuation(t)) head = t;
        }
        if (head < 0 || grammar.Upos(head) is Upos.PRON or Upos.DET) return null;
        var kept = new SortedSet<int>();
        if (grammar.Upos(head) is Upos.NOUN or Upos.PROPN) AddNoun(head, toward, kept, withOf: true);
        else if (grammar.Upos(head) == Upos.VERB) AddVerb(head, toward, kept);
        return kept.Count is > 0 and <= MostWords ? Words(kept, head) : null;
    }

    private void AddVerb(int verb, TokenRange toward, SortedSet<int> kept)
    {
        kept.Add(verb);
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (!toward.Contains(child)) continue;
            if (grammar.Is(child, "compound") || (grammar.Is(child, "advmod") && grammar.Form(child) is "not")) kept.Add(child);
            else if (grammar.Is(child, "obj") && grammar.Upos(child) is Upos.NOUN or Upos.PROPN) AddNoun(child, toward, kept, withOf: false);
        }
    }

    private void AddNoun(int noun, TokenRange toward, SortedSet<int> kept, bool withOf)
    {
        kept.Add(noun);
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (!toward.Contains(child)) continue;
            var isBefore = child < noun && (grammar.Is(child, "compound") || grammar.Is(child, "amod") || grammar.Is(child, "flat"));
            if (isBefore || grammar.Is(child, "flat")) AddNoun(child, toward, kept, withOf: false);
            else if (withOf && child > noun && grammar.Is(child, "nmod") && grammar.Child(child, "case") is var preposition and >= 0 && grammar.Form(preposition) is "of" or "on" or "in" or "to" or "for" or "against")
            {
                kept.Add(preposition);
                AddNoun(child, toward, kept, withOf: false);
                withOf = false;
            }
        }
    }

    // Small letters but for names; the verb in its base form.
    private string Words(SortedSet<int> kept, int head)
    {
        var words = new StringBuilder();
        foreach (var t in kept)
        {
            if (words.Length > 0) words.Append(' ');
            if (t == head && grammar.Upos(t) == Upos.VERB) words.Append(grammar.Lemma(t));
            else words.Append(grammar.Upos(t) == Upos.PROPN || grammar.Document.FormOf(t).IndexOfAnyInRange('A', 'Z') > 0 ? grammar.Document.FormOf(t) : grammar.Form(t));
        }
        return words.ToString();
    }
}
