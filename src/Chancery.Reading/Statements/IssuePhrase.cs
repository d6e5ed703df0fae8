using System.Text;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Puts what a position is toward into few words that stay the same from article to article: "any illegal presence on the territory of the country" is "illegal presence".</summary>
internal sealed class IssuePhrase(Grammar grammar, PositionWords positions)
{
    private const int MostWords = 6;

    /// <summary>The head noun with what stands before it and the nearest "of" phrase, or a verb with its object, else with its subject; null where nothing of the kind is there.</summary>
    public string? Of(TokenRange toward)
    {
        var head = Possessed(HeadOf(toward), toward);
        if (head < 0 || grammar.Upos(head) is Upos.PRON or Upos.DET) return null;
        if (grammar.Upos(head) is Upos.NOUN or Upos.PROPN)
        {
            return Noun(head, toward, withOf: true, withModifiers: true) ?? Noun(head, toward, withOf: true, withModifiers: false) ?? Noun(head, toward, withOf: false, withModifiers: false);
        }
        return grammar.Upos(head) == Upos.VERB ? Verb(head, toward) : null;
    }

    // "the Board of Inquiry's summary" read as the Board of a summary: what the name has is the issue.
    private int Possessed(int head, TokenRange toward)
    {
        if (head < 0 || grammar.Upos(head) != Upos.PROPN) return head;
        for (var t = head + 1; t + 1 < toward.End; t++)
        {
            if (grammar.Xpos(t) == "POS" && grammar.Head(t) is var owner and >= 0 && grammar.Head(owner) is var thing && thing > t && grammar.Upos(thing) == Upos.NOUN && grammar.Tree.IsUnder(thing, head)) return thing;
        }
        return head;
    }

    /// <summary>The word of a phrase that governs it; -1 if it is empty.</summary>
    public int HeadOf(TokenRange toward)
    {
        for (var t = toward.First; t < toward.End; t++)
        {
            if (!toward.Contains(grammar.Head(t)) && !grammar.IsPunctuation(t)) return t;
        }
        return -1;
    }

    private string? Noun(int noun, TokenRange toward, bool withOf, bool withModifiers)
    {
        var kept = new SortedSet<int>();
        AddNoun(noun, toward, kept, withOf, withModifiers);
        return kept.Count <= MostWords ? Words(kept) : null;
    }

    // "lift sanctions", "sack commander" (passive), "government resign".
    private string? Verb(int verb, TokenRange toward)
    {
        var kept = new SortedSet<int>();
        var thing = Thing(verb, toward);
        if (thing >= 0) AddNoun(thing, toward, kept, withOf: true, withModifiers: true, onlyOf: true);
        if (kept.Count >= MostWords)
        {
            kept.Clear();
            AddNoun(thing, toward, kept, withOf: false, withModifiers: false);
        }
        if (kept.Count == 0 && Open(verb, toward) is var open and >= 0) return Verb(open, toward) is { } rest ? grammar.Lemma(verb) + " " + rest : null;
        if (kept.Count == 0) AddPhrase(verb, toward, kept);
        var isDone = kept.Count > 0;
        if (!isDone && grammar.Child(verb, "nsubj") is var subject and >= 0 && toward.Contains(subject) && IsNoun(subject)) AddNoun(subject, toward, kept, withOf: false, withModifiers: false);
        if (kept.Count is 0 or >= MostWords) return null;
        var negation = HasNot(verb) ? "not " : "";
        return isDone ? negation + grammar.Lemma(verb) + " " + Words(kept) : Words(kept) + " " + negation + grammar.Lemma(verb);
    }

    private bool IsNoun(int token) => grammar.Upos(token) is Upos.NOUN or Upos.PROPN;

    // The object, or the subject of a passive.
    private int Thing(int verb, TokenRange toward)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (toward.Contains(child) && IsNoun(child) && (grammar.Is(child, "obj") || grammar.IsPassiveSubject(child) || (grammar.Is(child, "nsubj") && grammar.Xpos(verb) == "VBN" && grammar.Child(verb, "aux") < 0))) return child;
        }
        return -1;
    }

    private int Open(int verb, TokenRange toward) => grammar.Child(verb, "xcomp") is var open and >= 0 && toward.Contains(open) && grammar.Upos(open) == Upos.VERB ? open : -1;

    private void AddPhrase(int verb, TokenRange toward, SortedSet<int> kept)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (child < verb || !toward.Contains(child) || !grammar.Is(child, "obl") || !IsNoun(child) || grammar.Child(child, "case") is not (var preposition and >= 0)) continue;
            kept.Add(preposition);
            AddNoun(child, toward, kept, withOf: false, withModifiers: true);
            return;
        }
    }

    private void AddNoun(int noun, TokenRange toward, SortedSet<int> kept, bool withOf, bool withModifiers, bool onlyOf = false)
    {
        kept.Add(noun);
        foreach (var child in grammar.Tree.Children(noun))
        {
            if (!toward.Contains(child)) continue;
            var isBefore = child < noun && (grammar.Is(child, "compound") || grammar.Is(child, "flat") || (withModifiers && grammar.Is(child, "amod") && !positions.IsPassing(grammar.Lemma(child))));
            if (isBefore || grammar.Is(child, "flat")) AddNoun(child, toward, kept, withOf: false, withModifiers);
            else if (withOf && child > noun && grammar.Is(child, "nmod") && grammar.Child(child, "case") is var preposition and >= 0 && (onlyOf ? grammar.Form(preposition) is "of" : Narrows(preposition, child)))
            {
                kept.Add(preposition);
                AddNoun(child, toward, kept, withOf: false, withModifiers);
                withOf = false;
            }
        }
    }

    // "attack in Quetta", not "investment in a statement".
    private bool Narrows(int preposition, int noun) =>
        grammar.Form(preposition) is "of" or "on" or "to" or "for" or "against" or "at" || (grammar.Form(preposition) is "in" && grammar.Upos(noun) == Upos.PROPN);

    private bool HasNot(int verb)
    {
        foreach (var child in grammar.Tree.Children(verb))
        {
            if (grammar.Form(child) is "not" or "never" && grammar.Is(child, "advmod")) return true;
        }
        return false;
    }

    // Small letters but for names and what is derived from them.
    private string Words(SortedSet<int> kept)
    {
        var words = new StringBuilder();
        foreach (var t in kept)
        {
            if (words.Length > 0) words.Append(' ');
            words.Append(IsName(t) ? grammar.Document.FormOf(t) : grammar.Form(t));
        }
        return words.ToString();
    }

    private bool IsName(int token)
    {
        var form = grammar.Document.FormOf(token);
        if (grammar.Upos(token) == Upos.PROPN || form.IndexOfAnyInRange('A', 'Z') > 0 || (form.Length > 1 && !form.ContainsAnyInRange('a', 'z'))) return true;
        if (!char.IsUpper(form[0]) || token == grammar.SentenceRange(token).First) return false;
        // A capital in running text is that of a name or of a country's adjective; in a headline it may be anything.
        return grammar.Document.BlockOf(grammar.Document.SentenceOf(token)).Kind == BlockKind.Paragraph;
    }
}
