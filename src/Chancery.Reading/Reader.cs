using System.Collections.Immutable;
using Chancery.Reading.Dates;
using Chancery.Reading.Entities;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Language;
using Chancery.Reading.Mentions;
using Chancery.Reading.Ontology;
using Chancery.Reading.Petrarch;
using Chancery.Reading.Petrarch.Coding;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Reading.Places;
using Chancery.Reading.Problems;
using Chancery.Reading.Statements;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Reading.Syntax;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading;

/// <summary>Reads articles: the whole stair from text to reading. Immutable; one serves all threads.</summary>
public sealed class Reader
{
    private readonly Pipeline _pipeline;
    private readonly Provenance _provenance;
    private readonly Plover _plover;
    private readonly PlaceIndex _places;
    private readonly Publishers _publishers;
    private readonly EntityFinder _entities;
    private readonly StatementFinder _statements;
    private readonly PositionFinder _positions;
    private readonly DatelineReader _datelines;
    private readonly UnmarkedDatelines _unmarked;
    private readonly DateFinder _dates;
    private readonly EventCoder _events;
    private readonly KnownErrors _errors;
    private readonly OpeningNouns _openings;
    private readonly LanguageGuess _language;
    private readonly BrokenSentences _broken;
    private readonly PetrarchCodebook? _codebook;
    private readonly WordLists _lists;

    /// <summary>Loads the knowledge and wires the steps.</summary>
    /// <param name="pipeline">Gives tokens, sentences, tags, lemmas and trees.</param>
    /// <param name="knowledge">The knowledge folder with its overlays.</param>
    /// <param name="models">Versions of the models in the pipeline, for the provenance.</param>
    /// <param name="version">Version of the program, for the provenance.</param>
    /// <param name="language">"en".</param>
    /// <param name="statements">The trained model of statements; null: rules alone read them.</param>
    /// <param name="acts">The trained model of acts; null: frames alone tell them.</param>
    /// <param name="codebook">Dictionaries of PETRARCH that code the events; null: the frames of the knowledge do.</param>
    /// <param name="homes">The trained model of homes; null: rules alone say whose "the police" are.</param>
    /// <param name="absent">The trained model of sides that an act's own words do not name; null: rules alone tell them.</param>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    /// <exception cref="ArgumentException">The pipeline gives no trees.</exception>
    public Reader(Pipeline pipeline, KnowledgeFolder knowledge, IEnumerable<ModelVersion> models, string version, string language = "en",
        LearntStatements? statements = null, LearntActs? acts = null, DictionaryFolder? codebook = null, LearntHomes? homes = null, LearntAbsent? absent = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        if (!pipeline.Provides.HasFlag(Layers.Trees))
            throw new ArgumentException($"The pipeline gives only {pipeline.Provides}; a reader needs {Layers.Trees}. Put a parser into it.", nameof(pipeline));
        _pipeline = pipeline;
        _plover = Plover.Load(knowledge);
        _publishers = Publishers.Load(knowledge);
        var entityKnowledge = EntityKnowledge.Load(knowledge);
        _places = new(entityKnowledge.Gazetteer, entityKnowledge.Towns);
        _entities = new(entityKnowledge, homes);
        var cues = ReportingCues.Load(knowledge);
        _statements = new(cues, statements);
        _positions = new(PositionWords.Load(knowledge), cues);
        var dateWords = DateWords.Load(knowledge);
        _datelines = new(dateWords, _publishers, _places.CountryOf);
        _unmarked = new(_datelines.CountryOf, word => !entityKnowledge.Gazetteer.LeadersNamed(word).IsEmpty);
        _dates = new(dateWords);
        _language = new(knowledge);
        _broken = new(knowledge);
        var frames = new FrameReader(_plover).Read(knowledge, language);
        _events = new(_plover, frames, knowledge, language, acts, absent);
        _openings = new(entityKnowledge.Groups, frames);
        var verbs = frames.SelectMany(f => f.Triggers).Where(t => t.Kind == TriggerKind.Verb).Select(t => t.Head);
        _errors = new(dateWords, new(knowledge, language, verbs.Concat(cues.All.Where(c => c.Class == CueClass.Verb).Select(c => c.Words[0]))), _events.Words, entityKnowledge.Groups, entityKnowledge.Gazetteer);
        if (statements is not null) models = models.Append(new(statements.Name, statements.Version));
        if (acts is not null) models = models.Append(new(acts.Name, acts.Version));
        if (homes is not null) models = models.Append(new(homes.Name, homes.Version));
        if (absent is not null) models = models.Append(new(absent.Name, absent.Version));
        _lists = new(codebook is null ? knowledge.Dictionaries : codebook.WithLists(knowledge.Dictionaries));
        _codebook = codebook is null ? null : new(codebook, _plover, new(knowledge));
        Faults = [.. codebook?.Faults ?? [], .. knowledge.Dictionaries.Faults];
        _provenance = new(version, models.ToSequence(), codebook is null ? "PLOVER 2.0" : PetrarchCodebook.Name);
    }

