using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Tells from tense, mood, negation and what governs a clause whether what it tells happened.</summary>
/// <remarks>After FactBank's reading (Saurí and Pustejovsky 2012): the value is the one on the word of whoever says it, not of those who report him.</remarks>
public sealed class ActualityReader(Document document, Tree tree, CoderWords words, Attributions attributions)
{
    private const int MaximalDepth = 6;

    private readonly ClauseForms _forms = new(document, tree, words);

    private readonly ClauseMood _mood = new(document, tree, words.Embedding, attributions);

    /// <summary>The actuality of what a word tells.</summary>
    /// <param name="head">The word.</param>
    /// <param name="contentOf">What a governing word that is itself an event says of its content; null if it is none or says nothing.</param>
    public Actuality Of(int head, Func<int, Actuality?> contentOf)
    {
        ArgumentNullException.ThrowIfNull(contentOf);
        var read = Read(head, contentOf, 0);
        return read is Actuality.Actual or Actuality.Ongoing or Actuality.Planned && IsAsked(head) ? Actuality.Hypothetical : read;
    }

    /// <summary>"Will they bomb the port?", "With whom would we sign it?": what a question asks is not told. (Why, when and how something happened asks of what did.)</summary>
    private bool IsAsked(int head)
    {
        var sentence = document.Sentences[document.SentenceOf(head)];
        if (!EndsInQuestion(head, sentence.End)) return false;
        var first = sentence.First;
        while (first < head && document.Upos[first] is Upos.PUNCT or Upos.CCONJ) first++;
        return document.Upos[first] == Upos.AUX || IsInvertedWithModal(head);
    }

    // The question ends the sentence, or its quotation: "“With whom would we sign it?” he said."
    private bool EndsInQuestion(int head, int end)
    {
        for (var t = head + 1; t < end; t++)
        {
            if (document.FormOf(t) is "?") return t + 1 == end || document.FormOf(t + 1) is "\"" or "”" or "’" or "'";
        }
        return false;
    }

    private bool IsInvertedWithModal(int head)
    {
        var (modal, subject) = (-1, -1);
        for (var t = document.Sentences[document.SentenceOf(head)].First; t < head; t++)
        {
            if (document.Heads[t] != head) continue;
            if (document.DepRels[t] == "aux" && document.Xpos[t] == "MD") modal = t;
            else if (document.DepRels[t].StartsWith("nsubj", StringComparison.Ordinal)) subject = t;
        }
        return modal >= 0 && modal < subject;
    }

    /// <summary>"called the premier to congratulate her", "went on the air to condemn the raid": a speech act named as the purpose of an act that was done was done with it.</summary>
    public bool IsDoneByDoing(int head)
    {
        var governor = document.Heads[head];
        return governor >= 0 && document.DepRels[head] == "advcl" && _mood.IsMarked(head, "to") && document.Upos[governor] == Upos.VERB && document.Xpos[governor] is "VBD" or "VBN"
            && _mood.Of(governor) == Actuality.Actual && KeyOf(governor) is null or "actual";
    }

    private Actuality Read(int head, Func<int, Actuality?> contentOf, int depth)
    {
        var own = _mood.Of(head);
        if (own is not (Actuality.Actual or Actuality.Ongoing) || depth > MaximalDepth) return own;
        if (own == Actuality.Actual && _forms.IsHeadlineFuture(head)) return Actuality.Planned;
        var governor = document.Heads[head];
        if (governor < 0) return own;
        var verbal = IsVerbal(head);
        switch (document.DepRels[head])
        {
            // "is going to ban": the progressive of "go" is no act going on.
            case "xcomp" when document.Lemmas[governor] == "go" && _mood.IsMarked(head, "to") && document.Xpos[governor] == "VBG":
                return Weaker(Actuality.Planned, Read(governor, contentOf, depth + 1) is Actuality.Ongoing ? Actuality.Planned : Read(governor, contentOf, depth + 1));
            // "rejected reports that it sold arms", "the demand that the club be banned".
            case "acl" when verbal && HasThat(head):
                return contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? OfWhatIsSaid(governor, contentOf, depth) ?? own;
            // "it is time for them to withdraw".
            case "acl" when document.Lemmas[governor] == "time" && tree.Child(governor, "cop") >= 0 && _mood.IsMarked(head, "to"):
                return Actuality.Demanded;
            case "xcomp":
            case "acl" when verbal && document.Xpos[head] is "VB" or "VBG":
                return contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? Weaker(own, Read(governor, contentOf, depth + 1));
            // "it is not true that they bombed it".
            case "ccomp" or "csubj" when words.Embedding.KeyOf(document.Lemmas[governor]) == "true":
                return _mood.Of(governor) == Actuality.Actual ? own : _mood.Of(governor);
            // "announced that it had suspended the aid": what is told as past is not to come.
            case "ccomp" when document.Lemmas[governor] is "announce" or "confirm" or "declare" && _forms.IsFact(head):
                return own;
            case "ccomp" or "csubj":
                return contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? own;
            case "advcl" when _mood.IsMarked(head, "to"):
                return contentOf(governor) is { } content ? content : own == Actuality.Actual && Read(governor, contentOf, depth + 1) is Actuality.Denied or Actuality.Demanded ? Actuality.Demanded : Actuality.Planned;
            // ", affirming …" tells an act of its own; "by closing …" belongs to what is planned or denied.
            case "advcl" when document.Xpos[head] == "VBG" && !HasPreposition(head):
                return IsRightBehind(head, governor) ? contentOf(governor) ?? Embedded(governor, contentOf, depth) ?? own : own;
            // "stopped the police from arresting him".
            case "advcl" or "obl" when document.Xpos[head] == "VBG" && HasFrom(head) && IsHindering(governor):
                return Actuality.Denied;
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
                return Carries(governor) ? Weaker(own, _mood.Of(governor)) : own;
            default:
                return own;
        }
    }

