using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds who stands behind the words that fill a slot.</summary>
public sealed class SideResolver(Document document, Tree tree, Referents referents, Attributions attributions, CoderWords words)
{
    private readonly Credits _credits = new(document, tree);
    private readonly TextIssuers _texts = new(document, tree, words);
    private readonly Wronged _wronged = new(document, tree, words);

    private readonly OwnVoice _own = new(document, tree, words, new(document, tree, referents, attributions, words));

    /// <summary>Whom a word stands for.</summary>
    internal WhoIsMeant Meant { get; } = new(document, tree, referents, attributions, words);

    /// <summary>Whether a noun is harm that somebody does: "attack", "ambush", "raid".</summary>
    internal bool IsHarm(int token) => document.Upos[token] == Upos.NOUN && !IsOfNobody(token) && (words.BlamedHarms.Contains(document.Lemmas[token]) || words.BlamedDeeds.Contains(document.Lemmas[token]) || words.Fights.Contains(document.Lemmas[token]));

    /// <summary>"Mali ambush kills ten": a name before such harm tells where it was done; "Malian" would tell by whom.</summary>
    internal bool IsScene(FrameMatch match, int modifier) =>
        document.Upos[modifier] == Upos.PROPN && document.DepRels[modifier] == "compound" && words.HappensThere.Contains(document.Lemmas[match.Head]) && Meant.Of(modifier) is { Kind: EntityKind.State or EntityKind.Place };

    // "a heart attack", "a shark attack"
    private bool IsOfNobody(int harm)
    {
        foreach (var child in tree.Children(harm))
        {
            if (child < harm && words.NobodysHarms.Contains(document.Lemmas[child])) return true;
        }
        return false;
    }

    /// <summary>Whether a word names somebody to whom the harm was done that an act blames on another.</summary>
    internal bool IsWronged(FrameMatch act, int token) => act.Frame is { Type: "ACCUSE", Mode: not "investigate" } or { Type: "PROTEST" } && _wronged.IsOne(act.Head, act.Words, token, onlyOf: act.Frame.Type == "PROTEST");

    /// <summary>Kinds of what a word stands for; of a collective mention, of its members. Empty if it stands for nothing known.</summary>
    public IEnumerable<EntityKind> KindsOf(int token)
    {
        foreach (var referent in Meant.All(token))
        {
            yield return IsUnknownActor(referent, token) ? EntityKind.Person : referent.Kind;
            foreach (var member in referent.Members) yield return referents.All[member].Kind;
        }
        // "killing 22", "arrested dozens": a bare number stands for people.
        if (document.Upos[token] == Upos.NUM && document.DepRels[token] is "obj" or "nsubj:pass" && tree.Child(token, "nmod") < 0 && tree.Child(token, "compound") < 0) yield return EntityKind.Person;
    }

    /// <summary>The sides behind one filler, its conjuncts unfolded.</summary>
    /// <param name="fill">The filler.</param>
    /// <param name="role">The role it gives; null for a plain side.</param>
    /// <param name="placesCount">Whether a place may stand as a side ("shelled the city").</param>
    /// <param name="ownersCount">Whether the owner of a thing may stand for it ("Israeli artillery shelled").</param>
    public IEnumerable<Side> SidesOf(Fill fill, string? role, bool placesCount, bool ownersCount = true)
    {
        foreach (var token in Coordinated(_credits.Behind(fill.Token)).SelectMany(t => _own.Behind(t)))
        {
            if (_credits.Holds(token)) continue;
            var found = false;
            foreach (var side in StatesOf(NounOf(token), role))
            {
                found = true;
                yield return side;
            }
            if (found) continue;
            foreach (var side in Unfold(Meant.All(token), token, role, fill.Strength == FillStrength.Weak, placesCount))
            {
                found = true;
                yield return side;
            }
            if (found || !ownersCount || fill.Slot is "modifier" || document.Upos[token] is Upos.VERB) continue;
            foreach (var owner in OwnersOf(token))
            {
                // "the capital Juba" is the place that stands beside it.
                foreach (var side in Unfold(Meant.All(owner), owner, role, true, placesCount && document.DepRels[owner] == "appos"))
                {
                    found = true;
                    yield return side;
                }
            }
            if (found || _texts.IssuerOf(token) is not { } issuer) continue;
            foreach (var side in Unfold(Meant.All(issuer), issuer, role, true, false)) yield return side;
        }
    }

    /// <summary>Who is named by words of which this token is the head; places that have a country count, for their states are meant by them.</summary>
    public IEnumerable<Side> NamedAt(int token) => referents.OfHead(token) is not { } referent || Meant.IsOfLanguage(token) ? [] : Unfold([referent], token, null, true, true);

