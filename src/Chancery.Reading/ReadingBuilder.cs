using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Reading.Actors;
using Chancery.Reading.Entities;
using Chancery.Reading.Events;
using Chancery.Reading.Ontology;
using Chancery.Reading.Places;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Turns what the steps found into a reading: token indices and UTF-16 offsets become code points, indices become identifiers.</summary>
internal sealed class ReadingBuilder
{
    private readonly ReadingMaterial _material;
    private readonly Plover _plover;
    private readonly PlaceIndex _places;
    private readonly Document _document;
    private readonly Article _article;
    private readonly CodePoints _points;
    private readonly ILookup<int, CodedEvent> _retellings;
    private readonly Dictionary<int, int> _eventOfToken = [];

    private ReadingBuilder(ReadingMaterial material, Plover plover, PlaceIndex places)
    {
        _material = material;
        _plover = plover;
        _places = places;
        _document = material.Document;
        _article = material.Document.Article;
        _points = new(_article.Text);
        _retellings = material.Events.Where(e => e.SameAs is not null).ToLookup(e => e.SameAs!.Value);
        for (var i = 0; i < material.Events.Length; i++)
        {
            foreach (var token in material.Events[i].Trigger) _eventOfToken.TryAdd(token, i);
        }
    }

    public static ArticleReading Build(ReadingMaterial material, Plover plover, PlaceIndex places, Provenance provenance) => new ReadingBuilder(material, plover, places).Build(provenance);

    private ArticleReading Build(Provenance provenance) => new()
    {
        Id = Identity(),
        Provenance = provenance,
        Article = ArticlePart(),
        Sentences = _document.Sentences.Select((s, i) => new SentencePart(Of(s), _document.SentenceBlocks[i])).ToSequence(),
        Entities = _material.Referents.All.Select(EntityOf).ToSequence(),
        Statements = _material.Attributions.All.Select(StatementOf).ToSequence(),
        Events = _material.Events.Select(EventOf).ToSequence(),
        Positions = _material.Positions.Select(PositionOf).ToSequence(),
        Problems = _material.Problems.Select(p => new ReadingProblem(p.Code, p.Stage, p.Span is { } span ? _points.Of(span) : null, p.Message)).ToSequence(),
    };

    /// <summary>From the article's own identity (address, or publisher, date and title) or, without one, its text; two empty files are told apart by where they come from.</summary>
    private string Identity()
    {
        var title = TitleBlock() is { } block ? Words(block) : _article.Headline;
        var own = _article.Url
            ?? (_material.Publisher is { } publisher && _material.Published is { } published && title is not null ? $"{publisher.Name}\n{Iso(published.Date)}\n{title}" : null)
            ?? (_article.Text.Length > 0 ? _article.Text : $"{_article.Path}\n{_article.SourceId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)))[..16];
    }

    private ArticlePart ArticlePart() => new()
    {
        Path = _article.Path,
        SourceId = _article.SourceId,
        Url = _article.Url,
        Format = _article.Format,
        Publisher = _material.Publisher,
        Title = TitleBlock() is { } title ? new(_points.Of(title.Span), Words(title)) : _article.Headline is { } headline ? new(null, headline) : null,
        Byline = FirstBlock(BlockKind.Byline) is { } byline ? new(_points.Of(byline.Span)) : null,
        Section = FirstBlock(BlockKind.Section) is { } section ? new(_points.Of(section.Span)) : null,
        Language = _material.Language,
        Published = _material.Published is { } published ? new(Iso(published.Date), "day", Lower(published.Basis)) : null,
        Dateline = _material.Dateline is { } dateline
            ? new(dateline.Place, dateline.PlaceCountry, dateline.Publisher, dateline.Date is { } date ? Iso(date) : null, _points.Of(dateline.Span))
            : null,
        Text = _article.Text,
        Blocks = _article.Blocks.Select(b => new BlockPart(JsonName(b.Kind), b.Story, _points.Of(b.Span))).ToSequence(),
        Stories = Stories(),
    };

    private Sequence<StoryPart> Stories()
    {
        var stories = new List<StoryPart>();
        foreach (var story in _article.Blocks.Select(b => b.Story).DefaultIfEmpty(0).Distinct().Order())
        {
            var title = _article.Blocks.Where(b => b.Story == story && b.Kind is BlockKind.Title or BlockKind.TeaserTitle).Select(b => (Block?)b).FirstOrDefault();
            stories.Add(new(story, story == 0 ? "main" : "teaser", title is { } block ? new(_points.Of(block.Span)) : null));
        }
        return stories.ToSequence();
    }

    private Entity EntityOf(Referent referent) => new()
    {
        Id = EntityId(referent.Index),
        Kind = referent.Kind,
        Name = referent.Name,
        Offices = referent.Offices.Select(o => new Office(Words(o.Range), Of(o.Range), o.Country, o.Sector)).ToSequence(),
        Country = referent.Country,
        Sectors = referent.Sectors.ToSequence(),
        Basis = referent.Basis,
        Identifier = referent.Identifier,
        Actor = ActorKey.Of(referent),
        Members = referent.Members.Select(EntityId).ToSequence(),
        Mentions = referent.Mentions.Select(m => new EntityMention(Of(m.Range), Words(m.Range), m.Form, _points.Of(_document.Tokens[m.Head]))).ToSequence(),
    };

    private Statement StatementOf(Attribution attribution) => new()
    {
        Id = StatementId(attribution.Index),
        Source = attribution.Source is null && attribution.SourceRange is null
            ? null
            : new(attribution.Source is { } source ? EntityId(source) : null, attribution.SourceRange is { } range ? Of(range) : null) { With = [.. attribution.With.Select(EntityId)] },
        Cue = attribution.Cue.Select(Of).ToSequence(),
        Content = attribution.Content.Select(Of).ToSequence(),
        Speech = Lower(attribution.Speech),
        Kind = Lower(attribution.Kind),
        Polarity = attribution.Affirmation is { } affirmation ? Lower(affirmation) : null,
        Certainty = attribution.Certainty is { } certainty ? Lower(certainty) : null,
        Addressees = attribution.Addressees.Select(EntityId).ToSequence(),
        Occasion = attribution.Occasion is { } occasion ? new(Words(occasion), Of(occasion)) : null,
        Within = attribution.Within is { } outer ? StatementId(outer) : null,
        Story = attribution.Story,
    };

    private Event EventOf(CodedEvent coded, int index)
    {
        var type = _plover.Types.GetValueOrDefault(coded.Type);
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
            Goldstein = _plover.GoldsteinOf(coded.Cameo),
            Issues = coded.Issues.ToSequence(),
            Actors = coded.Actors.Select(ParticipantOf).ToSequence(),
            Recipients = coded.Recipients.Select(ParticipantOf).ToSequence(),
            Trigger = Runs(coded.Trigger).Select(Of).ToSequence(),
            Date = DateOf(coded),
            Place = PlaceOf(coded),
            Actuality = coded.Actuality,
            SaidIn = coded.SaidIn is { } said ? [StatementId(said)] : [],
            About = coded.About is { } about ? new(Words(about), Of(about)) : null,
            Process = coded.Process is { } process ? EntityId(process) : null,
            Agreement = coded.Agreement is { } agreement ? EntityId(agreement) : null,
            Gathering = coded.Gathering is { } gathering ? EntityId(gathering) : null,
            Numbers = coded.Numbers.Select(n => new EventNumber(n.Kind, n.Quantity.Low, n.Quantity.High, n.Quantity.IsApproximate, Words(n.Quantity.Range), Of(n.Quantity.Range))).ToSequence(),
            ContextWords = coded.ContextWords.Select(c => new ContextPart(c.Context, c.Level, Words(c.Range), Of(c.Range))).ToSequence(),
            Evidence = EvidenceOf(coded, index),
            SameAs = coded.SameAs is { } same ? EventId(same) : null,
            Confidence = coded.Confidence,
            Rule = coded.Frame.Name,
        };
    }