    private Actuality? Embedded(int governor, Func<int, Actuality?> contentOf, int depth)
    {
        if (KeyOf(governor) is not { } key) return null;
        var value = ClauseMood.ValueOf(key);
        if (value == Actuality.Actual) return value;
        // "continues to shell" goes on; "continued" is past, and "promised to continue" is what the promise is.
        if (value == Actuality.Ongoing) return Weaker(document.Xpos[governor] is "VBZ" or "VBP" or "VBG" ? value : Actuality.Actual, Read(governor, contentOf, depth + 1));
        // "denied that it intends to attack": who denies the intention denies the act.
        return value != Actuality.Denied && Read(governor, contentOf, depth + 1) is (Actuality.Denied or Actuality.Hypothetical) and var outer ? outer : value;
    }

    /// <summary>What a word says of the act in its complement; with its particle, where that is another word ("call off").</summary>
    private string? KeyOf(int word)
    {
        var key = tree.Child(word, "compound:prt") is >= 0 and var particle ? words.Embedding.KeyOf($"{document.Lemmas[word]} {document.Lemmas[particle]}") : null;
        return (key ?? words.Embedding.KeyOf(document.Lemmas[word])) is { } found and not ("true" or "condition") ? found : null;
    }

    /// <summary>Of reports that are denied, what they tell is denied.</summary>
    private Actuality? OfWhatIsSaid(int noun, Func<int, Actuality?> contentOf, int depth)
    {
        var verb = document.Heads[noun];
        if (verb < 0 || document.DepRels[noun] is not ("obj" or "nsubj:pass" or "obl")) return null;
        return (contentOf(verb) ?? Embedded(verb, contentOf, depth)) is Actuality.Denied ? Actuality.Denied : null;
    }

    private bool HasThat(int verb) => tree.Child(verb, "mark") is >= 0 and var mark && document.Lemmas[mark] == "that";

    private bool HasFrom(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "mark" or "case" && document.Lemmas[child] == "from") return true;
        }
        return false;
    }

    private bool IsHindering(int verb) => document.Lemmas[verb] is "stop" or "keep" or "hinder" or "dissuade" || KeyOf(verb) == "denied";

    /// <summary>"is considering expelling": a gerund that stands right behind its verb is what the verb is about.</summary>
    private static bool IsRightBehind(int gerund, int verb) => gerund == verb + 1;

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
    private bool Carries(int governor) => IsVerbal(governor) && words.LightVerbs.Contains(document.Lemmas[governor]);

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

    /// <summary>Whether a noun stands behind "after" or "during", itself or with the time that it took in front: what was promised or announced then was done then.</summary>
    private bool IsOver(int noun)
    {
        var top = document.DepRels[noun] == "nmod" && tree.Child(noun, "case") is >= 0 and var of && document.Lemmas[of] == "of" ? document.Heads[noun] : noun;
        return top >= 0 && tree.Child(top, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "after" or "follow" or "following" or "since" or "during" or "amid" or "despite" or "at";
    }

    private bool IsVerbal(int token) => _forms.IsVerbal(token);
}
