using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Phrases that say what someone is: "he was a commander", "served as ambassador", "elected president". They are mentions of that person.</summary>
internal sealed class Predicates(Scene scene, ClusterIndex index)
{
    private readonly ActorWords _words = scene.Knowledge.Words;

    /// <summary>Whether a phrase is a predicate; names nobody new then.</summary>
    /// <param name="draft">A nominal of a person.</param>
    /// <param name="subject">Of whom it is said; null where that is nobody known, or is denied or only possible.</param>
    public bool IsPredicate(Draft draft, out Cluster? subject)
    {
        subject = null;
        if (scene.Tree.Child(draft.Head, "cop") >= 0)
        {
            if (IsPlain(draft.Head)) subject = AtChild(draft.Head, "nsubj");
            return true;
        }
        var verb = scene.Head(draft.Head);
        if (verb < 0) return false;
        var isAs = scene.Tree.Child(draft.Head, "case") is >= 0 and var preposition && scene.Lower[preposition] is "as";
        if (!isAs && scene.DepRel(draft.Head) is not "xcomp") return false;
        var lemma = scene.Lemma(verb);
        var isAppointed = _words.Appoints.Contains(lemma);
        if (!isAppointed && !(isAs ? _words.Serves : _words.Becomes).Contains(lemma)) return false;
        if (!IsPlain(verb)) return true;
        if (isAppointed) subject = AtChild(verb, "nsubj:pass") ?? AtChild(verb, "obj") ?? Modified(verb);
        else subject = AtChild(verb, "nsubj") ?? Modified(verb);
        return true;
    }

    private Cluster? AtChild(int token, string relation) => scene.Tree.Child(token, relation) is >= 0 and var child ? index.AtHead(child) : null;

    // "NAME, appointed ambassador in May,", "NAME, who …, and served as ambassador"
    private Cluster? Modified(int verb) => scene.DepRel(verb) switch
    {
        "acl" or "acl:relcl" => index.AtHead(scene.Head(verb)),
        "conj" or "advcl" or "xcomp" when scene.Head(verb) >= 0 => AtChild(scene.Head(verb), "nsubj") ?? AtChild(scene.Head(verb), "nsubj:pass"),
        _ => null,
    };

    // Neither denied nor merely possible.
    private bool IsPlain(int token)
    {
        foreach (var child in scene.Tree.Children(token))
        {
            if (scene.Lower[child] is "not" or "nt" or "never" || scene.Document.Xpos[child] is "MD" && scene.Lower[child] is not "will") return false;
        }
        return true;
    }
}
