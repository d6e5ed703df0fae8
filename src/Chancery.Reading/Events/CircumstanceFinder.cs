using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Adds to an event when and where it happened, what it is about, and the process, agreement and gathering that it belongs to.</summary>
internal sealed class CircumstanceFinder(CodingContext context, ContextWords contexts)
{
    /// <summary>An event told with a date this long before publication is background.</summary>
    private const int DaysToHistory = 365;

    private const int MostContexts = 4;

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "at", "near", "inside", "outside", "across", "throughout", "around", "along", "off");

    private readonly EventDates _dates = new(context);
    private readonly Lazy<ImmutableArray<ToldContext>> _ofHeadline = new(() => OfHeadline(context, contexts));
    private readonly ImmutableArray<ToldContext>[] _ofSentence = new ImmutableArray<ToldContext>[context.Document.Sentences.Length];
    private readonly ILookup<(int Sentence, EntityKind Kind), (TokenRange Range, int Referent)> _named = NamedBySentence(context);

    private Document Document => context.Document;

    public CodedEvent With(CodedEvent coded)
    {
        var date = _dates.Of(coded);
        var told = ContextsOf(coded);
        var isOld = _dates.IsLongAgo(coded.Head) || (date is not null && (_dates.IsLongAgo(date) || (date.End is { } end && context.Published is { } published && published.DayNumber - end.DayNumber > DaysToHistory)));
        return coded with
        {
            Date = date,
            Actuality = isOld && coded.Actuality is Actuality.Actual or Actuality.Ongoing ? Actuality.Historical : coded.Actuality,
            Place = PlaceOf(coded),
            About = AboutOf(coded),
            Process = Named(coded, EntityKind.Process),
            Agreement = Named(coded, EntityKind.Agreement),
            Gathering = Named(coded, EntityKind.Gathering),
            Contexts = [.. coded.Contexts.Concat(told.Where(c => c.Level == "event").Select(c => c.Context)).Distinct().Take(MostContexts)],
            ContextWords = told,
        };
    }

    /// <summary>Each context once, at the nearest words that tell it: the event's own, its sentence's, the headline's.</summary>
    private ImmutableArray<ToldContext> ContextsOf(CodedEvent coded)
    {
        var own = contexts.In(Document, context.Tree.Subtree(coded.Head)).Select(c => new ToldContext(c.Context, "event", c.Range));
        return [.. own.Concat(OfSentence(Document.SentenceOf(coded.Head))).Concat(_ofHeadline.Value).DistinctBy(c => c.Context)];
    }

    private ImmutableArray<ToldContext> OfSentence(int sentence)
    {
        if (_ofSentence[sentence].IsDefault) _ofSentence[sentence] = [.. contexts.In(Document, Document.Sentences[sentence]).Select(c => new ToldContext(c.Context, "sentence", c.Range))];
        return _ofSentence[sentence];
    }

    private static ImmutableArray<ToldContext> OfHeadline(CodingContext context, ContextWords contexts)
    {
        var document = context.Document;
        return
        [
            .. Enumerable.Range(0, document.Sentences.Length).Where(s => document.BlockOf(s).Kind == BlockKind.Title)
                .SelectMany(s => contexts.In(document, document.Sentences[s])).Select(c => new ToldContext(c.Context, "article", c.Range)),
        ];
    }

    private CodedPlace? PlaceOf(CodedEvent coded)
    {
        foreach (var word in (IEnumerable<int>)[.. coded.Trigger, _dates.CarrierOf(coded)])
        {
            if (word >= 0 && PlaceAt(word) is { } place) return place;
        }
        foreach (var fill in coded.Predication.Of("object"))
        {
            if (PlaceAt(fill.Token) is { } place) return place;
            if (context.Referents.OfHead(fill.Token) is { Kind: EntityKind.Place } target) return new(target.Index, context.Referents.RangeOfHead(fill.Token), false);
        }
        return IsHostedAtHome(coded) ? new(null, null, true) : null;
    }

    private CodedPlace? PlaceAt(int word)
    {
        foreach (var child in context.Tree.Children(word))
        {
            if (Document.DepRels[child] is not ("obl" or "nmod") || !HasPlacePreposition(child)) continue;
            if (context.Referents.OfHead(child) is { Kind: EntityKind.Place or EntityKind.State } place) return new(place.Index, context.Referents.RangeOfHead(child), false);
        }
        return null;
    }

    /// <summary>A meeting whose host is of the dateline's country, told as news by the main story, took place there.</summary>
    private bool IsHostedAtHome(CodedEvent coded)
    {
        if (coded.Type != "CONSULT" || coded.Modes is not ["visit"] || coded.Story != 0 || coded.Actuality != Actuality.Actual || coded.SaidIn is not null) return false;
        return context.Dateline is { Place: not null, PlaceCountry: { } country } && coded.Recipients.Any(r => r.Role == "host" && context.Referents.All[r.Referent].Country == country);
    }

    private TokenRange? AboutOf(CodedEvent coded)
    {
        foreach (var slot in (IEnumerable<string>)[.. coded.Frame.About, "about", "on", "over", "regarding", "concerning"])
        {
            foreach (var fill in coded.Predication.Of(slot))
            {
                if (coded.Trigger.Contains(fill.Token) || coded.Actors.Concat(coded.Recipients).Any(s => s.Range.Contains(fill.Token))) continue;
                if (_dates.IsDate(fill.Token)) continue;
                return Trimmed(context.Tree.Subtree(fill.Token));
            }
        }
        return null;
    }

    /// <summary>Without the preposition in front and punctuation at the edges.</summary>
    private TokenRange Trimmed(TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end - 1 && (Document.Upos[first] is Upos.PUNCT || Document.DepRels[first] is "case")) first++;
        while (end > first + 1 && Document.Upos[end - 1] is Upos.PUNCT) end--;
        return new(first, end);
    }

    private static ILookup<(int Sentence, EntityKind Kind), (TokenRange Range, int Referent)> NamedBySentence(CodingContext context) => context.Referents.All
        .Where(r => r.Kind is EntityKind.Process or EntityKind.Agreement or EntityKind.Gathering)
        .SelectMany(r => r.Mentions.Select(m => (r.Kind, m.Range, r.Index)))
        .ToLookup(m => (context.Document.SentenceOf(m.Range.First), m.Kind), m => (m.Range, m.Index));

    private int? Named(CodedEvent coded, EntityKind kind)
    {
        var range = context.Tree.Subtree(coded.Head);
        int? first = null;
        foreach (var (mention, referent) in _named[(Document.SentenceOf(coded.Head), kind)])
        {
            if (range.Contains(mention) && (first is null || referent < first)) first = referent;
        }
        return first;
    }

    private bool HasPlacePreposition(int token)
    {
        foreach (var child in context.Tree.Children(token))
        {
            if (Document.DepRels[child] == "case" && PlacePrepositions.Contains(Document.Lemmas[child])) return true;
        }
        return false;
    }
}
