using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Words of the text that fit an entry of the lexicon.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Head">The token that fits the entry's first word.</param>
/// <param name="Last">The token that fits its last word.</param>
internal readonly record struct CueMatch(ReportingCue Entry, int Head, int Last);

/// <summary>Finds words of the lexicon by their base forms: the longest entry that fits.</summary>
internal sealed class CueMatcher(Grammar grammar, Func<CueClass, string, ImmutableArray<ReportingCue>> entries)
{
    private const int LongestGap = 6;

    /// <summary>The longest entry that begins at the token; null if none does.</summary>
    public CueMatch? At(int token) => ClassOf(token) is { } cueClass ? At(token, cueClass) : null;

    /// <summary>The longest entry of a word class that begins at the token, whatever its tag; null if none does.</summary>
    public CueMatch? At(int token, CueClass cueClass)
    {
        foreach (var entry in entries(cueClass, grammar.Lemma(token)))
        {
            if (LastOf(entry, token) is var last and >= 0) return new(entry, token, last);
        }
        return null;
    }

    private CueClass? ClassOf(int token) => grammar.Upos(token) switch
    {
        Upos.VERB or Upos.AUX => ClassOfVerb(token),
        Upos.NOUN => CueClass.Noun,
        Upos.ADJ => CueClass.Adjective,
        Upos.ADV => CueClass.Adverb,
        Upos.ADP or Upos.SCONJ => CueClass.Preposition,
        Upos.PROPN => grammar.Xpos(token).StartsWith("VB", StringComparison.Ordinal) ? CueClass.Verb : null,
        _ => null,
    };

    // "according to" is tagged as a verb; "pledged aid" and "the stated aim" tell nothing.
    private CueClass? ClassOfVerb(int token)
    {
        if (token + 1 < grammar.Document.Count && grammar.Form(token) is "according" && grammar.Form(token + 1) is "to") return CueClass.Preposition;
        if (grammar.Is(token, "aux") || grammar.Is(token, "cop") || grammar.Is(token, "amod") || grammar.Is(token, "compound")) return null;
        if (grammar.Xpos(token).StartsWith("NN", StringComparison.Ordinal)) return CueClass.Noun;
        return IsInName(token) ? null : CueClass.Verb;
    }

    // "the Committee for Promoting Trade": a capital inside running text makes it part of a name.
    private bool IsInName(int token) =>
        grammar.Xpos(token) == "VBG" && char.IsUpper(grammar.Document.FormOf(token)[0]) && token > grammar.SentenceRange(token).First && !grammar.IsQuote(token - 1)
        && grammar.Document.BlockOf(grammar.Document.SentenceOf(token)).Kind == BlockKind.Paragraph;

    private int LastOf(ReportingCue entry, int head)
    {
        var at = head;
        var end = grammar.SentenceRange(head).End;
        for (var w = 1; w < entry.Words.Length; w++)
        {
            at = Next(entry.Words[w], at, end);
            if (at < 0) return -1;
        }
        return at;
    }

    // Between the words of an entry may stand adverbs, and before a noun what belongs to it: "expressed his deep satisfaction".
    private int Next(string word, int after, int end)
    {
        for (var t = after + 1; t < end && t <= after + LongestGap; t++)
        {
            if (grammar.Lemma(t) == word || grammar.Form(t) == word) return Joined(after, t) && !IsInfinitiveMarker(t) ? t : -1;
            if (grammar.IsPunctuation(t)) return -1;
        }
        return -1;
    }

    // "agreed to meet" is not "agreed to the meeting".
    private bool IsInfinitiveMarker(int token) => grammar.Upos(token) == Upos.PART && grammar.Form(token) is "to";

    private bool Joined(int after, int found)
    {
        for (var t = after + 1; t < found; t++)
        {
            var isOfNoun = grammar.Upos(found) is Upos.NOUN or Upos.ADJ or Upos.VERB && grammar.Tree.IsUnder(t, found);
            if (!isOfNoun && grammar.Upos(t) is not (Upos.ADV or Upos.PART)) return false;
        }
        return true;
    }
}
