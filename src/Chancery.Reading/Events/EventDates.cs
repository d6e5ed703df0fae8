using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Which of the dates of its sentence is an event's.</summary>
internal sealed class EventDates(CodingContext context)
{
    private readonly ILookup<int, (DateExpression Date, int Governor)> _datesOfSentence = DatesBySentence(context);

    private Document Document => context.Document;

    /// <summary>Whether a word belongs to a date.</summary>
    public bool IsDate(int token) => _datesOfSentence[Document.SentenceOf(token)].Any(d => d.Date.Range.Contains(token));

    /// <summary>The date whose phrase hangs on the event's words, or on the verb that carries its noun.</summary>
    public DateExpression? Of(CodedEvent coded)
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
    public int CarrierOf(CodedEvent coded)
    {
        var governor = Document.Heads[coded.Head];
        return Document.Upos[coded.Head] == Upos.NOUN && governor >= 0 && Document.Upos[governor] == Upos.VERB ? governor : -1;
    }

    /// <summary>"decades ago", "half a century ago": long ago, whatever the day.</summary>
    public bool IsLongAgo(DateExpression date) => Document.Lemmas[date.Range.End - 1] == "ago" && Enumerable.Range(date.Range.First, date.Range.Count).Any(IsLongTime);

    /// <summary>"jailed him decades ago", which tells no date.</summary>
    public bool IsLongAgo(int verb)
    {
        foreach (var child in context.Tree.Children(verb))
        {
            if (Document.DepRels[child] == "advmod" && Document.Lemmas[child] == "ago" && child > 0 && IsLongTime(child - 1)) return true;
        }
        return false;
    }

    private bool IsLongTime(int token) => Document.Lemmas[token] is "decade" or "century" or "generation";
}
