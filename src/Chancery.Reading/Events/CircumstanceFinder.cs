using System.Collections.Frozen;
using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Adds to an event when and where it happened, what it is about, and the process, agreement and gathering that it belongs to.</summary>
internal sealed class CircumstanceFinder(CodingContext context, ContextWords contexts)
{
    /// <summary>An event told with a date this long before publication is background.</summary>
    private const int DaysToHistory = 365;

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "at", "near", "inside", "outside", "across", "throughout", "around", "along", "off");

    private readonly ILookup<int, (DateExpression Date, int Governor)> _datesOfSentence = DatesBySentence(context);
    private readonly ILookup<(int Sentence, EntityKind Kind), (TokenRange Range, int Referent)> _named = NamedBySentence(context);

    private Document Document => context.Document;

    public CodedEvent With(CodedEvent coded)
    {
        var date = DateOf(coded);
        var own = context.Tree.Subtree(coded.Head);
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
            Contexts = [.. coded.Contexts.Concat(contexts.In(Document, own)).Distinct().Take(4)],
        };
    }

    /// <summary>The date whose phrase hangs on the event's words, or on the verb that carries its noun.</summary>
    private DateExpression? DateOf(CodedEvent coded)
    {
        var carrier = CarrierOf(coded);
        DateExpression? best = null;
        var bestDistance = int.MaxValue;
        foreach (var (date, governor) in _datesOfSentence[Document.SentenceOf(coded.Head)])
        {
            var distance = coded.Trigger.Contains(governor) ? 0 : governor == carrier ? 1 : IsArgumentOf(governor, coded) ? 2 : int.MaxValue;
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (date, distance);
        }
        return best;
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
