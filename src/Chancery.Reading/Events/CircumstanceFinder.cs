using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Adds to an event when and where it happened, what it is about, and the process, agreement and gathering that it belongs to.</summary>
internal sealed class CircumstanceFinder(CodingContext context, ContextWords contexts)
{
    /// <summary>An event told with a date this long before publication is background.</summary>
    private const int DaysToHistory = 365;

    private const int MostContexts = 4;

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "at", "near", "inside", "outside", "across", "throughout", "around", "along", "off");

    private readonly ILookup<int, (DateExpression Date, int Governor)> _datesOfSentence = DatesBySentence(context);
    private readonly Lazy<ImmutableArray<ToldContext>> _ofHeadline = new(() => OfHeadline(context, contexts));
    private readonly ImmutableArray<ToldContext>[] _ofSentence = new ImmutableArray<ToldContext>[context.Document.Sentences.Length];
    private readonly ILookup<(int Sentence, EntityKind Kind), (TokenRange Range, int Referent)> _named = NamedBySentence(context);

    private Document Document => context.Document;

    public CodedEvent With(CodedEvent coded)
    {
        var date = DateOf(coded);
        var told = ContextsOf(coded);
        var isOld = date?.End is { } end && context.Published is { } published && published.DayNumber - end.DayNumber > DaysToHistory;
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

    /// <summary>The date whose phrase hangs on the event's words, or on the verb that carries its noun.</summary>
    private DateExpression? DateOf(CodedEvent coded)
    {
        var carrier = CarrierOf(coded);
        DateExpression? best = null;
        var bestDistance = int.MaxValue;
        foreach (var (date, governor) in _datesOfSentence[Document.SentenceOf(coded.Head)])
        {
            var distance = coded.Trigger.Contains(governor) ? 0 : governor == carrier ? 1 : IsArgumentOf(governor, coded) ? 2 : Above(governor) is var above && coded.Trigger.Contains(above) ? 3
                : above >= 0 && above == SharedVerbOf(coded.Head) ? 4 : int.MaxValue;
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (date, distance);
        }
        return best;
    }

    /// <summary>The verb above a word and its nouns: "rescued by troops last Saturday"; the word itself if it is one.</summary>
    private int Above(int token)
    {
        for (var steps = 0; token >= 0 && steps < 4 && Document.Upos[token] != Upos.VERB; steps++) token = Document.Heads[token];
        return token;
    }

    /// <summary>The verb whose time is also this one's: "expected to meet", "called it barbaric on Thursday and asked", "fled late on Sunday, striking a deal"; -1 if there is none.</summary>
    private int SharedVerbOf(int verb)
    {
        var governor = Document.Heads[verb];
        if (governor < 0 || Document.Upos[verb] != Upos.VERB || Document.Upos[governor] != Upos.VERB) return -1;
        return Document.DepRels[verb] switch
        {
            "xcomp" => governor,
            "conj" when Document.Xpos[verb] == Document.Xpos[governor] && !IsLater(verb) => governor,
            "advcl" when Document.Xpos[verb] == "VBG" && context.Tree.Child(verb, "mark") < 0 && context.Tree.Child(verb, "case") < 0 => governor,
            _ => -1,
        };
    }

    private bool IsLater(int verb)
    {
        foreach (var child in context.Tree.Children(verb))
        {
            if (Document.DepRels[child] == "advmod" && Document.Lemmas[child] is "later" or "then" or "subsequently" or "since" or "now" or "already" or "previously" or "earlier") return true;
        }
        return false;
    }

    private static ILookup<int, (DateExpression Date, int Governor)> DatesBySentence(CodingContext context) => context.Dates
        .Select(d => (Date: d, Governor: GovernorOf(context.Document, d.Range)))
        .Where(d => d.Governor >= 0)
        .ToLookup(d => context.Document.SentenceOf(d.Date.Range.First));

    /// <summary>The word outside the range on which the range hangs; -1 if it hangs on nothing.</summary>
    private static int GovernorOf(Document document, TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            var head = document.Heads[t];
            if (head < 0 || !range.Contains(head)) return head;
        }
        return -1;
    }

    /// <summary>Whether a word is an argument of the event without being an event's verb itself ("the talks in Geneva on Monday").</summary>
    private bool IsArgumentOf(int token, CodedEvent coded) =>
        Document.Heads[token] == coded.Head && Document.Upos[token] is Upos.NOUN or Upos.PROPN && Document.DepRels[token] is "obl" or "nmod" or "obj" or "nsubj" or "nsubj:pass";

    /// <summary>The verb whose object or subject the event's noun is; -1 for a verb.</summary>
    private int CarrierOf(CodedEvent coded)
    {
        var governor = Document.Heads[coded.Head];
        return Document.Upos[coded.Head] == Upos.NOUN && governor >= 0 && Document.Upos[governor] == Upos.VERB ? governor : -1;
    }

    private CodedPlace? PlaceOf(CodedEvent coded)
    {
        foreach (var word in (IEnumerable<int>)[.. coded.Trigger, CarrierOf(coded)])
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
                if (_datesOfSentence[Document.SentenceOf(fill.Token)].Any(d => d.Date.Range.Contains(fill.Token))) continue;
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
