using System.Collections.Immutable;
using Chancery.Reading.Dates;
using Chancery.Reading.Entities;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Events.Numbers;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>What the coder is given besides the tree: all that was read before it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tree">Its trees.</param>
/// <param name="Referents">Who and what is named.</param>
/// <param name="Attributions">Who says what.</param>
/// <param name="Dates">Words that say when.</param>
/// <param name="Dateline">The dateline; null if there is none.</param>
/// <param name="Published">Publication day; null if unknown.</param>
public sealed record CodingContext(
    Document Document, Tree Tree, Referents Referents, Attributions Attributions, ImmutableArray<DateExpression> Dates, Dateline? Dateline, DateOnly? Published);

/// <summary>Codes events: asks the frames of every content word, fills their sides, and tells whether, when and where it happened.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class EventCoder
{
    private readonly Plover _plover;
    private readonly FrameIndex _frames;
    private readonly CoderWords _words;
    private readonly ContextWords _contexts;
    private readonly NumberWords _numbers;
    private readonly Calibration _calibration;
    private readonly OtherSenses _otherSenses;
    private readonly LearntActs? _learnt;
    private readonly LearntAbsent? _absent;

    /// <summary>Makes a coder.</summary>
    /// <param name="plover">The ontology.</param>
    /// <param name="frames">The frames.</param>
    /// <param name="knowledge">The words that its rules ask for, context words and words of numbers are read from it.</param>
    /// <param name="language">"en".</param>
    /// <param name="learnt">The trained model of acts; null: frames alone tell them.</param>
    /// <param name="absent">The trained model of sides that an act's own words do not name; null: rules alone tell them.</param>
    public EventCoder(Plover plover, ImmutableArray<Frame> frames, KnowledgeFolder knowledge, string language, LearntActs? learnt = null, LearntAbsent? absent = null)
    {
        (_learnt, _absent) = (learnt, absent);
        _plover = plover;
        _frames = new(frames);
        _words = CoderWords.Load(knowledge, language);
        _contexts = ContextWords.Load(knowledge, language, plover);
        _numbers = NumberWords.Load(knowledge, language);
        _calibration = Calibration.Load(knowledge, language);
        _otherSenses = OtherSenses.Load(knowledge, language, plover);
    }

    /// <summary>The frames used, for explanations.</summary>
    public FrameIndex Frames => _frames;

    /// <summary>The words that its rules ask for.</summary>
    internal CoderWords Words => _words;

    /// <summary>Codes a document.</summary>
    /// <returns>Events in text order of their head words.</returns>
    public ImmutableArray<CodedEvent> Code(CodingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sided = Sided(context);
        if (_absent is not null) sided = AbsentSides.Filled(new(context, sided), _absent);
        var numbered = EventNumbers.Given(context, _numbers, new PrivateAffairs(context, _plover).Without(sided));
        return SameHappening.Link(context, [.. numbered.Select(e => e with { Confidence = _calibration.Of(e.Confidence) })]);
    }

    /// <summary>The acts of a document as the model of absent sides sees them.</summary>
    internal AbsentScene AbsentOf(CodingContext context) => new(context, Sided(context));

    // The acts with the sides that their own words and the acts before them tell.
    private List<CodedEvent> Sided(CodingContext context)
    {
        var document = context.Document;
        var tools = new CoderTools(context, _frames, _words);
        var learnt = _learnt is null ? null : new ActView(tools, _plover, _learnt.Model);
        var matches = ActMatches.Of(document, context.Referents, learnt is null ? tools.Matcher.Best : learnt.Finder.Best);
        var byWord = new Dictionary<int, FrameMatch>();
        foreach (var match in matches)
        {
            foreach (var word in match.Words) byWord.TryAdd(word, match);
        }
        var actuality = new ActualityReader(document, context.Tree, _words, context.Attributions);
        var events = new List<CodedEvent>();
        foreach (var match in matches)
        {
            if (_otherSenses.IsOne(document, context.Tree, match) || IsTopicOfTalk(context, match, byWord) || tools.Rules.SidesOf(match) is not { } filled) continue;
            if (!match.Frame.AllowsNoActor && filled.IsEmpty && ToldAlready.IsTakenUp(context, match, events)) continue;
            if (learnt is not null) filled = learnt.Chooser.Choose(match, filled);
            if (!match.Frame.AllowsNoActor && filled.IsEmpty && !match.IsSure) continue;
            var actual = match.Frame.OwnActuality is { } own ? own : actuality.Of(match.Head, t => byWord.TryGetValue(t, out var m) && m != match ? m.Frame.Content : null);
            if (actual == Actuality.Planned && actuality.IsDoneByDoing(match.Head) && match.Frame.Type is "SUPPORT" or "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN") actual = Actuality.Actual;
            if (IsIdle(match, filled, actual)) continue;
            var coded = Coded(context, match, filled, actual);
            // "sit-in": both halves may tell the act, one right behind the other.
            if (coded is not null && !(events.Count > 0 && events[^1].Type == coded.Type && events[^1].Trigger.SequenceEqual(coded.Trigger))) events.Add(FutureActs.Recoded(ForcesAtProtests.Recoded(context, PeaceForces.Recoded(context, coded)), GovernorOf(context, coded, byWord), IsWilled(context, coded.Head), IsWeighed(context, coded.Head)));
        }
        events = DeniedCharges.Turned(context, OneUndertaking.Joined(context, PromisedHarm.Joined(context, events)));
        var byTrigger = events.SelectMany(e => e.Trigger.Select(t => (Token: t, Event: e))).ToLookup(x => x.Token, x => x.Event);
        var circumstances = new CircumstanceFinder(context, _contexts);
        var ordered = events.Where(e => !ToldAlready.Is(context, e, byTrigger)).OrderBy(e => e.Trigger[0]).Select(circumstances.With).ToList();
        return new AnsweredSides(context, _words.Claims).Filled(new OneAssault(context, _words.DoesHarm).Joined(Verdicts.Recoded(context, ordered)));
    }

    /// <summary>Adds to acts of another coder whether, when and where they happened and on whose word.</summary>
    /// <param name="context">As for <see cref="Code"/>.</param>
    /// <param name="coded">With verb, trigger, type and sides.</param>
    /// <returns>In text order of their triggers, retellings linked.</returns>
    internal ImmutableArray<CodedEvent> Complete(CodingContext context, IEnumerable<CodedEvent> coded)
    {
        var actuality = new ActualityReader(context.Document, context.Tree, _words, context.Attributions);
        var predications = new PredicationReader(context.Document, context.Tree, _words);
        var finder = new CircumstanceFinder(context, _contexts);
        var events = coded.OrderBy(e => e.Trigger[0]).Select(e => finder.With(e with
        {
            Actuality = actuality.Of(e.Head, _ => null),
            Predication = predications.Of(e.Head),
            SaidIn = context.Attributions.TellerOf(e.Head)?.Index,
            Story = context.Document.BlockOf(context.Document.SentenceOf(e.Head)).Story,
        }));
        return SameHappening.Link(context, [.. events]);
    }

    /// <summary>The frames that were asked about the words of a sentence, in text order: for explanations.</summary>
    public IEnumerable<FrameTrial> Explain(CodingContext context, int sentence)
    {
        ArgumentNullException.ThrowIfNull(context);
        var matcher = new CoderTools(context, _frames, _words).Matcher;
        var range = context.Document.Sentences[sentence];
        return Enumerable.Range(range.First, range.Count).SelectMany(matcher.Trials);
    }

    /// <summary>A document as the model of acts sees it.</summary>
    internal ActView ViewOf(CodingContext context, ActModel model) => new(new(context, _frames, _words), _plover, model);

    /// <summary>What the model of acts makes of the words of a sentence, in text order; empty without a model.</summary>
    internal IEnumerable<WordChances> Weigh(CodingContext context, int sentence)
    {
        if (_learnt is null) return [];
        var finder = ViewOf(context, _learnt.Model).Finder;
        var range = context.Document.Sentences[sentence];
        return Enumerable.Range(range.First, range.Count).Select(finder.ChancesAt).OfType<WordChances>();
    }

    private CodedEvent? Coded(CodingContext context, FrameMatch match, FilledSides filled, Actuality actuality)
    {
        var frame = match.Frame;
        var document = context.Document;
        var type = _plover.Types[frame.Type];
        var mode = match.LearntMode ?? frame.Mode ?? "";
        if (type.RequiresRecipient && filled.Recipients.IsEmpty && filled.Actors.Length < 2 && filled.Actors.IsEmpty) return null;
        return new()
        {
            Frame = frame,
            Head = match.Head,
            Trigger = HyphenatedWords.Whole(document, match.Words),
            Predication = match.Predication,
            Type = frame.Type,
            Modes = mode.Length == 0 ? [] : [mode],
            Contexts = frame.Contexts,
            Cameo = mode == (frame.Mode ?? "") ? frame.Cameo : _plover.CodeOf(frame.Type, mode),
            Actors = filled.Actors,
            Recipients = filled.Recipients,
            Actuality = actuality,
            SaidIn = context.Attributions.TellerOf(match.Head)?.Index,
            Confidence = Confidence.Of(match, filled, type, actuality, context.Referents),
            Story = document.BlockOf(document.SentenceOf(match.Head)).Story,
        };
    }

    /// <summary>What did not happen and is nobody's act in particular is no event: "the importance of cooperation", "it is not permissible to impose".</summary>
    private static bool IsIdle(FrameMatch match, FilledSides sides, Actuality actuality) =>
        (match.Frame.Type == "REQUEST" && sides.Actors.IsEmpty && match.Kind == TriggerKind.Verb && !match.IsSure) || actuality is Actuality.Demanded or Actuality.Possible or Actuality.Hypothetical or Actuality.Denied && (sides.Actors.IsEmpty || (match.Kind == TriggerKind.Noun && actuality != Actuality.Denied));

    /// <summary>"consultations regarding the meetings of the committee": talk about talks is one event, and what it is about is its subject.</summary>
    private static bool IsTopicOfTalk(CodingContext context, FrameMatch match, Dictionary<int, FrameMatch> byWord)
    {
        if (match.Kind != TriggerKind.Noun || match.Frame.Type != "CONSULT" || context.Document.DepRels[match.Head] is not ("nmod" or "obl")) return false;
        return ClauseForms.CaseOf(context.Tree, match.Head) switch
        {
            "regarding" or "concerning" => true,
            "about" or "on" or "over" => context.Document.Heads[match.Head] is >= 0 and var governor && byWord.TryGetValue(governor, out var outer) && outer.Frame.Type == "CONSULT",
            _ => false,
        };
    }

    /// <summary>"is considering expelling", "mulls sanctions": what its actor weighs openly he threatens with.</summary>
    private static bool IsWeighed(CodingContext context, int head) =>
        context.Document.Heads[head] is >= 0 and var verb && context.Document.DepRels[head] is "xcomp" or "advcl" or "obj" or "ccomp"
        && context.Document.Lemmas[verb] is "consider" or "weigh" or "mull" or "contemplate" or "ponder";

    private static bool IsWilled(CodingContext context, int verb)
    {
        foreach (var child in context.Tree.Children(verb))
        {
            if (context.Document.DepRels[child] == "aux" && context.Document.Lemmas[child] is "will" or "would" or "wo" or "shall") return true;
        }
        return false;
    }

    /// <summary>The frame that fired at the word on which the event hangs; null if none did.</summary>
    private static Frame? GovernorOf(CodingContext context, CodedEvent coded, Dictionary<int, FrameMatch> byWord)
    {
        for (int governor = context.Document.Heads[coded.Head], steps = 0; governor >= 0 && steps < 2; governor = context.Document.Heads[governor], steps++)
        {
            if (byWord.TryGetValue(governor, out var outer) && outer.Head != coded.Head) return outer.Frame;
        }
        return null;
    }
}
