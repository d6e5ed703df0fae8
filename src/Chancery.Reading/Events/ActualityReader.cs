using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Tells from tense, mood, negation and what governs a clause whether what it tells happened.</summary>
/// <remarks>After FactBank's reading (Saurí and Pustejovsky 2012): the value is the one on the word of whoever says it, not of those who report him.</remarks>
public sealed class ActualityReader(Document document, Tree tree, WordSets embedding, FrozenSet<string> lightVerbs, Attributions attributions)
{
    private const int MaximalDepth = 6;

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "not", "n't", "never", "neither", "nor", "no", "hardly", "n’t", "nobody", "none");
    private static readonly FrozenSet<string> Conditionals = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "if", "unless", "whether", "provided", "lest", "should");

    /// <summary>Keys of <c>knowledge/en/embedding.txt</c>.</summary>
    public static readonly string[] EmbeddingKeys = ["planned", "demanded", "possible", "denied", "hypothetical", "actual"];

    /// <summary>The actuality of what a word tells.</summary>
    /// <param name="head">The word.</param>
    /// <param name="contentOf">What a governing word that is itself an event says of its content; null if it is none or says nothing.</param>
    public Actuality Of(int head, Func<int, Actuality?> contentOf)
    {
        ArgumentNullException.ThrowIfNull(contentOf);
        return Read(head, contentOf, 0);
    }

    /// <summary>"called the premier to congratulate her", "went on the air to condemn the raid": a speech act named as the purpose of an act that was done was done with it.</summary>
    public bool IsDoneByDoing(int head)
    {
        var governor = document.Heads[head];
        return governor >= 0 && document.DepRels[head] == "advcl" && Marked(head, "to") && document.Upos[governor] == Upos.VERB && document.Xpos[governor] is "VBD" or "VBN"
            && Own(governor) == Actuality.Actual && embedding.KeyOf(document.Lemmas[governor]) is null;
    }

    private Actuality Read(int head, Func<int, Actuality?> contentOf, int depth)
    {
        var own = Own(head);
        if (own is not (Actuality.Actual or Actuality.Ongoing) || depth > MaximalDepth) return own;
        var governor = document.Heads[head];
        if (governor < 0) return own;
        var verbal = IsVerbal(head);
        switch (document.DepRels[head])
        {
            case "xcomp":
            case "acl" when verbal && document.Xpos[head] is "VB" or "VBG":
                return contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? Weaker(own, Read(governor, contentOf, depth + 1));
            case "ccomp" or "csubj":
                return contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? own;
            case "advcl" when Marked(head, "to"):
                return contentOf(governor) is { } content ? content : own == Actuality.Actual && Read(governor, contentOf, depth + 1) is Actuality.Denied or Actuality.Demanded ? Actuality.Demanded : Actuality.Planned;
            // ", affirming …" tells an act of its own; "by closing …" belongs to what is planned or denied.
            case "advcl" when document.Xpos[head] == "VBG" && !HasPreposition(head):
                return own;
            // "advised against sending", "insisted on releasing": what the preposition governs is what is advised.
            case "advcl" when HasAdvice(head) && contentOf(governor) is { } advised:
                return advised;
            case "advcl" or "conj" when !verbal || !HasOwnModality(head):
                return Weaker(own, Read(governor, contentOf, depth + 1));
            case "conj":
                return own;
            // "agreed on a truce after a night of talks": the talks are over.
            case "obl" or "nmod" when !verbal && IsOver(head):
                return own;
            case "obj" or "obl" or "nmod" or "nsubj:pass" or "compound" when !verbal || document.Xpos[head] == "VBG":
                return contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? (Carries(governor) || IsNominal(governor) ? Weaker(own, Read(governor, contentOf, depth + 1)) : own);
            case "nsubj" when !verbal:
                return Carries(governor) ? Weaker(own, Own(governor)) : own;
            default:
                return own;
        }
    }

    /// <summary>What the clause itself says: modals, negation, conditions, progressive forms.</summary>
    private Actuality Own(int head)
    {
        bool negated = false, progressive = document.Xpos[head] == "VBG";
        var modality = Actuality.Actual;
        foreach (var child in tree.Children(head))
        {
            var relation = document.DepRels[child];
            if (relation is "advmod" or "det" or "cc:preconj" && Negations.Contains(document.Lemmas[child])) negated = true;
            else if (relation is "advmod" && Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.FormOf(child))) negated = true;
            else if (relation is "mark" or "advmod" && Conditionals.Contains(document.Lemmas[child])) return Actuality.Hypothetical;
            // "is to lend", "are to sign".
            else if (relation is "aux" && document.Lemmas[child] == "be" && Marked(head, "to")) modality = Actuality.Planned;
            else if (relation is "aux") modality = Modality(head, child) ?? modality;
            else if (relation is "amod" && embedding.KeyOf(document.Lemmas[child]) is { } key) modality = ValueOf(key);
            else if (relation is "case" or "mark" && document.Lemmas[child] == "without") negated = true;
        }
        if (negated) return Actuality.Denied;
        if (modality != Actuality.Actual) return modality;
        return progressive && tree.Child(head, "aux") >= 0 ? Actuality.Ongoing : Actuality.Actual;
    }

    private Actuality? Modality(int head, int auxiliary) => document.Lemmas[auxiliary] switch
    {
        "will" or "shall" or "’ll" or "'ll" or "wo" => Actuality.Planned,
        "would" => attributions.At(head) is null ? Actuality.Hypothetical : Actuality.Planned,
        "may" or "might" or "can" or "could" or "ca" => Actuality.Possible,
        "should" or "must" or "ought" => Actuality.Demanded,
        _ => null,
    };

    private Actuality? Embedded(int governor, Func<int, Actuality?> contentOf, int depth)
    {
        if (embedding.KeyOf(document.Lemmas[governor]) is not { } key) return null;
        var value = ValueOf(key);
        if (value == Actuality.Actual) return value;
        // "denied that it intends to attack": who denies the intention denies the act.
        return value != Actuality.Denied && Read(governor, contentOf, depth + 1) is (Actuality.Denied or Actuality.Hypothetical) and var outer ? outer : value;
    }

    private static Actuality ValueOf(string key) => key switch
    {
        "planned" => Actuality.Planned,
        "demanded" => Actuality.Demanded,
        "possible" => Actuality.Possible,
        "denied" => Actuality.Denied,
        "actual" => Actuality.Actual,
        _ => Actuality.Hypothetical,
    };

    /// <summary>Of two values the one that is less sure: an act inside a planned act is planned.</summary>
    private static Actuality Weaker(Actuality own, Actuality outer) => own is Actuality.Actual or Actuality.Ongoing && outer != Actuality.Actual ? outer : own;

    private bool HasOwnModality(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "aux" or "nsubj" or "nsubj:pass" or "aux:pass") return true;
        }
        return document.Xpos[verb] is "VBD";
    }

    /// <summary>Whether a verb only carries the act that a noun names, so that its mood is the act's: "talks will be held", but not "to face this siege".</summary>
    private bool Carries(int governor) => IsVerbal(governor) && lightVerbs.Contains(document.Lemmas[governor]);

    /// <summary>Whether a noun or gerund hands the mood on: "the importance of raising the level of cooperation".</summary>
    private bool IsNominal(int governor) => document.Upos[governor] == Upos.NOUN || document.Xpos[governor] == "VBG";

    /// <summary>Whether a gerund stands behind a preposition of what is urged or refused: "against sending", "on releasing", "from attending".</summary>
    private bool HasAdvice(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "mark" or "case" && document.Xpos[verb] == "VBG" && document.Lemmas[child] is "against" or "on" or "from" or "to" or "about") return true;
        }
        return false;
    }

    private bool HasPreposition(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "mark" or "case") return true;
        }
        return false;
    }

    /// <summary>Whether a noun stands behind "after" or "following", itself or with the time that it took in front.</summary>
    private bool IsOver(int noun)
    {
        var top = document.DepRels[noun] == "nmod" && tree.Child(noun, "case") is >= 0 and var of && document.Lemmas[of] == "of" ? document.Heads[noun] : noun;
        return top >= 0 && tree.Child(top, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "after" or "follow" or "following" or "since";
    }

    private bool Marked(int verb, string word)
    {
        if (document.Xpos[verb] != "VB") return false;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "mark" && document.Lemmas[child] == word) return true;
        }
        return false;
    }

    private bool IsVerbal(int token) => document.Upos[token] is Upos.VERB or Upos.AUX;
}
