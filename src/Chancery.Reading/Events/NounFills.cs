using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Reads what fills the slots of a noun that names an act, its light verb's among them: "carried out an attack on".</summary>
internal sealed class NounFills(Document document, Tree tree, CoderWords words, ClauseForms forms, ClauseSubjects subjects, VerbFills verbs)
{
    /// <summary>The predication of a noun.</summary>
    public Predication Of(int noun)
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
                if (document.DepRels[child] == "nmod" && forms.CaseOf(child) is { } preposition && preposition != "of") fills.Add(new(preposition, child, FillStrength.Weak));
            }
        }
    }

    private void ReadNounChild(int child, List<Fill> fills)
    {
        switch (document.DepRels[child])
        {
            case "nmod:poss": fills.Add(new("possessor", subjects.Antecedent(child), FillStrength.Direct)); break;
            case "compound" or "amod" or "nmod:desc": fills.Add(new("modifier", child, FillStrength.Direct)); break;
            case "ccomp" or "xcomp" or "csubj":
                fills.Add(new("clause", child, FillStrength.Direct));
                verbs.AddClauseSubject(child, fills);
                if (forms.IsFact(child)) fills.Add(new("fact", child, FillStrength.Direct));
                break;
            case "advmod" when document.Lemmas[child] is "not" or "never" or "n't": fills.Add(new("negation", child, FillStrength.Direct)); break;
            case "nsubj" or "nsubj:outer": fills.Add(new("subject", subjects.Antecedent(child), FillStrength.Direct)); break;
            case "expl": fills.Add(new("subject", child, FillStrength.Weak)); break;
            case "nmod" or "obl" or "nmod:agent" or "obl:agent":
                if (forms.CaseOf(child) is { } preposition) fills.Add(new(preposition, child, FillStrength.Direct));
                break;
            case "acl" when document.Xpos[child] == "VB" || (document.Xpos[child] == "VBG" && forms.CaseOf(child) == "of"): fills.Add(new("clause", child, FillStrength.Direct)); break;
            case "acl" or "acl:relcl" when words.LightVerbs.Contains(document.Lemmas[child]): AddCarrierOf(child, fills); break;
            default: break;
        }
    }

    /// <summary>"carried out an attack", "talks were held with": the light verb's sides are the noun's.</summary>
    private void AddCarrier(int noun, List<Fill> fills)
    {
        var governor = document.Heads[noun];
        if (governor < 0 || !forms.IsVerbal(governor) || !words.LightVerbs.Contains(document.Lemmas[governor])) return;
        // "engaged in talks", but not "offered at the request of": only what the verb is done in.
        if (document.DepRels[noun] is "obj" or "nsubj:pass" || (document.DepRels[noun] == "obl" && forms.CaseOf(noun) is "in" or null)) AddCarrierOf(governor, fills);
    }

    /// <summary>"signed the accord after two weeks of talks": who does what the clause around tells had part in it.</summary>
    private void AddClauseAround(int noun, List<Fill> fills)
    {
        // "during the meeting" points back to one that was told; it is not told again.
        if (tree.Child(noun, "det") is >= 0 and var article && document.Lemmas[article] is "the" or "this" or "that" or "these" or "those") return;
        if (NamesBothSides(noun)) return;
        var top = noun;
        for (var steps = 0; steps < 2 && document.DepRels[top] == "nmod" && forms.CaseOf(top) == "of"; steps++) top = document.Heads[top];
        if (document.DepRels[top] is "obl" or "nmod" or "advcl" && forms.CaseOf(top) is "on" or "while_on" && document.Lemmas[top] is "visit" or "trip" or "tour")
        {
            // "the president, on a visit to Athens, said": whoever it is told of.
            var traveller = document.Heads[top];
            if (forms.IsVerbal(traveller)) traveller = subjects.Of(traveller);
            if (traveller >= 0) fills.Add(new("around", traveller, FillStrength.Weak));
            return;
        }
        if (document.DepRels[top] is not ("obl" or "nmod") || forms.CaseOf(top) is not ("after" or "during" or "following" or "in" or "at" or "before")) return;
        for (int t = document.Heads[top], steps = 0; t >= 0 && steps < 3; t = document.Heads[t], steps++)
        {
            if (!forms.IsVerbal(t)) continue;
            if (subjects.Of(t) is >= 0 and var subject && !forms.IsPassive(t)) fills.Add(new("around", subject, FillStrength.Weak));
            return;
        }
    }

    /// <summary>"the talks between Chad and Mali", "their talks": who takes part is told by the noun's own words.</summary>
    private bool NamesBothSides(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (document.DepRels[child] == "nmod:poss" || (document.DepRels[child] == "nmod" && forms.CaseOf(child) is "between" or "among" or "of")) return true;
        }
        return false;
    }

    private void AddCarrierOf(int verb, List<Fill> fills)
    {
        if (!forms.IsVerbal(verb)) return;
        var passive = forms.IsPassive(verb);
        var own = new List<Fill>();
        foreach (var child in tree.Children(verb)) verbs.ReadVerbChild(child, passive, own, ImmutableArray.CreateBuilder<string>());
        verbs.AddSharedSubject(verb, passive, own);
        verbs.AddModifiersOfArguments(verb, own);
        foreach (var fill in own.Where(f => f.Slot is not ("object" or "clause" or "clause-subject" or "indirect")))
            fills.Add(fill with { Slot = fill.Slot == "subject" ? words.Receives.Contains(document.Lemmas[verb]) ? "to" : "by" : fill.Slot, Strength = FillStrength.Weak });
    }

    private void AddSharedModifiers(int noun, List<Fill> fills)
    {
        if (noun < 0 || document.Upos[noun] != Upos.NOUN) return;
        var own = new List<Fill>();
        foreach (var child in tree.Children(noun)) ReadNounChild(child, own);
        fills.AddRange(own.Where(f => f.Slot != "modifier").Select(f => f with { Strength = FillStrength.Weak }));
    }
}
