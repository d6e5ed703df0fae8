using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>A speaker before a colon: "Minister: no talks before the autumn" in headlines, "Q:" and "A:" in interviews.</summary>
internal sealed class ColonCues(Grammar grammar, ReportingCues cues, Referents referents)
{
    private const int LongestName = 8;
    private const int ShortestContent = 3;
    private static readonly ReportingCue Entry = new(CueClass.Preposition, [":"], StatementKind.Assertion, CueStrength.Plain, CueComplements.Clause | CueComplements.Quote, "Minister: no talks before the autumn");

    /// <summary>The attribution of a sentence that begins with a speaker and a colon; null if it does not.</summary>
    /// <param name="sentence">Index of the sentence: the first of its paragraph.</param>
    public Draft? Read(int sentence)
    {
        var range = grammar.Document.Sentences[sentence];
        var colon = -1;
        for (var t = range.First; t < range.End && t <= range.First + LongestName && colon < 0; t++)
        {
            if (grammar.IsColon(t)) colon = t;
            else if (grammar.IsVerb(t) || grammar.IsQuote(t) || grammar.IsComma(t)) return null;
        }
        if (colon <= range.First || range.End - colon - 1 < ShortestContent) return null;
        var head = HeadOf(new(range.First, colon));
        if (!grammar.IsNominal(head) || !IsSpeaker(head) || IsTopic(colon, head)) return null;
        return new()
        {
            Entry = Entry,
            CueHead = colon,
            Cue = new(colon, colon + 1),
            Source = new(new(range.First, colon), head),
            Content = [grammar.Trim(new(colon + 1, range.End))],
        };
    }

    private int HeadOf(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (!range.Contains(grammar.Head(t))) return t;
        }
        return range.First;
    }

    // Names and titles speak; "Background:", "Read more:", "Final communiqué of the Council:" do not.
    private bool IsSpeaker(int head) => grammar.Upos(head) == Upos.PROPN || cues.IsAudience(grammar.Lemma(head)) || referents.OfHead(head) is { CanAct: true };

    // "Guinea-Bissau: Gunfire near palace" tells of the country; "Berlin: no talks before the autumn" is what it says.
    private bool IsTopic(int colon, int head) =>
        referents.OfHead(head) is { Kind: EntityKind.State or EntityKind.Place } && char.IsUpper(grammar.Document.FormOf(colon + 1)[0]) && grammar.Form(colon + 1) is not ("we" or "i");
}
