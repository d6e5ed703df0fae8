using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>A stretch of the text in quotation marks.</summary>
/// <param name="Range">Its tokens with both marks; without the closing one where the paragraph ends before it.</param>
/// <param name="IsOpen">Whether it is still open at the end of its paragraph: a quotation of several paragraphs.</param>
internal readonly record struct Quotation(TokenRange Range, bool IsOpen);

/// <summary>All stretches in quotation marks of a document. Single quotation marks are not taken: they cannot be told from apostrophes.</summary>
internal sealed class Quotations
{
    private readonly int[] _at;
    private readonly Grammar _grammar;

    public Quotations(Grammar grammar)
    {
        _grammar = grammar;
        var document = grammar.Document;
        _at = new int[document.Count];
        Array.Fill(_at, -1);
        var all = ImmutableArray.CreateBuilder<Quotation>();
        for (var s = 0; s < document.Sentences.Length;)
        {
            var next = s;
            while (next < document.Sentences.Length && document.SentenceBlocks[next] == document.SentenceBlocks[s]) next++;
            ReadBlock(grammar, new(document.Sentences[s].First, document.Sentences[next - 1].End), all);
            s = next;
        }
        All = all.ToImmutable();
        for (var q = 0; q < All.Length; q++)
        {
            for (var t = All[q].Range.First; t < All[q].Range.End; t++) _at[t] = q;
        }
    }

    public ImmutableArray<Quotation> All { get; }

    /// <summary>The quotation that holds the token, its marks included; null if none does.</summary>
    public Quotation? At(int token) => token >= 0 && token < _at.Length && _at[token] >= 0 ? All[_at[token]] : null;

    /// <summary>Widens a range so that it cuts no quotation in two: to its opening mark right in front, and to its closing mark, maybe sentences behind.</summary>
    public TokenRange Widen(TokenRange range, int lowest)
    {
        if (range.Count == 0) return range;
        int first = range.First, end = range.End;
        if (At(first) is { } head && !range.Contains(head.Range.First) && head.Range.First >= lowest && first - head.Range.First <= 1) first = head.Range.First;
        if (At(end - 1) is { } tail && tail.Range.End > end && tail.Range.First >= first) end = tail.Range.End;
        return new(first, end);
    }

    /// <summary>A range of a sentence without marks at its edges, widened so that it cuts no quotation in two; none where nothing is left.</summary>
    public ImmutableArray<TokenRange> Whole(TokenRange range, TokenRange sentence)
    {
        var trimmed = _grammar.Trim(Widen(_grammar.Trim(range), sentence.First));
        return trimmed.Count == 0 ? [] : [trimmed];
    }

    // A closing mark typed for an opening one: it begins the paragraph or follows a space, and the word sticks to it.
    private static bool StandsBefore(Document document, int mark, TokenRange block) =>
        (mark == block.First || document.Tokens[mark - 1].End < document.Tokens[mark].Start) && mark + 1 < block.End && document.Tokens[mark].End == document.Tokens[mark + 1].Start;

    private static void ReadBlock(Grammar grammar, TokenRange block, ImmutableArray<Quotation>.Builder all)
    {
        var open = -1;
        for (var t = block.First; t < block.End; t++)
        {
            if (!grammar.IsQuote(t)) continue;
            var form = grammar.Document.FormOf(t);
            var opens = form is "“" or "„" or "«" or "``" or "‘‘" || (open < 0 && form is "”" or "’’" && StandsBefore(grammar.Document, t, block)) || (form is not ("”" or "»" or "’’") && open < 0);
            if (opens)
            {
                // A second opening mark without a closing one between them: the first was never closed.
                if (open < 0) open = t;
            }
            else if (open >= 0)
            {
                all.Add(new(new(open, t + 1), IsOpen: false));
                open = -1;
            }
        }
        if (open >= 0) all.Add(new(new(open, block.End), IsOpen: true));
    }
}
