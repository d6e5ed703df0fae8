using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds the frames that fit the words of one document.</summary>
public sealed class FrameMatcher(Document document, Tree tree, FrameIndex index, PredicationReader predications, SideResolver sides)
{
    /// <summary>The best frame for a word; null if none fits.</summary>
    public FrameMatch? Best(int token) => All(token).OrderByDescending(m => m.Specificity).ThenByDescending(m => m.Frame.Confidence).FirstOrDefault();

    /// <summary>All frames that fit a word, in order of the index.</summary>
    public IEnumerable<FrameMatch> All(int token) => Trials(token).Where(t => t.Fits).Select(t => t.Match!);

    /// <summary>All frames with a trigger that begins with the word, whether they fit or not, in order of the index.</summary>
    public IEnumerable<FrameTrial> Trials(int token)
    {
        if (KindOf(token) is not { } kind) yield break;
        foreach (var (frame, trigger) in index.Find(kind, document.Lemmas[token].ToLowerInvariant()))
        {
            var match = Match(token, kind, frame, trigger);
            yield return new(frame, token, match, match is null ? null : frame.Conditions.FirstOrDefault(c => !Holds(c, match)));
        }
    }

    private TriggerKind? KindOf(int token) => document.Upos[token] switch
    {
        // "opposing views", "the visiting king", "ruling parties": what stands before a noun names no act of its own.
        Upos.VERB when document.Xpos[token] == "VBG" && document.DepRels[token] == "amod" => null,
        Upos.VERB => TriggerKind.Verb,
        Upos.NOUN => TriggerKind.Noun,
        Upos.ADJ when predications.Forms.IsTakenForAdjective(token) => TriggerKind.Verb,
        Upos.ADJ => TriggerKind.Adjective,
        Upos.AUX when document.Xpos[token] == "MD" && document.DepRels[token] == "aux" => TriggerKind.Modal,
        _ => null,
    };

    private FrameMatch? Match(int token, TriggerKind kind, Frame frame, Trigger trigger)
    {
        var head = kind == TriggerKind.Modal ? document.Heads[token] : token;
        var predication = WithSpeaker(token, predications.Of(head));
        if (kind == TriggerKind.Modal) predication = predication with { Fills = predication.Fills.Add(new("verb", head, FillStrength.Direct)) };
        var words = new SortedSet<int> { token };
        if (kind == TriggerKind.Noun ? !MatchFront(token, trigger.Parts, words) : !MatchParts(token, predication, trigger.Parts, 0, words)) return null;
        foreach (var noun in words.Where(w => w != token && document.Upos[w] == Upos.NOUN)) predication = predication.With(predications.Of(noun));
        predication = WithAskedFor(predication, trigger);
        ImmutableArray<int> behind = [];
        if (trigger.Behind is { } phrase)
        {
            behind = Behind(predication, phrase);
            if (behind.IsEmpty) return null;
        }
        return new(frame, kind, head, [.. words], predication) { Behind = behind };
    }

    /// <summary>"called for a ceasefire in Libya", "pressed for the release of the crew by Chad": what the trigger's last preposition governs brings its own phrases.</summary>
    private Predication WithAskedFor(Predication predication, Trigger trigger)
    {
        if (trigger.Kind != TriggerKind.Verb || trigger.Parts.IsEmpty) return predication;
        foreach (var fill in predication.Fills.Where(f => trigger.Parts[^1].Contains(f.Slot) && document.Upos[f.Token] == Upos.NOUN).ToList())
        {
            var own = predications.Of(fill.Token);
            predication = predication.With(own with { Fills = [.. own.Fills.Where(f => f.Slot is "of" or "by" or "in" or "from" or "to" or "with" or "between" or "against" or "on")] });
        }
        return predication;
    }

    /// <summary>Who says the words around is a slot too: "He said the rebels must leave" is his demand.</summary>
    private Predication WithSpeaker(int token, Predication predication) =>
        sides.SpeakerTokenOf(token) is { } speaker ? predication with { Fills = predication.Fills.Add(new("speaker", speaker, FillStrength.Inherited)) } : predication;

    /// <summary>The word behind a noun and its preposition that a trigger asks for: "handover of bodies"; empty if it is not there.</summary>
    private ImmutableArray<int> Behind(Predication predication, PhraseBehind phrase)
    {
        foreach (var fill in predication.Fills.Where(f => f.Slot == phrase.Preposition))
        {
            foreach (var noun in tree.Conjuncts(fill.Token))
            {
                if (Is(noun, phrase.Lemmas)) return [noun];
            }
        }
        return [];
    }

    /// <summary>Words in front of a noun: "air strike", "state visit".</summary>
    private bool MatchFront(int noun, ImmutableArray<FrozenSet<string>> parts, SortedSet<int> words)
    {
        foreach (var part in parts)
        {
            var found = -1;
            foreach (var child in tree.Children(noun))
            {
                if (child < noun && Is(child, part)) found = child;
            }
            if (found < 0 && noun > 0 && Is(noun - 1, part)) found = noun - 1;
            if (found < 0 && noun > 1 && document.Upos[noun - 1] == Upos.PUNCT && Is(noun - 2, part)) found = noun - 2;
            if (found < 0) return false;
            words.Add(found);
        }
        return true;
    }

