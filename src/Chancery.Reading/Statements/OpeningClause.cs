using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Ends what is attributed inside an opening clause where the main clause begins: "While few said that they doubt it, most of them stayed."</summary>
internal sealed class OpeningClause(Grammar grammar)
{
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "while", "when", "whenever", "if", "as", "although", "though", "because", "since", "after", "before", "once", "whereas", "unless", "until");

    /// <summary>The draft, its content cut at the comma before the main clause where its cue stands in an opening clause.</summary>
    public Draft Cut(Draft draft)
    {
        var sentence = grammar.SentenceRange(draft.CueHead);
        var first = sentence.First;
        while (first < sentence.End && (grammar.IsPunctuation(first) || grammar.Upos(first) == Upos.CCONJ)) first++;
        if (first >= draft.Cue.First || draft.SetIn is not null || !Openers.Contains(grammar.Form(first)) || HasComma(new(first, draft.Cue.First))) return draft;
        var last = draft.Content[^1];
        if (last.First < draft.Cue.End || MainClause(draft.Cue.End, sentence.End) is not (var comma and > 0) || comma <= last.First || comma >= last.End) return draft;
        return draft with { Content = draft.Content.SetItem(draft.Content.Length - 1, grammar.Trim(new(last.First, comma))) };
    }

    private bool HasComma(TokenRange range) => Enumerable.Range(range.First, range.Count).Any(grammar.IsComma);

    // The first comma outside quotation marks behind which stand a subject and a finite verb; -1 if there is none.
    private int MainClause(int from, int limit)
    {
        for (var t = from; t + 2 < limit; t++)
        {
            if (grammar.IsQuote(t)) return -1;
            if (!grammar.IsComma(t) || grammar.Xpos(t + 1).StartsWith('W') || grammar.Upos(t + 1) is Upos.CCONJ or Upos.SCONJ) continue;
            var hasSubject = false;
            for (var w = t + 1; w < limit && !grammar.IsComma(w); w++)
            {
                if (hasSubject && grammar.IsFinite(w)) return t;
                if (grammar.Xpos(w).StartsWith('W')) break;
                hasSubject |= grammar.Upos(w) is Upos.NOUN or Upos.PROPN or Upos.PRON;
            }
        }
        return -1;
    }
}
