using Chancery.Reading.Entities;
using Chancery.Text;

namespace Chancery.Reading.Events.Absent;

/// <summary>The acts of a document, and who may be the sides that they lack.</summary>
/// <param name="context">The document, read up to its statements.</param>
/// <param name="events">Its acts in text order.</param>
internal sealed class AbsentScene(CodingContext context, IReadOnlyList<CodedEvent> events)
{
    /// <summary>Whoever was named last so many sentences before an act is out of the reader's mind.</summary>
    private const int SentencesBack = 5;

    /// <summary>Who has been named longer ago than so many others is not asked.</summary>
    private const int Most = 24;

    private readonly int _opening = OpeningOf(context.Document);
    private readonly List<string> _countries = [.. context.Referents.All.Where(r => r.Country is not null).GroupBy(r => r.Country!, StringComparer.Ordinal).OrderByDescending(g => g.Sum(r => r.Mentions.Length)).ThenBy(g => g.Min(r => r.Mentions[0].Head)).Select(g => g.Key)];

    /// <summary>The document.</summary>
    public CodingContext Context { get; } = context;

    /// <summary>Its acts in text order.</summary>
    public IReadOnlyList<CodedEvent> Events { get; } = events;

    /// <summary>How many countries the document names more often; -1 for none.</summary>
    public int RankOf(string? country) => country is null ? -1 : _countries.IndexOf(country);

    /// <summary>Whether a side of an act is open: nobody is it, and one may be.</summary>
    /// <param name="coded">An act.</param>
    /// <param name="side">Actor or recipient.</param>
    public bool IsOpen(CodedEvent coded, AbsentSide side) => side == AbsentSide.Actor
        ? coded.Actors.IsEmpty && !coded.Frame.AllSidesAct && !HasSubject(coded)
        : coded.Recipients.IsEmpty && coded is { Frame: { HasNoRecipient: false, AllSidesAct: false }, Actors.Length: < 2 or > 2 };

    /// <summary>All who may be it, the nearest first.</summary>
    /// <param name="coded">An act.</param>
    public List<AbsentCandidate> CandidatesOf(CodedEvent coded)
    {
        var sentence = Context.Document.SentenceOf(coded.Head);
        var candidates = new List<AbsentCandidate>();
        foreach (var referent in Context.Referents.All)
        {
            if (!MayBeSide(referent) || coded.Actors.Concat(coded.Recipients).Any(s => s.Referent == referent.Index)) continue;
            if (NearestOf(referent, sentence, coded.Story) is { } candidate) candidates.Add(candidate);
        }
        return [.. candidates.OrderBy(c => c.Away < 0 ? SentencesBack : c.Away).ThenBy(c => Math.Abs(c.Mention.Head - coded.Head)).Take(Most)];
    }

    // "Whoever rejects this", "three parties balked": a verb whose own subject stands there lacks no actor, whoever that be; "it demanded" may.
    private bool HasSubject(CodedEvent coded) => Context.Document.Upos[coded.Head] == Upos.VERB && !coded.Predication.IsPassive
        && coded.Predication.Of("subject").Any(f => Context.Document.Upos[f.Token] != Upos.PRON || Context.Document.Lemmas[f.Token] is "whoever" or "anyone" or "someone" or "everyone" or "anybody" or "somebody" or "everybody" or "nobody" or "who" or "that");

    private static bool MayBeSide(Referent referent) => referent.Members.IsEmpty && (referent.CanAct || referent is { Kind: EntityKind.Place, Country: not null });

    private AbsentCandidate? NearestOf(Referent referent, int sentence, int story)
    {
        AbsentCandidate? found = null;
        foreach (var mention in referent.Mentions)
        {
            var of = Context.Document.SentenceOf(mention.Head);
            if (of > sentence + 1 || Context.Document.BlockOf(of).Story != story) continue;
            if (of == sentence + 1) return found ?? new(referent, mention, -1);
            var away = sentence - of;
            if (away <= SentencesBack) found = new(referent, mention, away);
            else if (of == _opening) found ??= new(referent, mention, AbsentCandidate.InOpening);
        }
        return found;
    }

    // The headline; where there is none, the first sentence.
    private static int OpeningOf(Document document)
    {
        for (var s = 0; s < Math.Min(3, document.Sentences.Length); s++)
        {
            if (document.BlockOf(s).Kind == BlockKind.Title) return s;
        }
        return 0;
    }
}