    /// <summary>Lines of dictionaries of PETRARCH that could not be used; empty where there are no such dictionaries.</summary>
    public ImmutableArray<DictionaryFault> Faults { get; }

    /// <summary>The frames in use, for explanations and tests.</summary>
    public FrameIndex Frames => _events.Frames;

    /// <summary>Reads one article. Always returns a reading: what cannot be read is said in its problems.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public ArticleReading Read(Article article, CancellationToken cancellation = default) =>
        ReadingBuilder.Build(ReadMaterial(article, cancellation), _plover, _places, _provenance);

    /// <summary>Reads one article and keeps the trees and slots, for explanations and tests.</summary>
    public ReadingMaterial ReadMaterial(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var material = Prepare(article, cancellation);
        if (material.Language == "und") return material;
        var problems = material.Problems.ToBuilder();
        problems.AddRange(_broken.Find(article));
        return Code(material, material.Published?.Date, problems);
    }

    // The article with its trees; without them, and with a problem, where it is in another language.
    internal ReadingMaterial Prepare(Article article, CancellationToken cancellation)
    {
        article = _unmarked.Mark(article);
        var dateline = _datelines.Read(article);
        var foreign = _language.ProblemOf(article);
        return new()
        {
            Document = foreign is null ? _errors.Mend(_openings.Mend(_pipeline.Annotate(article, cancellation))) : new Document(article),
            Language = foreign is null ? "en" : "und",
            Publisher = PublisherOf(article, dateline),
            Published = article.Published ?? (dateline?.Date is { } date ? new PublicationDate(date, DateBasis.Text) : null),
            Dateline = dateline,
            Problems = foreign is null ? article.Problems : article.Problems.Add(foreign),
        };
    }

    /// <summary>An article as the model of statements sees it; null where it is not read.</summary>
    internal SpeechScene? SceneOf(Article article, WordClusters classes, SpeechNetwork? network = null, CancellationToken cancellation = default)
    {
        var material = Prepare(article, cancellation);
        if (material.Language == "und") return null;
        var (document, tree, referents) = Name(material, material.Published?.Date);
        return _statements.SceneOf(document, tree, referents, classes, network);
    }

    /// <summary>What the model of events makes of the words of a sentence, in text order; empty where no model reads.</summary>
    /// <param name="material">As <see cref="ReadMaterial"/> gave it.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public IEnumerable<WordChances> Weigh(ReadingMaterial material, int sentence)
    {
        ArgumentNullException.ThrowIfNull(material);
        var document = material.Document;
        return document.Layers.HasFlag(Layers.Trees) ? _events.Weigh(new(document, new(document), material.Referents, material.Attributions, [], material.Dateline, material.Published?.Date), sentence) : [];
    }

    /// <summary>What the coder of events is given of an article; null where it is not read.</summary>
    internal CodingContext? ContextOf(Article article, CancellationToken cancellation = default)
    {
        var material = Prepare(article, cancellation);
        if (material.Language == "und") return null;
        var (document, tree, referents) = Name(material, material.Published?.Date);
        return new(document, tree, referents, _statements.Find(document, tree, referents), [], material.Dateline, material.Published?.Date);
    }

    /// <summary>The acts of an article as the model of absent sides sees them; null where it is not read.</summary>
    internal AbsentScene? AbsentOf(Article article)
    {
        var material = Prepare(article, default);
        if (material.Language == "und") return null;
        var (document, tree, referents) = Name(material, material.Published?.Date);
        return _events.AbsentOf(new(document, tree, referents, _statements.Find(document, tree, referents), _dates.Find(document, material.Published?.Date), material.Dateline, material.Published?.Date));
    }

