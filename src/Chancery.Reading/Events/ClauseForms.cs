using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>What the forms of words around a verb or noun tell of it: voice, finiteness, prepositions and particles.</summary>
internal sealed class ClauseForms(Document document, Tree tree, CoderWords words)
{
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal, "over", "off", "out", "up", "down", "back", "in");

    /// <summary>Lower-case preposition of a phrase, fixed expressions joined by "_"; null if it has none.</summary>
    public string? CaseOf(int token) => CaseOf(tree, token);

    /// <summary>As <see cref="CaseOf(int)"/>, for whoever asks of nothing else.</summary>
    public static string? CaseOf(Tree tree, int token)
    {
        var document = tree.Document;
        foreach (var child in tree.Children(token))
        {
            if (document.DepRels[child] is not ("case" or "mark") || document.Upos[child] is not (Upos.ADP or Upos.SCONJ or Upos.VERB or Upos.PART)) continue;
            var word = document.FormOf(child).ToString().ToLowerInvariant();
            foreach (var more in tree.Children(child))
            {
                if (document.DepRels[more] == "fixed") word += "_" + document.FormOf(more).ToString().ToLowerInvariant();
            }
            return word;
        }
        return null;
    }

    /// <summary>"Let me thank them", "let us go", "let's see": whoever speaks so allows nobody anything.</summary>
    public bool IsHortative(int token) => document.Lemmas[token] == "let" && document.Xpos[token] is "VB" or "VBP" && token + 1 < document.Count
        && document.Upos[token + 1] == Upos.PRON && document.FormOf(token + 1) is "me" or "us" or "'s" or "’s";

    /// <summary>The token of a phrase's preposition; -1 if it has none.</summary>
    public int CaseTokenOf(int token) => tree.Child(token, "case");

    /// <summary>Whether a word is the "least" of "at least 19 hostages".</summary>
    public bool IsMeasure(int token) => token > 0 && token < document.Count && document.Lemmas[token] is "least" or "most" or "little" or "few";

    /// <summary>Whether a word is the second preposition of "out of".</summary>
    public bool IsOf(int token) => token > 0 && token < document.Count && document.DepRels[token] == "case" && document.Lemmas[token] == "of";

    /// <summary>Whether a preposition is the "to" of "up to twelve hostages".</summary>
    public bool IsUpTo(int preposition) =>
        preposition > 0 && preposition + 1 < document.Count && document.Lemmas[preposition] == "to" && document.Lemmas[preposition - 1] == "up" && document.Upos[preposition + 1] == Upos.NUM;

    /// <summary>Whether a complement clause tells how things are ("agreed that he was right") and not what shall be ("agreed that he will go", "that he go").</summary>
    public bool IsFact(int clause)
    {
        var finite = document.Xpos[clause] is "VBD" or "VBZ";
        foreach (var child in tree.Children(clause))
        {
            if (document.Xpos[child] == "MD") return false;
            finite |= document.DepRels[child] is "aux" or "aux:pass" or "cop" && document.Xpos[child] is "VBD" or "VBZ" or "VBP";
        }
        return finite;
    }

    /// <summary>Whether a complement clause asks: "asked whether he would go", "asked why he went".</summary>
    public bool IsQuestion(int clause)
    {
        if (CaseOf(clause) is "if" or "whether") return true;
        foreach (var child in tree.Children(clause))
        {
            if (child < clause && document.Lemmas[child] is "why" or "how" or "when" or "where" or "what" or "who" or "whom" or "which") return true;
        }
        var end = tree.Subtree(clause).End;
        return document.FormOf(end - 1).SequenceEqual("?") || (end < document.Count && document.FormOf(end).SequenceEqual("?"));
    }

    /// <summary>"in" is a particle only behind verbs of giving up and letting in: nothing is ended by ending in a draw.</summary>
    public bool IsParticle(string preposition, int verb) =>
        Particles.Contains(preposition) && (preposition != "in" || words.LetsIn.Contains(document.Lemmas[verb]));

    /// <summary>Whether a verb stands in the passive, its auxiliary told or left out.</summary>
    public bool IsPassive(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "nsubj:pass" or "aux:pass") return !IsStance(verb);
        }
        if (IsHeadlinePassive(verb) || IsGapped(verb)) return true;
        // "clashes erupted", though the tagger take it for a participle, were erupted by nobody.
        if (document.Xpos[verb] != "VBN" || words.Happens.Contains(document.Lemmas[verb])) return false;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "aux" or "nsubj") return false;
        }
        return document.DepRels[verb] switch
        {
            // With an object or an infinitive of its own it is a past tense that the tagger took for a participle ("forces shelled the town", "they agreed to stay").
            "acl" or "advcl" => tree.Child(verb, "obj") < 0 && (tree.Child(verb, "xcomp") < 0 || document.Heads[document.Heads[verb]] >= 0),
            "conj" => IsVerbal(document.Heads[verb]) && IsPassive(document.Heads[verb]),
            _ => tree.Child(verb, "obj") < 0,
        };
    }

    /// <summary>"One man was killed and dozens arrested": the second passive has left its auxiliary out.</summary>
    public bool IsGapped(int verb)
    {
        if (document.Xpos[verb] is not ("VBD" or "VBN") || document.DepRels[verb] != "conj" || !words.DoneTo.Contains(document.Lemmas[verb]) || tree.Child(document.Heads[verb], "aux:pass") < 0) return false;
        if (tree.Child(verb, "nsubj") is not (>= 0 and var subject) || subject > verb) return false;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "obj" or "iobj" or "ccomp" or "xcomp" or "aux") return false;
        }
        return true;
    }

    /// <summary>"Opposition leaders arrested in Dhaka": headlines leave the auxiliary out, and nobody arrests without arresting somebody.</summary>
    public bool IsHeadlinePassive(int verb)
    {
        if (document.Xpos[verb] is not ("VBD" or "VBN") || !words.DoneTo.Contains(document.Lemmas[verb]) || document.BlockOf(document.SentenceOf(verb)).Kind is not (BlockKind.Title or BlockKind.TeaserTitle)) return false;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "obj" or "iobj" or "ccomp" or "xcomp" or "aux" || (document.DepRels[child] is "nummod" or "obl:unmarked" && child > verb)) return false;
        }
        return verb + 1 >= document.Count || document.Upos[verb + 1] is not (Upos.NUM or Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PRON);
    }

    /// <summary>"is opposed to the plan", "are committed to peace": who stands so is the subject, and nobody has done it to him.</summary>
    private bool IsStance(int verb)
    {
        if (!words.Stances.Contains(document.Lemmas[verb])) return false;
        if (tree.Child(verb, "xcomp") >= 0) return true;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "obl" or "advcl" or "ccomp" && CaseOf(child) == "to") return true;
        }
        return false;
    }

    /// <summary>"Canada to train pilots": in a headline the bare noun that opens it does, in time to come, what the infinitive tells.</summary>
    public bool IsHeadlineFuture(int verb)
    {
        if (document.Xpos[verb] != "VB" || CaseOf(verb) != "to") return false;
        var subject = document.Heads[verb];
        if (subject < 0) return tree.Child(verb, "nsubj") >= 0;
        return document.DepRels[verb] is "acl" or "advcl" && document.Heads[subject] < 0 && subject < verb && document.Upos[subject] is Upos.NOUN or Upos.PROPN
            && tree.Child(subject, "cop") < 0 && !IsSingledOut(subject) && !IsOfPlans(subject) && IsWithoutVerb(subject, verb);
    }

    /// <summary>"the first woman to lead the party": what the infinitive tells is why she is named.</summary>
    private bool IsSingledOut(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "amod" && document.Lemmas[child] is "first" or "last" or "only" or "next" or "late" or "latest" or "second" or "third") return true;
        }
        return false;
    }

    /// <summary>Whether a noun names what somebody means or has to do: "intention", "threat".</summary>
    public bool IsOfPlans(int noun) => words.Plans.Contains(document.Lemmas[noun]);

    /// <summary>Whether a headline tells no other act: "people blocked the streets to demand …" has lost its verb in the tree only.</summary>
    private bool IsWithoutVerb(int subject, int infinitive)
    {
        var sentence = tree.Subtree(subject);
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (t < infinitive && IsVerbal(t) || document.Xpos[t] is "VBD" or "VBZ" or "VBP" or "MD") return false;
        }
        return true;
    }

    /// <summary>Whether a verb has a subject beside it.</summary>
    public bool HasOwnSubject(int verb) => tree.Child(verb, "nsubj") >= 0 || tree.Child(verb, "nsubj:pass") >= 0;

    /// <summary>Whether a verb is finite or has an auxiliary.</summary>
    public bool HasFiniteForm(int verb) => document.Xpos[verb] is "VBD" or "VBZ" or "VBP" or "MD" || tree.Child(verb, "aux") >= 0;

    /// <summary>"condemned the attack which killed ten people, and offered condolences": behind a comma the main clause goes on. Null where the relative clause does.</summary>
    public int? ClauseAroundRelative(int verb, int governor)
    {
        if (document.DepRels[governor] != "acl:relcl" || document.Heads[governor] is not (>= 0 and var antecedent) || tree.Child(verb, "cc") is not (> 0 and var and)) return null;
        if (document.FormOf(and - 1) is not "," || document.Lemmas[and] is not "and") return null;
        var main = document.Heads[antecedent];
        while (main >= 0 && !IsVerbal(main)) main = document.Heads[main];
        return main >= 0 && main < governor && (document.Xpos[main] == document.Xpos[verb] || (document.Xpos[main] is "VBD" or "VBN" && document.Xpos[verb] is "VBD" or "VBN")) && document.DepRels[main] != "acl:relcl" ? main : null;
    }

    /// <summary>Whether a token is a verb or an auxiliary.</summary>
    public bool IsVerbal(int token) => document.Upos[token] is Upos.VERB or Upos.AUX || IsTakenForAdjective(token);

    /// <summary>"would free the hostages": an adjective with an object is a verb that the tagger mistook.</summary>
    public bool IsTakenForAdjective(int token) =>
        document.Upos[token] == Upos.ADJ && document.Lemmas[token] is "free" && tree.Child(token, "obj") >= 0 && (tree.Child(token, "aux") >= 0 || tree.Child(token, "mark") >= 0);
}
