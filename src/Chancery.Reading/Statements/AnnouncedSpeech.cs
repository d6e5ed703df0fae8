using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Gives the paragraphs behind a colon to whom the sentence in front of it announces: "After the talks the minister said:" and what follows.</summary>
internal sealed class AnnouncedSpeech(Grammar grammar, ReportingCues cues, CueMatcher matcher, Quotations quotations, Referents referents)
{
    private static readonly ReportingCue Statement = new(CueClass.Verb, ["make", "statement"], StatementKind.Assertion, CueStrength.Strong, CueComplements.Quote, "The envoy made the following statement:");
    private readonly CueExtent _extent = new(grammar, cues);
    private readonly SourceReader _sources = new(grammar);
    private readonly SpeechParagraphs _paragraphs = new(grammar, cues, quotations, referents);

    /// <summary>The attribution of a sentence that ends its paragraph with a colon and says who speaks; null if it does not.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public Draft? Read(int sentence)
    {
        var range = grammar.Document.Sentences[sentence];
        if (!grammar.IsColon(range.End - 1) || Verb(range) is not (var verb and >= 0) || _sources.OfVerb(verb) is not { } source || !range.Contains(source.Range)) return null;
        var (entry, cue) = matcher.At(verb) is { Entry: var own } match && Speaks(own) ? (own, _extent.Of(match)) : (Statement, new TokenRange(verb, range.End - 1));
        if (source.Range.Overlaps(cue)) return null;
        var content = _paragraphs.Behind(sentence, referents.OfHead(source.Head));
        return content.IsEmpty ? null : new() { Entry = entry, CueHead = verb, Cue = cue, Source = source, Content = content, IsSure = true, IsAnnounced = true };
    }

    private static bool Speaks(ReportingCue entry) => entry is { Class: CueClass.Verb, Strength: not CueStrength.Weak } && entry.Takes(CueComplements.Quote);

    // The verb of saying right in front of the colon, or the nearest to it that stands in the main clause, or the main verb of "made the following statement".
    private int Verb(TokenRange range)
    {
        for (var t = range.End - 1; t >= range.First; t--)
        {
            if (quotations.At(t) is not null) return -1;
            if (grammar.IsVerb(t) && (IsMain(t) || t == range.End - 2)) return matcher.At(t) is { } match && Speaks(match.Entry) && !HasClause(match, range) || Announces(t) ? t : -1;
        }
        return -1;
    }

    private bool IsMain(int verb)
    {
        var at = verb;
        // ", saying:" goes on with the main clause.
        while (grammar.Is(at, "conj") || (grammar.Is(at, "advcl") && grammar.Xpos(at) == "VBG")) at = grammar.Head(at);
        return at >= 0 && grammar.Is(at, "root");
    }

    // "said that the parties had agreed on these points:" says what stands in front of the colon.
    private bool HasClause(CueMatch match, TokenRange range)
    {
        foreach (var child in grammar.Tree.Children(match.Head))
        {
            if (child > match.Last && child < range.End && (grammar.Is(child, "ccomp") || grammar.Is(child, "xcomp")) && grammar.Tree.Subtree(child).Count > 1) return true;
        }
        return false;
    }

    // "made the following statement", "issued a statement as follows"
    private bool Announces(int verb)
    {
        if (grammar.Child(verb, "obj") is not (var thing and >= 0) || !cues.IsOccasion(grammar.Lemma(thing))) return false;
        foreach (var child in grammar.Tree.Children(thing))
        {
            if (grammar.Form(child) is "following" or "this") return true;
        }
        return grammar.Tree.Child(verb, "advcl") is var clause and >= 0 && grammar.Lemma(clause) == "follow";
    }
}
