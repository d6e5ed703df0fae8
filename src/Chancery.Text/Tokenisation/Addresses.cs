using System.Buffers;

namespace Chancery.Text.Tokenisation;

/// <summary>Finds web addresses, e-mail addresses and file names, which are one token each.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("<>\"“”«»{}|^`");
    private static readonly SearchValues<char> Trailing = SearchValues.Create(".,;:!?'’*…-");
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-@");

    /// <summary>Offset after the web address that begins here with a scheme or "www."; <paramref name="start"/> where none does.</summary>
    public static int WebEnd(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = text[start..end];
        var head = Head(rest);
        if (head == 0 || head >= rest.Length) return start;
        var stop = Trim(text, start, Stop(text, start, end));
        return stop - start > head ? stop : start;
    }

    /// <summary>
    /// Offset after the e-mail address, host or file name that begins here; <paramref name="start"/> where none does, and then <paramref name="plainUntil"/> is
    /// the offset before which none can begin.
    /// </summary>
    public static int NameEnd(ReadOnlySpan<char> text, int start, int end, out int plainUntil)
    {
        var length = text[start..end].IndexOfAnyExcept(Plain);
        var stop = length < 0 ? end : start + length;
        plainUntil = stop;
        var run = text[start..stop].TrimEnd(".-");
        if (IsMail(run)) return start + run.Length;
        if (!IsHost(run)) return start;
        var after = start + run.Length;
        return after + 1 < end && text[after] == '/' && Characters.WordLength(text, after + 1) > 0 ? Trim(text, start, Stop(text, after, end)) : after;
    }

    private static int Head(ReadOnlySpan<char> rest)
    {
        foreach (var head in (ReadOnlySpan<string>)["http://", "https://", "ftp://", "www.", "mailto:", "doi:10."])
        {
            if (rest.StartsWith(head, StringComparison.OrdinalIgnoreCase)) return head.Length;
        }
        return 0;
    }

    private static int Stop(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        while (at < end && !Characters.IsBlank(text[at]) && !Ends.Contains(text[at])) at++;
        return at;
    }

    /// <summary>Drops what closes the sentence, and a bracket that the address did not open.</summary>
    private static int Trim(ReadOnlySpan<char> text, int start, int stop)
    {
        var open = text[start..stop].Count('(') - text[start..stop].Count(')');
        while (stop > start)
        {
            var c = text[stop - 1];
            if (c == ')' && open < 0) open++;
            else if (!Trailing.Contains(c) && c != ']') break;
            stop--;
        }
        return stop;
    }

    private static bool IsMail(ReadOnlySpan<char> run)
    {
        var at = run.IndexOf('@');
        return at > 0 && at < run.Length - 1 && char.IsAsciiLetterOrDigit(run[0]) && char.IsAsciiLetter(run[at + 1]);
    }

    /// <summary>Three or more names of small letters with stops between them: "comp.lang.lisp", and hosts of any country.</summary>
    private static bool IsNewsgroup(ReadOnlySpan<char> run)
    {
        var names = 0;
        foreach (var range in run.Split('.'))
        {
            var part = run[range];
            if (part.Length < 2 || !char.IsAsciiLetterLower(part[0]) || part.ContainsAnyInRange('A', 'Z') || part.ContainsAny('_', '%', '+')) return false;
            names++;
        }
        return names > 2;
    }

    private static bool IsHost(ReadOnlySpan<char> run)
    {
        var dot = run.LastIndexOf('.');
        if (dot < 1 || run.Contains('@') || run.Contains("..", StringComparison.Ordinal)) return false;
        if (IsNewsgroup(run)) return true;
        var last = run[(dot + 1)..];
        // One case throughout: "said.De" is no address, "REPORT.DOC" is a file.
        return English.Domains.Has(last) && (!last.ContainsAnyInRange('A', 'Z') || !last.ContainsAnyInRange('a', 'z'));
    }
}