    /// <summary>Words after a verb: particles, prepositions, the object noun, a noun behind a preposition.</summary>
    private bool MatchParts(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        if (at == parts.Length) return true;
        return MatchParticle(verb, predication, parts, at, words) || MatchObject(verb, predication, parts, at, words) || MatchPreposition(verb, predication, parts, at, words);
    }

    private bool MatchParticle(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "compound:prt" or "advmod" or "xcomp" or "case" && Is(child, parts[at]) && Try(child)) return true;
        }
        return IsParticleOfNumber(verb + 1) && Is(verb + 1, parts[at]) && Try(verb + 1);

        bool Try(int child)
        {
            words.Add(child);
            if (MatchParts(verb, predication, parts, at + 1, words)) return true;
            words.Remove(child);
            return false;
        }
    }

    /// <summary>"handed over 700 kilos": parsers hang a particle right behind its verb on the number that follows.</summary>
    private bool IsParticleOfNumber(int token) =>
        token < document.Count && document.DepRels[token] is "advmod" or "case" && document.Heads[token] == token + 1 && document.Upos[token + 1] == Upos.NUM;

    private bool MatchObject(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        foreach (var fill in predication.Fills)
        {
            // "ordered the police to arrest him" is no order of arrest: what has an object of its own is a clause.
            if (fill.Slot is not ("object" or "clause") || (fill.Slot == "clause" && document.Xpos[fill.Token] == "VB" && tree.Child(fill.Token, "obj") >= 0)) continue;
            foreach (var noun in tree.Conjuncts(fill.Token))
            {
                if (Named(noun, parts[at]) is not { } named) continue;
                words.Add(named);
                if (MatchParts(verb, predication.With(predications.Of(named)), parts, at + 1, words)) return true;
                words.Remove(named);
            }
        }
        return false;
    }

    private bool MatchPreposition(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        foreach (var fill in predication.Fills)
        {
            if (!parts[at].Contains(fill.Slot)) continue;
            if (at + 1 < parts.Length && Named(fill.Token, parts[at + 1]) is { } named)
            {
                words.Add(named);
                if (MatchParts(verb, predication.With(predications.Of(named)), parts, at + 2, words)) return true;
                words.Remove(named);
            }
            else if (!IsFarParticle(verb, fill, parts) && MatchParts(verb, predication, parts, at + 1, words))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The word itself, or what it counts: "held two days of talks" is said with "hold talks". Null if neither has one of the lemmas.</summary>
    private int? Named(int noun, FrozenSet<string> lemmas)
    {
        if (Is(noun, lemmas)) return noun;
        foreach (var counted in sides.Counted(noun))
        {
            if (Is(counted, lemmas)) return counted;
        }
        return null;
    }

    /// <summary>"gave in", "turned in" end with a particle, which stands beside its verb: "gave him a medal in Paris" is something else.</summary>
    private bool IsFarParticle(int verb, Fill fill, ImmutableArray<FrozenSet<string>> parts) =>
        parts.Length == 1 && fill.Slot is "in" or "up" or "down" or "out" or "off" && tree.Child(fill.Token, "case") != verb + 1;

    private bool Is(int token, FrozenSet<string> lemmas)
    {
        var lookup = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(document.Lemmas[token])) return true;
        Span<char> lower = stackalloc char[Math.Min(document.Tokens[token].Length, 64)];
        var form = document.FormOf(token);
        if (form.Length <= lower.Length && form.ToLowerInvariant(lower) >= 0 && lookup.Contains(lower[..form.Length])) return true;
        return IsEndOfCompound(token) && lemmas.Contains($"{document.Lemmas[token - 2]}-{document.Lemmas[token]}");
    }

    /// <summary>Whether a word ends one written with a hyphen, which the tokens hold in three: "cease-fire", "sit-in".</summary>
    private bool IsEndOfCompound(int token) => token > 1 && document.Xpos[token - 1] == "HYPH" && document.SentenceOf(token - 2) == document.SentenceOf(token);

    private bool Holds(SlotCondition condition, FrameMatch match)
    {
        var fills = match.Predication.Of(condition.Slot).ToList();
        bool held;
        // "subject: none" asks for a passive: an infinitive whose subject stands elsewhere has one.
        if (condition.None && fills.Count == 0) held = condition.Slot != "subject" || match.Predication.IsPassive || match.Kind != TriggerKind.Verb;
        else if (condition.Any && fills.Count > 0) held = true;
        else held = fills.Any(f => FulfilledBy(condition, f.Token));
        return held != condition.IsForbidden;
    }

    private bool FulfilledBy(SlotCondition condition, int token)
    {
        foreach (var conjunct in tree.Conjuncts(token))
        {
            if (condition.Lemmas.Count > 0 && (Is(conjunct, condition.Lemmas) || sides.Counted(conjunct).Concat(sides.NounsOf(conjunct)).Any(t => Is(t, condition.Lemmas)))) return true;
            if (condition.Kinds.Count > 0 && sides.KindsOf(conjunct).Any(condition.Kinds.Contains)) return true;
        }
        return false;
    }
}
