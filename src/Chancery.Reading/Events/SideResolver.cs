using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds who stands behind the words that fill a slot.</summary>
public sealed class SideResolver(Document document, Tree tree, Referents referents, Attributions attributions, CoderWords words)
{
    private readonly Credits _credits = new(document, tree);

    private static readonly FrozenSet<string> FirstPersons = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "i", "we", "us", "me", "our", "my");

    /// <summary>Kinds of what a word stands for; of a collective mention, of its members. Empty if it stands for nothing known.</summary>
    public IEnumerable<EntityKind> KindsOf(int token)
    {
        foreach (var referent in Resolve(token))
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
        foreach (var token in Coordinated(_credits.Behind(fill.Token)))
        {
            if (_credits.Holds(token)) continue;
            var found = false;
            foreach (var side in StatesOf(NounOf(token), role))
            {
                found = true;
                yield return side;
            }
            if (found) continue;
            foreach (var side in Unfold(Resolve(token), token, role, fill.Strength == FillStrength.Weak, placesCount))
            {
                found = true;
                yield return side;
            }
            if (found || !ownersCount || fill.Slot is "modifier" || document.Upos[token] is Upos.VERB) continue;
            foreach (var owner in OwnersOf(token))
            {
                // "the capital Juba" is the place that stands beside it.
                foreach (var side in Unfold(Resolve(owner), owner, role, true, placesCount && document.DepRels[owner] == "appos")) yield return side;
            }
        }
    }

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
        if (document.Upos[token] != Upos.NOUN || document.Xpos[token] != "NNS") return states;
        if (Of(token) is null or { Country: null }) states.AddRange(SomeNamed.Behind(document, referents, token).Select(t => new Side(Of(t)!.Index, RangeOf(Of(t)!, t), role, false)));
        if (states.Count > 0) return states;
        foreach (var child in tree.Children(token))
        {
            var isOf = document.DepRels[child] == "nmod" && tree.Child(child, "case") is >= 0 and var preposition && document.Lemmas[preposition] is "of" or "from";
            if (!isOf && document.DepRels[child] is not ("amod" or "compound")) continue;
            var members = tree.Conjuncts(child).Where(t => Of(t) is { Kind: EntityKind.State or EntityKind.Organisation }).DistinctBy(t => Of(t)!.Index).ToList();
            if (members.Count < 2) continue;
            states.AddRange(members.Select(t => new Side(Of(t)!.Index, RangeOf(Of(t)!, t), role, false)));
        }
        return states;
    }

    private IEnumerable<Side> Unfold(IEnumerable<Referent> found, int token, string? role, bool indirect, bool placesCount)
    {
        foreach (var referent in found)
        {
            var range = RangeOf(referent, token);
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

    private List<Referent> Resolve(int token)
    {
        if (Of(token) is { } referent) return [referent];
        return [.. Counted(token).Select(Of).OfType<Referent>()];
    }

    /// <summary>The nouns by which whom a pronoun stands for was told before: "officials" of "they", "rebels" of "them"; empty for any other word.</summary>
    public IEnumerable<int> NounsOf(int token)
    {
        if (document.Upos[token] != Upos.PRON || Of(token) is not { } referent) return [];
        return referent.Mentions.Where(m => m.Form == MentionForm.Nominal && m.Head < token).Select(m => m.Head);
    }

    /// <summary>What a word counts or portions out: the demonstrators in "hundreds of demonstrators"; empty for a word that counts nothing.</summary>
    public List<int> Counted(int token)
    {
        var counted = new List<int>();
        if (!words.Counts.Contains(document.Lemmas[token]) && document.Upos[token] is not (Upos.NUM or Upos.DET)) return counted;
        foreach (var child in tree.Children(token))
        {
            if (document.DepRels[child] == "nmod") counted.AddRange(tree.Conjuncts(child));
        }
        return counted;
    }

    /// <remarks>"The chairman said that they would go on": who "they" are if nobody was told before are those for whom the speaker speaks.</remarks>
    private Referent? Of(int token)
    {
        if (IsOfLanguage(token)) return null;
        if (referents.OfHead(token) is { } referent) return referent;
        if (document.Upos[token] == Upos.PRON && (FirstPersons.Contains(document.Lemmas[token]) || IsSubjectTakenForFiller(token) || document.Lemmas[token] == "they") && SpeakerOf(token) is { } speaker) return speaker;
        if (referents.At(token) is { } around && around.MentionsHolding(token).Any(m => IsTopOf(token, m.Range, m.Head))) return around;
        foreach (var child in tree.Children(token))
        {
            // "Lt. Gen. Prosper Avril": the name was found, but the tree hangs it on the title before it.
            if (document.DepRels[child] == "flat" && referents.OfHead(child) is { Kind: EntityKind.Person } named) return named;
        }
        // "Matt Duss, the president of the foundation, who criticised …": who is set beside a name is its bearer.
        return document.DepRels[token] == "appos" && document.Heads[token] >= 0 ? referents.OfHead(document.Heads[token]) : null;
    }

    /// <summary>"the use of the Russian language": a tongue is no state.</summary>
    private bool IsOfLanguage(int token) => document.DepRels[token] is "amod" or "compound" && document.Heads[token] is >= 0 and var noun && document.Lemmas[noun] is "language" or "dialect" or "literature" or "speaker";

    /// <summary>"said that it is willing": parsers take this "it" for the filler of "it is clear that".</summary>
    private bool IsSubjectTakenForFiller(int token) => document.DepRels[token] == "expl" && document.Lemmas[token] == "it";

    /// <summary>Whether a word is the syntactic top of a mention, wherever the tree hangs its parts.</summary>
    private bool IsTopOf(int token, TokenRange range, int head) =>
        range.Contains(token) && (tree.IsUnder(head, token) || document.Heads[token] < 0 || !range.Contains(document.Heads[token]));

    /// <summary>Who says "I" or "we" here: the source of the innermost statement around the word.</summary>
    private Referent? SpeakerOf(int token) => attributions.At(token)?.Source is { } source ? referents.All[source] : null;

    /// <summary>Whose thing it is, or whose a thing is that owns it: "imports of Australian barley".</summary>
    private IEnumerable<int> OwnersOf(int token)
    {
        foreach (var owner in Owners(token))
        {
            yield return owner;
            if (document.Upos[owner] != Upos.NOUN || document.DepRels[owner] != "nmod" || Resolve(owner).Count > 0) continue;
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

    private TokenRange RangeOf(Referent referent, int token) =>
        referents.OfHead(token) == referent ? referents.RangeOfHead(token) : referent.MentionsHolding(token).FirstOrDefault()?.Range ?? CountedRange(referent, token);

    /// <summary>"a large number of Syrians": the words that name those who are counted, not the number.</summary>
    private TokenRange CountedRange(Referent referent, int token)
    {
        var counted = Counted(token).FirstOrDefault(t => referents.OfHead(t) == referent, -1);
        return counted < 0 ? new(token, token + 1) : referents.RangeOfHead(counted);
    }
}