    /// <summary>"the two countries", "both sides": words that stand for others who are named elsewhere.</summary>
    public bool StandsForOthers(int token) => referents.OfHead(token) is { Members.Length: > 0 };

    /// <summary>"They" for "the presidents of Kenya and Somalia": the noun that a pronoun takes up; any other word is its own.</summary>
    private int NounOf(int token) => document.Upos[token] == Upos.PRON && referents.OfHead(token) is { Kind: EntityKind.Group, Members.Length: 0 } group
        ? group.Mentions.FirstOrDefault(m => m.Form == MentionForm.Nominal && m.Head < token)?.Head ?? token : token;

    /// <summary>The word and its conjuncts. "killed twenty people, officials said": without "and" or "or" a comma joins nobody.</summary>
    private ImmutableArray<int> Coordinated(int token)
    {
        var all = tree.Conjuncts(token);
        return all.Length != 2 || tree.Child(all[1], "cc") >= 0 || tree.Child(token, "cc") >= 0 ? all : [token];
    }

    /// <summary>Head word of whoever says the words around a token; null in the narrator's own words and where nobody is named.</summary>
    public int? SpeakerTokenOf(int token)
    {
        if (attributions.At(token) is not { SourceRange: { } range }) return null;
        for (var t = range.First; t < range.End; t++)
        {
            var head = document.Heads[t];
            if (head < 0 || !range.Contains(head)) return t;
        }
        return null;
    }

    /// <summary>"the leaders of Russia, Ukraine and France", "officials from India and Bhutan", "Indian and Bhutanese officials" are one phrase and several sides; empty for any other phrase.</summary>
    private List<Side> StatesOf(int token, string? role)
    {
        var states = new List<Side>();
        if (document.Xpos[token] is not ("NNS" or "NNPS") || document.Upos[token] is not (Upos.NOUN or Upos.PROPN)) return states;
        if (Meant.Of(token) is null or { Country: null }) states.AddRange(SomeNamed.Behind(document, referents, token).Select(t => new Side(Meant.Of(t)!.Index, Meant.RangeOf(Meant.Of(t)!, t), role, false)));
        if (states.Count > 0) return states;
        foreach (var child in tree.Children(token))
        {
            var isOf = document.DepRels[child] == "nmod" && tree.Child(child, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "of" or "from";
            if (!isOf && document.DepRels[child] is not ("amod" or "compound")) continue;
            var members = tree.Conjuncts(child).Where(t => Meant.Of(t) is { Kind: EntityKind.State or EntityKind.Organisation }).DistinctBy(t => Meant.Of(t)!.Index).ToList();
            if (members.Count < 2) continue;
            states.AddRange(members.Select(t => new Side(Meant.Of(t)!.Index, Meant.RangeOf(Meant.Of(t)!, t), role, false)));
        }
        return states;
    }

    private IEnumerable<Side> Unfold(IEnumerable<Referent> found, int token, string? role, bool indirect, bool placesCount)
    {
        foreach (var referent in found)
        {
            var range = Meant.RangeOf(referent, token);
            if (referent.Members.Length > 0)
            {
                foreach (var member in referent.Members.Where(m => referents.All[m].CanAct)) yield return new(member, range, role, indirect);
            }
            else if (referent.CanAct || IsUnknownActor(referent, token) || (placesCount && referent.Kind == EntityKind.Place && referent.Country is not null))
            {
                yield return new(referent.Index, range, role, indirect);
            }
        }
    }

    /// <summary>A name of which nothing is known ("Buhari") and that stands where persons and bodies stand: as subject, object or owner.</summary>
    private bool IsUnknownActor(Referent referent, int token)
    {
        if (referent.Kind != EntityKind.Other || document.Xpos[token] != "NNP") return false;
        var top = document.DepRels[token] == "conj" ? document.Heads[token] : token;
        return document.DepRels[top] is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl:agent" or "nmod:poss";
    }

    /// <summary>Whose thing it is, or whose a thing is that owns it: "imports of Australian barley".</summary>
    private IEnumerable<int> OwnersOf(int token)
    {
        foreach (var owner in Owners(token))
        {
            yield return owner;
            if (document.Upos[owner] != Upos.NOUN || document.DepRels[owner] != "nmod" || Meant.All(owner).Count > 0) continue;
            foreach (var further in Owners(owner)) yield return further;
        }
    }

    /// <summary>Whose thing it is: "Israeli warplanes", "Iran's missiles", "the forces of the Taliban".</summary>
    private List<int> Owners(int token)
    {
        var owners = new List<int>();
        foreach (var child in tree.Children(token))
        {
            if (document.DepRels[child] is "nmod:poss" or "amod" or "compound" or "nmod:desc" or "appos") owners.Add(child);
            else if (document.DepRels[child] == "nmod" && tree.Child(child, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "of" or "by") owners.Add(child);
        }
        return owners;
    }
}
