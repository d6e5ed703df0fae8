using Chancery.Reading.Events;
using Chancery.Reading.Ontology;
using Chancery.Reading.Places;
using Chancery.Text;
using static Chancery.Reading.ReadingNames;

namespace Chancery.Reading;

/// <summary>Turns coded events into those of a reading.</summary>
internal sealed class EventBuilder(ReadingMaterial material, Plover plover, PlaceIndex places, Quotes quotes)
{
    private readonly ILookup<int, CodedEvent> _retellings = material.Events.Where(e => e.SameAs is not null).ToLookup(e => e.SameAs!.Value);

    public Event EventOf(CodedEvent coded, int index)
    {
        var type = plover.Types.GetValueOrDefault(coded.Type);
        return new()
        {
            Id = EventId(index),
            Story = coded.Story,
            Type = coded.Type,
            Modes = coded.Modes.ToSequence(),
            Contexts = coded.Contexts.ToSequence(),
            Cameo = coded.Cameo,
            Quad = type?.Quad ?? Plover.QuadOf(coded.Cameo),
            Score = type?.ScoreOf(coded.Modes) ?? 0,
            Goldstein = plover.GoldsteinOf(coded.Cameo),
            Issues = coded.Issues.ToSequence(),
            Actors = coded.Actors.Select(ParticipantOf).ToSequence(),
            Recipients = coded.Recipients.Select(ParticipantOf).ToSequence(),
            Trigger = Runs(coded.Trigger).Select(quotes.Of).ToSequence(),
            Date = DateOf(coded),
            Place = PlaceOf(coded),
            Actuality = coded.Actuality,
            SaidIn = coded.SaidIn is { } said ? [StatementId(said)] : [],
            About = coded.About is { } about ? new(quotes.Words(about), quotes.Of(about)) : null,
            Process = coded.Process is { } process ? EntityId(process) : null,
            Agreement = coded.Agreement is { } agreement ? EntityId(agreement) : null,
            Gathering = coded.Gathering is { } gathering ? EntityId(gathering) : null,
            Numbers = coded.Numbers.Select(n => new EventNumber(n.Kind, n.Quantity.Low, n.Quantity.High, n.Quantity.IsApproximate, quotes.Words(n.Quantity.Range), quotes.Of(n.Quantity.Range))).ToSequence(),
            ContextWords = coded.ContextWords.Select(c => new ContextPart(c.Context, c.Level, quotes.Words(c.Range), quotes.Of(c.Range))).ToSequence(),
            Evidence = EvidenceOf(coded, index),
            SameAs = coded.SameAs is { } same ? EventId(same) : null,
            Confidence = coded.Confidence,
            Rule = coded.Frame.Name,
        };
    }

    private EventDate? DateOf(CodedEvent coded)
    {
        if (coded.Date is not { } date) return null;
        var basis = !date.IsCounted ? "expression" : material.Published?.Basis == DateBasis.Text ? "dateline" : "published";
        return new(date.Start is { } start ? Iso(start) : null, date.End is { } end ? Iso(end) : null, date.Precision, quotes.Words(date.Range), quotes.Of(date.Range), basis);
    }

    private EventPlace? PlaceOf(CodedEvent coded)
    {
        if (coded.Place is not { } place) return null;
        if (place.Referent is { } index && place.Range is { } range)
        {
            var referent = material.Referents.All[index];
            var known = places.Find(referent.Name, referent.Country);
            return new(EntityId(index), quotes.Of(range), "text", referent.Country, known?.Latitude, known?.Longitude);
        }
        if (material.Dateline is not { Place: { } name } dateline) return null;
        var city = places.Find(name, dateline.PlaceCountry);
        return new(null, quotes.Of(dateline.Span), "dateline", dateline.PlaceCountry, city?.Latitude, city?.Longitude);
    }

    /// <summary>The sentence that tells it, then those that tell it again.</summary>
    private Sequence<EvidencePart> EvidenceOf(CodedEvent coded, int index) => _retellings[index]
        .Select(e => material.Document.Sentences[material.Document.SentenceOf(e.Head)])
        .Prepend(material.Document.Sentences[material.Document.SentenceOf(coded.Head)])
        .Distinct()
        .Select(s => new EvidencePart(quotes.Of(s), quotes.Words(s)))
        .ToSequence();

    private Participant ParticipantOf(Side side) => new(EntityId(side.Referent), quotes.Of(side.Range), side.Role, side.Code);

    /// <summary>Neighbouring tokens as one range.</summary>
    private static IEnumerable<TokenRange> Runs(IReadOnlyList<int> tokens)
    {
        var first = tokens[0];
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && tokens[i] == tokens[i - 1] + 1) continue;
            yield return new(first, tokens[i - 1] + 1);
            if (i < tokens.Count) first = tokens[i];
        }
    }
}
