using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds groups by their common nouns ("militants", "the Iranian delegation"), the state as such ("the country") and pairs of sides ("both
/// countries").</summary>
internal sealed class GroupFinder(Scene scene, DraftList drafts)
{
    private static readonly ImmutableHashSet<string> OfAlone = ImmutableHashSet.Create(StringComparer.Ordinal, "of");

    /// <summary>Adds the groups of one sentence.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (IsCrowd(t)) AddCrowd(t);
            if (drafts.IsTaken(t) || scene.Upos(t) is not (Upos.NOUN or Upos.PROPN)) continue;
            var group = scene.GroupAt(t) is { } match && match.Range.End == t + 1 ? match : null;
            if (group is { Range.Count: 1 } or null && (scene.IsHead(t, "state-noun") || scene.IsHead(t, "no-sector"))) Add(new(t, t + 1), [], scene.Lemma(t));
            else if (group is not null) Add(group.Range, group.Keys, group.Text);
            else if (scene.IsHead(t, "side") || (scene.IsHead(t, "place") && scene.Tree.Child(t, "det") >= 0)) Add(new(t, t + 1), [], scene.Lemma(t));
        }
    }

    private void Add(TokenRange words, ImmutableArray<string> keys, string text)
    {
        var last = words.End - 1;
        var first = PhraseEdges.Left(scene, words, words.End);
        var range = new TokenRange(first, words.End);
        var isState = scene.IsHead(last, "state-noun") && keys.IsEmpty && scene.Document.Xpos[last] == "NN";
        var count = drafts.SidesOf(range, last);
        var collective = count >= 0;
        // "neighbouring countries", "several states": they act, of no one country.
        var areStates = scene.IsHead(last, "state-noun") && keys.IsEmpty && !collective && scene.Document.Xpos[last] == "NNS";
        if (areStates) keys = ["GOV"];
        var isPlace = scene.IsHead(last, "place") && !collective && !isState;
        if (keys.IsEmpty && !isState && !collective && !isPlace && !HasState(range)) return;
        var seat = keys.IsEmpty || Abroad.IsToldIn(scene.Document, range, scene.Knowledge.Heads) ? null : PlaceBehind.CountryOf(scene, words.End, mayBeSent: keys[0] == "MIL");
        var isWeak = words.Count == 1 && scene.Is(last, "weak-group") && !collective && !HasState(range) && !scene.IsCapital(last) && seat is null;
        var acts = isWeak && Acts(last, keys);
        if (isWeak && !acts && (scene.Document.Xpos[last] != "NN" || range.Count != 2 || scene.Lower[range.First] is not ("the" or "this" or "that"))) return;
        // "by force", "in camp": a bare singular names a means or a condition.
        if (scene.Document.Xpos[last] == "NN" && range.Count == words.Count && (scene.Lemma(last) is "force" || scene.IsHead(last, "place") || (scene.IsHead(last, "bare-thing") && !IsSubject(last)))) return;
        // A noun before a verb is no modifier, whatever the parser thinks of a headline.
        if (scene.DepRel(last) == "compound" && scene.Head(last) > last && scene.Upos(scene.Head(last)) != Upos.VERB) return;
        if (IsTakenInside(range, words)) range = words;
        // "accused the separatists of shelling": the complement belongs to the verb.
        var isAccused = scene.DepRel(last) == "obj" && scene.Head(last) is >= 0 and var verb && scene.Lemma(verb) is "accuse" or "suspect" or "convict" or "acquit";
        var end = collective || isState || isAccused ? range.End : PhraseEdges.Right(scene, range.First, range.End, OfAlone.Contains, (_, _) => false);
        var whole = new TokenRange(range.First, end);
        if (isState && !collective && (IsCondition(last) || (!DraftList.IsDefinite(scene, whole) && drafts.PossessorOf(whole) < 0))) return;
        drafts.Add(new Draft
        {
            Range = whole,
            Head = scene.GoverningToken(new(range.First, words.End)),
            Form = MentionForm.Nominal,
            Kind = isState && !collective ? EntityKind.State : isPlace ? EntityKind.Place : EntityKind.Group,
            Country = PhraseCountry.In(scene, whole) ?? seat,
            Sectors = isPlace || keys.IsEmpty || keys[0] == "UNK" ? [] : [.. keys.Take(1)],
            Plural = scene.Document.Xpos[last] is "NNS" or "NNPS" || scene.IsHead(last, "people"),
            Definite = DraftList.IsDefinite(scene, whole),
            OnlyRefers = isWeak && !acts,
            Count = count,
            Noun = text,
            Possessor = drafts.PossessorOf(whole),
        }, take: false);
    }

    private bool IsSubject(int noun) => scene.DepRel(noun).StartsWith("nsubj", StringComparison.Ordinal) || scene.DepRel(noun) is "compound";

    // "the mission said", "urged the agency", "was sued by the bank": who speaks or is spoken to is somebody, be the word never so often that of a thing. What companies say is mostly trade.
    private bool Acts(int noun, ImmutableArray<string> keys)
    {
        var (relation, verb) = (scene.DepRel(noun), scene.Head(noun));
        if (verb < 0 || scene.Upos(verb) != Upos.VERB) return false;
        if (relation is "nsubj") return scene.Says(verb, "speech") && keys is not ["BUS", ..];
        // "gave the agency a week"; but "offered its capital to both".
        return relation is "obl:agent" || (relation is "iobj" && scene.Tree.Child(verb, "obj") >= 0)
            || (scene.Says(verb, "addressed") && (relation is "nsubj:pass" || (relation is "obj" && (IsDeed(scene.Tree.Child(verb, "xcomp")) || IsDeed(scene.Tree.Child(verb, "advcl"))))));
    }

    // "ordered the agency to stop"
    private bool IsDeed(int t) => t > 0 && scene.Upos(t) == Upos.VERB && scene.Lower[t - 1] is "to";

    // "tens of thousands demonstrated": people, where a verb follows and nothing is counted.
    private bool IsCrowd(int t)
    {
        if (scene.Lower[t] is not ("thousands" or "hundreds" or "dozens" or "scores" or "millions") || !scene.DepRel(t).StartsWith("nsubj", StringComparison.Ordinal)
            && !(scene.DepRel(t) == "nmod" && scene.Head(t) >= 0 && scene.Lower[scene.Head(t)] is "tens" or "hundreds" or "dozens" or "scores")) return false;
        foreach (var child in scene.Tree.Children(t))
        {
            if (child > t && scene.DepRel(child) == "nmod") return false;
        }
        return true;
    }

    private void AddCrowd(int t)
    {
        var head = scene.DepRel(t) == "nmod" ? scene.Head(t) : t;
        drafts.Add(new Draft
        {
            Range = new(Math.Min(head, t), t + 1),
            Head = head,
            Form = MentionForm.Nominal,
            Kind = EntityKind.Group,
            Sectors = ["CVL"],
            Plural = true,
            Noun = "thousand",
        }, take: false);
    }

    // "the state of affairs" is no state, "the country's capital" is one.
    private bool IsCondition(int last) => last + 1 < scene.Document.Count && scene.Lower[last + 1] is "of"
        && scene.NameAt(Math.Min(last + 2, scene.Document.Count - 1)) is null;

    private bool HasState(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (scene.NameAt(t) is { } name && scene.Choose(name.Entries).Kind is GazetteerKind.Adjective or GazetteerKind.State) return true;
        }
        return false;
    }

    private bool IsTakenInside(TokenRange range, TokenRange words)
    {
        for (var t = range.First; t < words.First; t++)
        {
            if (drafts.IsTaken(t) && drafts.OfSentence.Any(d => d.Kind == EntityKind.Person && d.Form == MentionForm.Name && d.Range.Contains(t)
                && !Owns(d, words.End - 1))) return true;
        }
        return false;
    }

    // "the Assad regime", "Maduro's government"
    private bool Owns(Draft person, int noun) => scene.Head(person.Head) == noun
        && scene.DepRel(person.Head) is "compound" or "nmod:poss" && person.Range == person.Name;
}