    /// <summary>An article as the model of homes sees it; null where it is not read.</summary>
    /// <param name="article">The article.</param>
    /// <param name="publisher">Country of its publisher; null if unknown.</param>
    internal HomeScene? HomesOf(Article article, string? publisher)
    {
        var material = Prepare(article, default);
        if (material.Language == "und") return null;
        var (document, tree, _) = Name(material, material.Published?.Date);
        return _entities.HomesOf(document, tree, material.Published?.Date, new(material.Dateline?.PlaceCountry, publisher));
    }

    /// <summary>The words of a document as the model of acts sees them.</summary>
    internal ActView ActsOf(CodingContext context, ActModel model) => _events.ViewOf(context, model);

    /// <summary>The frames that were asked about the words of a sentence, whether they fitted or not, in text order.</summary>
    /// <param name="material">As <see cref="ReadMaterial"/> gave it.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public IEnumerable<FrameTrial> Explain(ReadingMaterial material, int sentence)
    {
        ArgumentNullException.ThrowIfNull(material);
        var document = material.Document;
        return document.Layers.HasFlag(Layers.Trees) ? _events.Explain(new(document, new(document), material.Referents, material.Attributions, [], material.Dateline, material.Published?.Date), sentence) : [];
    }

    /// <summary>Joins given mentions of a document with tokens and sentences: who is meant, apart from who is found.</summary>
    /// <param name="document">With tokens and sentences; other layers are made.</param>
    /// <param name="mentions">What is to be joined, in text order.</param>
    /// <param name="cancellation">Cancels.</param>
    public ReadingMaterial Link(Document document, IReadOnlyList<GivenMention> mentions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var annotated = _errors.Mend(_pipeline.Annotate(document, cancellation));
        return new() { Document = annotated, Language = "en", Referents = _entities.Find(annotated, new Tree(annotated), null, default, mentions) };
    }

    private ReadingMaterial Code(ReadingMaterial material, DateOnly? published, ImmutableArray<Problem>.Builder problems)
    {
        var (document, tree, referents) = Name(material, published);
        var acts = _codebook?.Find(document, tree, published) ?? [];
        referents = ActorReferents.With(document, referents, acts, _codebook?.Codes);
        var attributions = _statements.Find(document, tree, referents);
        var dates = _dates.Find(document, published);
        if (published is null) problems.AddRange(Unresolved(document, dates));
        var context = new CodingContext(document, tree, referents, attributions, dates, material.Dateline, published);
        var events = _codebook is null ? _events.Code(context) : _codebook.Events(context, acts, _events);
        events = new ListedSentences(document, _lists).Of(events, problems);
        return material with
        {
            Document = document,
            Referents = referents,
            Attributions = attributions,
            Events = events,
            Positions = _positions.Find(document, tree, referents, attributions),
            Problems = problems.ToImmutable(),
        };
    }

    private static Origin OriginOf(ReadingMaterial material) => new(material.Dateline?.PlaceCountry, material.Publisher?.Country);

    // Who and what is meant, and the trees that the subjects' lists have mended.
    internal (Document Document, Tree Tree, Referents Referents) Name(ReadingMaterial material, DateOnly? published)
    {
        var document = material.Document;
        var tree = new Tree(document);
        var referents = _entities.Find(document, tree, published, OriginOf(material));
        if (SubjectLists.Mend(document, referents) is not { } mended || ReferenceEquals(mended, document)) return (document, tree, referents);
        tree = new Tree(mended);
        return (mended, tree, _entities.Find(mended, tree, published, OriginOf(material)));
    }

    /// <summary>The publisher that the input names, else the agency of the dateline.</summary>
    private PublisherPart? PublisherOf(Article article, Dateline? dateline)
    {
        var name = article.Publisher ?? dateline?.Publisher;
        if (name is null) return null;
        var basis = article.Publisher is null ? new CodePoints(article.Text).Of(dateline!.Span) : (CharSpan?)null;
        var known = _publishers.Find(name);
        return known is null ? new(name, null, null, basis) : new(known.Name, known.Code, known.Country, basis);
    }

    /// <summary>Dates that count from a publication date that nobody gave.</summary>
    private static IEnumerable<Problem> Unresolved(Document document, ImmutableArray<DateExpression> dates) =>
        dates.Where(d => d.Start is null && d.End is null).Select(d => new Problem(
            "TXT005",
            "reading",
            document.SpanOf(d.Range),
            $"\"{document.TextOf(d.Range)}\" cannot be resolved without the day of publication; give it with --date or in the input's \"published\"."));
}
