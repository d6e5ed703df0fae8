using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Tells who or what a clause is about: undoes relative clauses, participles, control and coordination.</summary>
internal sealed class ClauseSubjects(Document document, Tree tree, CoderWords words, ClauseForms forms)
{
    /// <summary>Chains of control and coordination longer than this are broken parses.</summary>
    private const int MaximalDepth = 8;

    private static readonly FrozenSet<string> RelativePronouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "who", "whom", "which", "that", "whose");

    /// <summary>Who or what a verb's clause is about: its own subject or the one that the grammar shares with it; -1 if there is none.</summary>
    public int Of(int verb, int depth = 0)
    {
        if (depth > MaximalDepth) return -1;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "nsubj" or "nsubj:pass" or "nsubj:outer") return Antecedent(child);
        }
        if (PossessorOfGerund(verb) is { } possessor) return possessor;
        var governor = document.Heads[verb];
        if (governor < 0) return -1;
        switch (document.DepRels[verb])
        {
            // A finite verb without a subject that hangs on the noun before it: the parser lost the subject.
            case "conj" or "parataxis" when !forms.IsVerbal(governor) && governor < verb && document.Xpos[verb] is "VBD" or "VBZ" or "VBP":
                return governor;
            case "acl" or "advcl" when forms.IsHeadlineFuture(verb):
                return governor;
            // "accused Russia of having sent …", "thanked Oman for releasing …", "called on Chad to stop …": the act is the object's.
            case "advcl" or "obl" or "acl" when forms.IsVerbal(governor) && GovernsByObject(verb, governor):
                return Controller(governor, depth);
            // "sealed the border, arresting dissidents, a spokesman said": the parser hangs the participle on the word of saying.
            case "advcl" when forms.IsVerbal(governor) && tree.Child(governor, "ccomp") is >= 0 and var told && told < verb && verb < governor:
                return Of(told, depth + 1);
            // "closed the border because of fighting between …": not the subject's act.
            case "advcl" when document.Xpos[verb] == "VBG" && forms.CaseOf(verb) is "because_of" or "due_to" or "amid" or "despite" or "following":
                return -1;
            case "conj" when forms.IsVerbal(governor) && forms.ClauseAroundRelative(verb, governor) is { } main:
                return Of(main, depth + 1);
            case "conj" when forms.IsVerbal(governor):
            case "advcl" when forms.IsVerbal(governor):
            case "parataxis" when forms.IsVerbal(governor) && document.Xpos[verb] == "VBG":
                return Of(governor, depth + 1);
            case "xcomp":
                return Controller(governor, depth);
            // "said the inspectors visited the site": parsers take the subject for what is said.
            case "ccomp" when tree.Child(governor, "obj") is >= 0 and var told && told > governor && told < verb && words.Tells.Contains(document.Lemmas[governor]):
                return told;
            // "sealed the border, suspending the charter and arresting opponents, a spokeswoman said": torn from the clause that it goes on with.
            case "ccomp" when document.Xpos[verb] == "VBG" && verb < governor && document.DepRels[governor] == "conj" && document.Heads[governor] < verb:
                return Of(document.Heads[governor], depth + 1);
            case "ccomp" when !forms.HasFiniteForm(verb):
                return Controller(governor, depth);
            // "passed a resolution condemning Chad", "a letter from the king asking for …": a text speaks for whoever gives it out.
            case "acl" or "acl:relcl" when IsText(governor) && document.Xpos[verb] != "VBN" && IssuerOf(governor, depth) is { } issuer:
                return issuer;
            // "had no intention of leaving": his who has it.
            case "acl" when document.Xpos[verb] == "VBG" && forms.CaseOf(verb) == "of" && forms.IsOfPlans(governor):
                return HolderOfNoun(governor, depth);
            case "acl" when document.Xpos[verb] is "VBG" or "VBN":
            case "acl:relcl":
                return governor;
            case "acl":
                return HolderOfNoun(governor, depth);
            default:
                return -1;
        }
    }

    /// <summary>Whether a noun is a text, which speaks for whoever gives it out.</summary>
    private bool IsText(int noun) => words.Texts.Contains(document.Lemmas[noun]) && document.Upos[noun] == Upos.NOUN;

    /// <summary>Who gives a text out: its owner or author, else the subject of the verb of which it is the object, or the agent where that is passive; null if nobody is told.</summary>
    public int? IssuerOf(int text, int depth = 0)
    {
        foreach (var child in tree.Children(text))
        {
            if (document.DepRels[child] == "nmod:poss" || (document.DepRels[child] == "nmod" && forms.CaseOf(child) is "by" or "from")) return child;
        }
        var verb = document.Heads[text];
        if (verb < 0 || !forms.IsVerbal(verb) || !words.GivesOut.Contains(document.Lemmas[verb])) return null;
        var giver = document.DepRels[text] switch { "obj" => Of(verb, depth + 1), "nsubj:pass" => tree.Child(verb, "obl:agent"), _ => -1 };
        return giver >= 0 ? giver : null;
    }

    /// <summary>"the army's storming the camp": whose act a gerund names; null if no possessive stands right before it.</summary>
    private int? PossessorOfGerund(int verb) =>
        document.Xpos[verb] == "VBG" && verb > 0 && document.Xpos[verb - 1] == "POS" && document.Heads[verb - 1] >= 0 ? document.Heads[verb - 1] : null;

    /// <summary>Whose act an infinitive names: the object's of the verb that governs it ("urged Iran to stop"), else its subject's.</summary>
    private int Controller(int governor, int depth)
    {
        if (!forms.IsVerbal(governor)) return SubjectOfPredicate(governor, depth);
        foreach (var relation in (ReadOnlySpan<string>)["obj", "iobj"])
        {
            var child = tree.Child(governor, relation);
            if (child >= 0) return child;
        }
        foreach (var child in tree.Children(governor))
        {
            if (document.DepRels[child] == "obl" && (document.Lemmas[governor], forms.CaseOf(child)) is ("call", "on" or "upon" or "for") or ("appeal", "to")) return child;
        }
        return Of(governor, depth + 1);
    }

    private int SubjectOfPredicate(int predicate, int depth)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (document.DepRels[child] is "nsubj" or "nsubj:outer") return Antecedent(child);
            // "it is not permissible to impose …" names nobody who would impose.
            if (document.DepRels[child] == "expl" && document.DepRels[predicate] is "conj" or "advcl") return -1;
        }
        return document.Heads[predicate] >= 0 && depth < MaximalDepth && document.DepRels[predicate] is "conj" or "xcomp" or "advcl" ? Of(document.Heads[predicate], depth + 1) : -1;
    }

    /// <summary>"Iran's plan to visit", "the attempts of some parties to divert", "made a decision to leave".</summary>
    private int HolderOfNoun(int noun, int depth)
    {
        // "used gas and water to disperse": what holds of the first holds of all.
        while (document.DepRels[noun] == "conj" && document.Heads[noun] is >= 0 and var first && first < noun && document.Upos[first] == Upos.NOUN) noun = first;
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "nmod:poss" || (document.DepRels[child] == "nmod" && forms.CaseOf(child) is "of" or "by" or "for")) return child;
            // "South Korea plan to hold talks": a name before it has it.
            if (document.DepRels[child] == "compound" && document.Upos[child] == Upos.PROPN) return child;
        }
        var governor = document.Heads[noun];
        return governor >= 0 && forms.IsVerbal(governor) && document.DepRels[noun] is "obj" or "obl" or "xcomp" ? Of(governor, depth + 1) : -1;
    }

    /// <summary>The noun that a relative pronoun stands for; any other word stands for itself.</summary>
    public int Antecedent(int token)
    {
        if (!RelativePronouns.Contains(document.Lemmas[token]) || document.Upos[token] is not Upos.PRON) return token;
        for (int t = token, steps = 0; t >= 0 && steps <= MaximalDepth; t = document.Heads[t], steps++)
        {
            if (document.DepRels[t] == "acl:relcl") return document.Lemmas[token] == "who" ? WithoutParty(document.Heads[t]) : document.Heads[t];
        }
        return token;
    }

    /// <summary>"Ana Prado of the centre-right, who called for …": "who" is the name, whatever phrase of it the tree hangs the clause on.</summary>
    private int WithoutParty(int noun) =>
        document.DepRels[noun] == "nmod" && document.Upos[noun] == Upos.NOUN && document.Heads[noun] is >= 0 and var name && document.Upos[name] == Upos.PROPN ? name : noun;

    private bool GovernsByObject(int verb, int governor) => forms.CaseOf(verb) switch
    {
        "of" or "for" or "from" => document.Xpos[verb] is "VBG" or "VBN" && tree.Child(governor, "obj") >= 0,
        "to" => document.Xpos[verb] == "VB" && document.Lemmas[governor] is "call" or "appeal",
        _ => false,
    };
}