    private EventDate? DateOf(CodedEvent coded)
    {
        if (coded.Date is not { } date) return null;
        var basis = !date.IsCounted ? "expression" : _material.Published?.Basis == DateBasis.Text ? "dateline" : "published";
        return new(date.Start is { } start ? Iso(start) : null, date.End is { } end ? Iso(end) : null, date.Precision, Words(date.Range), Of(date.Range), basis);
    }

    private EventPlace? PlaceOf(CodedEvent coded)
    {
        if (coded.Place is not { } place) return null;
        if (place.Referent is { } index && place.Range is { } range)
        {
            var referent = _material.Referents.All[index];
            var known = _places.Find(referent.Name, referent.Country);
            return new(EntityId(index), Of(range), "text", referent.Country, known?.Latitude, known?.Longitude);
        }
        if (_material.Dateline is not { Place: { } name } dateline) return null;
        var city = _places.Find(name, dateline.PlaceCountry);
        return new(null, _points.Of(dateline.Span), "dateline", dateline.PlaceCountry, city?.Latitude, city?.Longitude);
    }

    /// <summary>The sentence that tells it, then those that tell it again.</summary>
    private Sequence<EvidencePart> EvidenceOf(CodedEvent coded, int index) => _retellings[index]
        .Select(e => _document.Sentences[_document.SentenceOf(e.Head)])
        .Prepend(_document.Sentences[_document.SentenceOf(coded.Head)])
        .Distinct()
        .Select(s => new EvidencePart(Of(s), Words(s)))
        .ToSequence();

    private Position PositionOf(HeldPosition position) => new()
    {
        Holder = EntityId(position.Holder),
        Polarity = Lower(position.Polarity),
        Toward = new(position.TowardReferent is { } toward ? EntityId(toward) : null, Words(position.Toward), Of(position.Toward), position.Issue),
        Basis = new(position.Attribution is { } statement ? StatementId(statement) : null, EventAt(position.Range)),
        Span = Of(position.Range),
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

    private Participant ParticipantOf(Side side) => new(EntityId(side.Referent), Of(side.Range), side.Role, side.Code);

    private Block? TitleBlock() => FirstBlock(BlockKind.Title);

    private Block? FirstBlock(BlockKind kind) => _article.Blocks.Where(b => b.Kind == kind).Select(b => (Block?)b).FirstOrDefault();

    private string Words(Block block) => _article.Text[block.Span.Start..block.Span.End];

    private CharSpan Of(TokenRange range) => _points.Of(_document.SpanOf(range));

    private string Words(TokenRange range) => _document.TextOf(range).ToString();

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

    private static string EntityId(int index) => $"e{index + 1}";

    private static string StatementId(int index) => $"s{index + 1}";

    private static string EventId(int index) => $"v{index + 1}";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string JsonName(BlockKind kind) => kind == BlockKind.TeaserTitle ? "teaser_title" : Lower(kind);
}
