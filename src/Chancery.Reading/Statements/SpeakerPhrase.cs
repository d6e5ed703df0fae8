using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Tells by the order of the words how far a speaker's phrase goes behind "said": name, appositions and a relative clause.</summary>
internal sealed class SpeakerPhrase(Grammar grammar)
{
    private const int Longest = 40;
    private const int MostAppositions = 3;

    /// <summary>End of the phrase that begins at a token; the token itself where none does.</summary>
    public int End(int start, int limit)
    {
        var end = RunEnd(start, Math.Min(limit, start + Longest));
        for (var i = 0; i < MostAppositions && end > start && end + 1 < limit && grammar.IsComma(end); i++)
        {
            if (grammar.Xpos(end + 1).StartsWith('W')) return grammar.Form(end + 1) is "who" or "which" or "whose" ? ClauseEnd(end + 1, limit) : end;
            if (grammar.Upos(end + 1) is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM) || SourceExtent.IsWeekday(grammar.Form(end + 1))) return end;
            var next = RunEnd(end + 1, Math.Min(limit, end + Longest));
            // What ends in a verb was another clause.
            if (next == end + 1 || (next < limit && !grammar.IsPunctuation(next))) return end;
            end = next;
        }
        return end;
    }

    // End of the words before a comma, a day, an occasion or a clause.
    private int RunEnd(int start, int limit)
    {
        var t = start;
        while (t < limit && !IsBreak(t) && !IsClauseWord(t) && !IsDay(t)) t++;
        return t;
    }

    private int ClauseEnd(int pronoun, int limit)
    {
        var t = pronoun;
        while (t < limit && !IsBreak(t)) t++;
        return t;
    }

    private bool IsBreak(int token) => grammar.IsQuote(token) || (grammar.IsPunctuation(token) && grammar.Document.FormOf(token) is "," or "." or ";" or ":" or "—" or "–" or "--" or "(");

    private bool IsClauseWord(int token) => grammar.IsFinite(token) || grammar.Xpos(token).StartsWith('W') || grammar.Upos(token) == Upos.SCONJ;

    // "on Monday", "in a statement", "during the debate" are no part of the speaker.
    private bool IsDay(int token) => SourceExtent.IsWeekday(grammar.Form(token))
        || (grammar.Upos(token) == Upos.ADP && token + 1 < grammar.Document.Count && (SourceExtent.IsWeekday(grammar.Form(token + 1)) || grammar.Form(token) is "during" or "after" or "before"));
}
