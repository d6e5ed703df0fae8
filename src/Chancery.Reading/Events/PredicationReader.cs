using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Reads predications off the trees of one document: undoes passives, relative clauses, participles, control and coordination.</summary>
public sealed class PredicationReader(Document document, Tree tree, FrozenSet<string> lightVerbs)
{
    /// <summary>Chains of control and coordination longer than this are broken parses.</summary>
    private const int MaximalDepth = 8;

    private static readonly FrozenSet<string> RelativePronouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "who", "whom", "which", "that", "whose");

    /// <summary>Texts that speak for whoever gives them out.</summary>
    private static readonly FrozenSet<string> TextNouns = FrozenSet.Create(
        StringComparer.Ordinal, "statement", "resolution", "letter", "declaration", "communique", "communiqué", "report", "motion", "bill", "note", "message", "petition", "decree",
        "post", "tweet", "speech", "memo", "editorial", "appeal", "draft", "document", "address", "video", "complaint", "memorandum");

    /// <summary>Verbs that give a text out.</summary>
    private static readonly FrozenSet<string> GivesOut = FrozenSet.Create(
        StringComparer.Ordinal, "issue", "pass", "adopt", "approve", "release", "publish", "send", "sign", "write", "table", "submit", "introduce", "circulate", "file", "make",
        "deliver", "hand", "post", "put", "read", "give", "draft", "unveil", "endorse", "back", "propose", "present", "consider", "address", "hold");

    /// <summary>Verbs of which the "of" behind the object tells a part of the act: "stripped the writer of her passport".</summary>
    private static readonly FrozenSet<string> Deprives = FrozenSet.Create(
        StringComparer.Ordinal, "strip", "deprive", "rob", "relieve", "divest", "cleanse", "clear", "acquit", "absolve", "accuse", "convict", "suspect", "inform", "warn", "notify", "assure", "remind");

    /// <summary>Verbs that say what somebody is, or is taken for.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.Ordinal, "call", "brand", "label", "term", "dub", "declare", "name", "consider", "deem");

    /// <summary>Whose subject is on the receiving side: "received support from Oman".</summary>
    private static readonly FrozenSet<string> Receives = FrozenSet.Create(StringComparer.Ordinal, "receive", "get", "obtain", "secure", "win", "gain");

    private readonly Dictionary<int, Predication> _known = [];

    private readonly ClauseForms _forms = new(document, tree);

    /// <summary>The predication of a word; read once, then remembered.</summary>
    public Predication Of(int token)
    {
        if (_known.TryGetValue(token, out var known)) return known;
        return _known[token] = _forms.IsVerbal(token) ? ReadVerb(token) : ReadNoun(token);
    }

    /// <summary>Who or what a verb's clause is about: its own subject or the one that the grammar shares with it; -1 if there is none.</summary>
    public int SurfaceSubject(int verb, int depth = 0)
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
            case "conj" or "parataxis" when !_forms.IsVerbal(governor) && governor < verb && document.Xpos[verb] is "VBD" or "VBZ" or "VBP":
                return governor;
            case "acl" or "advcl" when _forms.IsHeadlineFuture(verb):
                return governor;
            // "accused Russia of having sent …", "thanked Oman for releasing …", "called on Chad to stop …": the act is the object's.
            case "advcl" or "obl" or "acl" when _forms.IsVerbal(governor) && GovernsByObject(verb, governor):
                return Controller(governor, depth);
            // "sealed the border, arresting dissidents, a spokesman said": the parser hangs the participle on the word of saying.
            case "advcl" when _forms.IsVerbal(governor) && tree.Child(governor, "ccomp") is >= 0 and var told && told < verb && verb < governor:
                return SurfaceSubject(told, depth + 1);
            // "closed the border because of fighting between …": not the subject's act.
            case "advcl" when document.Xpos[verb] == "VBG" && _forms.CaseOf(verb) is "because_of" or "due_to" or "amid" or "despite" or "following":
                return -1;
            case "conj" when _forms.IsVerbal(governor) && _forms.ClauseAroundRelative(verb, governor) is { } main:
                return SurfaceSubject(main, depth + 1);
            case "conj" when _forms.IsVerbal(governor):
            case "advcl" when _forms.IsVerbal(governor):
            case "parataxis" when _forms.IsVerbal(governor) && document.Xpos[verb] == "VBG":
                return SurfaceSubject(governor, depth + 1);
            case "xcomp":
                return Controller(governor, depth);
            // "said the inspectors visited the site": parsers take the subject for what is said.
            case "ccomp" when tree.Child(governor, "obj") is >= 0 and var told && told > governor && told < verb && document.Lemmas[governor] is "say" or "claim" or "report" or "believe" or "confirm" or "admit":
                return told;
            // "sealed the border, suspending the charter and arresting opponents, a spokeswoman said": torn from the clause that it goes on with.
            case "ccomp" when document.Xpos[verb] == "VBG" && verb < governor && document.DepRels[governor] == "conj" && document.Heads[governor] < verb:
                return SurfaceSubject(document.Heads[governor], depth + 1);
            case "ccomp" when !_forms.HasFiniteForm(verb):
                return Controller(governor, depth);
            // "passed a resolution condemning Chad", "a letter from the king asking for …": a text speaks for whoever gives it out.
            case "acl" or "acl:relcl" when IsText(governor) && document.Xpos[verb] != "VBN" && IssuerOf(governor, depth) is { } issuer:
                return issuer;
            // "had no intention of leaving": his who has it.
            case "acl" when document.Xpos[verb] == "VBG" && _forms.CaseOf(verb) == "of" && _forms.IsOfPlans(governor):
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

    private bool IsText(int noun) => TextNouns.Contains(document.Lemmas[noun]) && document.Upos[noun] == Upos.NOUN;

    /// <summary>Who gives a text out: its owner or author, else the subject of the verb of which it is the object; null if nobody is told.</summary>
    private int? IssuerOf(int text, int depth)
    {
        foreach (var child in tree.Children(text))
        {
            if (document.DepRels[child] == "nmod:poss" || (document.DepRels[child] == "nmod" && _forms.CaseOf(child) is "by" or "from")) return child;
        }
        var verb = document.Heads[text];
        if (verb < 0 || document.DepRels[text] != "obj" || !_forms.IsVerbal(verb) || !GivesOut.Contains(document.Lemmas[verb])) return null;
        return SurfaceSubject(verb, depth + 1) is >= 0 and var subject ? subject : null;
    }

    /// <summary>"the army's storming the camp": whose act a gerund names; null if no possessive stands right before it.</summary>
    private int? PossessorOfGerund(int verb) =>
        document.Xpos[verb] == "VBG" && verb > 0 && document.Xpos[verb - 1] == "POS" && document.Heads[verb - 1] >= 0 ? document.Heads[verb - 1] : null;

    private Predication ReadVerb(int verb)
    {
        var passive = _forms.IsPassive(verb);
        var fills = new List<Fill>();
        var particles = ImmutableArray.CreateBuilder<string>();
        foreach (var child in tree.Children(verb)) ReadVerbChild(child, passive, fills, particles);
        AddSharedSubject(verb, passive, fills);
        AddRelativeGap(verb, passive, fills);
        AddSharedObject(verb, fills);
        AddModifiersOfArguments(verb, fills);
        AddAddressee(fills);
        return new(verb, passive, [.. fills.Distinct().OrderBy(f => f.Strength)], particles.ToImmutable());
    }

    private void ReadVerbChild(int child, bool passive, List<Fill> fills, ImmutableArray<string>.Builder particles)
    {
        switch (document.DepRels[child])
        {
            case "nsubj" or "nsubj:outer": fills.Add(new("subject", Antecedent(child), FillStrength.Direct)); break;
            case "nsubj:pass" when !passive: fills.Add(new("subject", Antecedent(child), FillStrength.Direct)); break;
            case "nsubj:pass": fills.Add(new("object", Antecedent(child), FillStrength.Direct)); break;
            case "obj":
                fills.Add(new("object", Antecedent(child), FillStrength.Direct));
                // "has no intention": the verb is denied by the article of its object.
                if (tree.Child(child, "det") is >= 0 and var article && document.Lemmas[article] is "no") fills.Add(new("negation", article, FillStrength.Direct));
                break;
            // "called the envoy a liar": parsers take what he is called for a phrase of its own.
            case "obl:unmarked" when Names.Contains(document.Lemmas[document.Heads[child]]) && child > document.Heads[child]: fills.Add(new("clause", child, FillStrength.Weak)); break;
            case "iobj": fills.Add(new("indirect", child, FillStrength.Direct)); break;
            case "ccomp" or "xcomp" or "csubj":
                fills.Add(new("clause", child, FillStrength.Direct));
                if (_forms.IsQuestion(child)) fills.Add(new("question", child, FillStrength.Direct));
                if (document.DepRels[child] == "ccomp" && _forms.IsFact(child)) fills.Add(new("fact", child, FillStrength.Direct));
                AddClauseSubject(child, fills);
                break;
            // "ruled out recognising …": parsers take a gerund behind a particle for a circumstance.
            case "advcl" when document.Xpos[child] == "VBG" && child > 0 && document.DepRels[child - 1] == "compound:prt" && document.Heads[child - 1] == document.Heads[child]:
                fills.Add(new("clause", child, FillStrength.Direct));
                break;
            case "compound:prt": particles.Add(document.Lemmas[child]); break;
            case "advmod":
                particles.Add(document.Lemmas[child]);
                if (document.Lemmas[child] is "not" or "never" or "n't") fills.Add(new("negation", child, FillStrength.Direct));
                break;
            // "asked whether he would go": a question, no request.
            case "advcl" when document.Lemmas[document.Heads[child]] == "ask" && _forms.CaseOf(child) is "if" or "whether": fills.Add(new("question", child, FillStrength.Direct)); break;
            // "called on Bosnia to amend …": parsers take the infinitive for one of purpose.
            case "advcl" when document.Xpos[child] == "VB" && _forms.CaseOf(child) == "to": fills.Add(new("clause", child, FillStrength.Weak)); break;
            case "obl" or "obl:agent" or "obl:arg" or "nmod" or "advcl":
                var preposition = _forms.CaseOf(child);
                if (preposition is null)
                {
                    // "has charged Bosnian Serb leader Radovan Karadzic": an object that the parser took for a phrase without its preposition.
                    var isBare = document.DepRels[child] == "obl" && child > document.Heads[child] && document.Upos[child] is Upos.NOUN or Upos.PROPN;
                    if (isBare && !passive) fills.Add(new("object", child, FillStrength.Weak));
                    break;
                }
                // "released at least 19 hostages", "up to 19": a measure before the object, no preposition.
                if ((preposition == "at" && _forms.IsMeasure(_forms.CaseTokenOf(child) + 1)) || _forms.IsUpTo(_forms.CaseTokenOf(child))) fills.Add(new("object", child, FillStrength.Direct));
                else fills.Add(new(preposition, Antecedent(child), FillStrength.Direct));
                // "hand over the district", "cut off the water": a particle right behind the verb that the parser took for a preposition.
                if (_forms.IsParticle(preposition, document.Heads[child]) && _forms.CaseTokenOf(child) == document.Heads[child] + 1) fills.Add(new("object", child, FillStrength.Weak));
                // "pulled out of the deal": two prepositions in front of one noun.
                if (preposition is "out" or "off" or "up" && _forms.IsOf(_forms.CaseTokenOf(child) + 1)) fills.Add(new("of", Antecedent(child), FillStrength.Weak));
                if (preposition == "by" && passive && !_forms.IsVerbal(child)) fills.Add(new("subject", child, FillStrength.Direct));
                break;
            default: break;
        }
    }

    /// <summary>"demanded that Libya hand over the men": who is to act.</summary>
    private void AddClauseSubject(int clause, List<Fill> fills)
    {
        foreach (var child in tree.Children(clause))
        {
            if (document.DepRels[child] is "nsubj" or "nsubj:pass" or "nsubj:outer") fills.Add(new("clause-subject", Antecedent(child), FillStrength.Direct));
        }
    }

    private void AddSharedSubject(int verb, bool passive, List<Fill> fills)
    {
        var slot = passive ? "object" : "subject";
        if (fills.Any(f => f.Slot == slot)) return;
        var subject = SurfaceSubject(verb);
        if (subject >= 0 && subject != verb) fills.Add(new(slot, subject, FillStrength.Inherited));
    }

    /// <summary>"the accord (that) they signed", "the man with whom he met": what is missing inside a relative clause is its antecedent.</summary>
    private void AddRelativeGap(int verb, bool passive, List<Fill> fills)
    {
        if (document.DepRels[verb] != "acl:relcl" || passive) return;
        var antecedent = document.Heads[verb];
        if (fills.Any(f => f.Token == antecedent) || fills.Any(f => f.Slot is "object" or "clause") || !fills.Any(f => f.Slot == "subject")) return;
        fills.Add(new("object", antecedent, FillStrength.Inherited));
    }

    /// <summary>"met and praised the envoy": the object stands once, at one of the verbs.</summary>
    private void AddSharedObject(int verb, List<Fill> fills)
    {
        if (fills.Any(f => f.Slot is "object" or "clause")) return;
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] != "conj" || !_forms.IsVerbal(child) || _forms.HasOwnSubject(child)) continue;
            var shared = tree.Child(child, "obj");
            if (shared >= 0) fills.Add(new("object", shared, FillStrength.Weak));
            return;
        }
    }

    /// <summary>"imposed sanctions on Iran", "talked on Monday with Oman": parsers hang the last phrase on the verb or on the noun before it; it is offered to both.</summary>
    private void AddModifiersOfArguments(int verb, List<Fill> fills)
    {
        foreach (var fill in fills.Where(f => f.Slot is not ("clause" or "clause-subject")).ToList())
        {
            foreach (var noun in tree.Conjuncts(fill.Token)) AddModifiersOf(noun, fill.Slot == "object", verb, fills);
        }
    }

    private void AddModifiersOf(int noun, bool isObject, int verb, List<Fill> fills)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] is not ("nmod" or "obl") || _forms.CaseOf(child) is not { } preposition) continue;
            if (preposition != "of" ? isObject || preposition is "with" or "against" or "between" : isObject && Deprives.Contains(document.Lemmas[verb])) fills.Add(new(preposition, child, FillStrength.Weak));
            // "returned the masks from the museum to Benin": hung one noun further in.
            if (isObject && preposition is "from" or "of" or "for" or "in") AddLast(child, fills);
        }
    }

    private void AddLast(int noun, List<Fill> fills)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "nmod" && _forms.CaseOf(child) is "to" or "from") fills.Add(new(_forms.CaseOf(child)!, child, FillStrength.Weak));
        }
    }

    /// <summary>"told the villagers to leave": whoever is told stands alone as the object, and parsers hang the infinitive on him.</summary>
    private void AddAddressee(List<Fill> fills)
    {
        if (!fills.Any(f => f.Slot == "object")) fills.AddRange([.. fills.Where(f => f.Slot == "indirect").Select(f => f with { Slot = "object" })]);
        if (fills.Any(f => f.Slot == "clause")) return;
        foreach (var told in fills.Where(f => f.Slot == "object" && f.Strength == FillStrength.Direct).ToList())
        {
            foreach (var child in tree.Children(told.Token))
            {
                if (document.DepRels[child] == "acl" && document.Xpos[child] == "VB" && _forms.CaseOf(child) == "to") fills.Add(new("clause", child, FillStrength.Weak));
            }
        }
    }

    private Predication ReadNoun(int noun)
    {
        var fills = new List<Fill>();
        foreach (var child in tree.Children(noun)) ReadNounChild(child, fills);
        AddChainedPhrases(fills);
        AddCarrier(noun, fills);
        AddClauseAround(noun, fills);
        if (document.DepRels[noun] == "conj") AddSharedModifiers(document.Heads[noun], fills);
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "conj") AddSharedModifiers(child, fills);
        }
        return new(noun, false, [.. fills.Where(f => f.Token != noun).Distinct().OrderBy(f => f.Strength)], []);
    }

    /// <summary>"the arrest of the general by Britain", "the visit of the king to Oman": parsers hang the last phrase on the noun before it.</summary>
    private void AddChainedPhrases(List<Fill> fills)
    {
        foreach (var fill in fills.Where(f => f.Slot is not ("modifier" or "clause" or "subject" or "possessor")).ToList())
        {
            foreach (var child in tree.Children(fill.Token))
            {
                if (document.DepRels[child] == "nmod" && _forms.CaseOf(child) is { } preposition && preposition != "of") fills.Add(new(preposition, child, FillStrength.Weak));
            }
        }
    }

    private void ReadNounChild(int child, List<Fill> fills)
    {
        switch (document.DepRels[child])
        {
            case "nmod:poss": fills.Add(new("possessor", Antecedent(child), FillStrength.Direct)); break;
            case "compound" or "amod" or "nmod:desc": fills.Add(new("modifier", child, FillStrength.Direct)); break;
            case "ccomp" or "xcomp" or "csubj":
                fills.Add(new("clause", child, FillStrength.Direct));
                AddClauseSubject(child, fills);
                if (_forms.IsFact(child)) fills.Add(new("fact", child, FillStrength.Direct));
                break;
            case "advmod" when document.Lemmas[child] is "not" or "never" or "n't": fills.Add(new("negation", child, FillStrength.Direct)); break;
            case "nsubj" or "nsubj:outer": fills.Add(new("subject", Antecedent(child), FillStrength.Direct)); break;
            case "expl": fills.Add(new("subject", child, FillStrength.Weak)); break;
            case "nmod" or "obl" or "nmod:agent" or "obl:agent":
                if (_forms.CaseOf(child) is { } preposition) fills.Add(new(preposition, child, FillStrength.Direct));
                break;
            case "acl" when document.Xpos[child] == "VB" || (document.Xpos[child] == "VBG" && _forms.CaseOf(child) == "of"): fills.Add(new("clause", child, FillStrength.Direct)); break;
            case "acl" or "acl:relcl" when lightVerbs.Contains(document.Lemmas[child]): AddCarrierOf(child, fills); break;
            default: break;
        }
    }

    /// <summary>"carried out an attack", "talks were held with": the light verb's sides are the noun's.</summary>
    private void AddCarrier(int noun, List<Fill> fills)
    {
        var governor = document.Heads[noun];
        if (governor < 0 || !_forms.IsVerbal(governor) || !lightVerbs.Contains(document.Lemmas[governor])) return;
        // "engaged in talks", but not "offered at the request of": only what the verb is done in.
        if (document.DepRels[noun] is "obj" or "nsubj:pass" || (document.DepRels[noun] == "obl" && _forms.CaseOf(noun) is "in" or null)) AddCarrierOf(governor, fills);
    }

    /// <summary>"signed the accord after two weeks of talks": who does what the clause around tells had part in it.</summary>
    private void AddClauseAround(int noun, List<Fill> fills)
    {
        // "during the meeting" points back to one that was told; it is not told again.
        if (tree.Child(noun, "det") is >= 0 and var article && document.Lemmas[article] is "the" or "this" or "that" or "these" or "those") return;
        if (NamesBothSides(noun)) return;
        var top = noun;
        for (var steps = 0; steps < 2 && document.DepRels[top] == "nmod" && _forms.CaseOf(top) == "of"; steps++) top = document.Heads[top];
        if (document.DepRels[top] is "obl" or "nmod" or "advcl" && _forms.CaseOf(top) is "on" or "while_on" && document.Lemmas[top] is "visit" or "trip" or "tour")
        {
            // "the president, on a visit to Athens, said": whoever it is told of.
            var traveller = document.Heads[top];
            if (_forms.IsVerbal(traveller)) traveller = SurfaceSubject(traveller);
            if (traveller >= 0) fills.Add(new("around", traveller, FillStrength.Weak));
            return;
        }
        if (document.DepRels[top] is not ("obl" or "nmod") || _forms.CaseOf(top) is not ("after" or "during" or "following" or "in" or "at" or "before")) return;
        for (int t = document.Heads[top], steps = 0; t >= 0 && steps < 3; t = document.Heads[t], steps++)
        {
            if (!_forms.IsVerbal(t)) continue;
            if (SurfaceSubject(t) is >= 0 and var subject && !_forms.IsPassive(t)) fills.Add(new("around", subject, FillStrength.Weak));
            return;
        }
    }

    /// <summary>"the talks between Chad and Mali", "their talks": who takes part is told by the noun's own words.</summary>
    private bool NamesBothSides(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "nmod:poss" || (document.DepRels[child] == "nmod" && _forms.CaseOf(child) is "between" or "among" or "of")) return true;
        }
        return false;
    }

    private void AddCarrierOf(int verb, List<Fill> fills)
    {
        if (!_forms.IsVerbal(verb)) return;
        var passive = _forms.IsPassive(verb);
        var own = new List<Fill>();
        foreach (var child in tree.Children(verb)) ReadVerbChild(child, passive, own, ImmutableArray.CreateBuilder<string>());
        AddSharedSubject(verb, passive, own);
        AddModifiersOfArguments(verb, own);
        foreach (var fill in own.Where(f => f.Slot is not ("object" or "clause" or "clause-subject" or "indirect")))
            fills.Add(fill with { Slot = fill.Slot == "subject" ? Receives.Contains(document.Lemmas[verb]) ? "to" : "by" : fill.Slot, Strength = FillStrength.Weak });
    }

    private void AddSharedModifiers(int noun, List<Fill> fills)
    {
        if (noun < 0 || document.Upos[noun] != Upos.NOUN) return;
        var own = new List<Fill>();
        foreach (var child in tree.Children(noun)) ReadNounChild(child, own);
        fills.AddRange(own.Where(f => f.Slot != "modifier").Select(f => f with { Strength = FillStrength.Weak }));
    }

    /// <summary>Whose act an infinitive names: the object's of the verb that governs it ("urged Iran to stop"), else its subject's.</summary>
    private int Controller(int governor, int depth)
    {
        if (!_forms.IsVerbal(governor)) return SubjectOfPredicate(governor, depth);
        foreach (var relation in (ReadOnlySpan<string>)["obj", "iobj"])
        {
            var child = tree.Child(governor, relation);
            if (child >= 0) return child;
        }
        foreach (var child in tree.Children(governor))
        {
            if (document.DepRels[child] == "obl" && (document.Lemmas[governor], _forms.CaseOf(child)) is ("call", "on" or "upon" or "for") or ("appeal", "to")) return child;
        }
        return SurfaceSubject(governor, depth + 1);
    }

    private int SubjectOfPredicate(int predicate, int depth)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (document.DepRels[child] is "nsubj" or "nsubj:outer") return Antecedent(child);
            // "it is not permissible to impose …" names nobody who would impose.
            if (document.DepRels[child] == "expl" && document.DepRels[predicate] is "conj" or "advcl") return -1;
        }
        return document.Heads[predicate] >= 0 && depth < MaximalDepth && document.DepRels[predicate] is "conj" or "xcomp" or "advcl" ? SurfaceSubject(document.Heads[predicate], depth + 1) : -1;
    }

    /// <summary>"Iran's plan to visit", "the attempts of some parties to divert", "made a decision to leave".</summary>
    private int HolderOfNoun(int noun, int depth)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "nmod:poss" || (document.DepRels[child] == "nmod" && _forms.CaseOf(child) is "of" or "by" or "for")) return child;
            // "South Korea plan to hold talks": a name before it has it.
            if (document.DepRels[child] == "compound" && document.Upos[child] == Upos.PROPN) return child;
        }
        var governor = document.Heads[noun];
        return governor >= 0 && _forms.IsVerbal(governor) && document.DepRels[noun] is "obj" or "obl" or "xcomp" ? SurfaceSubject(governor, depth + 1) : -1;
    }

    /// <summary>The noun that a relative pronoun stands for; any other word stands for itself.</summary>
    private int Antecedent(int token)
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

    private bool GovernsByObject(int verb, int governor) => _forms.CaseOf(verb) switch
    {
        "of" or "for" or "from" => document.Xpos[verb] is "VBG" or "VBN" && tree.Child(governor, "obj") >= 0,
        "to" => document.Xpos[verb] == "VB" && document.Lemmas[governor] is "call" or "appeal",
        _ => false,
    };
}
