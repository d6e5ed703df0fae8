using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Reads what fills the slots of a verb: undoes passives, and offers a phrase to every word that it may belong to.</summary>
internal sealed class VerbFills(Document document, Tree tree, CoderWords words, ClauseForms forms, ClauseSubjects subjects)
{
    /// <summary>The predication of a verb.</summary>
    public Predication Of(int verb)
    {
        var passive = forms.IsPassive(verb);
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

    public void ReadVerbChild(int child, bool passive, List<Fill> fills, ImmutableArray<string>.Builder particles)
    {
        switch (document.DepRels[child])
        {
            case "nsubj" when passive && (forms.IsHeadlinePassive(document.Heads[child]) || forms.IsGapped(document.Heads[child])): fills.Add(new("object", subjects.Antecedent(child), FillStrength.Direct)); break;
            case "nsubj" or "nsubj:outer": fills.Add(new("subject", subjects.Antecedent(child), FillStrength.Direct)); break;
            case "nsubj:pass" when !passive: fills.Add(new("subject", subjects.Antecedent(child), FillStrength.Direct)); break;
            case "nsubj:pass": fills.Add(new("object", subjects.Antecedent(child), FillStrength.Direct)); break;
            case "obj":
                fills.Add(new("object", subjects.Antecedent(child), FillStrength.Direct));
                // "has no intention": the verb is denied by the article of its object.
                if (tree.Child(child, "det") is >= 0 and var article && document.Lemmas[article] is "no") fills.Add(new("negation", article, FillStrength.Direct));
                break;
            // "called the envoy a liar": parsers take what he is called for a phrase of its own.
            case "obl:unmarked" when words.Names.Contains(document.Lemmas[document.Heads[child]]) && child > document.Heads[child]: fills.Add(new("clause", child, FillStrength.Weak)); break;
            case "iobj": fills.Add(new("indirect", child, FillStrength.Direct)); break;
            case "ccomp" or "xcomp" or "csubj":
                fills.Add(new("clause", child, FillStrength.Direct));
                if (forms.IsQuestion(child)) fills.Add(new("question", child, FillStrength.Direct));
                if (document.DepRels[child] == "ccomp" && forms.IsFact(child)) fills.Add(new("fact", child, FillStrength.Direct));
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
            case "advcl" when document.Lemmas[document.Heads[child]] == "ask" && forms.CaseOf(child) is "if" or "whether": fills.Add(new("question", child, FillStrength.Direct)); break;
            // "called on Bosnia to amend …": parsers take the infinitive for one of purpose.
            case "advcl" when document.Xpos[child] == "VB" && forms.CaseOf(child) == "to": fills.Add(new("clause", child, FillStrength.Weak)); break;
            case "obl" or "obl:agent" or "obl:arg" or "nmod" or "advcl": AddOblique(child, passive, fills); break;
            default: break;
        }
    }

    private void AddOblique(int child, bool passive, List<Fill> fills)
    {
        var preposition = forms.CaseOf(child);
        if (preposition is null)
        {
            // "has charged Bosnian Serb leader Radovan Karadzic": an object that the parser took for a phrase without its preposition.
            var isBare = document.DepRels[child] == "obl" && child > document.Heads[child] && document.Upos[child] is Upos.NOUN or Upos.PROPN;
            if (isBare && !passive) fills.Add(new("object", child, FillStrength.Weak));
            return;
        }
        // "condemned on Friday Turkey's raids": the parser hung the day on the object.
        if (preposition == "on" && !passive && forms.CaseTokenOf(child) + 1 is var day && day < child - 1 && Statements.SourceExtent.IsWeekday(document.FormOf(day).ToString().ToLowerInvariant()) && document.Heads[day] != document.Heads[child])
        {
            fills.Add(new("object", child, FillStrength.Direct));
            return;
        }
        // "released at least 19 hostages", "up to 19": a measure before the object, no preposition.
        if ((preposition == "at" && forms.IsMeasure(forms.CaseTokenOf(child) + 1)) || forms.IsUpTo(forms.CaseTokenOf(child))) fills.Add(new("object", child, FillStrength.Direct));
        else fills.Add(new(preposition, subjects.Antecedent(child), FillStrength.Direct));
        // "hand over the district", "cut off the water": a particle right behind the verb that the parser took for a preposition.
        if (forms.IsParticle(preposition, document.Heads[child]) && forms.CaseTokenOf(child) == document.Heads[child] + 1) fills.Add(new("object", child, FillStrength.Weak));
        // "pulled out of the deal": two prepositions in front of one noun.
        if (preposition is "out" or "off" or "up" && forms.IsOf(forms.CaseTokenOf(child) + 1)) fills.Add(new("of", subjects.Antecedent(child), FillStrength.Weak));
        if (preposition == "by" && passive && !forms.IsVerbal(child)) fills.Add(new("subject", child, FillStrength.Direct));
    }

    /// <summary>"demanded that Libya hand over the men": who is to act.</summary>
    public void AddClauseSubject(int clause, List<Fill> fills)
    {
        foreach (var child in tree.Children(clause))
        {
            if (document.DepRels[child] is "nsubj" or "nsubj:pass" or "nsubj:outer") fills.Add(new("clause-subject", subjects.Antecedent(child), FillStrength.Direct));
        }
    }

    public void AddSharedSubject(int verb, bool passive, List<Fill> fills)
    {
        var slot = passive ? "object" : "subject";
        if (fills.Any(f => f.Slot == slot)) return;
        var subject = subjects.Of(verb);
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
            if (document.DepRels[child] != "conj" || !forms.IsVerbal(child) || forms.HasOwnSubject(child)) continue;
            var shared = tree.Child(child, "obj");
            if (shared >= 0) fills.Add(new("object", shared, FillStrength.Weak));
            return;
        }
    }

    /// <summary>"imposed sanctions on Iran", "talked on Monday with Oman": parsers hang the last phrase on the verb or on the noun before it; it is offered to both.</summary>
    public void AddModifiersOfArguments(int verb, List<Fill> fills)
    {
        foreach (var fill in fills.Where(f => f.Slot is not ("clause" or "clause-subject")).ToList())
        {
            foreach (var noun in tree.Conjuncts(fill.Token)) AddModifiersOf(noun, fill.Slot == "object", verb, fills);
            // "pledged a million euros in aid to Mali".
            if (fill.Slot == "in") AddLast(fill.Token, fills);
        }
    }

    private void AddModifiersOf(int noun, bool isObject, int verb, List<Fill> fills)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] is not ("nmod" or "obl") || forms.CaseOf(child) is not { } preposition) continue;
            if (preposition != "of" ? isObject || preposition is "with" or "against" or "between" : isObject && words.Deprives.Contains(document.Lemmas[verb])) fills.Add(new(preposition, child, FillStrength.Weak));
            // "returned the masks from the museum to Benin": hung one noun further in.
            if (isObject && preposition is "from" or "of" or "for" or "in") AddLast(child, fills);
        }
    }

    private void AddLast(int noun, List<Fill> fills)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "nmod" && forms.CaseOf(child) is "to" or "from") fills.Add(new(forms.CaseOf(child)!, child, FillStrength.Weak));
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
                if (document.DepRels[child] == "acl" && document.Xpos[child] == "VB" && forms.CaseOf(child) == "to") fills.Add(new("clause", child, FillStrength.Weak));
            }
        }
    }
}
