
namespace Chancery.Reading.Statements;

/// <summary>Gives quotations without a cue of their own to the speaker of the quotation before: "…," he said. "…"</summary>
internal sealed class Continuations(Grammar grammar, Quotations quotations)
{
    /// <summary>The same attributions, the quoting ones with the quotations that follow them.</summary>
    /// <param name="drafts">In text order of the cue.</param>
    public List<Draft> Extend(List<Draft> drafts)
    {
        var quoting = new Dictionary<int, int>();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Entry.Takes(Knowledge.CueComplements.Quote) && EndsWithQuotation(drafts[i])) quoting[grammar.Document.SentenceOf(drafts[i].CueHead)] = i;
        }
        if (quoting.Count == 0) return drafts;
        var taken = drafts.SelectMany(d => d.Content).Select(c => c.First).ToHashSet();
        foreach (var quotation in quotations.All)
        {
            if (taken.Contains(quotation.Range.First) || Opener(quotation, quoting) is not (var sentence and >= 0)) continue;
            var index = quoting[sentence];
            if (drafts[index].Says(quotation.Range.First)) continue;
            drafts[index] = drafts[index] with { Content = [.. drafts[index].Content, quotation.Range] };
            quoting[grammar.Document.SentenceOf(quotation.Range.End - 1)] = index;
            taken.Add(quotation.Range.First);
        }
        return drafts;
    }

    // A paragraph that is one quotation and names nobody goes on with the speaker of the paragraph before.
    private bool IsParagraph(Quotation quotation)
    {
        var (first, last) = (quotation.Range.First, quotation.Range.End - 1);
        var document = grammar.Document;
        int opening = document.SentenceOf(first), closing = document.SentenceOf(last);
        var block = document.SentenceBlocks[opening];
        return (opening == 0 || document.SentenceBlocks[opening - 1] != block) && (closing + 1 == document.Sentences.Length || document.SentenceBlocks[closing + 1] != block);
    }

    private bool EndsWithQuotation(Draft draft) => draft.Content.Any(c => grammar.IsQuote(c.First) || grammar.IsQuote(c.End - 1));

    // The sentence before must quote, and the quotation must open its own sentence and fill it.
    private int Opener(Quotation quotation, Dictionary<int, int> quoting)
    {
        var document = grammar.Document;
        // A straight mark at the end of a sentence may have been taken for the closing one of that sentence.
        var first = quotation.Range.First;
        if (first + 1 < document.Count && document.Sentences[document.SentenceOf(first)].End == first + 1) first++;
        var sentence = document.SentenceOf(first);
        if (sentence == 0 || document.Sentences[sentence].First != first || !quoting.ContainsKey(sentence - 1)) return -1;
        var last = document.Sentences[document.SentenceOf(quotation.Range.End - 1)];
        for (var t = quotation.Range.End; t < last.End; t++)
        {
            if (!grammar.IsPunctuation(t)) return -1;
        }
        if (document.SentenceBlocks[sentence] == document.SentenceBlocks[sentence - 1]) return sentence - 1;
        var before = document.Sentences[sentence - 1].End - 1;
        return quotations.At(before) is { IsOpen: true } || IsParagraph(quotation) ? sentence - 1 : -1;
    }
}
