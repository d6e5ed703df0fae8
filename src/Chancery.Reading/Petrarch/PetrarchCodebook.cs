using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Events;
using Chancery.Reading.Ontology;
using Chancery.Reading.Petrarch.Coding;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Reading.Petrarch.Overlay;
using Chancery.Text;

namespace Chancery.Reading.Petrarch;

/// <summary>Dictionaries of PETRARCH as the codebook of readings: the acts that they code become events with PLOVER's type beside.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
internal sealed class PetrarchCodebook
{
    /// <summary>What readings and rows of the record say of the codebook.</summary>
    public const string Name = "PETRARCH";

    /// <summary>Type of what PLOVER has none for.</summary>
    public const string NoType = "-";

    // Not calibrated: a pattern tells more than a verb alone.
    private const double ByPattern = 0.7, ByVerb = 0.5;

    private readonly PetrarchCoder _coder;
    private readonly Plover _plover;

    public PetrarchCodebook(DictionaryFolder dictionaries, Plover plover, ActorCodes codes)
    {
        (_coder, _plover, Codes) = (new(dictionaries), plover, codes);
    }

    /// <summary>What codes of actors say in PLOVER's terms.</summary>
    public ActorCodes Codes { get; }

    /// <summary>Acts of a document, before it is known who its sides are in the reading.</summary>
    public ImmutableArray<CodedAct> Find(Document document, Tree tree, DateOnly? published) => _coder.Code(document, tree, published);

    /// <summary>The acts as events.</summary>
    /// <param name="context">With referents that <see cref="ActorReferents"/> completed.</param>
    /// <param name="acts">As <see cref="Find"/> gave them.</param>
    /// <param name="events">Adds date, place and actuality.</param>
    public ImmutableArray<CodedEvent> Events(CodingContext context, ImmutableArray<CodedAct> acts, EventCoder events) =>
        WithReturns(events.Complete(context, acts.Select(a => EventOf(a, context))));

    private CodedEvent EventOf(CodedAct act, CodingContext context)
    {
        var plover = _plover.Find(act.Code);
        var type = plover?.Type ?? NoType;
        var file = act.Entry.Block.File;
        return new()
        {
            Frame = new()
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{act.Line}"),
                Type = type,
                File = file,
                Line = act.Line,
            },
            Head = act.Verb,
            Trigger = act.Trigger,
            Predication = new(act.Verb, false, [], []),
            Type = type,
            Modes = plover?.Mode is { } mode ? [mode] : [],
            Contexts = plover?.Contexts ?? [],
            Cameo = act.Code,
            Actors = [.. act.Sources.Select(s => SideOf(s, context))],
            Recipients = [.. act.Targets.Select(s => SideOf(s, context))],
            Confidence = act.Line == act.Entry.Line ? ByVerb : ByPattern,
        };
    }

    private static Side SideOf(CodedSide side, CodingContext context) =>
        new(ActorReferents.Of(context.Referents, side)!.Index, side.Range!.Value, null, false) { Code = side.Code };

    /// <summary>A code with two directions gives two events of one happening: the second points at the first.</summary>
    private static ImmutableArray<CodedEvent> WithReturns(ImmutableArray<CodedEvent> events)
    {
        var linked = events.ToBuilder();
        for (var i = 1; i < linked.Count; i++)
        {
            var (first, second) = (linked[i - 1], linked[i]);
            if (first.Head == second.Head && first.Frame.Name == second.Frame.Name) linked[i] = second with { SameAs = first.SameAs ?? i - 1 };
        }
        return linked.ToImmutable();
    }
}
