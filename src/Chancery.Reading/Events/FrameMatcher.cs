using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds the frames that fit the words of one document.</summary>
public sealed class FrameMatcher(Document document, Tree tree, FrameIndex index, PredicationReader predications, SideResolver sides)
{
    private readonly TriggerWords _words = new(document, tree, predications, sides.Meant);

    /// <summary>The best frame for a word; null if none fits.</summary>
    public FrameMatch? Best(int token) => Best(Trials(token));

    /// <summary>The best of the frames that fit; null if none does.</summary>
    internal static FrameMatch? Best(IEnumerable<FrameTrial> trials) =>
        trials.Where(t => t.Fits).Select(t => t.Match!).OrderByDescending(m => m.Specificity).ThenByDescending(m => m.Frame.Confidence).FirstOrDefault();

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

    /// <summary>As what a word can trigger a frame; null if it cannot.</summary>
    internal TriggerKind? KindOf(int token) => document.Upos[token] switch
    {
        // "opposing views", "the visiting king", "ruling parties": what stands before a noun names no act of its own.
        Upos.VERB when document.Xpos[token] == "VBG" && document.DepRels[token] == "amod" => null,
        Upos.VERB => predications.Forms.IsHortative(token) ? null : TriggerKind.Verb,
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
        if (kind == TriggerKind.Noun ? !_words.InFront(token, trigger.Parts, words) : !_words.Behind(token, predication, trigger.Parts, words)) return null;
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
                if (_words.Is(noun, phrase.Lemmas)) return [noun];
            }
        }
        return [];
    }

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
            if (condition.Lemmas.Count > 0 && (_words.Is(conjunct, condition.Lemmas) || sides.Meant.Counted(conjunct).Concat(sides.Meant.NounsOf(conjunct)).Any(t => _words.Is(t, condition.Lemmas)))) return true;
            if (condition.Kinds.Count > 0 && sides.KindsOf(conjunct).Any(condition.Kinds.Contains)) return true;
        }
        return false;
    }
}
