using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>The second pass over the sides: whom an act concerns where no slot of its frame names anybody.</summary>
/// <remarks>
/// What is asked, promised, refused or done often names its other side one or two phrases further in: "promised to continue food aid to [Oman]", "rejected a call for reforms in [Chad]",
/// "captured the mosque in [Mosul]", "demanded a truce with [the rebels]". The words are searched outward from the trigger, each step down the tree at a price by its relation and
/// preposition, and the cheapest phrase that names one who can act is taken. Clauses that tell other things (relative, adverbial, coordinated ones) are not entered, and nothing
/// dearer than the limit is taken: further away stands another story.
/// </remarks>
internal sealed class Reach(Document document, Tree tree, CoderWords words, SideResolver resolver, Referents referents)
{
    /// <summary>In tenths of a plain phrase. Dearer than two plain phrases one inside the other and a place is no side of the act.</summary>
    private const int Limit = 26;

    private const int Never = 1000;

    private readonly ClauseForms _forms = new(document, tree, words);

    /// <summary>The cheapest sides within reach; empty if there is none.</summary>
    /// <param name="match">The frame with the words of its trigger.</param>
    /// <param name="isTaken">Whether a side is spoken for: it is the other one.</param>
    /// <param name="placesCount">Whether a place may stand as a side.</param>
    public ImmutableArray<Side> From(FrameMatch match, Func<Side, bool> isTaken, bool placesCount)
    {
        var steps = match.Frame.AllSidesAct ? Steps.Partners : placesCount ? Steps.Places : Steps.Words;
        var isProtest = match.Frame.Type == "PROTEST";
        var open = new PriorityQueue<int, (int Price, int Token)>();
        var seen = new HashSet<int>(match.Words) { match.Head };
        foreach (var word in match.Words.Append(match.Head).Distinct()) Open(word, 0);
        while (open.TryDequeue(out var token, out var at))
        {
            if (IsClosed(token)) continue;
            if (document.Upos[token] is not (Upos.VERB or Upos.AUX) && IsNamed(token) && !IsOwn(token, isTaken) && !IsMeans(token))
            {
                ImmutableArray<Side> found = [.. resolver.SidesOf(new(NameSlot, token, FillStrength.Weak), null, placesCount, false).Where(s => !isTaken(s))];
                if (!found.IsEmpty) return [.. found.Select(s => s with { IsIndirect = true })];
            }
            Open(token, at.Price);
        }
        return [];

        void Open(int token, int price)
        {
            foreach (var child in tree.Children(token))
            {
                // "condemned the attack on the port": whom such harm was done to is not who is blamed for it.
                if (resolver.IsWronged(match, child)) continue;
                // The trigger's own subject acts; those of clauses further in are asked.
                if (token == match.Head && document.DepRels[child].StartsWith("nsubj", StringComparison.Ordinal)) continue;
                var total = price + (isProtest && IsDemand(child) ? 8 : IsVerbal(token) ? FromVerb(child, steps) : FromNoun(child, steps));
                if (total <= Limit && seen.Add(child)) open.Enqueue(child, (total, child));
            }
        }
    }

    /// <summary>Which phrases may be entered.</summary>
    private enum Steps
    {
        /// <summary>Those of partners alone: who talks in Oslo does not talk with Norway.</summary>
        Partners,
        /// <summary>Those of acts of words, where a place is told only of a thing ("the force in Chad").</summary>
        Words,
        /// <summary>All, since what is done to a place is done to those who are at home there.</summary>
        Places,
    }

    /// <summary>"blocked the road, demanding …": what a crowd wants tells whom it is against.</summary>
    private bool IsDemand(int clause) => document.DepRels[clause] == "advcl" && document.Xpos[clause] == "VBG" && document.Lemmas[clause] is "demand" or "protest" or "call" or "urge" or "accuse";

