using System.Buffers;
using Chancery.Text.Tokenisation;

namespace Chancery.Text.Sentences;

/// <summary>Finds where the sentences of one block end.</summary>
internal readonly struct SentenceEnds(Document document, TokenRange block, bool isHeading)
{
    private static readonly SearchValues<char> NotAbbreviated = SearchValues.Create("aeiouyAEIOUY0123456789)");

    private enum Mark
    {
        None,
        Stop,
        Ellipsis,
        Exclamation,
    }

    /// <summary>Index after the last token of the sentence that begins at <paramref name="first"/>.</summary>
    public int Next(int first)
    {
        for (var i = first; i < block.End - 1; i++)
        {
            if (BreaksBetween(i)) return i + 1;
            var mark = MarkAt(i);
            if (mark == Mark.None) continue;
            var next = AfterClosers(i + 1, out var quoted);
            if (next >= block.End) return block.End;
            if (EndsBefore(first, i, next, mark, quoted)) return next;
            i = next - 1;
        }
        return block.End;
    }

    private bool EndsBefore(int first, int mark, int next, Mark kind, bool quoted)
    {
        if (BreaksBetween(next - 1)) return true;
        var form = document.FormOf(next);
        var head = form[0];
        if (isHeading && (!char.IsUpper(head) || mark - first < 2 || block.End - next < 3)) return false;
        if (!HasGapBefore(next)) return IsRunOn(mark, next);
        if (IsContinuation(form) || IsItemNumber(first, mark)) return false;
        if (char.IsLower(head)) return kind == Mark.Stop && mark + 1 == next && !LooksAbbreviated(mark);
        if (quoted && kind != Mark.Stop && IsReported(next)) return false;
        return true;
    }

    /// <summary>A blank line lies between the token and the next, or a line break and the head of a list item.</summary>
    private bool BreaksBetween(int token)
    {
        var start = document.Tokens[token].End;
        var end = document.Tokens[token + 1].Start;
        if (end - start == 0) return false;
        var lines = 0;
        foreach (var c in document.Article.Text.AsSpan(start, end - start))
        {
            if (c == '\u2029') return true;
            if (c is '\n' or '\u2028' or '\u0085') lines++;
        }
        return lines > 1 || (lines == 1 && BeginsItem(token + 1));
    }

    private bool BeginsItem(int token)
    {
        var form = document.FormOf(token);
        if (IsListNumber(form)) return true;
        return token + 1 < block.End && HasGapBefore(token + 1) && form is "-" or "*" or "•" or "·" or "–" or "—" or "▪" or "◦" or "‣" or "►";
    }

    private static bool IsListNumber(ReadOnlySpan<char> form) => form.Length > 1 && form[^1] == '.' && char.IsAsciiDigit(form[0]);

    private Mark MarkAt(int token)
    {
        var form = document.FormOf(token);
        if (form is "." or "。" or "۔" or "।") return Mark.Stop;
        if (form[0] is '!' or '?' or '؟' or '！' or '？') return Mark.Exclamation;
        if (IsEmoticon(form)) return Mark.Exclamation;
        return form[0] == '…' || form.StartsWith("..", StringComparison.Ordinal) ? Mark.Ellipsis : Mark.None;
    }

    /// <summary>Index after the marks, closing brackets and closing quotation marks that stand from <paramref name="at"/> on.</summary>
    private int AfterClosers(int at, out bool quoted)
    {
        quoted = false;
        while (at < block.End)
        {
            var form = document.FormOf(at);
            var attached = !HasGapBefore(at);
            var closes = attached
                ? form is "”" or "»" or ")" or "]" or "}" or "’" || IsClosingStraight(at, form)
                : form is "”" or "»" or "’’" or "''" && !BeforeWord(at);
            if (closes && form[0] is not (')' or ']' or '}')) quoted = true;
            // A mark after a mark goes on with it, also with a blank between: ". . .".
            if (!closes && MarkAt(at) == Mark.None)
            {
                var note = NoteEnd(at);
                if (note == at) break;
                at = note - 1;
            }
            at++;
        }
        return at;
    }

    /// <summary>Index after the number of a note in brackets, behind the stop: "left. [3]".</summary>
    private int NoteEnd(int at) =>
        at + 2 < block.End && document.FormOf(at) is "[" && char.IsAsciiDigit(document.FormOf(at + 1)[0]) && document.FormOf(at + 2) is "]" ? at + 3 : at;

    /// <summary>The sentence so far is a number or one letter: the head of an item in running text ("2. Prisoners go home").</summary>
    private bool IsItemNumber(int first, int mark)
    {
        if (mark != first + 1 || document.FormOf(mark) is not ".") return false;
        var form = document.FormOf(first);
        return (form.Length < 4 && char.IsAsciiDigit(form[0])) || (form.Length == 1 && char.IsAsciiLetter(form[0]));
    }

    private static bool IsEmoticon(ReadOnlySpan<char> form) =>
        form.Length is 2 or 3 && form[0] is ':' or ';' or '=' or '^' && form[^1] is '(' or ')' or 'D' or 'P' or 'p' or '^';

    private bool IsClosingStraight(int token, ReadOnlySpan<char> form) => form is "\"" or "'" or "''" or "’’" or "“" && !BeforeWord(token);

    /// <summary>A word follows without a gap: the mark opens a quotation.</summary>
    private bool BeforeWord(int token) => token + 1 < block.End && !HasGapBefore(token + 1) && char.IsLetterOrDigit(document.FormOf(token + 1)[0]);

    private bool HasGapBefore(int token) => document.Tokens[token].Start > document.Tokens[token - 1].End;

    /// <summary>A sentence after which the writer forgot the space: "he said.The talks".</summary>
    private bool IsRunOn(int mark, int next)
    {
        if (mark == block.First) return false;
        var before = document.FormOf(mark - 1);
        var after = document.FormOf(next);
        return after.Length > 0 && char.IsUpper(after[0]) && ((before.Length > 1 && char.IsLower(before[^1])) || mark + 1 < next);
    }

    /// <summary>Signs that never begin a sentence.</summary>
    private static bool IsContinuation(ReadOnlySpan<char> form) => form is "," or ";" or ":" or ")" or "]" or "}" or "-" or "–" or "—" or "--" or "/" or "%" or "=";

    /// <summary>Short words without a vowel before the stop are abbreviations that no list holds.</summary>
    private bool LooksAbbreviated(int mark)
    {
        if (mark == block.First || HasGapBefore(mark)) return true;
        var word = document.FormOf(mark - 1);
        return word.Length < 5 && !word.ContainsAny(NotAbbreviated);
    }

    /// <summary>A name and a verb of saying follow: "Will they come?" Smith asked.</summary>
    private bool IsReported(int next)
    {
        for (var i = next; i < Math.Min(block.End, next + 5); i++)
        {
            var form = document.FormOf(i);
            if (i > next && English.Reporting.Has(form)) return true;
            if (!char.IsUpper(form[0])) return false;
        }
        return false;
    }
}
