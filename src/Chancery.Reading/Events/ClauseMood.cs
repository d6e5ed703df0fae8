using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>What a clause itself says of its act: modals, negation, conditions, progressive forms, adverbs.</summary>
internal sealed class ClauseMood(Document document, Tree tree, WordSets embedding, Attributions attributions)
{
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "not", "n't", "never", "neither", "nor", "no", "hardly", "n’t", "nobody", "none", "nothing");

    private static readonly FrozenSet<string> Conditionals = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "if", "unless", "whether", "provided", "lest", "should");

    private readonly string[][] _conditions = [.. embedding["condition"].Select(p => p.Split(' '))];

    /// <summary>The value of an embedding key.</summary>
    public static Actuality ValueOf(string key) => key switch
    {
        "planned" => Actuality.Planned,
        "demanded" => Actuality.Demanded,
        "possible" => Actuality.Possible,
        "denied" => Actuality.Denied,
        "actual" => Actuality.Actual,
        "ongoing" => Actuality.Ongoing,
        _ => Actuality.Hypothetical,
    };

    /// <summary>What the words that hang on a head say.</summary>
    public Actuality Of(int head)
    {
        bool negated = false, progressive = document.Xpos[head] == "VBG";
        var modality = Actuality.Actual;
        foreach (var child in tree.Children(head))
        {
            var relation = document.DepRels[child];
            if (Negates(child, relation)) negated = true;
            else if (relation is "mark" or "advmod" && Conditionals.Contains(document.Lemmas[child])) return Actuality.Hypothetical;
            else if (IsInverted(head, child)) return Actuality.Hypothetical;
            // "is to lend", "are to sign".
            else if (relation is "aux" or "cop" && document.Lemmas[child] == "be" && IsMarked(head, "to")) modality = Actuality.Planned;
            else if (relation is "aux") modality = Modality(head, child) ?? modality;
            else if (relation is "amod" or "advmod" && KeyOf(child, relation) is { } key) modality = ValueOf(key);
            else if (relation is "case" or "mark" && document.Lemmas[child] == "without") negated = true;
        }
        // "It was not until his resignation that …": he did resign.
        if (negated && !(tree.Child(head, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "until" or "till")) return Actuality.Denied;
        if (IsUnderCondition(head) || IsUnderHad(head)) return Actuality.Hypothetical;
        if (modality != Actuality.Actual) return modality;
        return progressive && tree.Child(head, "aux") >= 0 ? Actuality.Ongoing : Actuality.Actual;
    }

    /// <summary>Whether an infinitive has this word in front.</summary>
    public bool IsMarked(int verb, string word)
    {
        if (document.Xpos[verb] != "VB") return false;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "mark" && document.Lemmas[child] == word) return true;
        }
        return false;
    }

    /// <summary>"did not", "neither … nor", "nobody arrested", "no troops were sent", "sent no troops".</summary>
    private bool Negates(int child, string relation)
    {
        if (relation is "advmod" or "det" or "cc:preconj" && Negations.Contains(document.Lemmas[child])) return true;
        if (relation is "advmod" && Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.FormOf(child))) return true;
        if (relation is "cc" && document.Lemmas[child] == "nor") return true;
        // "no longer", "no more", in which the second word hangs on the verb.
        if (relation is "advmod" && tree.Child(child, "advmod") is >= 0 and var no && document.Lemmas[no] == "no") return true;
        if (relation is not ("nsubj" or "nsubj:pass" or "obj")) return false;
        if (document.Lemmas[child] is "nobody" or "none" or "nothing") return true;
        foreach (var word in tree.Children(child))
        {
            if (document.DepRels[word] is "det" or "cc:preconj" && document.Lemmas[word] is "no" or "neither") return true;
        }
        return false;
    }

    // "Perhaps" and "possibly" say it of a verb, as "planned" of a noun; "no longer" is a negation of its own.
    private string? KeyOf(int child, string relation) => embedding.KeyOf(document.Lemmas[child]) is { } key && (relation == "amod" || key is "possible" or "hypothetical") ? key : null;

    /// <summary>"Had the rebels attacked", "Should the army arrest him": an auxiliary that opens a clause in front of its subject.</summary>
    private bool IsInverted(int head, int auxiliary) => document.DepRels[auxiliary] is "aux" or "aux:pass" && document.Lemmas[auxiliary] is "have" or "should" or "be"
        && (document.DepRels[head] == "advcl" || OpensNoQuestion(auxiliary))
        && (tree.Child(head, "nsubj") > auxiliary || tree.Child(head, "nsubj:pass") > auxiliary) && tree.Subtree(head).First == auxiliary;

    // Where the parser takes the condition for the main clause.
    private bool OpensNoQuestion(int auxiliary)
    {
        var sentence = document.Sentences[document.SentenceOf(auxiliary)];
        return auxiliary == sentence.First && !document.FormOf(sentence.End - 1).SequenceEqual("?");
    }

    /// <summary>"Had the rebels attacked": parsers take what opens the sentence for its verb.</summary>
    private bool IsUnderHad(int head) => document.DepRels[head] == "xcomp" && document.Xpos[head] is "VBD" or "VBN" && document.Heads[head] == document.Sentences[document.SentenceOf(head)].First
        && document.FormOf(document.Heads[head]).SequenceEqual("Had");

    /// <summary>"in case", "as long as", "provided that" before the clause.</summary>
    private bool IsUnderCondition(int head)
    {
        if (document.DepRels[head] is not ("advcl" or "ccomp" or "acl")) return false;
        var first = tree.Subtree(head).First;
        var sentence = document.Sentences[document.SentenceOf(head)].First;
        foreach (var phrase in _conditions)
        {
            for (var t = Math.Max(sentence, first - phrase.Length); t <= first; t++)
            {
                if (t + phrase.Length <= head && IsPhrase(phrase, t)) return true;
            }
        }
        return false;
    }

    private bool IsPhrase(string[] phrase, int t)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!document.FormOf(t + i).Equals(phrase[i], StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    private Actuality? Modality(int head, int auxiliary) => document.Lemmas[auxiliary] switch
    {
        "will" or "shall" or "’ll" or "'ll" or "wo" => Actuality.Planned,
        "would" => attributions.At(head) is null ? Actuality.Hypothetical : Actuality.Planned,
        "may" or "might" or "can" or "could" or "ca" => Actuality.Possible,
        "should" or "must" or "ought" => Actuality.Demanded,
        _ => null,
    };
}
