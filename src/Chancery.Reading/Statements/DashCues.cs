using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>A speaker named behind a quotation and a dash, as under a picture or in a list of voices: "The road is open." — Amina Sall, mayor.</summary>
internal sealed class DashCues(Grammar grammar, Quotations quotations)
{
    private const int LongestName = 12;

    private static readonly ReportingCue Entry = new(CueClass.Preposition, ["—"], StatementKind.Assertion, CueStrength.Plain, CueComplements.Quote, "“The road is open.” — Amina Sall");

    /// <summary>The attribution whose dash stands in a sentence; null if there is none.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public Draft? Read(int sentence)
    {
        var range = grammar.Document.Sentences[sentence];
        for (var dash = Math.Max(range.First, 1); dash + 1 < range.End; dash++)
        {
            if (!grammar.IsDash(dash) || QuotationBefore(dash) is not { } quotation || NameBehind(dash, range.End) is not { Count: > 0 } name) continue;
            return new()
            {
                Entry = Entry,
                CueHead = dash,
                Cue = new(dash, dash + 1),
                Source = new(name, HeadOf(name)),
                Content = [quotation],
                SetIn = new(dash, name.End),
                IsSure = true,
            };
        }
        return null;
    }

    // A quotation of the same paragraph that ends right in front.
    private TokenRange? QuotationBefore(int dash)
    {
        var document = grammar.Document;
        if (document.SentenceBlocks[document.SentenceOf(dash - 1)] != document.SentenceBlocks[document.SentenceOf(dash)]) return null;
        return quotations.At(dash - 1) is { IsOpen: false } quotation && quotation.Range.End == dash && quotation.Range.Count > 3 ? quotation.Range : null;
    }

    // A name up to the end of the sentence, without a verb; else the sentence goes on behind the dash.
    private TokenRange? NameBehind(int dash, int end)
    {
        while (end > dash + 1 && grammar.IsPunctuation(end - 1)) end--;
        if (end - dash - 1 > LongestName || end == dash + 1 || !char.IsUpper(grammar.Document.FormOf(dash + 1)[0])) return null;
        for (var t = dash + 1; t < end; t++)
        {
            if (grammar.IsFinite(t) || grammar.IsQuote(t)) return null;
        }
        return new(dash + 1, end);
    }

    private int HeadOf(TokenRange name)
    {
        for (var t = name.First; t < name.End; t++)
        {
            if (!name.Contains(grammar.Head(t)) && grammar.IsNominal(t)) return t;
        }
        return name.First;
    }
}
