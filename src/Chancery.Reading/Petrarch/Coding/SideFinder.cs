using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Tells by the tree who acts in what a verb tells, and to whom it is done, where no pattern says so.</summary>
internal sealed class SideFinder(Document document, Tree tree, SentenceWords words, List<NounPhrase> phrases, TokenRange sentence)
{
    private const int FarthestClimb = 12;

    /// <summary>Index behind the last word of what the verb tells: up to the next verb joined to it and the next subject of another verb.</summary>
    public int LimitOf(int verb)
    {
        var limit = sentence.End;
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && document.DepRels[child] is "conj" or "parataxis" && IsVerbal(child)) limit = Math.Min(limit, tree.Subtree(child).First);
        }
        foreach (var phrase in phrases)
        {
            if (phrase.Tokens.First <= verb || !IsSubject(phrase.Head) || (tree.IsUnder(phrase.Head, verb) && !SaysSo(phrase))) continue;
            limit = Math.Min(limit, phrase.Tokens.First);
            break;
        }
        return words.From(limit);
    }

    // ", a senior official said": who tells it is no side of what is told, wherever the tree hangs the verb.
    private bool SaysSo(NounPhrase phrase)
    {
        var (first, verb) = (phrase.Tokens.First, document.Heads[phrase.Head]);
        if (first == 0 || document.FormOf(first - 1) is not "," || verb < first || document.DepRels[verb] is "root") return false;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "mark" or "obj" || (document.DepRels[child] is "ccomp" && child > verb)) return false;
        }
        return true;
    }

    /// <summary>The phrase of who acts: the subject, or that of the verb on which this one hangs; null if it is no actor.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="except">A phrase that is another side already; null for none.</param>
    public NounPhrase? SourceOf(int verb, NounPhrase? except = null)
    {
        var at = verb;
        for (var step = 0; step < FarthestClimb && at >= 0; step++)
        {
            if (SubjectOf(at) is { } subject)
            {
                if (FirstIn(tree.Subtree(subject), subject, before: at) is { } source)
                {
                    if (source != except) return source;
                }
                // "said it would leave": who "it" is the clause around tells.
                else if (document.Upos[subject] is not (Upos.PRON or Upos.DET)) return null;
            }
            else if (document.Heads[at] < 0 && at == verb) return SubjectBefore(verb);
            var head = document.Heads[at];
            if (head < 0) return null;
            if (document.DepRels[at].StartsWith("acl", StringComparison.Ordinal) && PhraseAt(head) is { IsCoded: true } modified
                && modified != except) return modified;
            at = head;
        }
        return null;
    }

    /// <summary>The first actor behind the verb who is not the source; null if there is none.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="from">Index of the first word behind the verb's own words.</param>
    /// <param name="limit">As <see cref="LimitOf"/> gives it.</param>
    /// <param name="source">The source; null if none is known.</param>
    public NounPhrase? TargetOf(int verb, int from, int limit, NounPhrase? source) =>
        phrases.Find(p => p.IsCoded && p.First >= from && p.First < limit && !IsSame(p, source) && !tree.IsUnder(verb, p.Head));

    /// <summary>"was opposed by Gondor": who acts in the passive; null where it is not told.</summary>
    public NounPhrase? AgentOf(int verb, int limit)
    {
        if (!IsPassive(verb)) return null;
        var from = words.From(verb + 1);
        return phrases.Find(p => p.IsCoded && p.First >= from && p.First < limit && IsBehindBy(p, verb));
    }

    private bool IsPassive(int verb)
    {
        if (document.Xpos[verb] is not ("VBN" or "VBD")) return false;
        if (document.DepRels[verb] == "acl") return true;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "aux:pass" or "nsubj:pass") return true;
        }
        return document.DepRels[verb] == "conj" && IsPassive(document.Heads[verb]) || document.DepRels[verb] == "advcl" && document.Xpos[verb] == "VBN";
    }

    // Nothing but words of the same verb may stand between it and "by".
    private bool IsBehindBy(NounPhrase phrase, int verb)
    {
        var first = phrase.Tokens.First;
        if (first == 0 || document.Lemmas[first - 1] != "by") return false;
        for (var t = verb + 1; t < first - 1; t++)
        {
            if (document.Upos[t] == Upos.VERB && document.DepRels[t] is not "amod") return false;
        }
        return true;
    }

    private int? SubjectOf(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (IsSubject(child) && !IsRelative(child)) return child;
        }
        return null;
    }

    private bool IsRelative(int token) => document.Xpos[token] is "WDT" or "WP" || (document.Lemmas[token] == "that" && document.Upos[token] == Upos.PRON);

    private bool IsSubject(int token) => document.DepRels[token].StartsWith("nsubj", StringComparison.Ordinal);

    private bool IsVerbal(int token) => document.Upos[token] is Upos.VERB or Upos.AUX;

    private NounPhrase? FirstIn(TokenRange range, int subject, int before) =>
        phrases.Find(p => p.IsCoded && (range.Contains(p.Head) || p.Tokens.Contains(subject)) && (before < range.First || p.Tokens.First < before));

    // The main verb without a subject has one that was hung on another word.
    private NounPhrase? SubjectBefore(int verb) => phrases.FindLast(p => p.IsCoded && p.Tokens.First < verb && IsSubject(p.Head));

    private NounPhrase? PhraseAt(int token) => phrases.Find(p => p.Tokens.Contains(token));

    private static bool IsSame(NounPhrase phrase, NounPhrase? source) =>
        source is not null && (source.List.Contains(phrase) || phrase.Codes.All(c => source.Listed.Any(s => s.Code == c)));
}
