using Chancery.Reading.Actors;
using Chancery.Reading.Entities;
using Chancery.Reading.Ontology;
using Chancery.Reading.Places;
using Chancery.Reading.Statements;
using Chancery.Text;
using static Chancery.Reading.ReadingNames;

namespace Chancery.Reading;

/// <summary>Turns what the steps found into a reading: token indices and UTF-16 offsets become code points, indices become identifiers.</summary>
internal sealed class ReadingBuilder
{
    private readonly ReadingMaterial _material;
    private readonly Document _document;
    private readonly Quotes _quotes;
    private readonly Dictionary<int, int> _eventOfToken = [];

    private ReadingBuilder(ReadingMaterial material)
    {
        _material = material;
        _document = material.Document;
        _quotes = new(_document);
        for (var i = 0; i < material.Events.Length; i++)
        {
            foreach (var token in material.Events[i].Trigger) _eventOfToken.TryAdd(token, i);
        }
    }

    public static ArticleReading Build(ReadingMaterial material, Plover plover, PlaceIndex places, Provenance provenance) => new ReadingBuilder(material).Build(plover, places, provenance);

    private ArticleReading Build(Plover plover, PlaceIndex places, Provenance provenance)
    {
        var article = new ArticleBuilder(_material, _quotes);
        return new()
        {
            Id = article.Identity(),
            Provenance = provenance,
            Article = article.Part(),
            Sentences = _document.Sentences.Select((s, i) => new SentencePart(_quotes.Of(s), _document.SentenceBlocks[i])).ToSequence(),
            Entities = _material.Referents.All.Select(EntityOf).ToSequence(),
            Statements = _material.Attributions.All.Select(StatementOf).ToSequence(),
            Events = _material.Events.Select(new EventBuilder(_material, plover, places, _quotes).EventOf).ToSequence(),
            Positions = _material.Positions.Select(PositionOf).ToSequence(),
            Problems = _material.Problems.Select(p => new ReadingProblem(p.Code, p.Stage, p.Span is { } span ? _quotes.Of(span) : null, p.Message)).ToSequence(),
        };
    }

    private Entity EntityOf(Referent referent) => new()
    {
        Id = EntityId(referent.Index),
        Kind = referent.Kind,
        Name = referent.Name,
        Offices = referent.Offices.Select(o => new Office(_quotes.Words(o.Range), _quotes.Of(o.Range), o.Country, o.Sector)).ToSequence(),
        Country = referent.Country,
        Sectors = referent.Sectors.ToSequence(),
        Basis = referent.Basis,
        Identifier = referent.Identifier,
        Actor = ActorKey.Of(referent),
        Members = referent.Members.Select(EntityId).ToSequence(),
        Mentions = referent.Mentions.Select(m => new EntityMention(_quotes.Of(m.Range), _quotes.Words(m.Range), m.Form, _quotes.Of(_document.Tokens[m.Head]))).ToSequence(),
    };

    private Statement StatementOf(Attribution attribution) => new()
    {
        Id = StatementId(attribution.Index),
        Source = attribution.Source is null && attribution.SourceRange is null
            ? null
            : new(attribution.Source is { } source ? EntityId(source) : null, attribution.SourceRange is { } range ? _quotes.Of(range) : null) { With = [.. attribution.With.Select(EntityId)] },
        Cue = attribution.Cue.Select(_quotes.Of).ToSequence(),
        Content = attribution.Content.Select(_quotes.Of).ToSequence(),
        Speech = Lower(attribution.Speech),
        Kind = Lower(attribution.Kind),
        Polarity = attribution.Affirmation is { } affirmation ? Lower(affirmation) : null,
        Certainty = attribution.Certainty is { } certainty ? Lower(certainty) : null,
        Addressees = attribution.Addressees.Select(EntityId).ToSequence(),
        Occasion = attribution.Occasion is { } occasion ? new(_quotes.Words(occasion), _quotes.Of(occasion)) : null,
        Within = attribution.Within is { } outer ? StatementId(outer) : null,
        Story = attribution.Story,
    };

    private Position PositionOf(HeldPosition position) => new()
    {
        Holder = EntityId(position.Holder),
        Polarity = Lower(position.Polarity),
        Toward = new(position.TowardReferent is { } toward ? EntityId(toward) : null, _quotes.Words(position.Toward), _quotes.Of(position.Toward), position.Issue),
        Basis = new(position.Attribution is { } statement ? StatementId(statement) : null, EventAt(position.Range)),
        Span = _quotes.Of(position.Range),
    };

    private string? EventAt(TokenRange range)
    {
        int? first = null;
        for (var t = range.First; t < range.End; t++)
        {
            if (_eventOfToken.TryGetValue(t, out var index) && (first is null || index < first)) first = index;
        }
        return first is { } found ? EventId(found) : null;
    }
}