    /// <summary>"agreed to pull back troops": what is sent or withdrawn is a means and no side.</summary>
    private bool IsMeans(int token) => document.DepRels[token] == "obj" && referents.OfHead(token) is { Kind: EntityKind.Group, Country: null, IsNamed: false, Sectors: ["MIL", ..] };

    /// <summary>The words of an accord's or a gathering's name name nobody: "the Final Act of the Conference".</summary>
    private bool IsClosed(int token) => referents.OfHead(token) is { Kind: EntityKind.Agreement or EntityKind.Gathering or EntityKind.Process };

    /// <summary>A pronoun so far in stands for a thing as often as for somebody, unless it acts.</summary>
    private bool IsNamed(int token) => document.Upos[token] != Upos.PRON || document.DepRels[token] is "nsubj" or "nsubj:pass" or "nmod:poss";

    /// <summary>"threatened to withdraw its peacekeepers from Chad": what is the actor's own is no other side.</summary>
    private bool IsOwn(int token, Func<Side, bool> isTaken)
    {
        var owner = tree.Child(token, "nmod:poss");
        if (owner < 0 || document.Upos[owner] != Upos.PRON) return false;
        List<Side> sides = [.. resolver.SidesOf(new(NameSlot, owner, FillStrength.Weak), null, false, false)];
        return sides.Count == 0 || sides.TrueForAll(s => isTaken(s));
    }

    /// <summary>A verb, or an adjective that takes complements as one: "ready to contribute".</summary>
    private bool IsVerbal(int token) => document.Upos[token] is Upos.VERB or Upos.AUX || (document.Upos[token] == Upos.ADJ && document.DepRels[token] != "amod");

    private int FromVerb(int child, Steps steps) => document.DepRels[child] switch
    {
        "obj" or "iobj" => 8,
        "nsubj" or "nsubj:pass" when document.DepRels[document.Heads[child]] is "ccomp" => 4,
        "xcomp" or "ccomp" => 3,
        "advcl" when document.Xpos[child] == "VB" && _forms.CaseOf(child) is "to" => 6,
        "advcl" when _forms.CaseOf(child) is "of" or "for" or "from" => 5,
        "obl" or "obl:arg" or "nmod" or "obl:agent" => OfPhrase(child, steps, steps == Steps.Places ? 10 : Never),
        _ => Never,
    };

    private int FromNoun(int child, Steps steps) => document.DepRels[child] switch
    {
        "nmod:poss" or "amod" or "compound" or "nmod:desc" => 3,
        "nmod" or "obl" => OfPhrase(child, steps, steps == Steps.Places ? 10 : steps == Steps.Words ? 14 : Never),
        "acl" when document.Xpos[child] == "VB" => 6,
        // "rejected an appeal lodged by the union": whose it is.
        "acl" when document.Xpos[child] == "VBN" && HasAgent(child) => 3,
        "xcomp" or "ccomp" => 5,
        _ => Never,
    };

    private bool HasAgent(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "obl:agent" or "obl" && _forms.CaseOf(child) == "by") return true;
        }
        return false;
    }

    /// <summary>Prepositions that lead from an act to whom it concerns are cheap, those of mere place dear.</summary>
    private int OfPhrase(int child, Steps steps, int ofPlace) => _forms.CaseOf(child) switch
    {
        "to" or "with" or "toward" or "towards" or "between" => 7,
        "from" => 8,
        _ when steps == Steps.Partners => Never,
        "against" => 6,
        // "rejected any presence on Chadian soil": where a thing is, not whom the word is for.
        "on" when steps == Steps.Words && words.Lands.Contains(document.Lemmas[child]) => Never,
        "on" or "upon" or "out" or "out_of" => 8,
        "for" or "into" or "over" or "about" or "of" => 9,
        "at" or "among" or "regarding" or "concerning" or "outside" => 10,
        "by" => 11,
        "in" when words.InAidOf.Contains(document.Lemmas[child]) => 4,
        "in" or "near" or "inside" or "across" or "throughout" or "around" or "within" => ofPlace,
        _ => Never,
    };

    private const string NameSlot = "reach";
}
