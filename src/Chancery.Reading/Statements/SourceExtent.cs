using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Draws the edges of a source around its head: titles, appositions and identifying clauses, without asides, days and what links it to the words before.</summary>
internal sealed class SourceExtent(Grammar grammar)
{
    private static readonly FrozenSet<string> Weekdays = FrozenSet.ToFrozenSet(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], StringComparer.Ordinal);

    /// <summary>Whether a form in small letters is the name of a day.</summary>
    public static bool IsWeekday(string form) => Weekdays.Contains(form);

    /// <summary>The noun phrase that a token governs, as a source: titles, appositions and identifying clauses, not an aside behind a comma.</summary>
    public SourcePhrase Phrase(int head) => new(Trimmed(head), head);

    /// <summary>A noun phrase without the preposition in front.</summary>
    public SourcePhrase PhraseWithoutCase(int head)
    {
        var range = Trimmed(head);
        foreach (var child in grammar.Tree.Children(head))
        {
            if (!grammar.Is(child, "case") || child > head) continue;
            var behind = grammar.Tree.Subtree(child).End;
            range = new(Math.Max(range.First, behind), Math.Max(range.End, behind));
        }
        return new(grammar.Trim(range), head);
    }

    /// <summary>A noun phrase up to a clause that hangs on it.</summary>
    public SourcePhrase PhraseWithout(int head, int clause)
    {
        var phrase = PhraseWithoutCase(head);
        var start = grammar.Tree.Subtree(clause).First;
        return start > head && phrase.Range.Contains(start) ? phrase with { Range = grammar.Trim(new(phrase.Range.First, start)) } : phrase;
    }

    private TokenRange Trimmed(int head)
    {
        var range = grammar.Tree.Subtree(head);
        var end = range.End;
        foreach (var child in grammar.Tree.Children(head))
        {
            var start = grammar.Tree.Subtree(child).First;
            if (start > head && start < end && IsAside(child, start)) end = start;
        }
        return WithoutDay(grammar.Trim(SkipLink(new(range.First, end), head)), head);
    }

    private TokenRange SkipLink(TokenRange range, int head)
    {
        var first = range.First;
        while (first < head && (grammar.Is(first, "cc") || grammar.IsPunctuation(first) && !grammar.IsQuote(first))) first++;
        return new(first, range.End);
    }

    // "the envoy on Monday said": the day belongs to the verb, wherever the parser hangs it.
    private TokenRange WithoutDay(TokenRange range, int head)
    {
        var end = range.End;
        if (end - 1 <= head || !Weekdays.Contains(grammar.Form(end - 1))) return range;
        end -= grammar.Form(end - 2) is "on" or "last" or "late" or "early" ? 2 : 1;
        return end > head ? grammar.Trim(new(range.First, end)) : range;
    }

    // ", who has long opposed it" behind a comma is an aside; an apposition is part of the name.
    private bool IsAside(int child, int start) =>
        (grammar.Is(child, "acl") && !grammar.IsRelativeClause(child) || grammar.Is(child, "parataxis") || grammar.Is(child, "advcl")) && start > 0 && grammar.IsComma(grammar.IsComma(start) ? start : start - 1);
}
